// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/sign_guess.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace dramatis::mapping
{

namespace
{

constexpr std::size_t mostWords = 12; ///< a column with more different texts is no column of signs

constexpr std::array<std::string_view, 14> inNames = {
    "credit",   "creditamount",  "credits", "moneyin", "paidin",   "amountin", "deposit",
    "deposits", "depositamount", "haben",   "inflow",  "incoming", "income",   "received"};
constexpr std::array<std::string_view, 15> outNames = {
    "debit",       "debitamount",      "debits", "moneyout", "paidout",  "amountout", "withdrawal",
    "withdrawals", "withdrawalamount", "soll",   "outflow",  "outgoing", "expense",   "spent",
    "charge"};

constexpr std::array<std::string_view, 16> inWords = {
    "credit", "cr",       "c",        "deposit", "in",    "incoming", "income",     "refund",
    "salary", "interest", "received", "prijem",  "haben", "h",        "gutschrift", "+"};
constexpr std::array<std::string_view, 24> outWords = {
    "debit",   "dr",       "d",       "db",  "withdrawal",  "withdraw",  "out",      "outgoing",
    "expense", "purchase", "payment", "fee", "charge",      "charges",   "transfer", "spent",
    "vydaj",   "vyber",    "soll",    "s",   "lastschrift", "abbuchung", "sale",     "-"};

template <typename Words> bool isOneOf(std::string_view text, const Words &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return equalIgnoringCase(word, text); });
}

std::optional<SignColumn> signColumn(std::size_t column, const ColumnContent &content)
{
    constexpr double everyRow = 0.99;
    if (content.empty() || content.filledShare() < everyRow || content.distinct().size() > mostWords)
        return std::nullopt;
    SignColumn found{column, {}};
    for (const std::string_view text : content.distinct()) {
        if (isOneOf(text, outWords))
            found.out.emplace_back(text);
        else if (!isOneOf(text, inWords))
            return std::nullopt;
    }
    const bool bothWays = !found.out.empty() && found.out.size() < content.distinct().size();
    const bool surely =
        content.distinct().size() == 1 && equalIgnoringCase(*content.distinct().begin(), "debit");
    return bothWays || surely ? std::optional(found) : std::nullopt;
}

std::string sumText(double sum)
{
    char buffer[400];
    std::snprintf(buffer, sizeof buffer, "%.2f", sum);
    return buffer;
}

} // namespace

bool isMoneyInName(std::string_view squashedName)
{
    return isOneOf(squashedName, inNames);
}

bool isMoneyOutName(std::string_view squashedName)
{
    return isOneOf(squashedName, outNames);
}

std::optional<SignColumn> findSignColumn(const std::vector<ColumnContent> &columns)
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (const auto found = signColumn(i, columns[i]))
            return found;
    return std::nullopt;
}

std::string totalsText(const ColumnContent &amounts)
{
    return "money in " + sumText(amounts.positiveSum()) + ", money out " + sumText(amounts.negativeSum()) +
           " in the sample";
}

} // namespace dramatis::mapping

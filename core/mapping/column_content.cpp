// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/column_content.h"
#include "base/event_time.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace dramatis::mapping
{

namespace
{

/// Letters or digits with at least one digit, no blanks, four characters or more.
bool looksLikeId(std::string_view text)
{
    const auto belongs = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
               c == '_' || c == '*';
    };
    return text.size() >= 4 && std::all_of(text.begin(), text.end(), belongs) &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

/// From 1980 on, so that other numbers are not taken for times.
bool looksLikeTime(std::string_view text)
{
    constexpr EventTime earliest = 315'532'800;
    const auto time = parseTime(text);
    return time && *time >= earliest;
}

} // namespace

ColumnContent::ColumnContent(const csv::Sample &sample, std::size_t column, const csv::Dialect &dialect)
    : rows(sample.rows.size())
{
    for (const auto &row : sample.rows) {
        const std::string_view text = column < row.size() ? trimmed(row[column]) : std::string_view();
        if (!text.empty())
            texts.push_back(text);
    }
    m_distinct = {texts.begin(), texts.end()};
    m_date = guessDate(texts);
    const std::optional<char> thousands =
        dialect.thousands ? dialect.thousands : std::optional(dialect.decimal == '.' ? ',' : '.');
    for (const std::string_view text : texts)
        m_times += looksLikeTime(text) ? 1 : 0;
    for (const std::string_view text : texts)
        addNumber(text, {dialect.decimal, thousands, true});
    if (texts.empty())
        return;
    const auto count = static_cast<double>(texts.size());
    for (double *share : {&m_times, &m_numbers, &m_plain, &m_money, &m_percents})
        *share /= count;
}

void ColumnContent::addNumber(std::string_view text, const NumberForm &form)
{
    const auto number = readNumber(text, form);
    if (!number)
        return;
    const bool plain = parseNumber(text).has_value();
    const bool percent = text.ends_with('%');
    const bool money = !percent && (!plain || text.find('.') != std::string_view::npos || *number < 0);
    m_numbers += 1;
    m_plain += plain ? 1 : 0;
    m_money += money ? 1 : 0;
    m_percents += percent ? 1 : 0;
    m_unmarked += percent ? 0 : 1;
    m_withinOne += !percent && std::abs(*number) <= 1 ? 1 : 0;
    m_positives += *number > 0 ? 1 : 0;
    m_negatives += *number < 0 ? 1 : 0;
    (*number > 0 ? m_positiveSum : m_negativeSum) += *number > 0 ? *number : -*number;
}

double ColumnContent::filledShare() const
{
    return rows == 0 ? 0 : static_cast<double>(texts.size()) / static_cast<double>(rows);
}

bool ColumnContent::looksLikeAccounts() const
{
    constexpr double nearlyAll = 0.95;
    if (texts.empty() || filledShare() < nearlyAll || m_money > 0 ||
        (m_distinct.size() * 2 > texts.size() && rows > 3))
        return false;
    const auto count = std::count_if(texts.begin(), texts.end(), looksLikeId);
    return static_cast<double>(count) >= nearlyAll * static_cast<double>(texts.size());
}

} // namespace dramatis::mapping

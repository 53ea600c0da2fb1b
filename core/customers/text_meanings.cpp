// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/text_meanings.h"
#include "customers/columns.h"
#include "customers/spellings.h"

#include <algorithm>

namespace dramatis::customers
{

std::uint8_t eventBits(double amount, bool onSavingsAccount, const TextMeaning &merchant,
                       const TextMeaning &category)
{
    unsigned bits = 0;
    if (onSavingsAccount)
        bits |= OnSavingsAccount;
    if (merchant.savingsTransferMerchant || category.savingsTransferCategory)
        bits |= SavingsTransfer;
    if (amount > 0 && !category.transferIn && (category.incomeCategory || amount >= leastUnlabelledIncome))
        bits |= Income;
    return static_cast<std::uint8_t>(bits);
}

TextMeanings::TextMeanings(std::vector<Text> texts)
{
    // By bytes: std::string compares as unsigned char.
    std::sort(texts.begin(), texts.end(), [](const Text &a, const Text &b) { return a.text < b.text; });
    const auto highest = std::max_element(texts.begin(), texts.end(),
                                          [](const Text &a, const Text &b) { return a.key < b.key; });
    const bool close = texts.empty() || static_cast<std::uint64_t>(highest->key) < texts.size() * 4 + 1024;
    if (close && !texts.empty())
        m_byKey.resize(static_cast<std::size_t>(highest->key) + 1);
    m_keyOfRank.push_back(0);
    for (const Text &text : texts) {
        const TextMeaning meaning{static_cast<std::uint32_t>(m_keyOfRank.size()),
                                  isSavingsTransferMerchant(text.text), isSavingsTransferCategory(text.text),
                                  isIncomeCategory(text.text), isTransferInCategory(text.text)};
        m_keyOfRank.push_back(static_cast<std::uint32_t>(text.key));
        (close ? m_byKey[static_cast<std::size_t>(text.key)] : m_scattered[text.key]) = meaning;
    }
}

Result<TextMeanings> TextMeanings::readAll(store::Connection &data)
{
    std::vector<Text> texts;
    DRAMATIS_TRY(data.query("SELECT text, text_key FROM texts", [&](store::Row row) {
        texts.push_back({std::string(row.text(0)), row.whole(1)});
    }));
    return TextMeanings(std::move(texts));
}

Result<TextMeanings> TextMeanings::read(store::Connection &data, std::vector<std::int64_t> keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::vector<Text> texts;
    DRAMATIS_TRY_ASSIGN(find, data.prepare("SELECT text FROM texts WHERE text_key = ?"));
    for (const std::int64_t key : keys) {
        DRAMATIS_TRY_ASSIGN(known, find.with(key).step());
        if (known)
            texts.push_back({std::string(find.row().text(0)), key});
    }
    return TextMeanings(std::move(texts));
}

} // namespace dramatis::customers

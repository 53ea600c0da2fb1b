// SPDX-License-Identifier: GPL-3.0-or-later
// What the texts of the dictionary mean for an event: the order of merchants, and which are savings or
// income.
#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dramatis::customers
{

struct TextMeaning {
    std::uint32_t rank = 0; ///< by bytes among the texts read, from 1; 0: no text
    bool savingsTransferMerchant = false;
    bool savingsTransferCategory = false;
    bool incomeCategory = false;
    bool transferIn = false;
};

/// EventBits of a transaction.
std::uint8_t eventBits(double amount, bool onSavingsAccount, const TextMeaning &merchant,
                       const TextMeaning &category);

class TextMeanings
{
public:
    /// All texts of the database.
    static Result<TextMeanings> readAll(store::Connection &data);
    /// Those with these keys; 0 and unknown ones are no text.
    static Result<TextMeanings> read(store::Connection &data, std::vector<std::int64_t> keys);

    /// Of the text with that key; 0 for none.
    [[nodiscard]] const TextMeaning &of(std::int64_t key) const
    {
        const auto place = static_cast<std::uint64_t>(key);
        if (place < m_byKey.size())
            return m_byKey[place];
        if (m_scattered.empty())
            return m_none;
        const auto found = m_scattered.find(key);
        return found == m_scattered.end() ? m_none : found->second;
    }
    [[nodiscard]] std::uint32_t keyOfRank(std::uint32_t rank) const { return m_keyOfRank[rank]; }

private:
    struct Text {
        std::string text;
        std::int64_t key;
    };
    explicit TextMeanings(std::vector<Text> texts);

    TextMeaning m_none;
    std::vector<TextMeaning> m_byKey; ///< where keys lie close together
    std::unordered_map<std::int64_t, TextMeaning> m_scattered;
    std::vector<std::uint32_t> m_keyOfRank;
};

} // namespace dramatis::customers

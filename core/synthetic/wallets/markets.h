// SPDX-License-Identifier: GPL-3.0-or-later
// The markets that wallets trade in: a fixed number of them for every 180 days of history, dealt out to
// twenty topics. One topic's markets have no category, another's are not in the list of markets at all.
#pragma once

#include "synthetic/random.h"
#include "synthetic/request.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::synthetic::wallets
{

/// Counts from 0; those of one period follow each other.
using MarketNo = std::uint32_t;

inline constexpr std::uint32_t topicCount = 20;
inline constexpr std::uint32_t marketsOfTopic = 100;
inline constexpr std::uint32_t marketsOfPeriod = topicCount * marketsOfTopic;

/// Popular ones have several topics.
inline constexpr std::array<std::string_view, topicCount> topicCategories = {
    "politics", "sports",   "politics",   "sports",   "crypto", "politics", "sports",
    "world",    "politics", "sports",     "crypto",   "sports", "culture",  "finance",
    "crypto",   "science",  "technology", "politics", "",       ""};
inline constexpr std::uint32_t unlistedTopic = topicCount - 1;

constexpr bool isListed(MarketNo market)
{
    return market % topicCount != unlistedTopic;
}
/// Empty: none.
constexpr std::string_view categoryOf(MarketNo market)
{
    return topicCategories[market % topicCount];
}

/// Which markets a wallet trades in: different ones, at most 200.
struct MarketChoice {
    std::uint32_t start; ///< below marketsOfTopic
    std::uint32_t topic; ///< below topicCount
    bool keepsToTopic;   ///< but for every sixth market

    [[nodiscard]] constexpr MarketNo market(std::uint32_t i) const
    {
        constexpr std::uint32_t stride = 7;
        constexpr std::uint32_t otherEvery = 6;
        const std::uint32_t place = (start + i * stride) % marketsOfTopic;
        const bool other = !keepsToTopic || i % otherEvery == otherEvery - 1;
        const std::uint32_t itsTopic = other ? (topic + 1 + i % (topicCount - 1)) % topicCount : topic;
        return place * topicCount + itsTopic;
    }
};

/// The shares of one outcome.
constexpr std::int64_t tokenOf(MarketNo market, int outcome)
{
    return std::int64_t{market} * 2 + outcome;
}

/// "Sports market 000123".
std::string titleOf(MarketNo market);

/// `0x` and hexadecimal digits, like the addresses and hashes of a blockchain. Ascending ones begin with the
/// number of what they name; the other digits are drawn.
class HexIds
{
public:
    /// `stream` tells apart what is named.
    HexIds(const Request &request, std::size_t digits, std::uint64_t stream);

    /// Valid until the next call.
    std::string_view of(std::uint64_t number);

private:
    std::uint64_t m_seed;
    std::uint64_t m_key;
    bool m_random;
    std::string m_text;
};

inline constexpr std::size_t addressDigits = 40;
inline constexpr std::size_t hashDigits = 64;

/// Sixteen digits of a word.
void putHex(char *text, std::uint64_t word);

/// The texts of markets, each made when it is first asked for.
class MarketTexts
{
public:
    explicit MarketTexts(const Request &request);

    const std::string &condition(MarketNo market);
    /// What an exchange calls a token: a number of 77 digits.
    const std::string &asset(std::int64_t token);

private:
    Request m_request;
    HexIds m_conditionIds;
    std::vector<std::string> m_conditions;
    std::vector<std::string> m_assets;
};

} // namespace dramatis::synthetic::wallets

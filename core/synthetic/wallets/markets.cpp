// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/wallets/markets.h"

#include <algorithm>

namespace dramatis::synthetic::wallets
{

namespace
{

constexpr std::size_t prefixLength = 2; // 0x
constexpr std::size_t numberDigits = 8;
constexpr std::size_t digitsOfWord = 16;
constexpr std::uint64_t marketStream = 0x4D41524BU; // "MARK": another key than any subject's
constexpr std::uint64_t assetStream = 0x41535345U;  // "ASSE"

std::string assetOf(const Request &request, std::int64_t token)
{
    constexpr std::size_t digits = 77;
    const Draws draws(request.seed ^ assetStream, static_cast<std::uint64_t>(token));
    std::string text(1, static_cast<char>('1' + draws.below(9, 0)));
    while (text.size() < digits)
        text += static_cast<char>('0' + draws.below(10, 0, static_cast<std::uint32_t>(text.size())));
    return text;
}

std::string &at(std::vector<std::string> &texts, std::size_t place)
{
    if (place >= texts.size())
        texts.resize(place + 1);
    return texts[place];
}

} // namespace

void putHex(char *text, std::uint64_t word)
{
    for (std::size_t i = digitsOfWord; i-- > 0; word >>= 4U)
        text[i] = "0123456789abcdef"[word & 15U];
}

std::string titleOf(MarketNo market)
{
    std::string title(categoryOf(market));
    title = title.empty() ? "Market" : title + " market";
    title.front() = static_cast<char>(title.front() - (title.front() >= 'a' ? 'a' - 'A' : 0));
    std::string number = std::to_string(market);
    return title + " " + std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number;
}

HexIds::HexIds(const Request &request, std::size_t digits, std::uint64_t stream)
    : m_seed(request.seed ^ stream), m_key(mixed(m_seed)), m_random(request.randomIds),
      m_text(prefixLength + digits, '0')
{
    m_text[1] = 'x';
}

std::string_view HexIds::of(std::uint64_t number)
{
    const Draws draws(m_seed, number);
    // Never two alike, in either case: the first word is a bijection of the number, or begins with it.
    std::uint64_t word = mixed(number + m_key);
    for (std::size_t at = prefixLength, i = 1; at < m_text.size(); at += digitsOfWord, ++i) {
        std::array<char, digitsOfWord> digits{};
        putHex(digits.data(), word);
        std::copy_n(digits.begin(), std::min(digitsOfWord, m_text.size() - at),
                    m_text.begin() + static_cast<std::ptrdiff_t>(at));
        word = draws.bits(0, static_cast<std::uint32_t>(i));
    }
    if (m_random)
        return m_text;
    for (std::size_t i = numberDigits; i-- > 0; number /= 10)
        m_text[prefixLength + i] = static_cast<char>('0' + number % 10);
    return m_text;
}

MarketTexts::MarketTexts(const Request &request)
    : m_request(request), m_conditionIds(request, hashDigits, marketStream)
{
}

const std::string &MarketTexts::condition(MarketNo market)
{
    std::string &text = at(m_conditions, market);
    if (text.empty())
        text = m_conditionIds.of(market);
    return text;
}

const std::string &MarketTexts::asset(std::int64_t token)
{
    std::string &text = at(m_assets, static_cast<std::size_t>(token));
    if (text.empty())
        text = assetOf(m_request, token);
    return text;
}

} // namespace dramatis::synthetic::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/identifiers.h"
#include "synthetic/random.h"

#include <algorithm>

namespace dramatis::synthetic
{

namespace
{

constexpr std::size_t fewestDigits = 6;
constexpr std::size_t randomDigits = 16;
constexpr unsigned rowBits = 20; // of a row's number beside its subject's

void putDigits(char *text, std::size_t digits, std::int64_t number)
{
    for (std::size_t i = digits; i-- > 0; number /= 10)
        text[i] = static_cast<char>('0' + number % 10);
}

} // namespace

Identifiers::Identifiers(const Request &request, std::string_view prefix, int digits)
    : m_text(prefix), m_prefix(prefix.size()),
      m_subjectDigits(std::max(fewestDigits, std::to_string(request.subjects).size())),
      m_rowDigits(static_cast<std::size_t>(digits)), m_random(request.randomIds),
      m_key(mixed(request.seed ^ mixed(prefix.empty() ? 0 : static_cast<unsigned char>(prefix.front()))))
{
    m_text.append(m_random ? randomDigits : m_subjectDigits, '0');
    if (!m_random && m_rowDigits > 0)
        m_text.append("_").append(m_rowDigits, '0');
}

std::string_view Identifiers::of(std::int64_t subject, int row)
{
    if (m_random)
        return randomOf(subject, row);
    putDigits(m_text.data() + m_prefix, m_subjectDigits, subject);
    if (m_rowDigits > 0)
        putDigits(m_text.data() + m_prefix + m_subjectDigits + 1, m_rowDigits, row);
    return m_text;
}

std::string_view Identifiers::randomOf(std::int64_t subject, int row)
{
    const std::uint64_t number =
        (static_cast<std::uint64_t>(subject) << rowBits) + static_cast<std::uint64_t>(row);
    std::uint64_t word = mixed(number + m_key); // both steps are bijections
    for (std::size_t i = m_text.size(); i-- > m_prefix; word >>= 4U)
        m_text[i] = "0123456789abcdef"[word & 15U];
    return m_text;
}

Request withNumbers(Request request)
{
    request.randomIds = false;
    return request;
}

} // namespace dramatis::synthetic

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/content_id.h"
#include "base/hash.h"

#include <array>
#include <bit>

namespace dramatis
{

void ContentId::addText(std::string_view text)
{
    m_bytes += 't';
    addBytes(text.size());
    m_bytes += text;
}

void ContentId::addNumber(double number)
{
    m_bytes += 'n';
    addBytes(std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number));
}

void ContentId::addWhole(std::int64_t number)
{
    m_bytes += 'w';
    addBytes(static_cast<std::uint64_t>(number));
}

std::string ContentId::hex() const
{
    return contentHashHex(m_bytes);
}

/// The lowest first, on every machine.
void ContentId::addBytes(std::uint64_t number)
{
    std::array<char, sizeof number> bytes{};
    for (char &byte : bytes) {
        byte = static_cast<char>(number & 0xFFU);
        number >>= 8U;
    }
    m_bytes.append(bytes.data(), bytes.size());
}

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/text_column.h"

namespace dramatis::synthetic
{

void TextColumn::add(std::string_view text)
{
    m_bytes += text;
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
}

void TextColumn::addAbsent()
{
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()) | absent);
}

void TextColumn::settle()
{
    m_views.reserve(m_ends.size());
    std::uint32_t start = 0;
    for (const std::uint32_t marked : m_ends) {
        const std::uint32_t end = marked & ~absent;
        m_views.push_back(marked == end ? std::string_view(m_bytes).substr(start, end - start)
                                        : std::string_view());
        start = end;
    }
}

} // namespace dramatis::synthetic

// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/window.h"
#include "csv/group.h"

#include <algorithm>
#include <cstring>

namespace dramatis::csv
{

Status Window::load()
{
    makeRoom();
    while (m_end < m_capacity && !m_complete && m_failure) {
        const auto count = m_source.read(std::span(m_bytes.get() + m_end, m_capacity - m_end));
        m_end += count ? *count : 0;
        m_complete = count && *count == 0;
        m_failure = count ? Status() : Status(count.error());
    }
    std::memset(m_bytes.get() + m_end, 0, groupBytes);
    return m_failure;
}

Status Window::loadUpTo(std::size_t wanted)
{
    while (size() < wanted && !m_complete)
        DRAMATIS_TRY(load());
    return {};
}

/// Moves what is left to the front. Memory grows when that fills more than half of it, so that a record that
/// is begun again after each load costs no more than twice its length.
void Window::makeRoom()
{
    const std::size_t left = size();
    if (m_capacity == 0 || left > m_capacity / 2) {
        const std::size_t capacity = std::min(left + std::max(left, m_blockBytes), m_mostHeld + m_blockBytes);
        auto bytes = std::make_unique_for_overwrite<char[]>(capacity + groupBytes);
        std::copy(begin(), end(), bytes.get());
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    } else {
        std::memmove(m_bytes.get(), begin(), left);
    }
    m_begin = 0;
    m_end = left;
}

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/window.h"
#include "csv/group.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dramatis::csv
{

namespace
{

/// Room for more than what is wanted now: what is left is moved to the front once for so many bytes.
constexpr std::size_t spareBytes = 1U << 20U;

std::unique_ptr<char[]> newBytes(std::size_t capacity)
{
    return std::make_unique_for_overwrite<char[]>(capacity + groupBytes);
}

} // namespace

Status Window::loadUpTo(std::size_t wanted)
{
    if (size() >= wanted || m_complete)
        return {};
    makeRoom(wanted);
    while (size() < wanted && !m_complete && m_failure) {
        const auto count = m_source.read(std::span(m_bytes.get() + m_end, wanted - size()));
        m_end += count ? *count : 0;
        m_complete = count && *count == 0;
        m_failure = count ? Status() : Status(count.error());
    }
    std::memset(m_bytes.get() + m_end, 0, groupBytes);
    return m_failure;
}

void Window::makeRoom(std::size_t wanted)
{
    if (m_begin + wanted <= m_capacity)
        return;
    if (wanted > m_capacity) {
        const std::size_t spare = std::min(wanted / 2, spareBytes);
        m_bytes = moveTo(wanted + spare);
    } else {
        std::memmove(m_bytes.get(), begin(), size());
    }
    m_end = size();
    m_begin = 0;
}

/// New memory with what is loaded in front.
std::unique_ptr<char[]> Window::moveTo(std::size_t capacity)
{
    auto bytes = newBytes(capacity);
    std::copy(begin(), end(), bytes.get());
    m_capacity = capacity;
    return bytes;
}

/// Of what is taken and what is left, the smaller part is copied.
std::unique_ptr<char[]> Window::take(std::size_t count)
{
    std::unique_ptr<char[]> bytes;
    const std::size_t left = size() - count;
    if (m_begin == 0 && left < count) {
        m_begin = count;
        bytes = std::exchange(m_bytes, moveTo(std::min(m_capacity, 2 * count + left)));
        m_begin = 0;
        m_end = left;
        std::memset(m_bytes.get() + m_end, 0, groupBytes);
    } else {
        bytes = newBytes(count);
        std::memcpy(bytes.get(), begin(), count);
        m_begin += count;
    }
    std::memset(bytes.get() + count, 0, groupBytes);
    m_offset += static_cast<std::int64_t>(count);
    return bytes;
}

} // namespace dramatis::csv

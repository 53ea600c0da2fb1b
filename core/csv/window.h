// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a source that is in memory: from the first byte not taken yet to the last one loaded.
#pragma once

#include "csv/source.h"

#include <memory>
#include <string_view>

namespace dramatis::csv
{

class Window
{
public:
    explicit Window(ByteSource &source) : m_source(source) {}

    [[nodiscard]] const char *begin() const { return m_bytes.get() + m_begin; }
    [[nodiscard]] const char *end() const { return m_bytes.get() + m_end; }
    [[nodiscard]] std::size_t size() const { return m_end - m_begin; }
    [[nodiscard]] std::string_view text() const { return {begin(), size()}; }
    /// True when the source has nothing behind end().
    [[nodiscard]] bool complete() const { return m_complete; }
    /// Of the byte at begin(), in the whole text.
    [[nodiscard]] std::int64_t offset() const { return m_offset; }

    /// Loads until size() is `wanted`, or more if it is that already, or the source is at its end. Pointers
    /// become invalid. If the source fails, what came before is there, and every later load of more fails.
    Status loadUpTo(std::size_t wanted);

    /// The first `count` bytes, with a group of zero bytes behind them; the window begins behind them then.
    std::unique_ptr<char[]> take(std::size_t count);

private:
    void makeRoom(std::size_t wanted);
    std::unique_ptr<char[]> moveTo(std::size_t capacity);

    ByteSource &m_source;
    std::unique_ptr<char[]> m_bytes; ///< with a group of zero bytes behind the last one
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::int64_t m_offset = 0;
    bool m_complete = false;
    Status m_failure;
};

} // namespace dramatis::csv

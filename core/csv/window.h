// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a source that is in memory: from the first byte not passed yet to the last one loaded.
#pragma once

#include "csv/source.h"

#include <memory>
#include <string_view>

namespace dramatis::csv
{

class Window
{
public:
    /// Loads about `blockBytes` at a time. Callers must pass something before they hold more than `mostHeld`.
    Window(ByteSource &source, std::size_t blockBytes, std::size_t mostHeld)
        : m_source(source), m_blockBytes(blockBytes), m_mostHeld(mostHeld)
    {
    }

    [[nodiscard]] const char *begin() const { return m_bytes.get() + m_begin; }
    [[nodiscard]] const char *end() const { return m_bytes.get() + m_end; }
    [[nodiscard]] std::size_t size() const { return m_end - m_begin; }
    [[nodiscard]] std::string_view text() const { return {begin(), size()}; }
    /// True when the source has nothing behind end().
    [[nodiscard]] bool complete() const { return m_complete; }
    /// Of the byte at begin(), in the whole text.
    [[nodiscard]] std::int64_t offset() const { return m_offset; }

    /// Gets more bytes behind end(), at least one unless the source is at its end. Pointers become invalid.
    /// If the source fails, what came before is there, and every later load fails.
    Status load();
    /// Loads until size() is at least `wanted`, or the source is at its end.
    Status loadUpTo(std::size_t wanted);

    /// The first `count` bytes are done with: they are dropped with the next load().
    void pass(std::size_t count)
    {
        m_begin += count;
        m_offset += static_cast<std::int64_t>(count);
    }

private:
    void makeRoom();

    ByteSource &m_source;
    std::size_t m_blockBytes;
    std::size_t m_mostHeld;
    std::unique_ptr<char[]> m_bytes; ///< with a group of zero bytes behind the last one
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::int64_t m_offset = 0;
    bool m_complete = false;
    Status m_failure;
};

} // namespace dramatis::csv

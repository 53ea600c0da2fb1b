// SPDX-License-Identifier: GPL-3.0-or-later
// A text in memory as a source of bytes: what is guessed from a sample is read as the file itself will be.
#pragma once

#include "csv/source.h"

#include <string_view>

namespace dramatis::csv
{

/// The text must outlive the source.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::string_view text) : m_text(text) {}

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = m_text.copy(buffer.data(), buffer.size(), m_at);
        m_at += count;
        return count;
    }
    [[nodiscard]] std::int64_t consumed() const override { return static_cast<std::int64_t>(m_at); }
    [[nodiscard]] std::int64_t size() const override { return static_cast<std::int64_t>(m_text.size()); }
    [[nodiscard]] bool compressed() const override { return false; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/raw_text.h"
#include "base/hash.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

/// A batch that is larger, through a record or blank lines beyond measure, is not held in memory for its
/// rejects.
constexpr std::int64_t largestBatch = 64 << 20;

} // namespace

std::optional<std::string_view> RawText::at(std::int64_t offset, std::int64_t length)
{
    if (!open())
        return std::nullopt;
    while (offset >= m_end) {
        if (!readBatch())
            return std::nullopt;
    }
    if (m_bytes.empty() || offset < m_start)
        return std::nullopt;
    const auto wanted = std::min(static_cast<std::size_t>(length), longestRaw);
    return std::string_view(m_bytes).substr(static_cast<std::size_t>(offset - m_start), wanted);
}

bool RawText::open()
{
    if (!m_source && !m_lost) {
        auto source = csv::openText(m_file, m_encoding);
        m_lost = !source;
        if (source)
            m_source = std::move(*source);
    }
    return !m_lost;
}

/// False at the end of what was staged, and when the file ends before that.
bool RawText::readBatch()
{
    if (m_lost || m_next == m_batches.size())
        return false;
    const BatchEnd &batch = m_batches[m_next++];
    m_start = m_end;
    m_end = batch.position.offset;
    const bool kept = m_end - m_start <= largestBatch;
    ContentHash hash;
    m_bytes.clear();
    std::string block;
    for (std::int64_t left = m_end - m_start; left > 0; left -= static_cast<std::int64_t>(block.size())) {
        block.resize(static_cast<std::size_t>(std::min<std::int64_t>(left, 1 << 20)));
        const auto count = m_source->read(block);
        m_lost = !count || *count == 0;
        if (m_lost)
            return false;
        block.resize(*count);
        hash.add(block);
        if (kept)
            m_bytes += block;
    }
    if (hash.hex() != batch.hash)
        m_bytes.clear();
    return true;
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// The text of rows that turned out to be rejects only at the end, read once more from the file. Every batch
// of it is compared with the hash it had when it was read: what the file says now may be something else.
#pragma once

#include "csv/source.h"
#include "importing/row_batch.h"

#include <filesystem>
#include <optional>

namespace dramatis::importing
{

class RawText
{
public:
    /// Opens the file only when a text is asked for.
    RawText(std::filesystem::path file, std::vector<BatchEnd> batches)
        : m_file(std::move(file)), m_batches(std::move(batches))
    {
    }

    /// The bytes there, at most longestRaw of them; nothing if the file has gone or changed. Offsets must not
    /// go back behind the batch of the last call. Valid until the next call.
    std::optional<std::string_view> at(std::int64_t offset, std::int64_t length);

    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }

private:
    bool open();
    bool readBatch();

    std::filesystem::path m_file;
    std::vector<BatchEnd> m_batches;
    std::size_t m_next = 0; ///< batch to read
    std::unique_ptr<csv::ByteSource> m_source;
    bool m_lost = false;
    std::string m_bytes; ///< of the batch before m_next; empty if they are not what they were
    std::int64_t m_start = 0;
    std::int64_t m_end = 0;
};

} // namespace dramatis::importing

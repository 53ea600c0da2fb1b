// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_json.h"
#include "csv/json_records.h"

namespace dramatis::csv
{

Result<std::optional<SniffBlocks>> jsonSample(const std::filesystem::path &file, const SniffBlocks &bytes)
{
    constexpr std::size_t enough = 2U << 20U;
    if (!beginsJsonRecords(bytes.blocks.front().bytes))
        return std::optional<SniffBlocks>();
    DRAMATIS_TRY_ASSIGN(text, ByteSource::open(file));
    DRAMATIS_TRY_ASSIGN(records, jsonAsCsv(std::move(text), file.string()));
    SniffBlocks found;
    SniffBlock &block = found.blocks.emplace_back();
    block.first = true;
    block.bytes.resize(enough);
    std::size_t filled = 0;
    while (filled < enough && !block.last) {
        DRAMATIS_TRY_ASSIGN(count, records->read(std::span(block.bytes).subspan(filled)));
        filled += count;
        block.last = count == 0;
    }
    block.bytes.resize(filled);
    found.bytes = static_cast<std::int64_t>(filled);
    found.wholeFile = block.last;
    found.headOnly = !block.last;
    return std::optional(std::move(found));
}

} // namespace dramatis::csv

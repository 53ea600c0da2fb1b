// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_rows.h"
#include "csv/reader.h"
#include "csv/sniff_evaluation.h"

#include <algorithm>

namespace dramatis::csv
{

namespace
{

constexpr std::int64_t firstRows = 100;
constexpr std::int64_t mostRows = 3000;

void countLineEnd(SampledRows &found, std::string_view text, std::size_t end)
{
    const std::string_view mark = text.substr(std::min(end, text.size()), 2);
    if (mark == "\r\n")
        ++found.pairs;
    else if (mark.starts_with('\r'))
        ++found.returns;
    else if (mark.starts_with('\n'))
        ++found.lineFeeds;
}

} // namespace

SampledRows sampleRows(const SniffBlocks &sample, const Dialect &dialect, std::size_t columns,
                       std::int64_t records)
{
    const std::int64_t stride = std::max<std::int64_t>(1, (records + mostRows - 1) / mostRows);
    SampledRows found;
    std::int64_t row = 0;
    for (const SniffBlock &block : sample.blocks) {
        const std::size_t start = block.first ? 0 : recordStart(block, dialect, columns);
        readBlock(block, start, dialect, [&](const Record &record) {
            if (record.fault != Record::Fault::None)
                return true;
            const auto at = start + static_cast<std::size_t>(record.offset);
            countLineEnd(found, block.bytes, at + record.raw.size());
            if (row < firstRows || row % stride == 0) {
                auto &cells = found.rows.emplace_back();
                for (const Field &field : record.fields)
                    cells.emplace_back(field.text);
                found.offsets.push_back(block.offset < 0 ? -1 : block.offset + static_cast<std::int64_t>(at));
            }
            ++row;
            return true;
        });
    }
    return found;
}

std::pair<std::string, Reason> lineEndsOf(const SampledRows &rows)
{
    const std::int64_t all = rows.lineFeeds + rows.pairs + rows.returns;
    if (all == 0)
        return {"LF", {0.5, "no line end was seen"}};
    const std::pair<std::int64_t, const char *> kinds[] = {
        {rows.lineFeeds, "LF"}, {rows.pairs, "CRLF"}, {rows.returns, "CR"}};
    for (const auto &[number, name] : kinds) {
        if (number == all)
            return {name, {1, "all " + std::to_string(all) + " rows looked at end in " + name}};
    }
    std::string text;
    for (const auto &[number, name] : kinds) {
        if (number > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(number) + " rows end in " + name;
    }
    return {"mixed", {1, text}};
}

} // namespace dramatis::csv

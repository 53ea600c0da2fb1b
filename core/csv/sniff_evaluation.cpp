// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_evaluation.h"
#include "base/text.h"
#include "csv/memory_source.h"
#include "csv/reader.h"
#include "csv/sniff_cells.h"

#include <algorithm>
#include <map>

namespace dramatis::csv
{

namespace
{

constexpr std::int64_t headRecords = 200; // cells of these are looked at, then of every so many
constexpr std::int64_t everyRecord = 16;
constexpr std::int64_t mostTitleRecords = 50;
constexpr std::size_t probeBytes = 8U << 10U;
constexpr int mostProbes = 40;
constexpr std::int64_t cutByBlock =
    16 << 10; // a quote open for longer than this at a block's end is a wrong one

/// One of the first records.
struct Head {
    std::size_t fields = 0;
    std::size_t filled = 0; ///< fields that are not blank
    std::int64_t line = 0;
    bool comment = false;
};

struct Count {
    std::map<std::size_t, std::int64_t> byFields;
    /// Lines that begin with #, by their fields up to the last one that is not blank, and all of them.
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> comments;
    std::vector<Head> heads;
    std::vector<std::int64_t> typedCells; ///< [column] numbers and moments
    std::vector<std::int64_t> textCells;
    std::int64_t records = 0;
    std::int64_t bad = 0;
    std::int64_t quoted = 0;
    std::int64_t cells = 0;
    double weight = 0;
};

bool beginsWithHash(const Record &record)
{
    return !record.fields.empty() && !record.fields.front().quoted &&
           record.fields.front().text.starts_with('#');
}

/// Fields up to the last one that is not blank.
std::size_t filledUpTo(const Record &record)
{
    std::size_t end = record.fields.size();
    while (end > 0 && trimmed(record.fields[end - 1].text).empty())
        --end;
    return end;
}

void lookAtCells(Count &count, const Record &record)
{
    count.typedCells.resize(std::max(count.typedCells.size(), record.fields.size()));
    count.textCells.resize(count.typedCells.size());
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        const Field &field = record.fields[i];
        count.weight += cellWeight(field);
        count.quoted += field.quoted && !record.textAfterQuote ? 1 : 0;
        const CellKind kind = cellKind(field.text);
        count.typedCells[i] += kind == CellKind::Number || kind == CellKind::Moment ? 1 : 0;
        count.textCells[i] += kind == CellKind::Text || kind == CellKind::Odd ? 1 : 0;
    }
    count.cells += static_cast<std::int64_t>(record.fields.size());
}

void take(Count &count, const Record &record)
{
    if (record.fault != Record::Fault::None) {
        ++count.records;
        ++count.bad;
        return;
    }
    const bool comment = beginsWithHash(record);
    const auto isFilled = [](const Field &field) { return !trimmed(field.text).empty(); };
    const auto filled = std::count_if(record.fields.begin(), record.fields.end(), isFilled);
    if (record.fields.size() == 1 && filled == 0)
        return; // a line of blanks
    if (static_cast<std::int64_t>(count.heads.size()) <= mostTitleRecords)
        count.heads.push_back({record.fields.size(), static_cast<std::size_t>(filled), record.line, comment});
    const std::size_t fields = record.fields.size();
    ++(comment ? count.comments[{filledUpTo(record), fields}] : count.byFields[fields]);
    count.bad += record.textAfterQuote ? 1 : 0;
    if (!comment && (count.records < headRecords || count.records % everyRecord == 0))
        lookAtCells(count, record);
    ++count.records;
}

std::size_t mostFrequent(const std::map<std::size_t, std::int64_t> &byFields)
{
    std::size_t found = 1;
    std::int64_t most = 0;
    for (const auto &[fields, number] : byFields) {
        if (number > most || (number == most && fields > found)) {
            found = fields;
            most = number;
        }
    }
    return found;
}

Count countBlocks(const SniffBlocks &sample, const Dialect &dialect)
{
    Count count;
    for (const SniffBlock &block : sample.blocks) {
        const std::size_t start = block.first ? 0 : recordStart(block, dialect, mostFrequent(count.byFields));
        readBlock(block, start, dialect, [&count](const Record &record) {
            take(count, record);
            return true;
        });
    }
    return count;
}

/// A title, a date of export, an account's number before the table; also such a line filled up with
/// delimiters.
bool isTitle(const Head &head, std::size_t columns)
{
    if (head.filled > 1 && head.fields + 1 >= columns)
        return false; // a header, maybe one too short
    const std::size_t few = std::max<std::size_t>(1, columns / 2);
    return head.filled <= (head.fields < columns ? few : 1) && (head.fields != columns || columns > 2);
}

/// The number of records before the header that are title lines.
std::size_t titleRecords(const std::vector<Head> &heads, std::size_t columns)
{
    if (columns < 2)
        return 0;
    std::size_t titles = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i].comment && heads[i].fields != columns)
            continue;
        if (!isTitle(heads[i], columns))
            return heads[i].fields == columns || titles == i ? titles : 0;
        titles = i + 1;
    }
    return 0;
}

void placeHeader(Evaluation &found, const Count &count)
{
    std::vector<Head> heads = count.heads;
    std::size_t titles = titleRecords(heads, found.columns);
    // One line alone before two columns may as well be a header that is too short.
    if (titles > 0 && found.columns == 2 && !found.typed)
        titles = 0;
    if (titles > 0 && titles < heads.size()) {
        found.titleLines = heads[titles].line - 1;
        for (std::size_t i = 0; i < titles; ++i) {
            found.records -= heads[i].comment ? 0 : 1;
            found.fitting -= !heads[i].comment && heads[i].fields == found.columns ? 1 : 0;
        }
    }
    const auto header =
        std::find_if(heads.begin() + static_cast<std::ptrdiff_t>(titles), heads.end(),
                     [&](const Head &head) { return !head.comment || head.fields == found.columns; });
    found.headerFields = header == heads.end() ? found.columns : header->fields;
    found.headerFits = found.headerFields == found.columns;
}

} // namespace

double Evaluation::consistency() const
{
    return records > 0 ? static_cast<double>(fitting) / static_cast<double>(records) : 0;
}

double Evaluation::score() const
{
    constexpr double oneColumn = 0.25;
    constexpr double oneTypedColumn = 0.7;
    constexpr double withoutHeader = 0.65;
    constexpr double withTitle = 0.97;
    if (records == 0)
        return 0;
    const double sound = 1 - static_cast<double>(std::min(bad, records)) / static_cast<double>(records);
    if (columns < 2)
        return (typed ? oneTypedColumn : oneColumn) * sound;
    const double fits = consistency();
    return fits * fits * cells * sound * (headerFits ? 1 : withoutHeader) * (titleLines > 0 ? withTitle : 1);
}

Evaluation evaluate(const SniffBlocks &sample, const Dialect &dialect)
{
    const Count count = countBlocks(sample, dialect);
    Evaluation found;
    found.dialect = dialect;
    found.columns = mostFrequent(count.byFields);
    for (const auto &[fields, number] : count.comments) { // surplus fields may be blank, as those of any row
        const bool fits = fields.first <= found.columns && fields.second >= found.columns;
        (fits ? found.commentFits : found.commentLike) += number;
    }
    found.records = count.records - found.commentLike;
    const auto fitting = count.byFields.find(found.columns);
    found.fitting = (fitting == count.byFields.end() ? 0 : fitting->second) + found.commentFits;
    found.bad = count.bad;
    found.quoted = count.quoted;
    found.cells = count.cells > 0 ? count.weight / static_cast<double>(count.cells) : 0;
    for (std::size_t i = 0; i < count.typedCells.size(); ++i)
        found.typed =
            found.typed || (count.typedCells[i] > 0 && count.typedCells[i] > 4 * (count.textCells[i] - 1));
    placeHeader(found, count);
    return found;
}

std::size_t recordStart(const SniffBlock &block, const Dialect &dialect, std::size_t columns)
{
    constexpr int enough = 3;
    const std::string_view text = block.bytes;
    std::size_t start = 0;
    for (int probe = 0; probe < mostProbes && start < text.size(); ++probe) {
        SniffBlock piece{std::string(text.substr(start, probeBytes)), 0, false, false};
        int fitting = 0;
        bool fits = true;
        readBlock(piece, 0, dialect, [&](const Record &record) {
            fits = record.fault == Record::Fault::None && !record.textAfterQuote &&
                   record.fields.size() == columns;
            fitting += fits ? 1 : 0;
            return fits && fitting < enough;
        });
        if (fits && fitting > 0)
            return start;
        const std::size_t end = text.find('\n', start);
        if (end == std::string_view::npos)
            break;
        start = end + 1;
    }
    return 0;
}

void readBlock(const SniffBlock &block, std::size_t start, Dialect dialect,
               const std::function<bool(const Record &)> &take)
{
    const std::string_view text = std::string_view(block.bytes).substr(start);
    dialect.blockBytes = text.size() + 1;
    if (!block.first)
        dialect.skipLines = 0;
    MemorySource source(text);
    Reader reader(source, dialect);
    Record record;
    for (;;) {
        const auto more = reader.next(record);
        if (!more || !*more)
            return;
        const auto size = static_cast<std::int64_t>(text.size());
        const bool openAtEnd = record.fault == Record::Fault::OpenQuote && record.offset > size - cutByBlock;
        const bool cut = openAtEnd || reader.position().offset == size;
        if ((!block.last && cut) || !take(record))
            return;
    }
}

} // namespace dramatis::csv

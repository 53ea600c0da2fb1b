// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/batch_reader.h"
#include "base/text.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::int64_t batchBytes = 8 << 20;
constexpr std::int64_t rowsBetweenLooks = 4096;

} // namespace

Result<std::unique_ptr<BatchReader>> BatchReader::open(const InputFile &file, std::size_t batchRows)
{
    DRAMATIS_TRY_ASSIGN(source, csv::ByteSource::open(file.path));
    std::unique_ptr<BatchReader> reader(
        new BatchReader(file, std::max<std::size_t>(batchRows, 1), std::move(source)));
    DRAMATIS_TRY(reader->m_reader.next(reader->m_record));
    return reader;
}

BatchReader::BatchReader(const InputFile &file, std::size_t batchRows,
                         std::unique_ptr<csv::ByteSource> source)
    : m_header(file.header), m_batchRows(batchRows), m_source(std::move(source)), m_reader(*m_source),
      m_batch(std::make_unique<ContentHash>())
{
    m_reader.setByteSink([this](std::string_view bytes) {
        m_content.add(bytes);
        m_batch->add(bytes);
    });
}

Result<bool> BatchReader::passStaged(const std::vector<BatchEnd> &batches, const JobContext &job)
{
    for (const BatchEnd &end : batches) {
        bool more = true;
        for (std::int64_t row = 0; more && m_reader.position().offset < end.position.offset; ++row) {
            if (row % rowsBetweenLooks == 0 && job.stopped())
                return interrupted();
            DRAMATIS_TRY_ASSIGN(found, m_reader.next(m_record));
            more = found;
        }
        if (m_reader.position().offset != end.position.offset || m_batch->hex() != end.hash)
            return false;
        m_batch = std::make_unique<ContentHash>();
        m_lastRow = end.lastRow;
    }
    return true;
}

Result<std::unique_ptr<RowBatch>> BatchReader::next(const JobContext &job)
{
    auto batch = std::make_unique<RowBatch>();
    batch->columnCount = m_header.places.size();
    const std::int64_t start = m_reader.position().offset;
    while (batch->rows.size() < m_batchRows && m_reader.position().offset - start < batchBytes) {
        if (static_cast<std::int64_t>(batch->rows.size()) % rowsBetweenLooks == 0 && job.stopped())
            return interrupted();
        DRAMATIS_TRY_ASSIGN(more, m_reader.next(m_record));
        if (!more)
            break;
        addRow(*batch);
    }
    if (batch->rows.empty())
        return std::unique_ptr<RowBatch>();
    endBatch(*batch);
    return batch;
}

void BatchReader::addRow(RowBatch &batch)
{
    RowBatch::Row row{m_record.line, m_record.offset, static_cast<std::int64_t>(m_record.raw.size())};
    batch.values.resize(batch.values.size() + batch.columnCount);
    if (auto fault = check(batch)) {
        row.fault = static_cast<int>(batch.faults.size());
        batch.faults.push_back({std::move(*fault), std::string(m_record.raw.substr(0, longestRaw))});
    }
    if (m_record.textAfterQuote && ++m_oddlyQuoted == 1)
        m_firstOddlyQuoted = m_record.line;
    batch.rows.push_back(row);
    ++m_lastRow;
}

/// Fills the last values of the batch. Goes on behind a fault: the ids of a faulty row are kept, so that a
/// forgotten subject is found in rejects too.
std::optional<Fault> BatchReader::check(RowBatch &batch) const
{
    const TableSpec &table = *m_header.table;
    std::optional<Fault> fault = wholeRowFault();
    Value *values = batch.values.data() + (batch.values.size() - batch.columnCount);
    for (std::size_t i = 0; i < batch.columnCount; ++i) {
        const auto place = m_header.places[i];
        if (!place || *place >= m_record.fields.size())
            continue;
        const std::string_view text = m_record.fields[*place].text;
        const Checked checked = checkText(table.columns[i], text, batch.texts);
        values[i] = checked.value;
        if (!checked.fault.empty() && !fault)
            fault = columnFault(table, i, checked.fault, text);
    }
    return fault;
}

std::optional<Fault> BatchReader::wholeRowFault() const
{
    const auto whole = [](std::string_view kind, std::string message) {
        return Fault{Fault::wholeRow, std::string(kind), std::move(message)};
    };
    if (m_record.fault == csv::Record::Fault::TooLong)
        return whole(reject::recordTooLong,
                     "The row is longer than 16 MiB: perhaps a quote in it is never closed.");
    if (m_record.fault == csv::Record::Fault::OpenQuote)
        return whole(reject::recordTooLong, "A quote that opens in this row is never closed.");
    const auto &fields = m_record.fields;
    const auto isSurplus = [](const csv::Field &field) { return !trimmed(field.text).empty(); };
    const auto expected = static_cast<std::ptrdiff_t>(std::min(m_header.fieldCount, fields.size()));
    if (fields.size() < m_header.fieldCount ||
        std::any_of(fields.begin() + expected, fields.end(), isSurplus))
        return whole(reject::raggedRow, "The row has " + std::to_string(fields.size()) +
                                            " fields, the header has " + std::to_string(m_header.fieldCount) +
                                            ".");
    return std::nullopt;
}

void BatchReader::endBatch(RowBatch &batch)
{
    batch.end = {m_reader.position(), m_lastRow, m_batch->hex()};
    batch.consumed = m_source->consumed();
    m_batch = std::make_unique<ContentHash>();
}

} // namespace dramatis::importing

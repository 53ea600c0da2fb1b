// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/batch_reader.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::int64_t batchBytes = 8 << 20;
constexpr std::size_t mostReserved = 1U << 16U;
constexpr std::size_t rowsBetweenLooks = 4096;

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
    : m_table(*file.header.table), m_checker(file.header), m_makesOwners(file.header.owner != nullptr),
      m_batchRows(batchRows), m_source(std::move(source)), m_reader(*m_source),
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
        for (std::size_t row = 0; more && m_reader.position().offset < end.position.offset; ++row) {
            if (row % rowsBetweenLooks == 0 && job.stopped())
                return interrupted();
            DRAMATIS_TRY_ASSIGN(found, m_reader.next(m_record));
            more = found;
        }
        m_reader.sendPassed();
        if (m_reader.position().offset != end.position.offset || m_batch->hex() != end.hash)
            return false;
        m_batch = std::make_unique<ContentHash>();
        m_lastRow = end.lastRow;
    }
    return true;
}

Result<std::unique_ptr<RowBatch>> BatchReader::next(const JobContext &job)
{
    auto batch = std::make_unique<RowBatch>(m_table);
    if (m_makesOwners)
        batch->owners.emplace(ColumnValues{.form = ColumnValues::Form::Codes});
    batch->reserve(std::min(m_batchRows, mostReserved));
    m_checker.begin();
    const std::int64_t start = m_reader.position().offset;
    while (batch->size() < m_batchRows && m_reader.position().offset - start < batchBytes) {
        if (batch->size() % rowsBetweenLooks == 0 && job.stopped())
            return interrupted();
        DRAMATIS_TRY_ASSIGN(more, m_reader.next(m_record));
        if (!more)
            break;
        addRow(*batch);
    }
    if (batch->size() == 0)
        return std::unique_ptr<RowBatch>();
    endBatch(*batch);
    return batch;
}

void BatchReader::addRow(RowBatch &batch)
{
    m_checker.add(m_record, batch);
    if (m_record.textAfterQuote && ++m_oddlyQuoted == 1)
        m_firstOddlyQuoted = m_record.line;
    ++m_lastRow;
}

void BatchReader::endBatch(RowBatch &batch)
{
    m_reader.sendPassed();
    batch.end = {m_reader.position(), m_lastRow, m_batch->hex()};
    batch.consumed = m_source->consumed();
    m_batch = std::make_unique<ContentHash>();
}

} // namespace dramatis::importing

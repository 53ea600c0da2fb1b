// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/batch_reader.h"
#include "csv/text.h"

#include <algorithm>
#include <thread>

namespace dramatis::importing
{

namespace
{

constexpr std::size_t mostSegmentBytes = 4U << 20U;
constexpr std::size_t bytesPerRow = 96;
constexpr std::size_t fewRows = 1000; ///< of a test that looks at batches: rather fewer rows than more
constexpr std::size_t bytesPerRowOfFew = 8;
constexpr unsigned mostThreads = 4;
constexpr std::size_t segmentsAhead = 2;
constexpr std::size_t rowsBetweenLooks = 4096;

std::size_t segmentBytes(std::size_t batchRows)
{
    if (batchRows < fewRows)
        return 1 + (batchRows - 1) * bytesPerRowOfFew;
    return std::min(std::min(batchRows, mostSegmentBytes) * bytesPerRow, mostSegmentBytes);
}

unsigned checkingThreads()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads);
}

} // namespace

Result<std::unique_ptr<BatchReader>> BatchReader::open(const InputFile &file, std::size_t batchRows)
{
    std::unique_ptr<BatchReader> reader(
        new BatchReader(file, file.header.mapping.dialect, std::max<std::size_t>(batchRows, 1)));
    DRAMATIS_TRY_ASSIGN(source, csv::openText(file.path, reader->m_dialect.encoding,
                                              [content = &reader->m_content](std::string_view bytes) {
                                                  content->add(bytes);
                                              }));
    reader->m_source = std::move(source);
    return reader;
}

BatchReader::BatchReader(const InputFile &file, const csv::Dialect &dialect, std::size_t batchRows)
    : m_file(file), m_dialect(dialect), m_segmentBytes(segmentBytes(batchRows)),
      m_headerPassed(!dialect.header), m_batch(std::make_unique<ContentHash>()), m_numbers(file.header),
      m_checks(file, dialect, checkingThreads())
{
}

Result<bool> BatchReader::passStaged(const std::vector<BatchEnd> &batches, const JobContext &job)
{
    if (batches.empty())
        return true;
    const csv::Position end = batches.back().position;
    m_cutter.emplace(*m_source, m_dialect, m_segmentBytes, end);
    std::size_t batch = 0;
    for (std::int64_t offset = 0; offset < end.offset;) {
        if (job.stopped())
            return interrupted();
        DRAMATIS_TRY_ASSIGN(segment, m_cutter->next());
        if (!segment)
            return false;
        if (!comparePassed(segment->text(), offset, batches, batch))
            return false;
        offset = segment->end.offset;
    }
    if (batch != batches.size())
        return false;
    if (m_numbers.needed())
        DRAMATIS_TRY(passNumbers(end, job));
    m_headerPassed = true;
    m_lastRow = batches.back().lastRow;
    return true;
}

/// Ids that are made of other columns count over the whole file: only then is the staged part parsed again.
Status BatchReader::passNumbers(const csv::Position &end, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(source, csv::openText(m_file.path, m_dialect.encoding));
    csv::Reader reader(*source, m_dialect);
    csv::Record record;
    bool isRow = !m_dialect.header;
    for (std::size_t row = 0; reader.position().offset < end.offset; ++row) {
        if (row % rowsBetweenLooks == 0 && job.stopped())
            return interrupted();
        DRAMATIS_TRY_ASSIGN(more, reader.next(record));
        if (!more)
            break;
        if (isRow)
            m_numbers.pass(record);
        isRow = true;
    }
    return {};
}

/// Cuts the text at the ends of batches.
bool BatchReader::comparePassed(std::string_view text, std::int64_t offset,
                                const std::vector<BatchEnd> &batches, std::size_t &batch)
{
    while (!text.empty() && batch < batches.size()) {
        const auto left = static_cast<std::size_t>(batches[batch].position.offset - offset);
        const std::string_view piece = text.substr(0, left);
        m_batch->add(piece);
        text.remove_prefix(piece.size());
        offset += static_cast<std::int64_t>(piece.size());
        if (piece.size() < left)
            break;
        if (m_batch->hex() != batches[batch].hash)
            return false;
        m_batch = std::make_unique<ContentHash>();
        ++batch;
    }
    return true;
}

Result<std::unique_ptr<RowBatch>> BatchReader::next(const JobContext &job)
{
    for (;;) {
        if (job.stopped())
            return interrupted();
        cutAhead();
        if (m_checks.waiting() == 0)
            return m_failed ? Result<std::unique_ptr<RowBatch>>(*m_failed) : std::unique_ptr<RowBatch>();
        const auto checked = m_checks.take(job.stop);
        if (!checked)
            return interrupted();
        const csv::Segment &segment = *checked->segment;
        m_batch->add(segment.text());
        if (checked->oddlyQuoted > 0 && m_oddlyQuoted == 0)
            m_firstOddlyQuoted = checked->firstOddlyQuoted;
        m_oddlyQuoted += checked->oddlyQuoted;
        m_numbers.number(*checked->batch);
        if (m_open && checked->batch->size() > 0)
            return Error{ErrorKind::Internal, "A record of " + m_file.name() + " was cut in two."};
        if (checked->batch->size() > 0)
            m_open = std::move(checked->batch);
        if (m_open && !segment.goesOn)
            return endBatch(segment);
    }
}

/// So many segments that no thread waits while a batch is staged.
void BatchReader::cutAhead()
{
    if (!m_cutter)
        m_cutter.emplace(*m_source, m_dialect, m_segmentBytes);
    while (!m_atEnd && m_checks.waiting() < checkingThreads() + segmentsAhead) {
        auto segment = m_cutter->next();
        if (!segment)
            m_failed = segment.error();
        m_atEnd = !segment || !*segment;
        if (m_atEnd)
            break;
        auto work = std::make_unique<CheckedSegment>();
        work->beginsWithHeader = beginsWithHeader(**segment);
        work->segment = std::move(*segment);
        m_checks.put(std::move(work));
    }
}

/// Blank lines and comments before it may fill segments.
bool BatchReader::beginsWithHeader(const csv::Segment &segment)
{
    if (m_headerPassed)
        return false;
    csv::SegmentParser parser(m_dialect);
    csv::Record record;
    parser.begin(segment);
    m_headerPassed = parser.next(record);
    return m_headerPassed;
}

std::unique_ptr<RowBatch> BatchReader::endBatch(const csv::Segment &last)
{
    m_lastRow += static_cast<std::int64_t>(m_open->size());
    m_open->end = {last.end, m_lastRow, m_batch->hex()};
    m_open->consumed = last.consumed;
    m_batch = std::make_unique<ContentHash>();
    return std::move(m_open);
}

} // namespace dramatis::importing

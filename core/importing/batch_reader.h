// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a file into batches of checked rows: this thread cuts the text into segments, others check them, each
// segment becomes a batch. When an import is resumed it first hashes again what was staged before and
// compares; then it stands exactly where the killed one stood.
//
// Used by one thread at a time.
#pragma once

#include "base/hash.h"
#include "base/progress.h"
#include "importing/input_file.h"
#include "importing/parallel_checks.h"
#include "importing/running_numbers.h"

#include <optional>

namespace dramatis::importing
{

class BatchReader
{
public:
    /// Opens the file. `file` must outlive the reader. `batchRows`: about so many in a batch, fewer if they
    /// are long; nothing but the batches' ends depends on it.
    static Result<std::unique_ptr<BatchReader>> open(const InputFile &file, std::size_t batchRows);

    /// Reads up to the end of the last of these batches; at most once, before next(). False if the file says
    /// something else there now.
    Result<bool> passStaged(const std::vector<BatchEnd> &batches, const JobContext &job);
    /// The next rows; null at the end of the file.
    Result<std::unique_ptr<RowBatch>> next(const JobContext &job);

    /// Once next() gave null: XXH3-128 of the (unpacked) file, whatever its encoding.
    [[nodiscard]] std::string contentHash() const { return m_content.hex(); }
    /// Rows with text behind a closing quote, and the line of the first; only of those that next() gave.
    [[nodiscard]] std::int64_t oddlyQuotedRows() const { return m_oddlyQuoted; }
    [[nodiscard]] std::int64_t firstOddlyQuotedLine() const { return m_firstOddlyQuoted; }

private:
    BatchReader(const InputFile &file, const csv::Dialect &dialect, std::size_t batchRows);
    void cutAhead();
    bool beginsWithHeader(const csv::Segment &segment);
    bool comparePassed(std::string_view text, std::int64_t offset, const std::vector<BatchEnd> &batches,
                       std::size_t &batch);
    Status passNumbers(const csv::Position &end, const JobContext &job);
    std::unique_ptr<RowBatch> endBatch(const csv::Segment &last);

    const InputFile &m_file;
    csv::Dialect m_dialect;
    std::size_t m_segmentBytes;
    ContentHash m_content; ///< m_source adds to it
    std::unique_ptr<csv::ByteSource> m_source;
    std::optional<csv::SegmentCutter> m_cutter;
    bool m_headerPassed;
    bool m_atEnd = false;
    std::optional<Error> m_failed;    ///< reading: said behind the rows before it
    std::unique_ptr<RowBatch> m_open; ///< its last segment goes on
    std::unique_ptr<ContentHash> m_batch;
    RunningNumbers m_numbers;
    std::int64_t m_lastRow = 0;
    std::int64_t m_oddlyQuoted = 0;
    std::int64_t m_firstOddlyQuoted = 0;
    ParallelChecks m_checks;
};

} // namespace dramatis::importing

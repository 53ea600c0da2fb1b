// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a file into batches of checked rows. When an import is resumed it first reads again what was staged
// before and compares it, with the same parser: so it stands exactly where the killed one stood.
//
// A batch ends after a number of rows, or of bytes when rows are long, so that memory stays bounded. Used by
// one thread at a time.
#pragma once

#include "base/hash.h"
#include "base/progress.h"
#include "importing/input_file.h"
#include "importing/row_checker.h"

namespace dramatis::importing
{

class BatchReader
{
public:
    /// Opens the file and passes its header.
    static Result<std::unique_ptr<BatchReader>> open(const InputFile &file, std::size_t batchRows);

    /// Reads up to the end of the last of these batches. False if the file says something else there now.
    Result<bool> passStaged(const std::vector<BatchEnd> &batches, const JobContext &job);
    /// The next rows; null at the end of the file.
    Result<std::unique_ptr<RowBatch>> next(const JobContext &job);

    /// XXH3-128 of everything read so far.
    [[nodiscard]] std::string contentHash() const { return m_content.hex(); }
    /// Rows with text behind a closing quote, and the line of the first; only of those that next() gave.
    [[nodiscard]] std::int64_t oddlyQuotedRows() const { return m_oddlyQuoted; }
    [[nodiscard]] std::int64_t firstOddlyQuotedLine() const { return m_firstOddlyQuoted; }

private:
    BatchReader(const InputFile &file, std::size_t batchRows, std::unique_ptr<csv::ByteSource> source);
    void addRow(RowBatch &batch);
    void endBatch(RowBatch &batch);

    const TableSpec &m_table;
    RowChecker m_checker;
    bool m_makesOwners;
    std::size_t m_batchRows;
    std::unique_ptr<csv::ByteSource> m_source;
    csv::Reader m_reader;
    csv::Record m_record;
    ContentHash m_content;
    std::unique_ptr<ContentHash> m_batch;
    std::int64_t m_lastRow = 0;
    std::int64_t m_oddlyQuoted = 0;
    std::int64_t m_firstOddlyQuoted = 0;
};

} // namespace dramatis::importing

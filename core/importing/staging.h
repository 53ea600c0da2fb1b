// SPDX-License-Identifier: GPL-3.0-or-later
// The staging area of one import: rows that were read but are not handed over yet. Nothing else looks there.
//
// A batch and how far it reached are one transaction, so whatever is staged is whole batches, and an import
// that was killed goes on behind the last one.
#pragma once

#include "base/progress.h"
#include "importing/checked_row.h"
#include "importing/row_batch.h"
#include "store/connection.h"

namespace dramatis::importing
{

/// The most columns that a table may have: staged_rows has as many.
inline constexpr std::size_t mostColumns = 12;

class Staging
{
public:
    Staging(store::Connection &connection, std::int64_t runNo, std::size_t columnCount);

    /// Adds the rows in one transaction; Interrupted (and nothing added) once the job is stopped.
    Status add(const RowBatch &batch, const JobContext &job);
    /// The batches added so far, in order.
    Result<std::vector<BatchEnd>> batches();
    /// Drops everything.
    Status clear();

private:
    Status addRows(const RowBatch &batch, const JobContext &job);

    store::Connection &m_connection;
    std::int64_t m_runNo;
    std::size_t m_columnCount;
};

/// Reads the staged rows back in the order of the file. The connection must not change them meanwhile.
class StagedRows
{
public:
    /// `superseded`: fills in CheckedRow::supersededBy, from Superseded::find().
    static Result<StagedRows> open(store::Connection &connection, std::int64_t runNo, std::size_t columnCount,
                                   bool superseded);
    /// The next row into `row`, whose views stay valid until the next call. False at the end.
    Result<bool> next(CheckedRow &row);

private:
    StagedRows(store::Statement statement, std::size_t columnCount)
        : m_statement(std::move(statement)), m_values(columnCount)
    {
    }

    store::Statement m_statement;
    std::vector<Value> m_values;
};

/// Where the later row with a key wins: notes which staged rows lose, for StagedRows. A row counts if it is
/// faultless and its parent is there.
Status findSuperseded(store::Connection &connection, std::int64_t runNo, const TableSpec &table,
                      const TableSpec *parent);

/// Deletes what is staged for a run.
Status clearStaging(store::Connection &connection, std::int64_t runNo);

} // namespace dramatis::importing

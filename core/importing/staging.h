// SPDX-License-Identifier: GPL-3.0-or-later
// The staging area of one import: rows that were read but are not handed over yet. Nothing else looks there.
//
// A batch and how far it reached are one transaction, so whatever is staged is whole batches, and an import
// that was killed goes on behind the last one. Rows lie there as columns (staged_codec.h).
#pragma once

#include "base/progress.h"
#include "importing/row_batch.h"
#include "store/connection.h"

#include <functional>

namespace dramatis::importing
{

class Staging
{
public:
    Staging(store::Connection &connection, std::int64_t runNo, const TableSpec &table)
        : m_connection(connection), m_runNo(runNo), m_table(table)
    {
    }

    /// Adds the rows in one transaction; Interrupted (and nothing added) once the job is stopped.
    Status add(const RowBatch &batch, const JobContext &job);
    /// The batches added so far, in order.
    Result<std::vector<BatchEnd>> batches();
    /// Drops everything.
    Status clear();

private:
    store::Connection &m_connection;
    std::int64_t m_runNo;
    const TableSpec &m_table;
};

/// Reads the staged batches of a run back in the order of the file.
class StagedBatches
{
public:
    static Result<StagedBatches> open(store::Connection &connection, std::int64_t runNo,
                                      const TableSpec &table);
    /// Null at the end. Its place in the staging area is stagedNo().
    Result<std::unique_ptr<RowBatch>> next();
    [[nodiscard]] std::int64_t stagedNo() const { return m_stagedNo; }

private:
    StagedBatches(store::Statement statement, const TableSpec &table)
        : m_statement(std::move(statement)), m_table(&table)
    {
    }

    store::Statement m_statement;
    const TableSpec *m_table;
    std::int64_t m_stagedNo = 0;
};

/// Calls `each` with the ids of every staged batch of a run, in order; absent ones are empty.
Status forEachStagedIds(store::Connection &connection, std::int64_t runNo,
                        const std::function<Status(const Texts32 &)> &each);

/// Drops one batch that was handed over; how far the reading got stays.
Status dropStagedBatch(store::Connection &connection, std::int64_t stagedNo);

/// Deletes what is staged for a run.
Status clearStaging(store::Connection &connection, std::int64_t runNo);

/// The ids of staged rows, of any unfinished import of such rows, that refer to one of `parents`.
Result<std::vector<std::string>> stagedIdsOf(store::Connection &connection, const TableSpec &table,
                                             const std::vector<std::string> &parents);
/// Takes the rows that have one of `ids` or refer to one of `parents` out of the staging area: batches are
/// written anew without them.
Status forgetStagedRows(store::Connection &connection, const TableSpec &table,
                        const std::vector<std::string> &ids, const std::vector<std::string> &parents);

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/bulk_hand_over.h"
#include "importing/bulk_taker.h"
#include "importing/read_ahead.h"
#include "importing/row_order.h"
#include "importing/staging.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

/// Building indexes anew is worth it up to so many stored rows per new one: rows in order go to the end of an
/// index, others each to another page of it.
constexpr std::int64_t storedPerNewInOrder = 4;
constexpr std::int64_t storedPerNew = 10;

/// Reads staged batches on a connection of its own and finds out what can be known of their rows before they
/// are decided. Made and destroyed by the writing thread, used by the reading one in between.
class BatchPreparer
{
public:
    static Result<std::unique_ptr<BatchPreparer>> open(const store::Connection &writer,
                                                       const BulkOrder &order, const IdCheck &ids)
    {
        DRAMATIS_TRY_ASSIGN(
            connection,
            store::Connection::open(writer.file(), store::Connection::Access::ReadOnly, writer.stop()));
        DRAMATIS_TRY(connection->execute("PRAGMA cache_size=-4096")); // every page is read once
        std::unique_ptr<BatchPreparer> preparer(new BatchPreparer(std::move(connection), *order.table, ids));
        DRAMATIS_TRY(preparer->openParts(order));
        return preparer;
    }

    Result<std::unique_ptr<PreparedBatch>> next()
    {
        DRAMATIS_TRY_ASSIGN(rows, m_staged->next());
        if (!rows)
            return std::unique_ptr<PreparedBatch>();
        auto batch = std::make_unique<PreparedBatch>();
        batch->stagedNo = m_staged->stagedNo();
        batch->rows = std::move(rows);
        if (m_parents)
            DRAMATIS_TRY(findParents(*batch));
        if (!m_ids.nothingSuspect())
            findSuspects(*batch);
        return batch;
    }

private:
    BatchPreparer(std::unique_ptr<store::Connection> connection, const TableSpec &table, const IdCheck &ids)
        : m_connection(std::move(connection)), m_table(table), m_ids(ids)
    {
    }

    Status openParts(const BulkOrder &order)
    {
        DRAMATIS_TRY_ASSIGN(staged, StagedBatches::open(*m_connection, order.runNo, m_table));
        m_staged.emplace(std::move(staged));
        if (m_table.reference) {
            DRAMATIS_TRY_ASSIGN(parents,
                                Parents::open(*m_connection, *order.domain->findTable(m_table.parent)));
            m_parents.emplace(std::move(parents));
        }
        return {};
    }

    Status findParents(PreparedBatch &batch)
    {
        const Texts32 &references = batch.rows->columns[*m_table.reference].texts;
        batch.parents.reserve(references.size());
        for (std::size_t i = 0; i < references.size(); ++i) {
            DRAMATIS_TRY_ASSIGN(parent, m_parents->find(references[i]));
            batch.parents.push_back(parent);
        }
        return {};
    }

    void findSuspects(PreparedBatch &batch) const
    {
        const ColumnValues &ids = batch.rows->columns[*m_table.id];
        batch.suspects.reserve(batch.rows->size());
        for (std::size_t row = 0; row < batch.rows->size(); ++row)
            batch.suspects.push_back(m_ids.isSuspect(ids.texts[row]));
    }

    std::unique_ptr<store::Connection> m_connection; ///< first: the others use it
    const TableSpec &m_table;
    const IdCheck &m_ids;
    std::optional<StagedBatches> m_staged;
    std::optional<Parents> m_parents;
};

class BulkHandOver
{
public:
    BulkHandOver(store::Connection &connection, const BulkOrder &order, const IdCheck &ids, Rejects &rejects,
                 const JobContext &job)
        : m_connection(connection), m_order(order), m_table(*order.table), m_ids(ids), m_rejects(rejects),
          m_job(job), m_times(m_table.timeColumn())
    {
    }

    Result<TakenRows> run()
    {
        DRAMATIS_TRY_ASSIGN(defer, growsMuch());
        DRAMATIS_TRY_ASSIGN(order, RowOrder::begin(m_connection, m_table, defer, m_order.rows));
        DRAMATIS_TRY(takeRows(order));
        return std::move(m_taken);
    }

private:
    Result<bool> growsMuch()
    {
        DRAMATIS_TRY_ASSIGN(stored, storedAtMost(m_connection, m_table));
        return stored / (m_ids.inOrder() ? storedPerNewInOrder : storedPerNew) <= m_order.rows;
    }

    Status takeRows(RowOrder &rowOrder)
    {
        DRAMATIS_TRY_ASSIGN(taker, BulkTaker::open(m_connection, *m_order.domain, m_table, m_order.runNo,
                                                   m_ids, rowOrder, m_order.rows));
        if (m_order.createMissing)
            DRAMATIS_TRY(taker->makeMissing(*m_order.domain, m_order.runNo));
        DRAMATIS_TRY_ASSIGN(preparer, BatchPreparer::open(m_connection, m_order, m_ids));
        ReadAhead<PreparedBatch> batches([&preparer] { return preparer->next(); });
        for (std::int64_t done = 0;;) {
            if (m_job.stopped())
                return interrupted();
            m_job.report({"hand-over", done, m_order.rows, taker->counts().rejected});
            DRAMATIS_TRY_ASSIGN(batch, batches.next());
            if (!batch)
                break;
            DRAMATIS_TRY(taker->take(*batch, m_rejects));
            noteTimes(*taker, *batch->rows);
            DRAMATIS_TRY(dropStagedBatch(m_connection, batch->stagedNo)); // its space is used again
            done += static_cast<std::int64_t>(batch->rows->size());
        }
        DRAMATIS_TRY(taker->finish());
        m_taken.counts = taker->counts();
        m_taken.createdParents = taker->createdParents();
        m_taken.subjects = taker->touched().keys();
        return {};
    }

    void noteTimes(const BulkTaker &taker, const RowBatch &batch)
    {
        if (!m_times)
            return;
        for (const std::uint32_t row : taker.takenOfBatch()) {
            if (const EventTime time = batch.columns[*m_times].wholes[row]; time != ColumnValues::absentWhole)
                m_taken.times.add(time);
        }
    }

    store::Connection &m_connection;
    const BulkOrder &m_order;
    const TableSpec &m_table;
    const IdCheck &m_ids;
    Rejects &m_rejects;
    const JobContext &m_job;
    std::optional<std::size_t> m_times;
    TakenRows m_taken;
};

} // namespace

bool canTakeInBulk(const TableSpec &table, const TakeRules &rules)
{
    return BulkRows::canTake(table) && rules.whenStored == Duplicates::Reject && !rules.laterWins;
}

Result<std::optional<TakenRows>> takeInBulk(store::Connection &connection, const BulkOrder &order,
                                            Rejects &rejects, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(ids, IdCheck::find(connection, order.runNo, *order.table, job));
    if (!ids)
        return std::optional<TakenRows>();
    DRAMATIS_TRY_ASSIGN(taken, BulkHandOver(connection, order, *ids, rejects, job).run());
    return std::optional(std::move(taken));
}

} // namespace dramatis::importing

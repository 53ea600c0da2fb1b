// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/staging.h"
#include "importing/staged_codec.h"
#include "store/transaction.h"

namespace dramatis::importing
{

namespace
{

/// The staged batches of a run are those with numbers in (firstStaged(run), firstStaged(run + 1)).
constexpr std::int64_t firstStaged(std::int64_t runNo)
{
    constexpr std::int64_t mostBatches = std::int64_t(1) << 32;
    return runNo * mostBatches;
}

std::span<const std::uint8_t> bytesOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

} // namespace

Status Staging::add(const RowBatch &batch, const JobContext &job)
{
    if (job.stopped())
        return interrupted();
    const EncodedBatch encoded = encodeBatch(batch, m_table);
    DRAMATIS_TRY_ASSIGN(transaction,
                        store::Transaction::begin(m_connection, store::Transaction::Kind::Write));
    DRAMATIS_TRY_ASSIGN(batchNo,
                        m_connection.wholeOf("SELECT coalesce(max(batch_no), 0) + 1 FROM import_batches "
                                             "WHERE run_no = ?",
                                             m_runNo));
    DRAMATIS_TRY(m_connection.run(
        "INSERT INTO staged_batches(staged_no, run_no, row_count, ids, rest) VALUES(?, ?, ?, ?, ?)",
        firstStaged(m_runNo) + batchNo, m_runNo, static_cast<std::int64_t>(batch.size()),
        bytesOf(encoded.ids), bytesOf(encoded.rest)));
    DRAMATIS_TRY(
        m_connection.run("INSERT INTO import_batches(run_no, batch_no, end_offset, end_line, last_row, hash) "
                         "VALUES(?, ?, ?, ?, ?, ?)",
                         m_runNo, batchNo, batch.end.position.offset, batch.end.position.line,
                         batch.end.lastRow, batch.end.hash));
    return transaction.commit();
}

Result<std::vector<BatchEnd>> Staging::batches()
{
    std::vector<BatchEnd> ends;
    DRAMATIS_TRY(m_connection.query(
        "SELECT end_offset, end_line, last_row, hash FROM import_batches WHERE run_no = ? ORDER BY batch_no",
        [&](store::Row row) {
            ends.push_back({{row.whole(0), row.whole(1)}, row.whole(2), std::string(row.text(3))});
        },
        m_runNo));
    return ends;
}

Status Staging::clear()
{
    return clearStaging(m_connection, m_runNo);
}

Status clearStaging(store::Connection &connection, std::int64_t runNo)
{
    DRAMATIS_TRY(connection.run("DELETE FROM import_batches WHERE run_no = ?", runNo));
    return connection.run("DELETE FROM staged_batches WHERE staged_no > ? AND staged_no < ?",
                          firstStaged(runNo), firstStaged(runNo + 1));
}

Status dropStagedBatch(store::Connection &connection, std::int64_t stagedNo)
{
    return connection.run("DELETE FROM staged_batches WHERE staged_no = ?", stagedNo);
}

Result<StagedBatches> StagedBatches::open(store::Connection &connection, std::int64_t runNo,
                                          const TableSpec &table)
{
    DRAMATIS_TRY_ASSIGN(
        statement, connection.prepare("SELECT staged_no, ids, rest FROM staged_batches WHERE staged_no > ? "
                                      "AND staged_no < ? ORDER BY staged_no"));
    statement.with(firstStaged(runNo), firstStaged(runNo + 1));
    return StagedBatches(std::move(statement), table);
}

Result<std::unique_ptr<RowBatch>> StagedBatches::next()
{
    DRAMATIS_TRY_ASSIGN(more, m_statement.step());
    if (!more)
        return std::unique_ptr<RowBatch>();
    const store::Row row = m_statement.row();
    m_stagedNo = row.whole(0);
    DRAMATIS_TRY_ASSIGN(batch, decodeBatch(row.blob(1), row.blob(2), *m_table));
    return std::make_unique<RowBatch>(std::move(batch));
}

Status forEachStagedIds(store::Connection &connection, std::int64_t runNo,
                        const std::function<Status(const Texts32 &)> &each)
{
    DRAMATIS_TRY_ASSIGN(select, connection.prepare("SELECT ids FROM staged_batches WHERE staged_no > ? AND "
                                                   "staged_no < ? ORDER BY staged_no"));
    select.with(firstStaged(runNo), firstStaged(runNo + 1));
    for (;;) {
        DRAMATIS_TRY_ASSIGN(more, select.step());
        if (!more)
            return {};
        DRAMATIS_TRY_ASSIGN(ids, decodeIds(select.row().blob(0)));
        DRAMATIS_TRY(each(ids));
    }
}

} // namespace dramatis::importing

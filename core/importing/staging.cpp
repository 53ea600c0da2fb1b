// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/staging.h"
#include "store/transaction.h"

#include <cassert>

namespace dramatis::importing
{

namespace
{

constexpr std::size_t rowsBetweenLooks = 1024;
constexpr int fixedColumns = 9; ///< of staged_rows before v0

/// The staged rows of a run are those with numbers in [firstStaged(run), firstStaged(run + 1)).
constexpr std::int64_t firstStaged(std::int64_t runNo)
{
    constexpr std::int64_t mostRows = std::int64_t(1) << 40;
    return runNo * mostRows;
}

/// "v0, v1, …" with a text before each.
std::string valueColumns(std::size_t count, std::string_view before)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += std::string(before) + "v" + std::to_string(i);
    return text;
}

} // namespace

Staging::Staging(store::Connection &connection, std::int64_t runNo, std::size_t columnCount)
    : m_connection(connection), m_runNo(runNo), m_columnCount(columnCount)
{
    assert(columnCount <= mostColumns);
}

Status Staging::add(const RowBatch &batch, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(transaction,
                        store::Transaction::begin(m_connection, store::Transaction::Kind::Write));
    DRAMATIS_TRY(addRows(batch, job));
    DRAMATIS_TRY(m_connection.run(
        "INSERT INTO import_batches(run_no, batch_no, end_offset, end_line, last_row, hash) "
        "SELECT ?1, coalesce(max(batch_no), 0) + 1, ?2, ?3, ?4, ?5 FROM import_batches WHERE run_no = ?1",
        m_runNo, batch.end.position.offset, batch.end.position.line, batch.end.lastRow, batch.end.hash));
    return transaction.commit();
}

Status Staging::addRows(const RowBatch &batch, const JobContext &job)
{
    std::string placeholders = "?, ?, ?, ?, ?, ?, ?, ?, ?";
    for (std::size_t i = 0; i < m_columnCount; ++i)
        placeholders += ", ?";
    DRAMATIS_TRY_ASSIGN(
        insert, m_connection.prepare("INSERT INTO staged_rows(staged_no, run_no, line, byte_offset, "
                                     "byte_length, fault_column, fault_kind, fault_message, raw" +
                                     valueColumns(m_columnCount, ", ") + ") VALUES(" + placeholders + ")"));
    std::int64_t stagedNo =
        firstStaged(m_runNo) + batch.end.lastRow - static_cast<std::int64_t>(batch.rows.size());
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        if (i % rowsBetweenLooks == 0 && job.stopped())
            return interrupted();
        const RowBatch::Row &row = batch.rows[i];
        insert.with(++stagedNo, m_runNo, row.line, row.offset, row.length);
        if (row.fault == RowBatch::faultless) {
            for (int position = 6; position <= fixedColumns; ++position)
                insert.bind(position, nullptr);
        } else {
            const RowBatch::Faulty &faulty = batch.faults[static_cast<std::size_t>(row.fault)];
            insert.bind(6, faulty.fault.column);
            insert.bind(7, faulty.fault.kind);
            insert.bind(8, faulty.fault.message);
            insert.bind(9, faulty.raw);
        }
        int position = fixedColumns;
        for (const Value &value : batch.valuesOf(i))
            bindValue(insert, ++position, value);
        DRAMATIS_TRY(insert.run());
    }
    return {};
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
    const std::int64_t begin = firstStaged(runNo);
    const std::int64_t end = firstStaged(runNo + 1);
    DRAMATIS_TRY(connection.run("DELETE FROM import_batches WHERE run_no = ?", runNo));
    DRAMATIS_TRY_ASSIGN(others,
                        connection.wholeOf("SELECT EXISTS(SELECT 1 FROM staged_rows WHERE staged_no < ?) OR "
                                           "EXISTS(SELECT 1 FROM staged_rows WHERE staged_no >= ?)",
                                           begin, end));
    // Without a condition SQLite drops whole pages instead of rows.
    return others != 0
               ? connection.run("DELETE FROM staged_rows WHERE staged_no >= ? AND staged_no < ?", begin, end)
               : connection.execute("DELETE FROM staged_rows");
}

Status findSuperseded(store::Connection &connection, std::int64_t runNo, const TableSpec &table,
                      const TableSpec *parent)
{
    assert(table.id);
    std::string known;
    if (parent && table.reference)
        known = " AND EXISTS(SELECT 1 FROM " + std::string(parent->physical) + " p WHERE p." +
                std::string(parent->columns[*parent->id].physical) + " = v" +
                std::to_string(*table.reference) + ")";
    DRAMATIS_TRY(
        connection.execute("CREATE TEMP TABLE IF NOT EXISTS superseded(staged_no INTEGER PRIMARY KEY, "
                           "by_line INTEGER NOT NULL); DELETE FROM temp.superseded"));
    const std::string rows =
        "SELECT staged_no, last_value(staged_no) OVER same AS last, last_value(line) OVER same AS "
        "winner FROM staged_rows WHERE staged_no >= ? AND staged_no < ? AND fault_kind IS NULL" +
        known + " WINDOW same AS (PARTITION BY v" + std::to_string(*table.id) +
        " ORDER BY staged_no ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)";
    return connection.run("INSERT INTO temp.superseded(staged_no, by_line) SELECT staged_no, winner FROM (" +
                              rows + ") WHERE staged_no <> last ORDER BY staged_no",
                          firstStaged(runNo), firstStaged(runNo + 1));
}

Result<StagedRows> StagedRows::open(store::Connection &connection, std::int64_t runNo,
                                    std::size_t columnCount, bool superseded)
{
    const std::string winner =
        superseded ? "(SELECT by_line FROM temp.superseded s WHERE s.staged_no = r.staged_no)" : "NULL";
    DRAMATIS_TRY_ASSIGN(
        statement,
        connection.prepare("SELECT line, byte_offset, byte_length, fault_column, fault_kind, "
                           "fault_message, raw, " +
                           winner + valueColumns(columnCount, ", r.") +
                           " FROM staged_rows r WHERE staged_no >= ? AND staged_no < ? ORDER BY staged_no"));
    statement.with(firstStaged(runNo), firstStaged(runNo + 1));
    return StagedRows(std::move(statement), columnCount);
}

Result<bool> StagedRows::next(CheckedRow &row)
{
    constexpr int firstValue = 8;
    DRAMATIS_TRY_ASSIGN(more, m_statement.step());
    if (!more)
        return false;
    const store::Row staged = m_statement.row();
    row.place = staged.whole(0);
    row.offset = staged.whole(1);
    row.length = staged.whole(2);
    row.fault.reset();
    if (!staged.isNull(4))
        row.fault = Fault{static_cast<int>(staged.whole(3)), std::string(staged.text(4)),
                          std::string(staged.text(5))};
    row.raw = staged.text(6);
    row.supersededBy = staged.optionalWhole(7);
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_values[i] = valueAt(staged, firstValue + static_cast<int>(i));
    row.values = m_values;
    return true;
}

} // namespace dramatis::importing

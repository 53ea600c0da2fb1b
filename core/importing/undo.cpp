// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/undo.h"
#include "domains/rows_by_parent.h"
#include "importing/import_ledger.h"
#include "importing/parent_ranges.h"
#include "importing/restored_rows.h"
#include "store/audit.h"
#include "store/deferred_indexes.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <algorithm>
#include <set>

namespace dramatis::importing
{

namespace
{

/// Building the indexes of a table anew is worth it from one row removed per so many that stay.
constexpr std::int64_t storedPerRemoved = 3;
/// Looking for the runs in the way ends behind so many rows: naming some of them is enough.
constexpr int mostRowsInTheWay = 100'000;

/// "5", "7 and run 5".
std::string runsText(const std::set<std::int64_t> &runs)
{
    std::string text;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        text += (text.empty() ? "" : " and then run ") + std::to_string(*run);
    return text;
}

class Undo
{
public:
    Undo(store::Connection &connection, const Registry &registry, const std::string &operatorName,
         const JobContext &job)
        : m_connection(connection), m_registry(registry), m_operatorName(operatorName), m_job(job)
    {
    }

    Result<Undone> carryOut(const ImportRecord &record);

private:
    Status findTables(const ImportRecord &record);
    Status checkNothingInTheWay();
    Status findChanging(const TableSpec &table, std::set<std::int64_t> &runs);
    Status findReferring(const TableSpec &table, const TableSpec &child, std::set<std::int64_t> &runs);
    [[nodiscard]] std::string ownRows(const TableSpec &table) const;
    [[nodiscard]] std::string removedRows(const TableSpec &table) const;
    Status takeBack(const TableSpec &table);
    Status remove(const TableSpec &table);
    Result<bool> shrinksMuch(const TableSpec &table);
    Status recordChange();
    Status recordAudit();

    store::Connection &m_connection;
    const Registry &m_registry;
    const std::string &m_operatorName;
    const JobContext &m_job;
    const ImportRecord *m_record = nullptr;
    const Domain *m_domain = nullptr;
    std::vector<const TableSpec *> m_tables; ///< the import's own, then those it made parents in
    Undone m_undone;
};

Result<Undone> Undo::carryOut(const ImportRecord &record)
{
    m_record = &record;
    m_undone.runNo = record.run.no;
    m_undone.kind = record.kind;
    m_undone.fileName = record.fileName;
    DRAMATIS_TRY(findTables(record));
    DRAMATIS_TRY(checkNothingInTheWay());
    for (const TableSpec *table : m_tables)
        DRAMATIS_TRY(takeBack(*table));
    DRAMATIS_TRY(m_connection.run("DELETE FROM replaced_rows WHERE run_no = ?", record.run.no));
    // Nobody needs to decide on the rejects of what is not there any more.
    DRAMATIS_TRY(
        m_connection.run("DELETE FROM @intel_items WHERE run_id = ? AND item_type = 'import_rejects' "
                         "AND decision IS NULL",
                         record.run.id));
    DRAMATIS_TRY(recordChange());
    DRAMATIS_TRY(recordAudit());
    return std::move(m_undone);
}

Status Undo::findTables(const ImportRecord &record)
{
    if (record.run.domain.empty()) // rows of no domain: review items
        return conflict("Run " + std::to_string(record.run.no) + " imported " + record.kind +
                        ", which are not taken back, as decisions may rest on them: decide on them instead.");
    m_domain = m_registry.find(record.run.domain);
    const TableSpec *table = m_domain ? m_domain->findTable(record.kind) : nullptr;
    if (!table)
        return Error{ErrorKind::Version, "Run " + std::to_string(record.run.no) + " imported " + record.kind +
                                             ", which this version does not know: undo it with the "
                                             "version that imported it."};
    m_tables = {table};
    while (record.createdParents > 0 && table->reference) {
        table = m_domain->findTable(table->parent);
        m_tables.push_back(table);
    }
    return {};
}

/// A condition on the rows of a table that carry the number of the import.
std::string Undo::ownRows(const TableSpec &table) const
{
    std::string condition = "import_no = " + std::to_string(m_record->run.no);
    const bool keysFollow = !table.subjects || table.hasSubjectKeys();
    if (&table == m_tables.front() && keysFollow && m_record->firstKey)
        condition = "(" + std::string(table.key) + " >= " + std::to_string(*m_record->firstKey) + " AND " +
                    std::string(table.key) + " < " + std::to_string(*m_record->endKey) + " AND " + condition +
                    ")";
    return condition;
}

/// A condition on those of them that it added; the others were there before, as something else.
std::string Undo::removedRows(const TableSpec &table) const
{
    return ownRows(table) + " AND " + std::string(table.key) +
           " NOT IN (SELECT row_key FROM replaced_rows WHERE run_no = " + std::to_string(m_record->run.no) +
           " AND table_name = '" + std::string(table.physical) + "')";
}

Status Undo::checkNothingInTheWay()
{
    std::set<std::int64_t> runs;
    for (const TableSpec *table : m_tables) {
        DRAMATIS_TRY(findChanging(*table, runs));
        for (const TableSpec &child : m_domain->tables()) {
            if (child.reference && child.parent == table->kind)
                DRAMATIS_TRY(findReferring(*table, child, runs));
        }
    }
    if (runs.empty())
        return {};
    const std::string no = std::to_string(m_record->run.no);
    return conflict("Run " + no +
                    " cannot be undone yet, because a later import changed rows of it or refers "
                    "to them: undo run " +
                    runsText(runs) + " first.");
}

/// Later imports keep what they replace, with the number of the import that it came from.
Status Undo::findChanging(const TableSpec &table, std::set<std::int64_t> &runs)
{
    return m_connection.query(
        "SELECT DISTINCT run_no FROM replaced_rows WHERE run_no <> ?1 AND table_name = "
        "?2 AND json_extract(old_json, '$.import_no') = ?1",
        [&](store::Row row) { runs.insert(row.whole(0)); }, m_record->run.no, table.physical);
}

/// Rows of `child` that refer to rows which would go, and what later imports keep of such.
Status Undo::findReferring(const TableSpec &table, const TableSpec &child, std::set<std::int64_t> &runs)
{
    const std::string reference(child.columns[*child.reference].physical);
    const std::string removed = "(SELECT " + std::string(table.key) + " FROM " + std::string(table.physical) +
                                " WHERE " + removedRows(table) + ")";
    const auto note = [&](store::Row row) { runs.insert(row.whole(0)); };
    DRAMATIS_TRY_ASSIGN(rows, RowsByParent::find(m_connection, child.physical, child.key, reference));
    DRAMATIS_TRY(m_connection.query("SELECT DISTINCT import_no FROM (SELECT c.import_no FROM " + removed +
                                        " gone" + rows.join("gone." + std::string(table.key), "c") +
                                        " WHERE c.import_no <> ? LIMIT " + std::to_string(mostRowsInTheWay) +
                                        ")",
                                    note, m_record->run.no));
    return m_connection.query(
        "SELECT DISTINCT run_no FROM replaced_rows WHERE run_no <> ? AND table_name = ? "
        "AND json_extract(old_json, '$." +
            reference + "') IN " + removed,
        note, m_record->run.no, child.physical);
}

Status Undo::takeBack(const TableSpec &table)
{
    m_job.report({"undo", m_undone.removed + m_undone.restored, m_record->counts.taken, 0});
    std::optional<store::DeferredIndexes> indexes;
    DRAMATIS_TRY_ASSIGN(rebuild, shrinksMuch(table));
    if (rebuild) {
        DRAMATIS_TRY_ASSIGN(deferred, store::DeferredIndexes::take(m_connection, table.physical));
        indexes.emplace(std::move(deferred));
    }
    DRAMATIS_TRY(remove(table));
    DRAMATIS_TRY_ASSIGN(restored, restoreRows(m_connection, table, m_record->run.no, m_job));
    m_undone.restored += restored;
    return indexes ? indexes->build() : Status();
}

Status Undo::remove(const TableSpec &table)
{
    DRAMATIS_TRY(
        m_connection.run("DELETE FROM " + std::string(table.physical) + " WHERE " + removedRows(table)));
    m_undone.removed += m_connection.changedRows();
    return {};
}

/// Only for the import's own table: of others few rows go. Tables that others refer to need their indexes.
Result<bool> Undo::shrinksMuch(const TableSpec &table)
{
    if (&table != m_tables.front() || !table.holdsEvents())
        return false;
    DRAMATIS_TRY_ASSIGN(stored, storedAtMost(m_connection, table));
    return m_record->counts.taken > 0 && stored / storedPerRemoved <= m_record->counts.taken;
}

Status Undo::recordChange()
{
    const bool changed = m_undone.removed + m_undone.restored > 0;
    const store::EventChange change{m_tables.front()->holdsEvents(), {}, true};
    if (changed && !m_tables.front()->labels)
        DRAMATIS_TRY(store::raiseDataVersion(m_connection, m_domain->name(), change));
    DRAMATIS_TRY_ASSIGN(version, store::dataVersion(m_connection, m_domain->name()));
    DRAMATIS_TRY_ASSIGN(subjects, countSubjectsTouched(m_connection, m_record->run.no));
    m_undone.subjects = changed ? subjects : 0;
    return noteUndone(m_connection, m_record->run.no, version);
}

Status Undo::recordAudit()
{
    std::string details;
    json::Writer writer(details);
    writer.beginObject();
    writer.key("run").whole(m_undone.runNo);
    writer.key("kind").text(m_undone.kind);
    writer.key("file").text(m_undone.fileName);
    writer.key("removed").whole(m_undone.removed);
    writer.key("restored").whole(m_undone.restored);
    writer.endObject();
    return store::appendAudit(m_connection, {"undo-import", m_operatorName, std::nullopt, details});
}

Result<ImportRecord> findImport(store::Connection &connection, const store::Workspace &workspace,
                                std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(records, listImports(connection, workspace.lockFile()));
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const ImportRecord &record) { return record.run.no == runNo; });
    const std::string no = std::to_string(runNo);
    if (found == records.end())
        return notFound("Run " + no + " is no import: 'dramatis-cli runs list' shows which are.");
    if (!found->undoneAt.empty())
        return conflict("Run " + no + " is undone already.");
    if (!found->completed())
        return notFound("Run " + no + " is no completed import but " + found->run.status +
                        ", and has added no rows: there is nothing to undo.");
    return std::move(*found);
}

} // namespace

Result<Undone> undoImport(const store::Workspace &workspace, const Registry &registry, std::int64_t runNo,
                          const std::string &operatorName, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToWrite(job.stop));
    DRAMATIS_TRY_ASSIGN(transaction,
                        store::Transaction::begin(*connection, store::Transaction::Kind::Durable));
    DRAMATIS_TRY_ASSIGN(record, findImport(*connection, workspace, runNo));
    DRAMATIS_TRY_ASSIGN(undone, Undo(*connection, registry, operatorName, job).carryOut(record));
    DRAMATIS_TRY(transaction.commit());
    return std::move(undone);
}

} // namespace dramatis::importing

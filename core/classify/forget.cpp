// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/forget.h"
#include "domains/rows_by_parent.h"
#include "importing/staging.h"
#include "store/audit.h"
#include "store/effective.h"
#include "store/empty_log.h"
#include "store/overrides.h"
#include "store/results.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <map>

namespace dramatis::classify
{

namespace
{

using store::SubjectKey;

/// Deletes a subject's rows from the domain's tables and everything that the imports keep of it.
class DataForgetting
{
public:
    DataForgetting(store::Connection &connection, const Registry &registry, const Domain &domain,
                   SubjectKey subject, std::string_view subjectId)
        : m_connection(connection), m_registry(registry), m_domain(domain), m_subject(subject)
    {
        for (const TableSpec &table : domain.tables()) {
            if (table.subjects)
                m_identifiers[table.kind].emplace_back(subjectId);
        }
    }

    Result<std::int64_t> run()
    {
        DRAMATIS_TRY(collectIdentifiers());
        DRAMATIS_TRY(forgetImports());
        const auto &tables = m_domain.tables();
        for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
            if (table->subjects || table->reference)
                DRAMATIS_TRY(deleteRows(*table));
            else if (table->notInFiles)
                DRAMATIS_TRY(deleteUnreferred(*table));
        }
        DRAMATIS_TRY(deleteUnusedTexts());
        DRAMATIS_TRY(store::raiseDataVersion(m_connection, m_domain.name()));
        return m_rows;
    }

private:
    /// The condition that picks the subject's rows of a table; its one value is the subject's key.
    [[nodiscard]] std::string rowsOfSubject(const TableSpec &table) const
    {
        if (!table.subjectColumn.empty())
            return std::string(table.subjectColumn) + " = ?";
        const TableSpec &parent = *m_domain.findTable(table.parent);
        return std::string(table.columns[*table.reference].physical) + " IN (SELECT " +
               std::string(parent.key) + " FROM " + std::string(parent.physical) + " WHERE " +
               rowsOfSubject(parent) + ")";
    }

    /// The identifiers of the subject's rows, table by table: what its rows in files are recognised by. Those
    /// of different tables are never mixed: account "1" may belong to somebody else than user "1".
    Status collectIdentifiers()
    {
        for (const TableSpec &table : m_domain.tables()) {
            std::vector<std::string> &own = m_identifiers[table.kind];
            const auto note = [&](store::Row row) { own.emplace_back(row.text(0)); };
            if (!table.id || table.subjects || table.subjectColumn.empty())
                continue;
            DRAMATIS_TRY(m_connection.query("SELECT " + std::string(table.columns[*table.id].physical) +
                                                " FROM " + std::string(table.physical) + " WHERE " +
                                                rowsOfSubject(table),
                                            note, m_subject));
            // Rows that were rejected, or are only staged, have identifiers that no table knows.
            for (const std::string &parent : m_identifiers[table.parent])
                DRAMATIS_TRY(m_connection.query(
                    "SELECT row_id FROM rejects WHERE subject_ref = ? AND row_id IS NOT NULL AND run_no IN "
                    "(SELECT run_no FROM imports WHERE kind = ?)",
                    note, parent, table.kind));
            DRAMATIS_TRY_ASSIGN(staged,
                                importing::stagedIdsOf(m_connection, table, m_identifiers[table.parent]));
            own.insert(own.end(), staged.begin(), staged.end());
        }
        return {};
    }

    Status forgetImports()
    {
        for (const TableSpec &table : m_domain.tables()) {
            const auto &own = m_identifiers[table.kind];
            const auto &parents = m_identifiers[table.subjects ? table.kind : table.parent];
            DRAMATIS_TRY(forgetRejects(table, "row_id", own));
            DRAMATIS_TRY(forgetRejects(table, "subject_ref", parents));
            DRAMATIS_TRY(importing::forgetStagedRows(m_connection, table, own, parents));
        }
        DRAMATIS_TRY(m_connection.run("DELETE FROM replaced_rows WHERE subject_key = ?", m_subject));
        return m_connection.run("DELETE FROM import_subjects WHERE subject_key = ?", m_subject);
    }

    /// Rejects of one kind of file whose column holds one of the identifiers.
    Status forgetRejects(const TableSpec &table, const std::string &column,
                         const std::vector<std::string> &identifiers)
    {
        for (const std::string &identifier : identifiers)
            DRAMATIS_TRY(
                m_connection.run("DELETE FROM rejects WHERE " + column +
                                     " = ? AND run_no IN (SELECT run_no FROM imports WHERE kind = ?)",
                                 identifier, table.kind));
        return {};
    }

    Status deleteRows(const TableSpec &table)
    {
        std::string condition = rowsOfSubject(table);
        if (table.subjectColumn.empty()) {
            const TableSpec &parent = *m_domain.findTable(table.parent);
            DRAMATIS_TRY_ASSIGN(rows, RowsByParent::find(m_connection, table.physical, table.key,
                                                         table.columns[*table.reference].physical));
            condition = std::string(table.key) + " IN (SELECT r." + std::string(table.key) + " FROM " +
                        std::string(parent.physical) + " p" + rows.join("p." + std::string(parent.key), "r") +
                        " WHERE p." + rowsOfSubject(parent) + ")";
        }
        DRAMATIS_TRY(m_connection.run("DELETE FROM " + std::string(table.physical) + " WHERE " + condition,
                                      m_subject));
        m_rows += m_connection.changedRows();
        return {};
    }

    /// Rows that were made for others which are no more: a company without filings.
    Status deleteUnreferred(const TableSpec &table)
    {
        std::string condition;
        for (const TableSpec &child : m_domain.tables()) {
            if (child.reference && child.parent == table.kind)
                condition += (condition.empty() ? "" : " AND ") + std::string(table.key) +
                             " NOT IN (SELECT " + std::string(child.columns[*child.reference].physical) +
                             " FROM " + std::string(child.physical) + ")";
        }
        DRAMATIS_TRY(m_connection.run("DELETE FROM " + std::string(table.physical) + " WHERE " + condition));
        m_rows += m_connection.changedRows();
        return {};
    }

    /// Names of merchants may name people: those that nobody else uses go too. Every domain keeps its texts
    /// in the same table, and so do the old values of other subjects' rows, by which their imports can be
    /// undone.
    Status deleteUnusedTexts()
    {
        std::string unused = "DELETE FROM texts WHERE 1";
        for (const auto &domain : m_registry.domains()) {
            for (const TableSpec &table : domain->tables()) {
                for (const ColumnSpec &column : table.columns) {
                    if (column.storage == Storage::Dictionary)
                        unused += " AND text_key NOT IN (" + textKeysIn(table, column) + ")";
                }
            }
        }
        return m_connection.run(unused);
    }

    static std::string textKeysIn(const TableSpec &table, const ColumnSpec &column)
    {
        const std::string physical(table.physical);
        const std::string name(column.physical);
        const std::string old = "json_extract(old_json, '$." + name + "')";
        return "SELECT " + name + " FROM " + physical + " WHERE " + name + " IS NOT NULL UNION ALL SELECT " +
               old + " FROM replaced_rows WHERE table_name = '" + physical + "' AND " + old + " IS NOT NULL";
    }

    store::Connection &m_connection;
    const Registry &m_registry;
    const Domain &m_domain;
    SubjectKey m_subject;
    std::map<std::string_view, std::vector<std::string>> m_identifiers; ///< by kind of table
    std::int64_t m_rows = 0;
};

constexpr double waitForReaders = 5; // seconds

Status forgetResults(store::Connection &connection, const Domain &domain, SubjectKey subject,
                     std::string_view operatorName)
{
    DRAMATIS_TRY(store::emptySlots(connection, subject));
    // Rows of unfinished runs may carry the keys of another file. Nothing is lost: the data version has moved
    // on.
    DRAMATIS_TRY(connection.execute("DELETE FROM @loop_results"));
    DRAMATIS_TRY(store::removeFromCurrent(connection, subject));
    DRAMATIS_TRY(store::deleteOverridesOf(connection, subject));
    // Items about many name nobody: they stay.
    DRAMATIS_TRY(connection.run("DELETE FROM @intel_items WHERE subject_key = ?", subject));
    DRAMATIS_TRY(connection.run("DELETE FROM @subjects WHERE subject_key = ?", subject));
    std::string details;
    json::Writer(details).beginObject().key("domain").text(domain.name()).endObject();
    return store::appendAudit(connection, {"forget", operatorName, subject, details});
}

} // namespace

Result<Forgotten> forgetSubject(store::Connection &connection, const Registry &registry, const Domain &domain,
                                std::string_view subjectId, std::string_view operatorName, bool ownData)
{
    DRAMATIS_TRY_ASSIGN(subject, store::findSubject(connection, domain.name(), subjectId));
    if (!subject)
        return notFound("There is no " + std::string(domain.subjectWord()) + " '" + std::string(subjectId) +
                        "' to forget; nothing was changed.");
    DRAMATIS_TRY(connection.execute("PRAGMA secure_delete=ON"));
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(connection, store::Transaction::Kind::Durable));
    Forgotten forgotten;
    forgotten.subject = *subject;
    if (ownData) {
        DRAMATIS_TRY_ASSIGN(rows, DataForgetting(connection, registry, domain, *subject, subjectId).run());
        forgotten.rows = rows;
    }
    DRAMATIS_TRY(forgetResults(connection, domain, *subject, operatorName));
    DRAMATIS_TRY(writing.commit());
    // Zeroed cells are not enough: rows that were moved or deleted earlier left copies in unused space.
    // Another program's file is not rewritten: that may renumber its rows.
    if (connection.prefix().empty())
        DRAMATIS_TRY(connection.execute("VACUUM"));
    DRAMATIS_TRY_ASSIGN(emptied, store::emptyLog(connection, waitForReaders));
    forgotten.outOfTheFile = emptied;
    return forgotten;
}

} // namespace dramatis::classify

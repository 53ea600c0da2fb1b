// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/foreign.h"
#include "importing/case_twins.h"
#include "importing/file_state.h"
#include "importing/foreign_rows.h"
#include "importing/header.h"
#include "importing/taker.h"
#include "store/transaction.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::int64_t rowsBetweenLooks = 4096;

/// Copies the tables of a domain one after the other.
class ForeignCopying
{
public:
    ForeignCopying(store::Connection &foreign, std::string fileName, const Domain &domain,
                   const JobContext &job)
        : m_foreign(foreign), m_fileName(std::move(fileName)), m_domain(domain), m_job(job)
    {
    }

    Status copy(const TableSpec &table, ForeignCopy &copy);

private:
    Status copyRows(const TableSpec &table, const ForeignTable &found, ForeignCopy &copy);
    Status takeRows(const TableSpec &table, ForeignRows &rows, Taker &taker, ForeignCopy &copy);

    store::Connection &m_foreign;
    std::string m_fileName;
    const Domain &m_domain;
    const JobContext &m_job;
};

Status ForeignCopying::copy(const TableSpec &table, ForeignCopy &copy)
{
    const std::string kind(table.nameInDatabases());
    DRAMATIS_TRY_ASSIGN(found, examineForeign(m_foreign, table));
    if (!found.there && table.optionalTable) {
        copy.warnings.push_back(m_fileName + " has no table " + kind + ": everything is computed without " +
                                kind + ".");
        return {};
    }
    if (!found.there)
        return inputError(m_fileName + " has no table " + kind + ", which a database of " +
                          std::string(m_domain.name()) + " needs: name another file.");
    if (!found.missing.empty())
        return inputError("The table " + kind + " in " + m_fileName + " has no column " +
                          listed(found.missing) + ": it cannot be read without.");
    return copyRows(table, found, copy);
}

Status ForeignCopying::copyRows(const TableSpec &table, const ForeignTable &found, ForeignCopy &copy)
{
    TakeRules rules;
    rules.given = found.given;
    rules.createMissing = table.makesParents;
    DRAMATIS_TRY_ASSIGN(taker, Taker::open(*copy.data, m_domain, table, std::move(rules)));
    DRAMATIS_TRY_ASSIGN(rows, ForeignRows::open(m_foreign, table, found.given));
    const auto before = static_cast<std::ptrdiff_t>(copy.leftOut.size());
    DRAMATIS_TRY(takeRows(table, rows, *taker, copy));
    std::sort(copy.leftOut.begin() + before, copy.leftOut.end(),
              [](const LeftOut &a, const LeftOut &b) { return a.row < b.row; });
    DRAMATIS_TRY(taker->finish());
    for (const std::string &warning : taker->warnings())
        copy.warnings.push_back("Table " + std::string(table.nameInDatabases()) + ": " + warning);
    DRAMATIS_TRY_ASSIGN(twins, caseTwinsWarning(*copy.data, m_domain, table, taker->touched().keys()));
    if (!twins.empty() && std::find(copy.warnings.begin(), copy.warnings.end(), twins) == copy.warnings.end())
        copy.warnings.push_back(std::move(twins));
    copy.dataVersion += "; " + std::string(table.kind) + " " + std::to_string(rows.count()) + " " +
                        std::to_string(rows.highestPlace());
    return {};
}

Status ForeignCopying::takeRows(const TableSpec &table, ForeignRows &rows, Taker &taker, ForeignCopy &copy)
{
    CheckedRow row;
    for (;;) {
        if (rows.count() % rowsBetweenLooks == 0) {
            if (m_job.stopped())
                return interrupted("Stopped while reading " + m_fileName + "; nothing was written.");
            m_job.report({"read", rows.count(), 0, static_cast<std::int64_t>(copy.leftOut.size())});
        }
        DRAMATIS_TRY_ASSIGN(more, rows.next(row));
        if (!more)
            return {};
        DRAMATIS_TRY_ASSIGN(fault, taker.take(row));
        if (!fault)
            continue;
        const bool hasColumn = fault->column != Fault::wholeRow;
        copy.leftOut.push_back(
            {std::string(table.nameInDatabases()), row.place,
             hasColumn ? std::string(table.columns[static_cast<std::size_t>(fault->column)].name) : "",
             fault->kind, fault->message});
    }
}

} // namespace

Result<ForeignCopy> copyForeign(const store::Workspace &foreign, const Registry &registry,
                                const Domain &domain, const JobContext &job)
{
    ForeignCopy copy;
    // Before the first read: a change in between makes the version differ next time, never the other way
    // round.
    copy.dataVersion = fileState(foreign.file());
    DRAMATIS_TRY_ASSIGN(connection, foreign.connectToRead(job.stop));
    DRAMATIS_TRY_ASSIGN(reading, store::Transaction::begin(*connection, store::Transaction::Kind::Read));
    DRAMATIS_TRY_ASSIGN(data, store::Connection::openTemporary(job.stop));
    copy.data = std::move(data);
    DRAMATIS_TRY(store::createPrivateTables(*copy.data, registry.schema()));
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(*copy.data, store::Transaction::Kind::Write));
    ForeignCopying copying(*connection, foreign.file().string(), domain, job);
    for (const TableSpec &table : domain.tables())
        DRAMATIS_TRY(copying.copy(table, copy));
    DRAMATIS_TRY(writing.commit());
    return copy;
}

Result<bool> hasShapeOf(store::Connection &connection, const Domain &domain)
{
    for (const TableSpec &table : domain.tables()) {
        DRAMATIS_TRY_ASSIGN(found, examineForeign(connection, table));
        if ((!found.there && !table.optionalTable) || (found.there && !found.missing.empty()))
            return false;
    }
    return true;
}

} // namespace dramatis::importing

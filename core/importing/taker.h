// SPDX-License-Identifier: GPL-3.0-or-later
// Decides for each row, in the order of the input, whether it is taken, and takes it: files and other
// programs' databases alike.
//
// A row is rejected for its first faulty column in the order of the table: a value that cannot be read, a key
// that is there already, a reference to nothing. A rejected row has no effect at all; so its key stays free
// for a later one. Faults of the row as a whole come before all others, and have no column, like a repeated
// row without a key, or with a key of many columns.
//
// Trap: works inside the caller's transaction and looks things up as it goes; parents must not change
// meanwhile.
#pragma once

#include "domains/domain.h"
#include "importing/checked_row.h"
#include "importing/counts.h"
#include "importing/key_set.h"
#include "importing/look_up.h"
#include "importing/missing_parents.h"
#include "importing/parent_lists.h"
#include "importing/spellings.h"
#include "importing/stored_rows.h"

namespace dramatis::importing
{

/// How one input is taken.
struct TakeRules {
    std::int64_t importNo = 0;
    Duplicates whenStored = Duplicates::Reject;
    bool laterWins = false;     ///< of the rows of one input with a key; else the first that is taken
    bool createMissing = false; ///< make parents that are not there
    std::vector<bool> given;    ///< [column of the table] does the input have it?
};

class Taker
{
public:
    static Result<std::unique_ptr<Taker>> open(store::Connection &connection, const Domain &domain,
                                               const TableSpec &table, TakeRules rules);

    /// Takes the row, or says why not.
    Result<std::optional<Fault>> take(const CheckedRow &row);
    /// Once, behind the last row: counts() and touched() are right from here on.
    Status finish();

    /// Parents that were not there and were made.
    [[nodiscard]] std::int64_t createdParents() const { return m_missing ? m_missing->made() : 0; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /// Subjects with a row that was added, changed or removed.
    [[nodiscard]] const KeySet &touched() const { return m_touched; }
    /// About rows that were taken nevertheless.
    [[nodiscard]] std::vector<std::string> warnings() const { return m_spellings.warnings(); }

private:
    using Verdict = Result<std::optional<Fault>>;

    Taker(store::Connection &connection, const TableSpec &table, TakeRules rules);
    Status openParts(const Domain &domain);
    Verdict decide(const CheckedRow &row);
    Verdict takeFaultless(const CheckedRow &row);
    Verdict takeById(const CheckedRow &row);
    Verdict takeAgainst(const StoredRow &stored, const CheckedRow &row);
    Verdict takeIntoList(const CheckedRow &row);
    Verdict takeAlways(const CheckedRow &row);
    Result<bool> findParent(const CheckedRow &row);
    Status makeParent(const CheckedRow &row);
    [[nodiscard]] bool isTaken(const StoredRow *stored) const;
    Result<bool> isRepeated(const CheckedRow &row);
    Result<bool> convert(const CheckedRow &row);
    Status addTexts(const CheckedRow &row);
    Result<bool> add(const CheckedRow &row);
    void touch(store::SubjectKey subject);
    [[nodiscard]] bool isOfThisInput(const StoredRow &stored) const;
    [[nodiscard]] Fault repeatedKey(const CheckedRow &row, bool ofThisInput) const;
    [[nodiscard]] Fault superseded(const CheckedRow &row) const;
    [[nodiscard]] Fault unknownParent(const CheckedRow &row) const;

    store::Connection &m_connection;
    const TableSpec &m_table;
    TakeRules m_rules;
    std::unique_ptr<StoredRows> m_rows;
    std::unique_ptr<ParentLists> m_lists;         ///< of a table without an id whose rows are lists
    std::optional<Parents> m_parents;             ///< of a table with a reference
    std::unique_ptr<MissingParents> m_missing;    ///< where missing ones are made
    std::optional<Texts> m_texts;                 ///< of a table with a dictionary column
    std::optional<store::SubjectKeys> m_subjects; ///< of a table whose rows are the subjects
    Spellings m_spellings;
    Counts m_counts;
    KeySet m_touched;
    KeySet m_unchanged; ///< rows that this input found as they are
    Parents::Parent m_parent;
    bool m_parentLacks = false; ///< it is not there, and made if the row is taken
    std::vector<Value> m_physical;
};

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/taker.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

std::string quoted(std::string_view text)
{
    return "\"" + shownText(text) + "\"";
}

bool hasDictionary(const TableSpec &table)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const ColumnSpec &column) { return column.storage == Storage::Dictionary; });
}

} // namespace

Result<std::unique_ptr<Taker>> Taker::open(store::Connection &connection, const Domain &domain,
                                           const TableSpec &table, TakeRules rules)
{
    std::unique_ptr<Taker> taker(new Taker(connection, table, std::move(rules)));
    DRAMATIS_TRY(taker->openParts(domain));
    return taker;
}

Taker::Taker(store::Connection &connection, const TableSpec &table, TakeRules rules)
    : m_connection(connection), m_table(table), m_rules(std::move(rules)), m_spellings(table),
      m_physical(table.columns.size())
{
}

Status Taker::openParts(const Domain &domain)
{
    DRAMATIS_TRY_ASSIGN(rows, StoredRows::open(m_connection, m_table, m_rules.importNo, m_rules.given));
    m_rows = std::move(rows);
    if (!m_table.id && !m_table.observations) {
        DRAMATIS_TRY_ASSIGN(lists, ParentLists::open(m_connection, m_table, m_rules.importNo));
        m_lists = std::move(lists);
    }
    if (m_table.reference) {
        DRAMATIS_TRY_ASSIGN(parents, Parents::open(m_connection, *domain.findTable(m_table.parent)));
        m_parents = std::move(parents);
        if (m_rules.createMissing) {
            DRAMATIS_TRY_ASSIGN(missing,
                                MissingParents::open(m_connection, domain, m_table, m_rules.importNo));
            m_missing = std::move(missing);
        }
    }
    if (hasDictionary(m_table)) {
        DRAMATIS_TRY_ASSIGN(texts, Texts::open(m_connection));
        m_texts.emplace(std::move(texts));
    }
    if (m_table.subjects) {
        DRAMATIS_TRY_ASSIGN(subjects, store::SubjectKeys::open(m_connection, domain.name()));
        m_subjects.emplace(std::move(subjects));
    }
    return {};
}

Taker::Verdict Taker::take(const CheckedRow &row)
{
    const std::int64_t skipped = m_counts.skipped;
    auto verdict = decide(row);
    if (verdict && *verdict)
        ++m_counts.rejected;
    else if (verdict && m_counts.skipped == skipped)
        m_spellings.note(row.values);
    return verdict;
}

Status Taker::finish()
{
    DRAMATIS_TRY(m_rows->finish());
    if (m_missing)
        DRAMATIS_TRY(m_missing->finish());
    if (m_lists && m_table.replacesByParent)
        return m_lists->settle(*m_parents, m_counts, m_touched);
    return {};
}

/// Finds the first faulty column, in the order of the table.
Taker::Verdict Taker::decide(const CheckedRow &row)
{
    if (row.fault && row.fault->column == Fault::wholeRow)
        return row.fault;
    std::optional<Fault> fault = row.fault;
    const auto isBeforeFault = [&](std::optional<std::size_t> column) {
        return column && (!fault || static_cast<int>(*column) < fault->column);
    };
    if (isBeforeFault(m_table.reference)) {
        DRAMATIS_TRY_ASSIGN(known, findParent(row));
        if (!known && !m_missing)
            fault = unknownParent(row);
    }
    if (!fault)
        return takeFaultless(row);
    if (isBeforeFault(m_table.id)) {
        DRAMATIS_TRY_ASSIGN(repeated, isRepeated(row));
        if (repeated)
            return std::optional(repeatedKey(row, false));
    }
    return fault;
}

/// Is the key of a row that has another fault one already? Not where a later row would win.
Result<bool> Taker::isRepeated(const CheckedRow &row)
{
    if (m_rules.laterWins)
        return false;
    DRAMATIS_TRY_ASSIGN(stored, m_rows->find(textOf(row.values[*m_table.id])));
    return stored && (m_rules.whenStored == Duplicates::Reject || isOfThisInput(*stored));
}

Result<bool> Taker::findParent(const CheckedRow &row)
{
    DRAMATIS_TRY_ASSIGN(parent, m_parents->find(textOf(row.values[*m_table.reference])));
    m_parent = parent.value_or(Parents::Parent());
    m_parentLacks = !parent;
    return parent.has_value();
}

/// A row that is not taken has no effect: so only now. convert() must have been called.
Status Taker::makeParent(const CheckedRow &row)
{
    if (!m_parentLacks)
        return {};
    DRAMATIS_TRY_ASSIGN(parent, m_missing->make(textOf(row.values[*m_table.reference]), row.owner));
    m_parent = parent;
    m_parentLacks = false;
    m_physical[*m_table.reference] = parent.key;
    return {};
}

/// Will the row be added, or given to the stored one with its id?
bool Taker::isTaken(const StoredRow *stored) const
{
    return !stored || (m_rules.whenStored == Duplicates::Replace && !isOfThisInput(*stored));
}

Taker::Verdict Taker::takeFaultless(const CheckedRow &row)
{
    if (row.supersededBy)
        return std::optional(superseded(row));
    if (m_lists)
        return takeIntoList(row);
    return m_table.id && !isAbsent(row.values[*m_table.id]) ? takeById(row) : takeAlways(row);
}

/// A row that repeats no other, whatever it says.
Taker::Verdict Taker::takeAlways(const CheckedRow &row)
{
    DRAMATIS_TRY_ASSIGN(allKnown, convert(row));
    DRAMATIS_TRY(makeParent(row));
    if (!allKnown)
        DRAMATIS_TRY(addTexts(row));
    DRAMATIS_TRY(add(row));
    return std::optional<Fault>();
}

Taker::Verdict Taker::takeById(const CheckedRow &row)
{
    const std::string_view id = textOf(row.values[*m_table.id]);
    DRAMATIS_TRY_ASSIGN(allKnown, convert(row));
    // A new text is only worth its place in the dictionary if the row is taken, and a missing parent is only
    // made then; so the key is looked up first.
    const StoredRow *stored = nullptr;
    if (!allKnown || m_parentLacks) {
        DRAMATIS_TRY_ASSIGN(found, m_rows->find(id));
        stored = found;
        if (isTaken(stored)) {
            DRAMATIS_TRY(makeParent(row));
            DRAMATIS_TRY(addTexts(row));
        }
    }
    if (!stored) {
        DRAMATIS_TRY_ASSIGN(added, add(row));
        if (added)
            return std::optional<Fault>();
        DRAMATIS_TRY_ASSIGN(found, m_rows->find(id));
        stored = found;
    }
    return takeAgainst(*stored, row);
}

Taker::Verdict Taker::takeAgainst(const StoredRow &stored, const CheckedRow &row)
{
    if (isOfThisInput(stored))
        return std::optional(repeatedKey(row, true));
    if (m_rules.whenStored == Duplicates::Reject)
        return std::optional(repeatedKey(row, false));
    if (m_rules.whenStored == Duplicates::Skip) {
        ++m_counts.skipped;
        return std::optional<Fault>();
    }
    const std::int64_t key = stored.key;
    store::SubjectKey before = m_subjects ? key : 0;
    if (m_table.hasSubjectKeys()) {
        DRAMATIS_TRY_ASSIGN(subject, m_subjects->keyOf(textOf(row.values[*m_table.id])));
        before = subject;
    } else if (m_parents) {
        DRAMATIS_TRY_ASSIGN(subject,
                            m_parents->subjectOf(std::get<std::int64_t>(stored.values[*m_table.reference])));
        before = subject;
    }
    DRAMATIS_TRY_ASSIGN(changed, m_rows->change(m_physical, before));
    if (changed) {
        ++m_counts.replaced;
        touch(before);
        touch(m_parents && !m_subjects ? m_parent.subject : before);
    } else {
        ++m_counts.unchanged;
        m_unchanged.insert(key);
    }
    return std::optional<Fault>();
}

Taker::Verdict Taker::takeIntoList(const CheckedRow &row)
{
    const auto repeated = [](std::string message) {
        return std::optional(Fault{Fault::wholeRow, std::string(reject::duplicate), std::move(message)});
    };
    if (m_rules.whenStored != Duplicates::Replace) {
        DRAMATIS_TRY_ASSIGN(stored, m_lists->isStored(m_parent.key));
        if (stored && m_rules.whenStored == Duplicates::Reject)
            return repeated("There are " + std::string(m_table.kind) + " of " +
                            quoted(textOf(row.values[*m_table.reference])) + " already.");
        if (stored) {
            ++m_counts.skipped;
            return std::optional<Fault>();
        }
    }
    DRAMATIS_TRY_ASSIGN(allKnown, convert(row));
    if (!allKnown)
        DRAMATIS_TRY(addTexts(row));
    DRAMATIS_TRY(makeParent(row)); // nothing equals a row whose parent is not there
    DRAMATIS_TRY_ASSIGN(isNew, m_lists->note(m_physical, m_parent.key));
    if (!isNew)
        return repeated("The row equals an earlier one in every field.");
    DRAMATIS_TRY_ASSIGN(added, m_rows->add(std::nullopt, m_physical));
    m_counts.taken += added ? 1 : 0;
    return std::optional<Fault>();
}

/// Fills m_physical. False if a text is not in the dictionary yet.
Result<bool> Taker::convert(const CheckedRow &row)
{
    bool allKnown = true;
    for (std::size_t i = 0; i < m_physical.size(); ++i) {
        const ColumnSpec &column = m_table.columns[i];
        const Value &value = row.values[i];
        if (column.storage == Storage::ParentKey) {
            m_physical[i] = m_parent.key;
        } else if (isAbsent(value)) {
            m_physical[i] =
                column.value == ValueKind::Boolean ? Value(std::int64_t(column.absentFlag)) : Value();
        } else if (column.storage == Storage::Dictionary) {
            DRAMATIS_TRY_ASSIGN(key, m_texts->find(textOf(value)));
            allKnown = allKnown && key;
            m_physical[i] = key.value_or(0);
        } else {
            m_physical[i] = value;
        }
    }
    return allKnown;
}

Status Taker::addTexts(const CheckedRow &row)
{
    for (std::size_t i = 0; i < m_physical.size(); ++i) {
        if (m_table.columns[i].storage != Storage::Dictionary || isAbsent(row.values[i]))
            continue;
        DRAMATIS_TRY_ASSIGN(key, m_texts->keyOf(textOf(row.values[i])));
        m_physical[i] = key;
    }
    return {};
}

/// Adds the row if its id is free.
Result<bool> Taker::add(const CheckedRow &row)
{
    std::optional<store::SubjectKey> subject;
    if (m_subjects) {
        DRAMATIS_TRY_ASSIGN(key, m_subjects->keyOf(textOf(row.values[*m_table.id])));
        subject = key;
    }
    DRAMATIS_TRY_ASSIGN(added, m_rows->add(subject, m_physical));
    if (added) {
        ++m_counts.taken;
        touch(subject.value_or(m_parent.subject));
    }
    return added;
}

void Taker::touch(store::SubjectKey subject)
{
    if (subject != 0) // rows of a table that belongs to no subject
        m_touched.insert(subject);
}

bool Taker::isOfThisInput(const StoredRow &stored) const
{
    return stored.importNo == m_rules.importNo || m_unchanged.contains(stored.key);
}

Fault Taker::repeatedKey(const CheckedRow &row, bool ofThisInput) const
{
    return repeatedKeyFault(m_table, textOf(row.values[*m_table.id]), ofThisInput);
}

Fault Taker::superseded(const CheckedRow &row) const
{
    const std::string what = m_table.contentKey ? "The row"
                                                : std::string(m_table.columns[*m_table.id].name) + " " +
                                                      quoted(textOf(row.values[*m_table.id]));
    return {
        m_table.contentKey ? Fault::wholeRow : static_cast<int>(*m_table.id), std::string(reject::duplicate),
        what + " stands in line " + std::to_string(*row.supersededBy) + " again, and the later row wins."};
}

Fault Taker::unknownParent(const CheckedRow &row) const
{
    return unknownParentFault(m_table, textOf(row.values[*m_table.reference]));
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/bulk_taker.h"
#include "importing/batch_rows.h"

namespace dramatis::importing
{

Result<std::unique_ptr<BulkTaker>> BulkTaker::open(store::Connection &connection, const Domain &domain,
                                                   const TableSpec &table, std::int64_t importNo,
                                                   const IdCheck &ids, RowOrder &order, std::int64_t rowCount)
{
    std::optional<NewSubjects> subjects;
    if (table.hasSubjectKeys()) {
        DRAMATIS_TRY_ASSIGN(opened, NewSubjects::open(connection, domain, rowCount, ids.ascending()));
        subjects.emplace(std::move(opened));
    }
    DRAMATIS_TRY_ASSIGN(rows, BulkRows::open(connection, table, importNo, order, std::move(subjects)));
    return std::unique_ptr<BulkTaker>(new BulkTaker(connection, table, ids, std::move(rows)));
}

BulkTaker::BulkTaker(store::Connection &connection, const TableSpec &table, const IdCheck &ids, BulkRows rows)
    : m_connection(connection), m_table(table), m_ids(ids), m_rows(std::move(rows))
{
}

Status BulkTaker::makeMissing(const Domain &domain, std::int64_t importNo)
{
    DRAMATIS_TRY_ASSIGN(missing, MissingParents::open(m_connection, domain, m_table, importNo));
    m_missing = std::move(missing);
    return {};
}

Status BulkTaker::finish()
{
    if (m_missing)
        DRAMATIS_TRY(m_missing->finish());
    return m_rows.finish(m_ids.ascending() && !m_table.contentKey); // hashes ascend by chance only
}

Status BulkTaker::take(PreparedBatch &batch, Rejects &rejects)
{
    m_taken.clear();
    if (!m_made.empty())
        findMade(batch);
    const RowBatch &rows = *batch.rows;
    auto own = rows.faults.begin();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool faulty = own != rows.faults.end() && own->row == row;
        if (!faulty && batch.suspects.empty() && hasParent(batch, row)) {
            m_taken.push_back(static_cast<std::uint32_t>(row));
            continue;
        }
        const RowBatch::Faulty *ownFault = faulty ? &*own : nullptr;
        if (const auto fault = decide(batch, row, faulty ? &own->fault : nullptr)) {
            DRAMATIS_TRY(reject(rows, row, ownFault, *fault, rejects));
        } else {
            if (!hasParent(batch, row))
                DRAMATIS_TRY(makeParent(batch, row));
            m_taken.push_back(static_cast<std::uint32_t>(row));
        }
        own += faulty ? 1 : 0;
    }
    m_counts.taken += static_cast<std::int64_t>(m_taken.size());
    DRAMATIS_TRY(m_rows.add(rows, m_taken, batch.parents));
    if (!m_table.subjects)
        touchParents(batch);
    for (const store::SubjectKey subject : m_rows.subjects())
        m_touched.insert(subject);
    return {};
}

/// Finds the first faulty column, in the order of the table: as Taker::decide().
std::optional<Fault> BulkTaker::decide(const PreparedBatch &batch, std::size_t row, const Fault *own)
{
    if (own && own->column == Fault::wholeRow)
        return *own;
    std::optional<Fault> fault;
    if (own)
        fault = *own;
    const auto isBeforeFault = [&](std::optional<std::size_t> column) {
        return column && (!fault || static_cast<int>(*column) < fault->column);
    };
    if (isBeforeFault(m_table.reference) && !mayHaveParent(batch, row))
        fault = unknownParentFault(m_table, batch.rows->columns[*m_table.reference].textAt(row));
    if (!fault)
        return takeFaultless(batch, row);
    if (isBeforeFault(m_table.id) && !batch.suspects.empty() && batch.suspects[row]) {
        const std::string id(batch.rows->columns[*m_table.id].textAt(row));
        if (m_ids.isStored(id) || m_takenSuspects.contains(id))
            return repeatedKeyFault(m_table, id, false);
    }
    return fault;
}

bool BulkTaker::hasParent(const PreparedBatch &batch, std::size_t row) const
{
    if (!m_table.reference)
        return true;
    const std::uint32_t code = batch.rows->columns[*m_table.reference].codes[row];
    return code != 0 && batch.parents[code - 1];
}

bool BulkTaker::mayHaveParent(const PreparedBatch &batch, std::size_t row) const
{
    return hasParent(batch, row) || m_missing;
}

/// Those that rows of earlier batches had made.
void BulkTaker::findMade(PreparedBatch &batch) const
{
    const Texts32 &references = batch.rows->columns[*m_table.reference].texts;
    for (std::size_t i = 0; i < batch.parents.size(); ++i) {
        if (batch.parents[i])
            continue;
        if (const auto made = m_made.find(std::string(references[i])); made != m_made.end())
            batch.parents[i] = made->second;
    }
}

Status BulkTaker::makeParent(PreparedBatch &batch, std::size_t row)
{
    const ColumnValues &references = batch.rows->columns[*m_table.reference];
    const auto &owners = batch.rows->owners;
    const std::string_view id = references.textAt(row);
    DRAMATIS_TRY_ASSIGN(made, m_missing->make(id, owners ? owners->textAt(row) : std::string_view()));
    m_made.emplace(id, made);
    batch.parents[references.codes[row] - 1] = made;
    return {};
}

std::optional<Fault> BulkTaker::takeFaultless(const PreparedBatch &batch, std::size_t row)
{
    if (batch.suspects.empty() || !batch.suspects[row])
        return std::nullopt;
    const std::string id(batch.rows->columns[*m_table.id].textAt(row));
    const bool stored = m_ids.isStored(id);
    if (stored || !m_takenSuspects.insert(id).second)
        return repeatedKeyFault(m_table, id, !stored);
    return std::nullopt;
}

Status BulkTaker::reject(const RowBatch &batch, std::size_t row, const RowBatch::Faulty *own,
                         const Fault &fault, Rejects &rejects)
{
    CheckedRow checked;
    rowAt(batch, row, m_values, checked);
    if (own)
        checked.raw = own->raw;
    ++m_counts.rejected;
    return rejects.add(checked, fault);
}

void BulkTaker::touchParents(const PreparedBatch &batch)
{
    if (!m_table.reference)
        return;
    const auto &codes = batch.rows->columns[*m_table.reference].codes;
    std::uint32_t last = 0; // rows of one parent often follow each other
    for (const std::uint32_t row : m_taken) {
        if (codes[row] == last)
            continue;
        last = codes[row];
        if (const store::SubjectKey subject = batch.parents[last - 1]->subject; subject != 0)
            m_touched.insert(subject);
    }
}

} // namespace dramatis::importing

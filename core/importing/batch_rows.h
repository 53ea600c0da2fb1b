// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a batch one by one, as the taker gets them.
#pragma once

#include "importing/checked_row.h"
#include "importing/row_batch.h"

namespace dramatis::importing
{

/// Fills `checked`, but for its fault. Its views live as long as the batch and `values`.
inline void rowAt(const RowBatch &batch, std::size_t row, std::vector<Value> &values, CheckedRow &checked)
{
    values.resize(batch.columns.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = batch.columns[i].at(row);
    const RowBatch::Place &place = batch.places[row];
    checked.place = place.line;
    checked.offset = place.offset;
    checked.length = place.length;
    checked.raw = {};
    checked.owner = batch.owners ? batch.owners->textAt(row) : std::string_view();
    checked.fault.reset();
    checked.values = values;
    checked.supersededBy.reset();
}

/// The batch must outlive it.
class BatchRows
{
public:
    explicit BatchRows(const RowBatch &batch) : m_batch(batch), m_fault(batch.faults.begin()) {}

    /// The next row into `row`, whose views stay valid until the next call. False at the end.
    bool next(CheckedRow &row)
    {
        if (m_row == m_batch.size())
            return false;
        rowAt(m_batch, m_row, m_values, row);
        if (m_fault != m_batch.faults.end() && m_fault->row == m_row) {
            row.fault = m_fault->fault;
            row.raw = m_fault->raw;
            ++m_fault;
        }
        ++m_row;
        return true;
    }

private:
    const RowBatch &m_batch;
    std::vector<RowBatch::Faulty>::const_iterator m_fault;
    std::size_t m_row = 0;
    std::vector<Value> m_values;
};

} // namespace dramatis::importing

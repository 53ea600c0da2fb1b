// SPDX-License-Identifier: GPL-3.0-or-later
// Taken rows of batches on their way into their table, as columns of physical values.
#pragma once

#include "importing/look_up.h"
#include "importing/new_subjects.h"
#include "importing/row_batch.h"
#include "importing/row_order.h"
#include "store/bulk_writer.h"

#include <array>

namespace dramatis::importing
{

/// What the references of a batch's rows refer to: [code - 1]; nothing if it is not there.
using BatchParents = std::vector<std::optional<Parents::Parent>>;

class BulkRows
{
public:
    /// Tables that a bulk import can fill: ids, references and dictionaries as ColumnValues keeps them.
    static bool canTake(const TableSpec &table);

    static Result<BulkRows> open(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                                 RowOrder &order, std::optional<NewSubjects> subjects);

    /// Adds these rows of the batch, with the next keys. Their texts get their keys by row, then column.
    Status add(const RowBatch &batch, const std::vector<std::uint32_t> &rows, const BatchParents &parents);
    /// Of the rows that were added last, where each is a subject; else none.
    [[nodiscard]] const std::vector<store::SubjectKey> &subjects() const { return m_subjectKeys; }
    /// Once, behind the last row: notes the keys that were given, and sees to the indexes. `ascending`: the
    /// ids of all rows ascend.
    Status finish(bool ascending);

private:
    /// Physical values of one column; one of the lists is used.
    struct Gathered {
        std::vector<std::int64_t> wholes;
        std::vector<double> reals;
        std::vector<std::string_view> texts;
    };

    BulkRows(store::Connection &connection, const TableSpec &table, std::int64_t importNo, RowOrder &order,
             Texts texts, std::optional<NewSubjects> subjects, store::BulkWriter writer, std::int64_t nextKey,
             bool keysFollow);
    Status findTexts(const RowBatch &batch, const std::vector<std::uint32_t> &rows);
    store::BulkColumn gather(std::size_t column, const ColumnValues &values,
                             const std::vector<std::uint32_t> &rows, const BatchParents &parents);

    store::Connection &m_connection;
    const TableSpec &m_table;
    std::int64_t m_importNo;
    RowOrder &m_rowOrder;
    Texts m_texts;
    std::optional<NewSubjects> m_subjects; ///< of a table whose rows are subjects
    std::vector<store::SubjectKey> m_subjectKeys;
    store::BulkWriter m_writer;
    std::int64_t m_firstKey;
    std::int64_t m_nextKey;
    bool m_keysFollow;                       ///< SQLite itself gives the next keys, which is faster
    std::vector<std::size_t> m_dictionaries; ///< columns
    std::vector<std::vector<std::int64_t>> m_keysOfCodes; ///< [column][code] of the batch; 0: not asked yet
    std::vector<Gathered> m_gathered;                     ///< [column]
};

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Decides for the rows of a big file what Taker (taker.h) would decide, a batch at a time: of files whose
// rows with known keys are rejects, into tables with an id.
//
// What each row needs to know is found beforehand: parents by code, suspect ids by IdCheck. Works inside the
// caller's transaction. Parents must not change meanwhile.
#pragma once

#include "importing/bulk_rows.h"
#include "importing/counts.h"
#include "importing/id_check.h"
#include "importing/key_set.h"
#include "importing/rejects.h"

namespace dramatis::importing
{

/// A staged batch with what is known of its rows.
struct PreparedBatch {
    std::int64_t stagedNo = 0;
    std::unique_ptr<RowBatch> rows;
    BatchParents parents;
    std::vector<bool> suspects; ///< [row] may its id be there already? Empty: none may
};

class BulkTaker
{
public:
    /// `ids` and `order` must outlive it.
    static Result<std::unique_ptr<BulkTaker>> open(store::Connection &connection, const TableSpec &table,
                                                   std::int64_t importNo, const IdCheck &ids,
                                                   RowOrder &order);

    Status take(const PreparedBatch &batch, Rejects &rejects);
    /// Once, behind the last row.
    Status finish() { return m_rows.finish(m_ids.ascending()); }

    /// Of the last batch.
    [[nodiscard]] const std::vector<std::uint32_t> &takenOfBatch() const { return m_taken; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /// Subjects with a row that was added.
    [[nodiscard]] const KeySet &touched() const { return m_touched; }

private:
    BulkTaker(const TableSpec &table, const IdCheck &ids, BulkRows rows);
    std::optional<Fault> decide(const PreparedBatch &batch, std::size_t row, const Fault *own);
    bool hasParent(const PreparedBatch &batch, std::size_t row) const;
    std::optional<Fault> takeFaultless(const PreparedBatch &batch, std::size_t row);
    Status reject(const RowBatch &batch, std::size_t row, const RowBatch::Faulty *own, const Fault &fault,
                  Rejects &rejects);
    void touchParents(const PreparedBatch &batch);

    const TableSpec &m_table;
    const IdCheck &m_ids;
    BulkRows m_rows;
    Counts m_counts;
    KeySet m_touched;
    std::unordered_set<std::string> m_takenSuspects;
    std::vector<std::uint32_t> m_taken; ///< rows of the batch
    std::vector<Value> m_values;        ///< of a reject
};

} // namespace dramatis::importing

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
#include "importing/missing_parents.h"
#include "importing/rejects.h"

#include <unordered_map>

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
    /// `ids` and `order` must outlive it. `rows`: how many may come.
    static Result<std::unique_ptr<BulkTaker>> open(store::Connection &connection, const Domain &domain,
                                                   const TableSpec &table, std::int64_t importNo,
                                                   const IdCheck &ids, RowOrder &order, std::int64_t rows);

    /// Parents that are not there are made, from here on.
    Status makeMissing(const Domain &domain, std::int64_t importNo);

    /// Adds the parents that it makes to the batch.
    Status take(PreparedBatch &batch, Rejects &rejects);
    /// Once, behind the last row.
    Status finish();

    /// Of the last batch.
    [[nodiscard]] const std::vector<std::uint32_t> &takenOfBatch() const { return m_taken; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    [[nodiscard]] std::int64_t createdParents() const { return m_missing ? m_missing->made() : 0; }
    /// Subjects with a row that was added.
    [[nodiscard]] const KeySet &touched() const { return m_touched; }

private:
    BulkTaker(store::Connection &connection, const TableSpec &table, const IdCheck &ids, BulkRows rows);
    std::optional<Fault> decide(const PreparedBatch &batch, std::size_t row, const Fault *own);
    bool hasParent(const PreparedBatch &batch, std::size_t row) const;
    /// It is there, or will be made if the row is taken.
    bool mayHaveParent(const PreparedBatch &batch, std::size_t row) const;
    void findMade(PreparedBatch &batch) const;
    Status makeParent(PreparedBatch &batch, std::size_t row);
    std::optional<Fault> takeFaultless(const PreparedBatch &batch, std::size_t row);
    Status reject(const RowBatch &batch, std::size_t row, const RowBatch::Faulty *own, const Fault &fault,
                  Rejects &rejects);
    void touchParents(const PreparedBatch &batch);

    store::Connection &m_connection;
    const TableSpec &m_table;
    const IdCheck &m_ids;
    BulkRows m_rows;
    Counts m_counts;
    KeySet m_touched;
    std::unordered_set<std::string> m_takenSuspects;
    std::unique_ptr<MissingParents> m_missing;               ///< where missing ones are made
    std::unordered_map<std::string, Parents::Parent> m_made; ///< which no other connection sees yet
    std::vector<std::uint32_t> m_taken;                      ///< rows of the batch
    std::vector<Value> m_values;                             ///< of a reject
};

} // namespace dramatis::importing

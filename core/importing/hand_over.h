// SPDX-License-Identifier: GPL-3.0-or-later
// The last step of an import: staged rows into the tables, in one durable transaction together with
// everything that tells of it (rejects, provenance, data version, audit entry, the run). Before its commit
// nothing shows, behind it nothing is left to do; killed in between, it is simply done again.
#pragma once

#include "importing/import_ledger.h"
#include "importing/rejects.h"
#include "importing/taken_rows.h"
#include "importing/taker.h"

namespace dramatis::importing
{

struct HandOverOrder {
    std::int64_t runNo = 0;
    const InputFile *file = nullptr;
    std::optional<Duplicates> duplicates; ///< as asked for
    bool again = false;
    std::string contentHash;
    std::string operatorName;
    std::vector<std::string> warnings; ///< so far
    double readSeconds = 0;
    double stageSeconds = 0;
    std::int64_t rowsRead = 0; ///< by this process
    std::int64_t bulkRows = 0; ///< from how many rows on they are taken in bulk
    bool dryRun = false;       ///< all of it is going to be rolled back
    RejectLimits rejectLimits;
};

struct HandedOver {
    Counts counts;
    std::vector<std::string> warnings;
    /// Smallest and largest time of rows that were not rejected; days or seconds, as the table has them.
    std::optional<std::pair<EventTime, EventTime>> times;
    bool changedStored = false; ///< was a row from before the import changed or removed?
    std::vector<std::pair<std::string, std::int64_t>> rejectKinds; ///< most frequent first
    std::vector<RejectRow> firstRejects;
    std::int64_t createdParents = 0;
};

/// Conflict if the content was imported by another run meanwhile, Input error if there are too many rejects:
/// the run has failed then.
Result<HandedOver> handOver(store::Connection &connection, const HandOverOrder &order, const JobContext &job);

/// There is nothing to resume: drops what is staged, and the run has failed.
Status failImport(store::Connection &connection, std::int64_t runNo, const TableSpec &table,
                  const std::string &why);

} // namespace dramatis::importing

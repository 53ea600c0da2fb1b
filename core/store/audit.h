// SPDX-License-Identifier: GPL-3.0-or-later
// The append-only record of who changed what. Every entry carries the hash of the one before it:
// hash = SHA-256 of the canonical JSON {"action","created_at","details","entry_no","operator","previous",
// "subject_key"}; the first entry's `previous` is 64 zeros. Number and hash of the last entry stand in @meta
// too (`audit_head`), so that the newest entries cannot just be dropped. Subjects appear by integer key only:
// nothing here has to be taken back when one is forgotten.
#pragma once

#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::store
{

struct AuditEntry {
    std::string_view action; ///< import, undo-import, generate, override, withdraw-override,
                             ///< lapse-override, decide-item, forget, publish-rules, discard-run,
                             ///< prune-runs
    std::string_view operatorName;
    std::optional<std::int64_t> subjectKey;
    std::string details = "{}"; ///< JSON object without identifiers of subjects
};

/// Call inside the transaction that makes the change.
Status appendAudit(Connection &connection, const AuditEntry &entry);

/// The number of the last entry and its hash, as the chain's head says; 0 and empty before the first.
struct AuditHead {
    std::int64_t no = 0;
    std::string hash;
};
Result<AuditHead> auditHead(Connection &connection);

/// The entry_no of the first row that does not fit the chain or, where the last ones are missing, of the
/// first of these; nothing if all fit.
Result<std::optional<std::int64_t>> firstBrokenAuditEntry(Connection &connection);

/// One entry as it is shown.
struct AuditRow {
    std::int64_t no = 0;
    std::string createdAt;
    std::string operatorName;
    std::string action;
    std::optional<std::int64_t> subjectKey;
    std::string subjectId; ///< empty: about no subject, or it was forgotten
    std::string details;   ///< JSON object
};

/// Which entries; everything left open matches.
struct AuditFilter {
    std::string action;
    std::string operatorName;
    std::string subjectId;
    std::string domain;      ///< of that subject; not looked at without one
    std::string since;       ///< ISO 8601 date or time, inclusive
    std::string until;       ///< inclusive; a date means all of it
    std::int64_t before = 0; ///< only entries with a lower number; 0: from the newest
    std::int64_t most = 1000;
};

/// Newest first.
Result<std::vector<AuditRow>> readAudit(Connection &connection, const AuditFilter &filter);
/// The actions that occur, sorted.
Result<std::vector<std::string>> auditActions(Connection &connection);

} // namespace dramatis::store

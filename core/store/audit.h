// SPDX-License-Identifier: GPL-3.0-or-later
// The append-only record of who changed what. Every entry carries the hash of the one before it:
// hash = SHA-256 of the canonical JSON {"action","created_at","details","entry_no","operator","previous",
// "subject_key"}; the first entry's `previous` is 64 zeros. Subjects appear by integer key only, so that
// nothing here has to be taken back when one is forgotten.
#pragma once

#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::store
{

struct AuditEntry {
    std::string_view action; ///< import, generate, override, withdraw-override, lapse-override, forget,
                             ///< publish-rules, discard-run
    std::string_view operatorName;
    std::optional<std::int64_t> subjectKey;
    std::string details = "{}"; ///< JSON object without identifiers of subjects
};

/// Call inside the transaction that makes the change.
Status appendAudit(Connection &connection, const AuditEntry &entry);

/// The entry_no of the first row that does not fit the chain, nothing if all fit.
Result<std::optional<std::int64_t>> firstBrokenAuditEntry(Connection &connection);

} // namespace dramatis::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the audit log in the operator's words. An action or a detail that is not known here stands under
// its own name.
#pragma once

#include "store/audit.h"

#include <QString>

namespace dramatis::ui
{

/// "Decision on an item", "Import".
QString auditActionWord(const std::string &action);
/// "user_17", "run 6"; of a subject that was forgotten that it was; empty: about nothing in particular.
QString auditAbout(const store::AuditRow &row);
/// "approve: Data is right", "payments.csv: 1 204 new, 12 rejected".
QString auditDetailText(const store::AuditRow &row);

} // namespace dramatis::ui

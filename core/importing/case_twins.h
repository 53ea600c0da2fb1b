// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers are compared exactly; two that differ in the case of letters alone are most often one, written
// in two ways.
#pragma once

#include "domains/domain.h"

namespace dramatis::importing
{

/// One sentence with an example if such subjects are stored of which at least one is among `touched`
/// (ascending); empty if there are none, or the table's subjects are no such identifiers
/// (ColumnSpec::warnsOfCase). Call behind the rows of `table`, in their transaction.
Result<std::string> caseTwinsWarning(store::Connection &connection, const Domain &domain,
                                     const TableSpec &table, const std::vector<store::SubjectKey> &touched);

} // namespace dramatis::importing

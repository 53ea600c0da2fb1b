// SPDX-License-Identifier: GPL-3.0-or-later
// The contract's export of review items: the columns of the table as other programs know it.
#pragma once

#include "classify/exports.h"

namespace dramatis::review
{

/// Those of one run, by its UUID, or all (empty), by creation time, then by insertion. JSON fields are texts
/// in both formats, as they are stored.
Status exportItems(store::Connection &connection, std::string_view runId,
                   const classify::ExportOptions &options, const classify::Output &output);

} // namespace dramatis::review

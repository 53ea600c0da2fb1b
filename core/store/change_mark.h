// SPDX-License-Identifier: GPL-3.0-or-later
// Has anything happened in a workspace? Told without reading what.
#pragma once

#include "store/connection.h"

#include <string>

namespace dramatis::store
{

/// Differs whenever a run began or ended, data changed, or somebody decided something in between: the ledger
/// with its statuses, the data versions and the newest audit entry as one text.
Result<std::string> changeMark(Connection &connection);

} // namespace dramatis::store

// SPDX-License-Identifier: GPL-3.0-or-later
// The write-ahead log, moved into the file and cut to nothing, so that what was deleted stands nowhere.
#pragma once

#include "store/connection.h"

namespace dramatis::store
{

/// False where somebody still reads an older state after `seconds`: then the file and its log keep that state
/// until they are through. Waits for readers without the writer's lock, which they may be waiting for.
Result<bool> emptyLog(Connection &connection, double seconds);

} // namespace dramatis::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a whole database, of one state, made while it is open and in use (SQLite's backup interface).
#pragma once

#include "base/progress.h"
#include "store/connection.h"

#include <filesystem>

namespace dramatis::store
{

/// Copies to a file that must not exist (mode 0600); it takes its name only when it is whole.
Status backup(Connection &connection, const std::filesystem::path &target, const JobContext &job);

/// Copies to `<file>.before-<version>.backup`, or the first free name like it, which is returned.
Result<std::filesystem::path> backupBeside(Connection &connection, int version, std::stop_token stop);

} // namespace dramatis::store

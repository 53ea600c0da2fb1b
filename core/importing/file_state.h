// SPDX-License-Identifier: GPL-3.0-or-later
// What the file system says of another program's database: changes whenever it is written (see
// docs/decisions/002 for what can be missed).
//
// Trap: the database file itself is never opened here, because closing it would drop the locks that SQLite
// holds on it in this process. Its log carries no locks and may be read.
#pragma once

#include <filesystem>
#include <string>

namespace dramatis::importing
{

/// Size, time of change (ns) and inode of the file and of its write-ahead log, and the log's salts.
std::string fileState(const std::filesystem::path &database);

} // namespace dramatis::importing

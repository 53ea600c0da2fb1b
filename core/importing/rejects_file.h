// SPDX-License-Identifier: GPL-3.0-or-later
// The rejects of one import as a file that can be mended and dropped again: the original columns in the
// original dialect's names, and behind them reject_line, reject_column, reject_kind, reject_message. Those
// four are recognised when the file comes back, and ignored.
#pragma once

#include "base/progress.h"
#include "store/connection.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace dramatis::importing
{

/// Names of the extra columns.
std::span<const std::string_view> reasonColumns();
/// Is it one of them, as a header writes it?
bool isReasonColumn(const std::string &name);

/// Writes (anew) the rejects of a completed import; rows that are ragged or too long stand as they can be
/// parsed, cut to the header. The number of rows written.
Result<std::int64_t> writeRejectsFile(store::Connection &connection, std::int64_t runNo,
                                      const std::filesystem::path &target, const JobContext &job);

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of an imported file as they stand there now: for an operator who wants to see a reject in its place.
#pragma once

#include "base/progress.h"
#include "store/connection.h"

#include <string>
#include <vector>

namespace dramatis::importing
{

struct FileLines {
    std::int64_t first = 1;         ///< line number of the first one
    std::vector<std::string> lines; ///< each cut at 64 KiB; decoded
    std::int64_t chosen = 0;        ///< position in lines of the one asked for
};

/// `around` lines before and behind that line of the file of an import. Input error if the file has gone or
/// is another one now.
Result<FileLines> readFileLines(store::Connection &connection, std::int64_t runNo, std::int64_t line,
                                std::int64_t around, const JobContext &job);

} // namespace dramatis::importing

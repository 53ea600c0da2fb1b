// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a file that the sniffer looks at: all of a small one, else blocks spread evenly over it.
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dramatis::csv
{

struct SniffBlock {
    std::string bytes;
    std::int64_t offset = 0; ///< of the first byte in the unpacked file
    bool first = false;      ///< begins where the file begins
    bool last = false;       ///< ends where the file ends
};

struct SniffBlocks {
    std::vector<SniffBlock> blocks; ///< in the order of the file, at least one; neighbours do not overlap
    std::int64_t bytes = 0;         ///< in them
    bool wholeFile = false;
    bool headOnly = false; ///< of a gzip file longer than what was looked at
};

/// Input error naming the file if it is not there, is empty, or is packed in a form that is not read.
Result<SniffBlocks> readSniffBlocks(const std::filesystem::path &file, const JobContext &job);

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a sample, once it is known how it is written; and how its lines end.
#pragma once

#include "csv/sniff_blocks.h"
#include "csv/sniffer.h"

namespace dramatis::csv
{

struct SampledRows {
    std::vector<std::vector<std::string>> rows; ///< the first one of the file first, header or not
    std::vector<std::int64_t> offsets;          ///< as Sample::offsets
    std::int64_t lineFeeds = 0;                 ///< records that end in LF
    std::int64_t pairs = 0;                     ///< in CRLF
    std::int64_t returns = 0;                   ///< in CR
};

/// At most a few thousand rows: the first ones, then evenly. `columns`: of most rows; `records`: about how
/// many there are.
SampledRows sampleRows(const SniffBlocks &sample, const Dialect &dialect, std::size_t columns,
                       std::int64_t records);

/// Name and reason, for Sniffed.
std::pair<std::string, Reason> lineEndsOf(const SampledRows &rows);

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
// The sample of a JSON file: the beginning of the CSV text that its records are given as.
#pragma once

#include "csv/sniff_blocks.h"

#include <optional>

namespace dramatis::csv
{

/// Nothing if the file does not begin like JSON records. Its errors are those of json_records.h.
Result<std::optional<SniffBlocks>> jsonSample(const std::filesystem::path &file, const SniffBlocks &bytes);

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
// All rows of a text file as JSON: the form in which other programs compare what was read.
#pragma once

#include "cli/program.h"
#include "csv/dialect.h"

#include <filesystem>

namespace dramatis::cli
{

/// Prints `{"dialect": {…}, "rows": [[text, …], …]}`: every field as text, the header as the first row, blank
/// lines and comments left out. Where records cannot be read they are left out too, and `"faults": [{"line":
/// 7, "kind": "open_quote"}, …]` follows. In pieces: the file may be larger than memory.
Status printRowsAsJson(const Program &program, const std::filesystem::path &file,
                       const csv::Dialect &dialect);

} // namespace dramatis::cli

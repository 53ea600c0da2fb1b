// SPDX-License-Identifier: GPL-3.0-or-later
// What inspect prints of one file: for people, and as JSON.
#pragma once

#include "cli/program.h"
#include "importing/inspection.h"

namespace dramatis::cli
{

/// Kind, guesses with reason and confidence, proposed mapping, and the first `rows` rows (-1: all). `found`
/// has been sniffed.
Status printInspectionText(const Program &program, const importing::Inspection &found, std::int64_t rows);

/// The same as one JSON object, rows of the sample (at most `rows`) in it.
std::string inspectionAsJson(const importing::Inspection &found, std::int64_t rows);

} // namespace dramatis::cli

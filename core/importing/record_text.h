// SPDX-License-Identifier: GPL-3.0-or-later
// One record of a file, apart from it: its text taken to fields, and fields put together as the file writes
// them.
#pragma once

#include "csv/dialect.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::importing
{

/// The fields of a record's text. One that cannot be parsed in this dialect is one field.
std::vector<std::string> fieldsOf(std::string_view record, const csv::Dialect &dialect);

/// The record with its line end (LF): quoted where needed. Where the dialect cannot write a text, because it
/// has no quotes, line ends and delimiters in it become blanks.
std::string recordOf(std::span<const std::string> fields, const csv::Dialect &dialect);

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// The characters of a dialect that mean something: no two of them may be the same.
#pragma once

#include "base/result.h"
#include "csv/dialect.h"

namespace dramatis::csv
{

/// Usage error naming the two that are the same.
Status checkMarks(const Dialect &dialect);
/// Of those that were said; what is guessed is checked when it is known.
Status checkMarks(const DialectChoice &said);

} // namespace dramatis::csv

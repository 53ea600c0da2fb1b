// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a dialect, put together from several places.
#pragma once

#include "csv/dialect.h"

namespace dramatis::mapping
{

/// Every part is said.
csv::DialectChoice choiceOf(const csv::Dialect &dialect);
/// What `above` says; what it does not, as `below` says.
csv::DialectChoice overlaid(const csv::DialectChoice &below, const csv::DialectChoice &above);

} // namespace dramatis::mapping

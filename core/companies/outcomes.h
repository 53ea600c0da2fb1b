// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the companies, filing by filing: rows of outcome_rows brought to the filings of one period.
#pragma once

#include "domains/domain.h"

namespace dramatis::companies
{

/// An outcome belongs to the filing of the same symbol, year, quarter and period; one that names no period to
/// a filing of either, unless another outcome names that filing in full. `outcomes` may be another database.
Result<KnownOutcomes> knownOutcomes(store::Connection &data, store::Connection &outcomes, int window);

} // namespace dramatis::companies

// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of companies: filings, annual and quarterly, in one physical table; the companies that they
// name; and outcomes, the labels that scorecards are checked against.
#pragma once

#include "domains/table_spec.h"

#include <vector>

namespace dramatis::companies
{

/// In import order.
const std::vector<TableSpec> &tables();

} // namespace dramatis::companies

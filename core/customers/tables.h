// SPDX-License-Identifier: GPL-3.0-or-later
// The four tables of the customers domain as the importer sees them, in import order.
#pragma once

#include "domains/table_spec.h"

namespace dramatis::customers
{

const std::vector<TableSpec> &tables();

} // namespace dramatis::customers

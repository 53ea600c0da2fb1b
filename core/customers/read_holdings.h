// SPDX-License-Identifier: GPL-3.0-or-later
// Customers, accounts and liabilities from their rows into columns.
#pragma once

#include "customers/columns.h"
#include "domains/domain.h"

namespace dramatis::customers
{

/// Adds the columns of Holdings to `builder`, for the users `u` of `user_rows` that the SQL condition picks.
Status readHoldings(store::Connection &data, const std::string &condition, ColumnFileBuilder &builder);

} // namespace dramatis::customers

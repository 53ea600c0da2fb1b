// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions from their rows into the columns of Events: collected by several readers in the order in which
// they are stored, then sorted customer by customer.
#pragma once

#include "customers/columns.h"
#include "domains/domain.h"

namespace dramatis::customers
{

/// Adds the columns of Events for all rows with keys above `afterKey`; `place.tasks` threads. Customers and
/// accounts are those of `holdings`.
Status readEvents(const DataPlace &place, const Holdings &holdings, std::int64_t afterKey,
                  ColumnFileBuilder &builder, const JobContext &job);

/// The same for the customers of `holdings` only, account by account through the index; the days of events
/// stay unknown.
Status readEventsByAccount(store::Connection &data, const Holdings &holdings, ColumnFileBuilder &builder,
                           const JobContext &job);

} // namespace dramatis::customers

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a classification's columns come from: the snapshot if it fits the data, the rows if not.
//
// The snapshot of a state of the data is one file of holdings, which names the files of events that belong to
// it: a base and, after imports that only added events, additions. When the state has changed, holdings are
// read anew; events are read behind the last key that the files have, as long as all additions stay below a
// tenth of the base and no account has moved to another customer or kind; else everything is read anew. A
// few customers are read through the index instead when no snapshot fits.
#pragma once

#include "customers/columns.h"
#include "domains/domain.h"

#include <vector>

namespace dramatis::customers
{

struct CustomerColumns {
    Holdings holdings;
    std::vector<Events> events; ///< the base, then additions
    bool everybody = false;     ///< of all customers, whatever the request selects
};

Result<CustomerColumns> readColumns(const DataPlace &place, const LoadRequest &request,
                                    const JobContext &job);

/// At most so many selected customers are read through the index.
inline constexpr std::size_t fewCustomers = 1000;

} // namespace dramatis::customers

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a classification's columns come from: the snapshot if it fits the data, the rows if not
// (domains/snapshot_chain.h). Holdings are the head; events stand as long as no account has moved to another
// customer or kind. A few customers are read through the index instead when no snapshot fits.
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

} // namespace dramatis::customers

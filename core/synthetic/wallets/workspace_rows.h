// SPDX-License-Identifier: GPL-3.0-or-later
// Generated wallets straight into the tables of a workspace: columns of a batch go to SQLite as they are.
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::wallets
{

Result<Generated> fillTables(const Request &request, store::Connection &connection, std::int64_t runNo,
                             const JobContext &job);

} // namespace dramatis::synthetic::wallets

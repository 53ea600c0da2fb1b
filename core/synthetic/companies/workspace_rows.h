// SPDX-License-Identifier: GPL-3.0-or-later
// Generated filings straight into the tables of a workspace, each once.
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::companies
{

Result<Generated> fillTables(const Request &request, store::Connection &connection, std::int64_t runNo,
                             const JobContext &job);

} // namespace dramatis::synthetic::companies

// SPDX-License-Identifier: GPL-3.0-or-later
// Generated customers as files of the import contract: users.csv, accounts.csv, transactions.csv,
// liabilities.csv, and with bad rows bad_rows.csv (file, line, kind: what an import must reject).
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::customers
{

Result<Generated> writeFiles(const Request &request, const std::filesystem::path &folder,
                             const JobContext &job);

} // namespace dramatis::synthetic::customers

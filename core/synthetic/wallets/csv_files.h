// SPDX-License-Identifier: GPL-3.0-or-later
// Generated wallets as files of the import contract: wallets.csv, markets.csv, trades.csv, positions.csv, and
// with bad rows bad_rows.csv (file, line, kind: what an import must reject).
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::wallets
{

Result<Generated> writeFiles(const Request &request, const std::filesystem::path &folder,
                             const JobContext &job);

} // namespace dramatis::synthetic::wallets

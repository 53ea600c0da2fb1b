// SPDX-License-Identifier: GPL-3.0-or-later
// Generated filings as files of the import contract: annual-filings.csv, quarterly-filings.csv, outcomes.csv,
// and with bad rows bad_rows.csv. Two of a hundred filings stand twice; the second is rejected.
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::companies
{

Result<Generated> writeFiles(const Request &request, const std::filesystem::path &folder,
                             const JobContext &job);

} // namespace dramatis::synthetic::companies

// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace of any size with many classifications, current results, overrides and an audit log, without
// transactions: what comparison, retention and pages are tried on where there are a hundred runs.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace dramatis::test
{

struct RunHistory {
    std::int64_t subjects = 0;
    int runsOfAll = 0;             ///< with all their signals, windows 30 and 180; the last by other rules
    int runsOfSome = 0;            ///< between those, of up to 1 000 subjects each
    std::int64_t auditEntries = 0; ///< beside those of overrides, of which every thousandth subject has one
};

/// Makes `file`, which must not be there: customers "customer_0000001", … From run to run of all, 3 in 100
/// have other data. The same for the same history.
Status makeRunHistory(const std::filesystem::path &file, const RunHistory &history);

} // namespace dramatis::test

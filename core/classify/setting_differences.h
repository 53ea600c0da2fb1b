// SPDX-License-Identifier: GPL-3.0-or-later
// What two runs were asked for differently, as texts: what stands in front of a comparison of both.
#pragma once

#include "store/runs.h"

#include <string>
#include <vector>

namespace dramatis::classify
{

struct SettingDifference {
    std::string setting; ///< `as_of`, `windows`, `rule_set`, … as the ledger's settings call them
    std::string a;
    std::string b;
};

/// In a fixed order; data version, program version and operator are among them. Storage error where the
/// settings of a run cannot be read.
Result<std::vector<SettingDifference>> settingDifferences(const store::RunRecord &a,
                                                          const store::RunRecord &b);

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// An edited scorecard kept as the next version of its id. Versions are never changed.
#pragma once

#include "jobs/session.h"
#include "scorecards/scorecard.h"

#include <string>
#include <string_view>

namespace dramatis::jobs
{

/// Gives the card the version behind the highest one known of its id and publishes it: "company-annual@2".
/// Input error if the domain does not take it.
Result<std::string> publishNextVersion(Session &session, const Domain &domain, scorecards::Scorecard card,
                                       std::string_view operatorName);

} // namespace dramatis::jobs

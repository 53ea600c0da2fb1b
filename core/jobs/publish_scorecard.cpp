// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/publish_scorecard.h"
#include "jobs/rule_library.h"
#include "scorecards/read.h"

#include <algorithm>

namespace dramatis::jobs
{

Result<std::string> publishNextVersion(Session &session, const Domain &domain, scorecards::Scorecard card,
                                       std::string_view operatorName)
{
    DRAMATIS_TRY_ASSIGN(next, nextVersion(session.registry(), session.results(), card.id));
    card.version = std::max(card.version + 1, next);
    rules::ReadReport report = domain.readRules(scorecards::scorecardJson(card));
    if (!report.ruleSet)
        return inputError("The scorecard was not saved: " + report.faults.front().reason);
    DRAMATIS_TRY(publishRuleSet(session.registry(), session.results(), *report.ruleSet, operatorName));
    return scorecards::versionedName(card);
}

} // namespace dramatis::jobs

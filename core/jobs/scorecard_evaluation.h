// SPDX-License-Identifier: GPL-3.0-or-later
// A scorecard, or a score run, against what became of the filings.
#pragma once

#include "jobs/labelled_subjects.h"
#include "scorecards/evaluate.h"

namespace dramatis::jobs
{

/// Nothing to compare with is an answer too: then `evaluation` is absent, and `reason` says why.
struct RunEvaluation {
    std::string scorecard; ///< "company-annual@1"
    int window = 0;
    std::optional<scorecards::Evaluation> evaluation;
    std::string reason;
    std::int64_t filings = 0;
    std::int64_t matched = 0;           ///< filings with an outcome
    std::int64_t unmatchedOutcomes = 0; ///< outcomes that match no filing of the period
    std::vector<std::string> warnings;
};

/// What the run stored against the outcomes imported by now. NotFound if there is no such run, Conflict if it
/// is no score run, or its results lie in another database than the outcomes.
Result<RunEvaluation> evaluateRun(Session &session, const Domain &domain, std::int64_t runNo,
                                  const JobContext &job);

/// The filings as they are now, scored with a scorecard of the domain, which is not stored.
Result<RunEvaluation> evaluateScorecard(Session &session, const Settings &settings, const Domain &domain,
                                        const rules::RuleSet &ruleSet,
                                        const std::optional<importing::FileOrder> &outcomes, const Part &part,
                                        const JobContext &job);

} // namespace dramatis::jobs

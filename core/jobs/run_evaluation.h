// SPDX-License-Identifier: GPL-3.0-or-later
// The probabilities of a run against the outcomes that the workspace knows of its subjects.
#pragma once

#include "jobs/session.h"
#include "scorecards/evaluate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis::jobs
{

struct RunEvaluation {
    std::optional<scorecards::Evaluation> evaluation; ///< nothing: too few outcomes match
    std::string reason;                               ///< one sentence: why not
    std::int64_t filings = 0;                         ///< subjects of the run
    std::int64_t matched = 0;                         ///< of them, with a known outcome
    std::int64_t unmatchedOutcomes = 0;               ///< of no subject of the run
};

/// Of a completed run of a domain that scores. NotFound without such a run.
Result<RunEvaluation> evaluateRun(Session &session, const Domain &domain, std::int64_t runNo,
                                  const JobContext &job);

} // namespace dramatis::jobs

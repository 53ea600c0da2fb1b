// SPDX-License-Identifier: GPL-3.0-or-later
// A new scorecard from the filings whose outcome is known.
#pragma once

#include "jobs/labelled_subjects.h"
#include "scorecards/fit.h"

namespace dramatis::jobs
{

struct FitRequest {
    scorecards::FitOptions options;               ///< version 0: the next one that nobody has
    std::optional<importing::FileOrder> outcomes; ///< absent: those that were imported
    Part part;
};

struct FitReport {
    scorecards::Fit fit;
    int window = 0;
    std::int64_t filings = 0;
    std::int64_t labelled = 0; ///< of them the part was taken
    std::int64_t unmatchedOutcomes = 0;
    std::vector<std::string> warnings; ///< of files; those of the fit stand there
};

/// `like`: the scorecard to start from. The new one is not stored. NotFound if no filing has an outcome; else
/// see scorecards::fit().
Result<FitReport> fitScorecard(Session &session, const Settings &settings, const Domain &domain,
                               const rules::RuleSet &like, const FitRequest &request, const JobContext &job);

} // namespace dramatis::jobs

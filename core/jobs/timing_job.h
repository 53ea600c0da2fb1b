// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab as the command line and the window ask for it: customers, the domain's own windows, its
// default rule set, data of a fixed seed.
#pragma once

#include "jobs/settings.h"
#include "timing/timing_files.h"

#include <filesystem>
#include <optional>
#include <string>

namespace dramatis::jobs
{

struct TimingOptions {
    timing::LadderRequest ladder;
    std::optional<std::size_t> tasks;
    std::filesystem::path folder; ///< for timing.csv and timing.json; empty: none
};

struct TimingReport {
    timing::Circumstances circumstances;
    timing::LadderReport ladder;
};

/// Usage error for what cannot be timed, before anything is. Files are never overwritten; the folder is made
/// if it is not there.
Result<TimingReport> timeEngines(const Registry &registry, const Settings &settings,
                                 const TimingOptions &options, const JobContext &job);

/// "loop,parallel" as engines, each once, in the order loop, vectorized, parallel.
Result<std::vector<classify::Engine>> parseEngines(const std::string &text);
/// "10,100,1000": whole numbers above 0, ascending.
Result<std::vector<std::int64_t>> parseLadder(const std::string &text);

} // namespace dramatis::jobs

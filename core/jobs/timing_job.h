// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab as the command line and the window ask for it: customers, the domain's own windows, its
// default rule set, data of a fixed seed.
#pragma once

#include "jobs/settings.h"
#include "timing/store_operations.h"
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

struct StoreOperationsOptions {
    /// For store-operations.csv and store-operations.json, and where the measured workspace lies meanwhile;
    /// empty: no files, and the system's temporary folder.
    std::filesystem::path folder;
    std::int64_t items = 10'000; ///< from 1 000
    int repeats = 3;
};

/// The store's slow ways against its fast ones. As timeEngines() says of usage and files.
Result<timing::StoreOperationsReport> timeStoreOperations(const Registry &registry, const Settings &settings,
                                                          const StoreOperationsOptions &options,
                                                          const JobContext &job);

/// "loop,parallel" as engines, each once, in the order loop, vectorized, parallel.
Result<std::vector<classify::Engine>> parseEngines(const std::string &text);
/// "10,100,1000": whole numbers above 0, ascending.
Result<std::vector<std::int64_t>> parseLadder(const std::string &text);

} // namespace dramatis::jobs

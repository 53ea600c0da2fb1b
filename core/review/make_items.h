// SPDX-License-Identifier: GPL-3.0-or-later
// Items that runs make: after a run is completed, in a transaction of its own that also notes that the run
// has been looked at, so that a program that died in between makes them with the next run. Nothing is
// computed anew: what runs stored says it all.
#pragma once

#include "base/progress.h"
#include "domains/registry.h"
#include "review/items.h"

#include <filesystem>

namespace dramatis::review
{

struct MadeItems {
    std::int64_t items = 0;
    std::int64_t runs = 0;
};

/// Items of every completed run that has not been looked at, in the order of runs. `nearMissShare`: 0.05.
Result<MadeItems> makeItems(store::Connection &results, const Registry &registry,
                            const std::filesystem::path &lockFile, double nearMissShare,
                            const JobContext &job);

} // namespace dramatis::review

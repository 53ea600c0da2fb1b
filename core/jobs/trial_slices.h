// SPDX-License-Identifier: GPL-3.0-or-later
// A trial counted over all subjects of a view, slice by slice over all processors.
#pragma once

#include "base/result.h"
#include "base/slices.h"

#include <algorithm>
#include <stop_token>
#include <vector>

namespace dramatis::jobs
{

/// What `trial.count(first, count)` says of each slice, in their order. Interrupted if it was stopped.
template <typename Trial>
auto countSlices(const Trial &trial, std::size_t rows, const std::stop_token &stop)
    -> Result<std::vector<decltype(trial.count(0, 0))>>
{
    constexpr std::size_t rowsPerSlice = std::size_t{1} << 15U;
    const std::size_t slices = (rows + rowsPerSlice - 1) / rowsPerSlice;
    std::vector<decltype(trial.count(0, 0))> counts(slices);
    runSlices(slices, processorCount(), [&](std::size_t slice, std::size_t) {
        if (stop.stop_requested())
            return;
        const std::size_t first = slice * rowsPerSlice;
        counts[slice] = trial.count(first, std::min(rowsPerSlice, rows - first));
    });
    if (stop.stop_requested())
        return interrupted();
    return counts;
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/slice_plan.h"
#include "store/results.h"

#include <algorithm>
#include <limits>

namespace dramatis::classify
{

std::vector<SubjectRange> planSlices(const Dataset &dataset, std::size_t first, std::size_t chunk,
                                     std::size_t tasks)
{
    constexpr std::int64_t slicesPerTask = 8;
    constexpr std::int64_t fewest = 1 << 14; ///< events that are worth a slice
    const std::size_t count = dataset.subjectKeys().size();
    const std::int64_t events = dataset.eventsBefore(count) - dataset.eventsBefore(std::min(first, count));
    const std::int64_t most =
        tasks > 1 ? std::max(fewest, events / (slicesPerTask * static_cast<std::int64_t>(tasks)))
                  : std::numeric_limits<std::int64_t>::max();
    std::vector<SubjectRange> slices;
    for (std::size_t begin = first; begin < count;) {
        const std::size_t chunkEnd =
            chunk == 0 ? count : std::min(count, first + ((begin - first) / chunk + 1) * chunk);
        const std::size_t last = std::min(chunkEnd, begin + store::subjectsPerBlock);
        const std::int64_t before = dataset.eventsBefore(begin);
        std::size_t end = begin + 1;
        while (end < last && dataset.eventsBefore(end + 1) - before <= most)
            ++end;
        slices.push_back({begin, end - begin, end == chunkEnd});
        begin = end;
    }
    return slices;
}

} // namespace dramatis::classify

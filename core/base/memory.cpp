// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory.h"

#include <sys/resource.h>

namespace dramatis
{

std::int64_t peakMemoryBytes()
{
    struct rusage usage = {};
    if (::getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
    constexpr std::int64_t bytesPerKibibyte = 1024;
    return usage.ru_maxrss * bytesPerKibibyte;
}

} // namespace dramatis

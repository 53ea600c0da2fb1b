// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory.h"

#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <string>
#include <sys/resource.h>

namespace dramatis
{

namespace
{

constexpr std::int64_t bytesPerKibibyte = 1024;

double secondsOf(const struct timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

std::int64_t peakMemoryBytes()
{
    struct rusage usage = {};
    if (::getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
    return usage.ru_maxrss * bytesPerKibibyte;
}

bool resetPeakMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
    std::ofstream file("/proc/self/clear_refs");
    file << "5" << std::flush; // proc(5): sets the peak (VmHWM) to what is resident now
    return file.good();
}

std::int64_t peakMemorySinceReset()
{
    std::ifstream file("/proc/self/status");
    const std::string key = "VmHWM:";
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(key))
            return std::strtoll(line.c_str() + key.size(), nullptr, 10) * bytesPerKibibyte;
    }
    return peakMemoryBytes();
}

double processorSeconds()
{
    struct rusage usage = {};
    if (::getrusage(RUSAGE_SELF, &usage) != 0)
        return 0;
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

} // namespace dramatis

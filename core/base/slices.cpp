// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/slices.h"

#include <algorithm>
#include <atomic>
#include <sched.h>

namespace dramatis
{

std::size_t processorCount()
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (::sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return static_cast<std::size_t>(std::max(CPU_COUNT(&allowed), 1));
    return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

std::vector<std::size_t> runSlices(std::size_t count, std::size_t tasks,
                                   const std::function<void(std::size_t slice, std::size_t task)> &work)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::vector<std::size_t> died;
    const auto runTask = [&](std::size_t task) {
        for (std::size_t slice = next++; slice < count; slice = next++) {
            try {
                work(slice, task);
            } catch (...) {
                const std::lock_guard lock(mutex);
                died.push_back(slice);
            }
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t task = 1; task < std::min(tasks, count); ++task)
        threads.emplace_back(runTask, task);
    runTask(0);
    for (std::thread &thread : threads)
        thread.join();
    std::sort(died.begin(), died.end());
    return died;
}

} // namespace dramatis

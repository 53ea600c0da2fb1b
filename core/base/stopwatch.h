// SPDX-License-Identifier: GPL-3.0-or-later
// Wall-clock time of a stage, in seconds, from a clock that never jumps.
#pragma once

#include <chrono>

namespace dramatis
{

class Stopwatch
{
public:
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(Clock::now() - m_start).count();
    }
    /// Seconds since the start or the last lap.
    double lap()
    {
        const auto now = Clock::now();
        const double passed = std::chrono::duration<double>(now - m_start).count();
        m_start = now;
        return passed;
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
};

} // namespace dramatis

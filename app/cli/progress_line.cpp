// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_line.h"
#include "cli/people.h"

#include <chrono>
#include <cstdio>
#include <memory>
#include <mutex>
#include <unistd.h>

namespace dramatis::cli
{

namespace
{

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

/// Of the whole process: there is one stderr. Progress comes from worker threads.
struct Line {
    std::mutex mutex;
    bool open = false;
};

Line &line()
{
    static Line theLine;
    return theLine;
}

std::string momentText(const Progress &moment, double seconds)
{
    std::string text(moment.stage);
    text += ": " + grouped(moment.done);
    if (moment.total > 0)
        text += " of " + grouped(moment.total);
    if (moment.rejects > 0)
        text += ", " + grouped(moment.rejects) + " rejected";
    for (const Counter &counter : moment.counters)
        text += ", " + std::string(counter.name) + " " + grouped(counter.count);
    if (seconds > 0.5)
        text += ", " + grouped(static_cast<std::int64_t>(static_cast<double>(moment.done) / seconds)) + "/s";
    if (moment.total > moment.done && moment.done > 0 && seconds > 1) {
        const double left =
            seconds * static_cast<double>(moment.total - moment.done) / static_cast<double>(moment.done);
        text += ", " + grouped(static_cast<std::int64_t>(left + 0.5)) + " s left";
    }
    return text;
}

} // namespace

ProgressSink progressLine()
{
    struct State {
        Clock::time_point start = Clock::now();
        Clock::time_point last = Clock::now();
        std::string_view stage;
    };
    const bool terminal = ::isatty(STDERR_FILENO) == 1;
    return [terminal, state = std::make_shared<State>()](const Progress &moment) {
        const std::lock_guard lock(line().mutex);
        const auto now = Clock::now();
        if (moment.stage != state->stage) {
            state->stage = moment.stage;
            state->start = now;
        }
        if (now - state->last < (terminal ? Clock::duration(100ms) : Clock::duration(5s)))
            return;
        state->last = now;
        const double seconds = std::chrono::duration<double>(now - state->start).count();
        std::fprintf(stderr, terminal ? "\r\033[K%s" : "%s\n", momentText(moment, seconds).c_str());
        line().open = terminal;
    };
}

void endProgressLine()
{
    const std::lock_guard lock(line().mutex);
    if (line().open)
        std::fputs("\r\033[K", stderr);
    line().open = false;
}

} // namespace dramatis::cli

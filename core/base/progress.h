// SPDX-License-Identifier: GPL-3.0-or-later
// How long work reports how far it is and learns that it should stop, without knowing Qt or a terminal.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace dramatis
{

/// How many of what was done came out as what: "suitable", "NEWS_SNIPER", …
struct Counter {
    std::string_view name;
    std::int64_t count = 0;
};

/// A moment of a running job. `stage` is a fixed word ("read", "signals", "match", "write", "rows", …).
struct Progress {
    std::string_view stage;
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: not known
    std::int64_t rejects = 0;
    // Of work over several files.
    std::int64_t file = 0;                   ///< which one, from 1; 0: the work as a whole
    std::span<const std::string> files = {}; ///< their paths, in the order of work; valid during the call
    std::span<const Counter> counters = {};  ///< of what is done, where the work counts; valid during the call
};

/// Called from the thread that does the work, at most every few thousand rows; must return quickly.
using ProgressSink = std::function<void(const Progress &)>;

/// What every long operation is given. Looks at `stop` at least every 50 ms of work.
struct JobContext {
    std::stop_token stop;
    ProgressSink progress;

    void report(const Progress &moment) const
    {
        if (progress)
            progress(moment);
    }
    [[nodiscard]] bool stopped() const { return stop.stop_requested(); }

    /// The same, with all that it reports said of one of several files, which outlive it.
    [[nodiscard]] JobContext ofFile(std::int64_t file, std::span<const std::string> files) const
    {
        if (!progress)
            return *this;
        return {stop, [sink = progress, file, files](Progress moment) {
                    moment.file = file;
                    moment.files = files;
                    sink(moment);
                }};
    }
};

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the program: dramatis.log in $XDG_STATE_HOME/dramatis (~/.local/state), and four older ones of
// at most 1 MB. A line: time, level, category, process, message. Nothing of it leaves the machine but in a
// support bundle that the operator saves. Several processes write to one log; each line is one write, and
// whoever finds the file full moves it aside under a lock. A log that cannot be written is done without.
//
// Takes the messages of all threads while it lives, Qt's own too. One per process, made in main().
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::jobs
{

/// $XDG_STATE_HOME/dramatis/dramatis.log
std::filesystem::path logFile();
/// The log and its older ones as far as they are there, newest first.
std::vector<std::filesystem::path> logFiles(const std::filesystem::path &newest);

class Log
{
public:
    struct Options {
        std::filesystem::path file;
        std::string level = "info";        ///< "log_level" of the settings
        bool warningsOnStderr = false;     ///< warnings and worse go there too
        std::size_t mostBytes = 1'000'000; ///< of one file
    };
    static constexpr int mostFiles = 5;

    explicit Log(const Options &options);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;
};

} // namespace dramatis::jobs

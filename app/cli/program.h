// SPDX-License-Identifier: GPL-3.0-or-later
// What every command of dramatis-cli has at hand: the domains, the settings, the stop token of Ctrl-C, the
// common options, and the ways to speak: results on stdout, one sentence per error and warning on stderr.
#pragma once

#include "jobs/session.h"
#include "jobs/settings.h"

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace dramatis::cli
{

/// The exit statuses of the contract.
enum Exit { Done = 0, Failed = 1, WrongUsage = 2, DoneWithRejects = 3, Interrupted = 130 };

struct Program {
    Registry registry;
    jobs::Settings settings;
    std::stop_token stop;

    std::string workspace;
    std::string outputWorkspace;
    bool json = false;
    bool quiet = false;
    int exit = Done;

    /// -w, --output-workspace (with `results`), --json, --quiet of a command.
    void addCommonOptions(CLI::App &command, bool results = true);
    [[nodiscard]] Result<jobs::Session> open(jobs::Session::Purpose purpose, bool inPlace = false) const;
    /// Progress on stderr, stop by Ctrl-C.
    [[nodiscard]] JobContext job() const;

    /// Says the error on stderr and returns its exit status.
    int fail(const Error &error) const;
    void warn(std::string_view sentence) const;
    /// Writes to stdout; a Storage error if that fails.
    [[nodiscard]] Status print(std::string_view text) const;
    /// print(), and `exit` or the status of its failure.
    [[nodiscard]] int finish(std::string_view text, int exit = Done) const;

    /// A command with its help examples, whose action sets `exit`.
    CLI::App &addCommand(CLI::App &app, const std::string &name, const std::string &description,
                         const std::string &examples);
};

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

namespace dramatis::cli
{

namespace
{

/// Ends the parsing with a usage error.
[[noreturn]] void refuse(const std::string &what)
{
    throw CLI::ValidationError(
        what + " is not in this version of Dramatis yet; 'dramatis-cli --help' lists what is.", WrongUsage);
}

} // namespace

void addLaterCommands(CLI::App &app, Program &)
{
    for (const char *name : {"proof", "verify"}) {
        CLI::App *command = app.add_subcommand(name, "")->group("");
        command->allow_extras()->prefix_command();
        command->callback([name] { refuse("The command '" + std::string(name) + "'"); });
    }
}

} // namespace dramatis::cli

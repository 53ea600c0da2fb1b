// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "cli/progress_line.h"
#include "store/log_categories.h"

#include <cstdio>

namespace dramatis::cli
{

void Program::addCommonOptions(CLI::App &command, bool results)
{
    command.add_option("-w,--workspace", workspace, "Workspace, or another program's database")->required();
    if (results)
        command.add_option("--output-workspace", outputWorkspace,
                           "Workspace for the results, where the first one is foreign or read only");
    command.add_flag("--json", json, "Print one JSON object (see docs/command-line.md)");
    command.add_flag("-q,--quiet", quiet, "No progress, no warnings");
}

Result<jobs::Session> Program::open(jobs::Session::Purpose purpose, bool inPlace) const
{
    jobs::SessionOptions options{workspace, {}, inPlace};
    if (!outputWorkspace.empty())
        options.outputWorkspace = outputWorkspace;
    auto session = jobs::Session::open(registry, options, purpose, {stop, {}});
    if (session) {
        for (const std::string &note : session->notes())
            warn(note);
    }
    return session;
}

JobContext Program::job() const
{
    return {stop, quiet ? ProgressSink() : progressLine()};
}

int Program::fail(const Error &error) const
{
    logError(logJobs(), "command", error);
    endProgressLine();
    std::fprintf(stderr, "%s\n", error.text.c_str());
    switch (error.kind) {
    case ErrorKind::Usage:
        return WrongUsage;
    case ErrorKind::Interrupted:
        return Interrupted;
    default:
        return Failed;
    }
}

void Program::warn(std::string_view sentence) const
{
    if (quiet)
        return;
    endProgressLine();
    std::fprintf(stderr, "Note: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

Status Program::print(std::string_view text) const
{
    endProgressLine();
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return Error{ErrorKind::Storage,
                     "The output could not be written completely: check the disk or the program that "
                     "reads it."};
    return {};
}

int Program::finish(std::string_view text, int exitStatus) const
{
    const Status printed = print(text);
    return printed ? exitStatus : fail(printed.error());
}

CLI::App &Program::addCommand(CLI::App &app, const std::string &name, const std::string &description,
                              const std::string &examples)
{
    CLI::App *command = app.add_subcommand(name, description);
    command->footer("Examples:\n" + examples);
    return *command;
}

} // namespace dramatis::cli

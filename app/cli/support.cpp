// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "jobs/support_bundle.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

int runSupport(const Program &program, const std::string &file)
{
    std::optional<jobs::Session> session;
    if (!program.workspace.empty()) {
        auto opened = program.open(jobs::Session::Purpose::Look);
        if (!opened)
            return program.fail(opened.error());
        session.emplace(std::move(*opened));
    }
    if (const Status saved =
            jobs::saveSupportBundle(file, program.settings, session ? &*session : nullptr, program.job());
        !saved)
        return program.fail(saved.error());
    if (!program.json)
        return program.finish("Saved " + file + ": settings, versions, log" + (session ? ", telemetry" : "") +
                              "; no subject data.\n");
    std::string text;
    json::Writer(text, 2).beginObject().key("file").text(file).endObject();
    return program.finish(text + "\n");
}

} // namespace

void addSupport(CLI::App &app, Program &program)
{
    CLI::App &command =
        program.addCommand(app, "support", "Save what helps to find out why something went wrong",
                           "  dramatis-cli support bundle.zip\n"
                           "  dramatis-cli support bundle.zip -w bank.dramatis");
    auto file = std::make_shared<std::string>();
    command.add_option("FILE", *file, "Zip archive to write")->required();
    command.add_option("-w,--workspace", program.workspace, "Workspace whose telemetry goes along");
    command.add_option("--output-workspace", program.outputWorkspace, "Workspace with the results");
    command.add_flag("--json", program.json, "Print one JSON object (see docs/command-line.md)");
    command.add_flag("-q,--quiet", program.quiet, "No progress, no warnings");
    command.callback([&program, file] { program.exit = runSupport(program, *file); });
}

} // namespace dramatis::cli

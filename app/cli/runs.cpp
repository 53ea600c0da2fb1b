// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/people.h"
#include "cli/run_commands.h"
#include "jobs/classify_job.h"
#include "jobs/ledger.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

std::string listJson(const std::vector<store::RunRecord> &runs)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("runs").beginArray();
    for (const store::RunRecord &run : runs) {
        writer.beginObject()
            .key("run_no")
            .whole(run.no)
            .key("run_id")
            .text(run.id)
            .key("run_type")
            .text(run.type);
        writer.key("status").text(run.status).key("started_at").text(run.startedAt).key("finished_at");
        if (run.finishedAt.empty())
            writer.null();
        else
            writer.text(run.finishedAt);
        writer.key("domain").text(run.domain).key("operator").text(run.operatorName);
        writer.key("program_version").text(run.programVersion).key("data_version").text(run.dataVersion);
        writer.key("subjects")
            .whole(run.subjects)
            .key("failed")
            .whole(run.failed)
            .key("settings")
            .raw(run.settings);
        writer.key("counts")
            .raw(run.counts)
            .key("measures")
            .raw(run.measures)
            .key("notes")
            .text(run.notes)
            .endObject();
    }
    writer.endArray().endObject();
    return text + "\n";
}

int runList(Program &program)
{
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    if (!session->resultsFile().hasResults())
        return program.finish(program.json ? listJson({}) : "no runs yet\n");
    const auto runs = store::listRuns(session->results(), session->lockFile());
    if (!runs)
        return program.fail(runs.error());
    std::vector<std::vector<std::string>> rows = {{"run", "type", "status", "started", "subjects", "note"}};
    for (const store::RunRecord &run : *runs)
        rows.push_back({std::to_string(run.no), run.type, run.status, run.startedAt.substr(0, 19),
                        run.assigns() ? grouped(run.subjects) : "", run.notes});
    if (program.json)
        return program.finish(listJson(*runs));
    return program.finish(runs->empty() ? "no runs yet\n"
                                        : aligned(rows, {true, false, false, false, true}, ""));
}

int runResume(Program &program, const std::string &name)
{
    auto session = program.open(jobs::Session::Purpose::Decide);
    if (!session)
        return program.fail(session.error());
    const auto resumed = jobs::resumeRun(*session, program.settings, name, program.job());
    if (!resumed)
        return program.fail(resumed.error());
    if (const auto *report = std::get_if<importing::ImportReport>(&*resumed))
        return reportImport(program, *report);
    const auto &report = std::get<classify::Report>(*resumed);
    return reportClassification(program, *program.registry.find(report.settings.domain), report,
                                session->leftOut());
}

int runDiscard(Program &program, const std::string &name)
{
    auto session = program.open(jobs::Session::Purpose::Decide);
    if (!session)
        return program.fail(session.error());
    const auto run = jobs::discardRun(*session, program.settings, name);
    if (!run)
        return program.fail(run.error());
    std::string json;
    json::Writer(json, 2)
        .beginObject()
        .key("run_no")
        .whole(run->no)
        .key("status")
        .text(store::status::discarded)
        .endObject();
    return program.finish(program.json ? json + "\n" : "Run " + std::to_string(run->no) + " is discarded.\n");
}

} // namespace

void addRuns(CLI::App &app, Program &program)
{
    CLI::App &group = program.addCommand(app, "runs", "The run ledger: list, diff, resume, discard, prune",
                                         "  dramatis-cli runs list -w shop.dramatis\n"
                                         "  dramatis-cli runs resume 7 -w shop.dramatis");
    group.require_subcommand(1);
    auto run = std::make_shared<std::string>();
    const auto add = [&](const std::string &name, const std::string &description) -> CLI::App & {
        CLI::App *command = group.add_subcommand(name, description);
        program.addCommonOptions(*command);
        return *command;
    };
    add("list", "All runs with their outcome").callback([&program] { program.exit = runList(program); });
    CLI::App &resume = add("resume", "Go on with an interrupted or cancelled run");
    resume.add_option("RUN", *run, "Number, UUID or its beginning")->required();
    resume.callback([&program, run] { program.exit = runResume(program, *run); });
    CLI::App &discard = add("discard", "Drop what an unfinished run left behind");
    discard.add_option("RUN", *run, "Number, UUID or its beginning")->required();
    discard.callback([&program, run] { program.exit = runDiscard(program, *run); });
    addRunsDiff(group, program);
    addRunsPrune(group, program);
}

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/what_if.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "jobs/domain_choice.h"
#include "jobs/ledger.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

using classify::WindowWhatIf;

struct WhatIfArguments {
    std::vector<std::string> changes;
    std::string run;
    std::string domain; ///< empty: see jobs/domain_choice.h
};

std::string asText(const std::vector<WindowWhatIf> &windows)
{
    std::string text;
    for (const WindowWhatIf &window : windows) {
        text += std::to_string(window.window) + " days\n";
        std::vector<std::vector<std::string>> rows = {{"persona", "now", "then", ""}};
        for (std::size_t p = 0; p < window.now.size(); ++p) {
            const std::int64_t change = window.then[p].subjects - window.now[p].subjects;
            rows.push_back({window.now[p].personaId, grouped(window.now[p].subjects),
                            grouped(window.then[p].subjects),
                            change == 0 ? "" : (change > 0 ? "+" : "") + grouped(change)});
        }
        text += aligned(rows, {false, true, true, true});
        for (const classify::MoveCount &move : window.moves)
            text += "  " + counted(move.subjects, "subject") + " from " + move.from + " to " + move.to + "\n";
        if (window.moves.empty())
            text += "  nobody moves\n";
    }
    return text;
}

void writeDistribution(json::Writer &writer, const classify::Distribution &distribution)
{
    writer.beginObject();
    for (const classify::PersonaCount &count : distribution)
        writer.key(count.personaId).whole(count.subjects);
    writer.endObject();
}

std::string asJson(const classify::StoredRun &run, const std::vector<WindowWhatIf> &windows)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("run_no").whole(run.record.no).key("windows").beginArray();
    for (const WindowWhatIf &window : windows) {
        writer.beginObject().key("window_days").whole(window.window).key("now");
        writeDistribution(writer, window.now);
        writer.key("then");
        writeDistribution(writer, window.then);
        writer.key("moves").beginArray();
        for (const classify::MoveCount &move : window.moves)
            writer.beginObject()
                .key("from")
                .text(move.from)
                .key("to")
                .text(move.to)
                .key("subjects")
                .whole(move.subjects)
                .endObject();
        writer.endArray().key("moved_subjects").beginArray();
        for (const classify::Move &move : window.movedSubjects)
            writer.beginObject()
                .key("subject")
                .text(run.subjectIds[move.row])
                .key("from")
                .text(move.from)
                .key("to")
                .text(move.to)
                .endObject();
        writer.endArray().endObject();
    }
    writer.endArray().endObject();
    return text + "\n";
}

int runWhatIf(Program &program, const WhatIfArguments &arguments)
{
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    if (!session->resultsFile().hasResults())
        return program.fail(notFound(program.workspace + " has no results of ours yet: classify it first."));
    const auto domain = jobs::chooseDomain(*session, arguments.domain, arguments.run);
    if (!domain)
        return program.fail(domain.error());
    auto record = jobs::findClassification(*session, (*domain)->name(), arguments.run);
    if (!record)
        return program.fail(record.error());
    const auto run = classify::readStoredRun(session->results(), program.registry, *record);
    if (!run)
        return program.fail(run.error());
    const auto windows = classify::whatIf(*run, arguments.changes);
    if (!windows)
        return program.fail(windows.error());
    return program.finish(program.json ? asJson(*run, *windows) : asText(*windows));
}

} // namespace

void addWhatIf(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "whatif", "The distribution under other thresholds, and who would move; nothing is written",
        "  dramatis-cli whatif -w shop.dramatis --set low_savings.savings_emergency_fund_months=4\n"
        "  dramatis-cli whatif -w shop.dramatis --set irregular_income.income_payroll_count#1=1 --run 3 "
        "--json");
    auto arguments = std::make_shared<WhatIfArguments>();
    program.addCommonOptions(command);
    command.add_option("--set", arguments->changes, "persona.signal[@window][#n]=threshold; may be repeated")
        ->required()
        ->allow_extra_args(false);
    command.add_option("--run", arguments->run,
                       "Number, UUID or its beginning; else the latest over all subjects");
    command.add_option("--domain", arguments->domain,
                       "Which subjects: customers, wallets; else those that the data have");
    command.callback([&program, arguments] { program.exit = runWhatIf(program, *arguments); });
}

} // namespace dramatis::cli

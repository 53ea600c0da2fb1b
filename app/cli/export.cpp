// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "jobs/domain_choice.h"
#include "jobs/export_job.h"
#include "jobs/score_job.h"

namespace dramatis::cli
{

namespace
{

struct ExportArguments {
    std::string what;
    std::string run;
    std::string from;
    std::string to;
    std::string domain; ///< empty: see jobs/domain_choice.h
    std::string period; ///< empty: the newest run's
    std::string format = "csv";
    std::string file;
    bool spreadsheetSafe = false;
};

/// Only one domain has scores and periods.
Result<const Domain *> domainOf(jobs::Session &session, const ExportArguments &arguments)
{
    if (arguments.domain.empty() && (arguments.what == "scores" || !arguments.period.empty()))
        return jobs::findScoringDomain(session.registry());
    return jobs::chooseDomain(session, arguments.domain, arguments.run);
}

Status exportTo(const Program &program, jobs::Session &session, const ExportArguments &arguments)
{
    DRAMATIS_TRY_ASSIGN(domain, domainOf(session, arguments));
    std::optional<int> window;
    if (!arguments.period.empty()) {
        DRAMATIS_TRY_ASSIGN(found, jobs::findWindow(*domain, arguments.period));
        window = found;
    }
    const jobs::ExportRequest request{
        arguments.what,
        arguments.what == "moves" ? arguments.domain : std::string(domain->name()),
        window,
        arguments.run,
        {arguments.format == "json" ? classify::Format::Json : classify::Format::Csv,
         arguments.spreadsheetSafe},
        arguments.from,
        arguments.to};
    if (arguments.file.empty())
        return jobs::exportWhat(session, request, program.job(),
                                [&](std::string_view text) { return program.print(text); });
    DRAMATIS_TRY_ASSIGN(file, jobs::OutputFile::open(arguments.file));
    DRAMATIS_TRY(jobs::exportWhat(session, request, program.job(),
                                  [&](std::string_view text) { return file.write(text); }));
    return file.keep();
}

/// Moves are between two runs, everything else is of one.
Status checkRuns(const ExportArguments &arguments)
{
    const bool moves = arguments.what == "moves";
    if (moves && (arguments.from.empty() || arguments.to.empty()))
        return usageError("Moves are between two runs: name them with --from RUN and --to RUN.");
    if (moves && !arguments.run.empty())
        return usageError("Moves are between two runs: name them with --from and --to instead of --run.");
    if (!moves && !(arguments.from.empty() && arguments.to.empty()))
        return usageError("--from and --to are for the export of moves: name one run with --run.");
    return {};
}

int runExport(Program &program, const ExportArguments &arguments)
{
    if (const Status runs = checkRuns(arguments); !runs)
        return program.fail(runs.error());
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    const Status status = exportTo(program, *session, arguments);
    return status ? Done : program.fail(status.error());
}

} // namespace

void addExport(CLI::App &app, Program &program)
{
    CLI::App &command =
        program.addCommand(app, "export", "Hand results to other programs as CSV or JSON",
                           "  dramatis-cli export assignments -w shop.dramatis -o assignments.csv\n"
                           "  dramatis-cli export evidence -w shop.dramatis --run 12 --format json\n"
                           "  dramatis-cli export moves --from 12 --to 15 -w shop.dramatis\n"
                           "  dramatis-cli export rejects -w shop.dramatis");
    auto arguments = std::make_shared<ExportArguments>();
    command
        .add_option("WHAT", arguments->what,
                    "assignments, signals, evidence, scores (companies), exclusions (wallets), rejects, runs "
                    "or moves")
        ->required()
        ->check(CLI::IsMember({"assignments", "signals", "evidence", "rejects", "runs", "exclusions",
                               "scores", "review-items", "moves"}));
    program.addCommonOptions(command);
    command.add_option(
        "--run", arguments->run,
        "Number, UUID or its beginning; else the latest over all subjects, of review-items all runs");
    command.add_option("--domain", arguments->domain,
                       "Which subjects: customers, wallets, companies; else those that the data have");
    command.add_option("--period", arguments->period, "Of companies: annual or quarterly filings");
    command.add_option("--format", arguments->format, "csv or json")->check(CLI::IsMember({"csv", "json"}));
    command.add_option("-o,--output", arguments->file, "File; else the standard output");
    command.add_flag("--spreadsheet-safe", arguments->spreadsheetSafe,
                     "Guard texts that a spreadsheet would run as formulas");
    command.add_option("--from", arguments->from, "Of moves: the earlier run");
    command.add_option("--to", arguments->to, "Of moves: the later run, or latest");
    command.callback([&program, arguments] {
        if (program.json)
            arguments->format = "json";
        program.exit = runExport(program, *arguments);
    });
}

} // namespace dramatis::cli

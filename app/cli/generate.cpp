// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "jobs/generate_job.h"
#include "synthetic/shares.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

struct GenerateArguments {
    jobs::GenerateOptions options;
    std::string csv;
    std::string shares;
    std::string asOf;
};

Result<jobs::GenerateOptions> optionsOf(const GenerateArguments &arguments)
{
    jobs::GenerateOptions options = arguments.options;
    if (!arguments.shares.empty()) {
        DRAMATIS_TRY_ASSIGN(shares, synthetic::parseShares(arguments.shares));
        options.request.shares = std::move(shares);
    }
    if (!arguments.asOf.empty()) {
        const auto day = parseIsoDate(arguments.asOf);
        if (!day)
            return usageError("'" + arguments.asOf + "' is no date: give one like 2025-11-05.");
        options.request.lastDay = *day;
    }
    return options;
}

Result<jobs::GenerateReport> generate(const Program &program, const GenerateArguments &arguments)
{
    if (program.workspace.empty() == arguments.csv.empty())
        return usageError("Say where the data go: -w WORKSPACE or --csv FOLDER, and only one of them.");
    DRAMATIS_TRY_ASSIGN(options, optionsOf(arguments));
    if (!arguments.csv.empty())
        return jobs::generateFiles(program.registry, options, arguments.csv, program.job());
    return jobs::generateWorkspace(program.registry, program.workspace, program.settings, options,
                                   program.job());
}

double rowsPerSecond(const jobs::GenerateReport &report)
{
    return report.seconds > 0 ? static_cast<double>(report.generated.allRows()) / report.seconds : 0;
}

std::string asJson(const Program &program, const GenerateArguments &arguments,
                   const jobs::GenerateReport &report)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("domain").text(arguments.options.domain).key("run_no");
    if (report.runNo)
        writer.whole(*report.runNo).key("workspace").text(program.workspace);
    else
        writer.null().key("folder").text(arguments.csv);
    writer.key("request").raw(report.requestJson).key("rows").beginObject();
    for (const synthetic::TableRows &table : report.generated.rows)
        writer.key(table.table).whole(table.rows);
    writer.endObject().key("bad_rows").whole(report.generated.badRows).key("kinds").beginObject();
    for (std::size_t i = 0; i < report.kinds.size(); ++i)
        writer.key(report.kinds[i]).whole(report.generated.kinds[i]);
    writer.endObject().key("seconds").number(report.seconds);
    writer.key("rows_per_second").number(rowsPerSecond(report));
    writer.key("peak_memory_bytes").whole(peakMemoryBytes()).endObject();
    return text + "\n";
}

std::string asText(const Program &program, const GenerateArguments &arguments,
                   const jobs::GenerateReport &report)
{
    std::string text = "sample data in " + (report.runNo ? program.workspace : arguments.csv);
    if (report.runNo)
        text += " (run " + std::to_string(*report.runNo) + ")";
    text += ", " + durationText(report.seconds) + ", " +
            grouped(static_cast<std::int64_t>(rowsPerSecond(report))) + " rows/s\n";
    std::vector<std::vector<std::string>> rows;
    for (const synthetic::TableRows &table : report.generated.rows)
        rows.push_back({table.table, grouped(table.rows)});
    if (report.generated.badRows > 0)
        rows.push_back({"of these bad", grouped(report.generated.badRows)});
    for (std::size_t i = 0; i < report.kinds.size(); ++i)
        rows.push_back({"kind " + std::string(report.kinds[i]), grouped(report.generated.kinds[i])});
    return text + aligned(rows, {false, true});
}

int runGenerate(const Program &program, const GenerateArguments &arguments)
{
    const auto report = generate(program, arguments);
    if (!report)
        return program.fail(report.error());
    for (const std::string &note : report->notes)
        program.warn(note);
    return program.finish(program.json ? asJson(program, arguments, *report)
                                       : asText(program, arguments, *report));
}

} // namespace

void addGenerate(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "generate", "Make sample data, the same for the same options on every machine",
        "  dramatis-cli generate --domain customers --subjects 1000 -w demo.dramatis\n"
        "  dramatis-cli generate --domain customers --subjects 500 --days 365 --csv samples\n"
        "  dramatis-cli generate --domain customers --subjects 500 --bad-rows 0.01 --csv faulty\n"
        "  dramatis-cli generate --domain customers --subjects 90 --shares control=0.5,savings_builder=0.5 "
        "-w two.dramatis\n"
        "  dramatis-cli generate --domain wallets --subjects 21000 -w traders.dramatis");
    auto arguments = std::make_shared<GenerateArguments>();
    synthetic::Request &request = arguments->options.request;
    command.add_option("-w,--workspace", program.workspace,
                       "Workspace without subjects of that domain; made if it is not there");
    command.add_option("--csv", arguments->csv, "Folder for CSV files instead; made if it is not there");
    command.add_flag("--json", program.json, "Print one JSON object (see docs/command-line.md)");
    command.add_flag("-q,--quiet", program.quiet, "No progress, no warnings");
    command.add_option("--domain", arguments->options.domain, "Which subjects: customers or wallets")
        ->required();
    command.add_option("--subjects", request.subjects, "How many")->required();
    command.add_option("--days", request.days, "Length of the history in days")->capture_default_str();
    command.add_option("--seed", request.seed, "Another seed, other data")->capture_default_str();
    command.add_option("--as-of", arguments->asOf, "Last day of the history (2025-11-05)");
    command.add_option("--shares", arguments->shares,
                       "KIND=SHARE,… that add up to 1; about equal shares otherwise");
    command.add_option("--bad-rows", request.badRows,
                       "Share of bad rows per CSV file, up to 0.5; bad_rows.csv lists them");
    command.add_flag("--random-ids", request.randomIds, "Identifiers in no order instead of ascending ones");
    command.callback([&program, arguments] { program.exit = runGenerate(program, *arguments); });
}

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "cli/commands.h"
#include "cli/dialect_options.h"
#include "cli/inspect_text.h"
#include "cli/rows_as_json.h"
#include "importing/inspection.h"
#include "review/import_items.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

struct InspectArguments {
    std::vector<std::string> files;
    std::string kind;
    std::string rows;
    std::string ratios;
    DialectOptions options;
};

constexpr std::int64_t allRows = -1;
constexpr std::int64_t usualRows = 5;

/// Nothing: no number.
std::optional<std::int64_t> rowsOf(const std::string &text)
{
    if (text.empty())
        return usualRows;
    return text == "all" ? std::optional(allRows) : parseWholeNumber(text);
}

importing::FileOrder orderOf(const InspectArguments &arguments, const std::string &file)
{
    importing::FileOrder order{std::filesystem::path(file)};
    if (!arguments.kind.empty())
        order.kind = arguments.kind;
    order.dialect = arguments.options.choice;
    if (!arguments.ratios.empty())
        order.fractions = arguments.ratios == "fraction";
    order.dateFormat = arguments.options.dateFormat;
    return order;
}

/// Dialect and every row, and nothing else: of any text file, of a known kind or not.
Status printRows(const Program &program, const importing::FileOrder &order)
{
    DRAMATIS_TRY_ASSIGN(sniffed, csv::sniff(order.path, order.dialect, program.job()));
    return printRowsAsJson(program, order.path, sniffed.dialect);
}

Status printInspection(const Program &program, const importing::FileOrder &order, std::int64_t rows)
{
    importing::Inspection found = importing::inspect(order, program.registry, program.job());
    if (!found.sniffed) {
        DRAMATIS_TRY_ASSIGN(sniffed, csv::sniff(order.path, order.dialect, program.job()));
        found.sniffed = std::move(sniffed);
    }
    review::describeItems(order, program.registry, program.job(), found);
    if (program.json)
        return program.print(inspectionAsJson(found, rows));
    return printInspectionText(program, found, rows);
}

Status inspectOne(const Program &program, const InspectArguments &arguments, const std::string &file)
{
    const importing::FileOrder order = orderOf(arguments, file);
    const std::int64_t rows = *rowsOf(arguments.rows);
    if (program.json && rows == allRows)
        return printRows(program, order);
    return printInspection(program, order, rows);
}

/// Of several files: {"files": […]} in their order.
int runInspect(const Program &program, const InspectArguments &arguments)
{
    if (!rowsOf(arguments.rows))
        return program.fail(
            usageError("The option --rows needs a number or 'all', not '" + arguments.rows + "'."));
    if (!arguments.kind.empty() && arguments.kind != review::itemsKind &&
        !program.registry.findKind(arguments.kind).second)
        return program.fail(usageError("There is no kind of file '" + arguments.kind +
                                       "': leave --kind out and the header tells it."));
    const bool several = program.json && arguments.files.size() > 1;
    Status status = several ? program.print("{\"files\":[\n") : Status();
    for (std::size_t i = 0; i < arguments.files.size() && status; ++i) {
        if (i > 0)
            status = program.print(several ? ",\n" : "\n");
        if (status)
            status = inspectOne(program, arguments, arguments.files[i]);
    }
    if (status)
        status = program.print(several ? "]}\n" : program.json ? "\n" : "");
    return status ? Done : program.fail(status.error());
}

} // namespace

void addInspect(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "inspect", "Show what the program takes files for, with reason and confidence of each guess",
        "  dramatis-cli inspect export.csv\n"
        "  dramatis-cli inspect --delimiter ';' --encoding windows-1252 --rows 20 export.csv\n"
        "  dramatis-cli inspect --rows all --json export.csv.gz");
    auto arguments = std::make_shared<InspectArguments>();
    command.add_flag("--json", program.json, "Print JSON (see docs/command-line.md)");
    command.add_flag("-q,--quiet", program.quiet, "No progress, no warnings");
    command.add_option("FILE", arguments->files, "CSV or JSON files, also .gz")->required();
    command.add_option("--kind", arguments->kind, "What the files hold, where their headers do not tell");
    command.add_option("--rows", arguments->rows, "How many rows to show: a number or 'all'");
    command
        .add_option("--ratios", arguments->ratios,
                    "How ratios in percent are written: percent, or fraction (0.05 for 5 percent)")
        ->check(CLI::IsMember({"percent", "fraction"}));
    addDialectOptions(command, arguments->options);
    command.callback([&program, arguments] { program.exit = runInspect(program, *arguments); });
}

} // namespace dramatis::cli

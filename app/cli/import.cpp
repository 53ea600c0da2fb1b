// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/people.h"
#include "jobs/ledger.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

struct ImportArguments {
    std::vector<std::string> files;
    std::string kind;
    std::string duplicates;
    bool again = false;
    bool resume = false;
};

std::optional<Duplicates> duplicatesOf(const std::string &text)
{
    if (text == "reject")
        return Duplicates::Reject;
    if (text == "skip")
        return Duplicates::Skip;
    if (text == "replace")
        return Duplicates::Replace;
    return std::nullopt;
}

importing::ImportOptions optionsOf(const Program &program, const ImportArguments &arguments)
{
    importing::ImportOptions options = jobs::importOptions(program.settings);
    for (const std::string &file : arguments.files) {
        importing::FileOrder order{std::filesystem::path(file)};
        if (!arguments.kind.empty())
            order.kind = arguments.kind;
        options.files.push_back(std::move(order));
    }
    options.duplicates = duplicatesOf(arguments.duplicates);
    options.again = arguments.again;
    options.resume = arguments.resume;
    return options;
}

int runImport(Program &program, const ImportArguments &arguments)
{
    if (!arguments.kind.empty() && !program.registry.findKind(arguments.kind).second)
        return program.fail(
            usageError("There is no kind of file '" + arguments.kind +
                       "': this version knows users, accounts, transactions and liabilities."));
    std::error_code error;
    const bool existed = std::filesystem::exists(program.workspace, error);
    auto session = program.open(jobs::Session::Purpose::Import);
    if (!session)
        return program.fail(session.error());
    const auto report = importing::importFiles(session->data(), program.registry,
                                               optionsOf(program, arguments), program.job());
    if (report)
        return reportImport(program, *report);
    // A workspace that was made for files which then could not be used is not left lying about.
    const auto runs = store::listRuns(session->results(), session->lockFile());
    const bool unused = !existed && runs && runs->empty();
    const int status = program.fail(report.error());
    if (unused) {
        const std::filesystem::path file = session->data().file();
        {
            const jobs::Session closing = std::move(*session);
        }
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            std::filesystem::remove(file.string() + suffix, error);
    }
    return status;
}

std::string asJson(const importing::ImportReport &report)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("files").beginArray();
    for (const importing::FileReport &file : report.files) {
        writer.beginObject().key("file").text(file.file.string()).key("kind").text(file.kind);
        writer.key("run_no")
            .whole(file.runNo)
            .key("passed_over")
            .flag(file.passedOver)
            .key("resumed")
            .flag(file.resumed);
        writer.key("taken")
            .whole(file.taken)
            .key("replaced")
            .whole(file.replaced)
            .key("unchanged")
            .whole(file.unchanged);
        writer.key("skipped")
            .whole(file.skipped)
            .key("rejected")
            .whole(file.rejected)
            .key("seconds")
            .number(file.seconds);
        writer.key("warnings").beginArray();
        for (const std::string &warning : file.warnings)
            writer.text(warning);
        writer.endArray().endObject();
    }
    writer.endArray().key("rejected").whole(report.rejected()).endObject();
    return text + "\n";
}

std::string asText(const importing::FileReport &file)
{
    std::string text = file.file.filename().string() + ": " + file.kind + ", ";
    if (file.passedOver)
        return text + "imported before as run " + std::to_string(file.runNo) + ", passed over\n";
    text += grouped(file.taken) + " new";
    const auto add = [&](std::int64_t number, const char *what) {
        if (number > 0)
            text += ", " + grouped(number) + " " + what;
    };
    add(file.replaced, "changed");
    add(file.unchanged, "unchanged");
    add(file.skipped, "skipped");
    text += ", " + grouped(file.rejected) + " rejected (run " + std::to_string(file.runNo) + ", " +
            durationText(file.seconds) + ")\n";
    return text;
}

} // namespace

int reportImport(const Program &program, const importing::ImportReport &report)
{
    std::string text;
    for (const importing::FileReport &file : report.files) {
        text += asText(file);
        for (const std::string &warning : file.warnings)
            program.warn(file.file.filename().string() + ": " + warning);
    }
    const int status = report.rejected() > 0 ? DoneWithRejects : Done;
    if (status == DoneWithRejects)
        program.warn("'dramatis-cli export rejects' lists the rejected rows with line, column and reason.");
    return program.finish(program.json ? asJson(report) : text, status);
}

void addImport(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "import", "Import CSV files (also .gz), in any order, into a workspace",
        "  dramatis-cli import -w shop.dramatis users.csv accounts.csv transactions.csv.gz liabilities.csv\n"
        "  dramatis-cli import -w shop.dramatis --duplicates skip transactions.csv\n"
        "  dramatis-cli import -w shop.dramatis --resume users.csv accounts.csv transactions.csv.gz");
    auto arguments = std::make_shared<ImportArguments>();
    command.add_option("-w,--workspace", program.workspace, "Workspace; made if it is not there")->required();
    command.add_flag("--json", program.json, "Print one JSON object (see docs/command-line.md)");
    command.add_flag("-q,--quiet", program.quiet, "No progress, no warnings");
    command.add_option("FILE", arguments->files, "CSV files")->required();
    command.add_option("--kind", arguments->kind, "What the files hold, where their headers do not tell");
    command
        .add_option("--duplicates", arguments->duplicates, "Rows whose key is known: reject, skip or replace")
        ->check(CLI::IsMember({"reject", "skip", "replace"}));
    command.add_flag("--again", arguments->again, "Import a file whose content was imported before");
    command.add_flag("--resume", arguments->resume,
                     "Pass over completed files, go on with the interrupted one");
    addLaterOptions(command,
                    {"--mapping", "--set", "--rejects", "--delimiter", "--quote", "--escape", "--comment",
                     "--skip-lines", "--encoding", "--date-format", "--decimal"},
                    {"--flip-sign", "--create-missing", "--dry-run", "--no-header"});
    command.callback([&program, arguments] { program.exit = runImport(program, *arguments); });
}

} // namespace dramatis::cli

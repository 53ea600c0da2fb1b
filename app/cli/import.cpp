// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/dialect_options.h"
#include "importing/input_file.h"
#include "jobs/files_in.h"
#include "jobs/import_job.h"
#include "jobs/ledger.h"
#include "mapping/recognise.h"
#include "review/item_rows.h"
#include "store/private_file.h"

namespace dramatis::cli
{

namespace
{

struct ImportArguments {
    std::vector<std::string> files;
    std::string kind;
    std::string mapping;
    std::vector<std::string> set; ///< field=column
    DialectOptions dialect;
    std::string duplicates;
    std::string rejects;
    std::int64_t mostRejects = 0;
    std::string ratios;
    bool flipSign = false;
    bool createMissing = false;
    bool again = false;
    bool dryRun = false;
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

Result<importing::FileOrder> orderOf(const ImportArguments &arguments)
{
    importing::FileOrder order;
    if (!arguments.kind.empty())
        order.kind = arguments.kind;
    order.dialect = arguments.dialect.choice;
    order.dateFormat = arguments.dialect.dateFormat;
    if (!arguments.ratios.empty())
        order.fractions = arguments.ratios == "fraction";
    order.flipSign = arguments.flipSign;
    order.createMissing = arguments.createMissing;
    for (const std::string &text : arguments.set) {
        const std::size_t equals = text.find('=');
        if (equals == 0 || equals == std::string::npos || equals + 1 == text.size())
            return usageError("The option --set needs FIELD=COLUMN, such as amount=Betrag, not '" + text +
                              "'.");
        order.set.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
    if (!arguments.mapping.empty())
        DRAMATIS_TRY(importing::useMappingFile(order, arguments.mapping));
    return order;
}

Result<importing::ImportOptions> optionsOf(const Program &program, const ImportArguments &arguments)
{
    importing::ImportOptions options = jobs::importOptions(program.settings);
    DRAMATIS_TRY_ASSIGN(order, orderOf(arguments));
    for (const std::string &file : arguments.files) {
        options.files.push_back(order);
        options.files.back().path = file;
    }
    DRAMATIS_TRY_ASSIGN(files, jobs::filesToImport(options.files, program.registry, program.job()));
    options.files = std::move(files);
    options.duplicates = duplicatesOf(arguments.duplicates);
    options.mostRejects = arguments.mostRejects;
    options.rejectsFile = arguments.rejects;
    options.again = arguments.again;
    options.dryRun = arguments.dryRun;
    options.resume = arguments.resume;
    return options;
}

/// A workspace that was made for files which then could not be used is not left lying about.
void removeUnused(jobs::Session session)
{
    const std::filesystem::path file = session.data().file();
    {
        const jobs::Session closing = std::move(session);
    }
    std::error_code error;
    for (const char *suffix : {"", "-wal", "-shm", ".lock"})
        std::filesystem::remove(file.string() + suffix, error);
}

int importInto(Program &program, const importing::ImportOptions &options, bool existed)
{
    auto session = program.open(jobs::Session::Purpose::Import);
    if (!session)
        return program.fail(session.error());
    const auto report = jobs::importJob(*session, program.settings, options, program.job());
    if (report)
        return reportImport(program, *report, options.dryRun);
    const auto runs = store::listRuns(session->results(), session->lockFile());
    const bool unused = !existed && runs && runs->empty();
    const int status = program.fail(report.error());
    if (unused)
        removeUnused(std::move(*session));
    return status;
}

int runImport(Program &program, const ImportArguments &arguments)
{
    if (!arguments.kind.empty() && arguments.kind != review::itemsKind) {
        if (const auto kind = mapping::tableOfKind(arguments.kind, program.registry); !kind)
            return program.fail(kind.error());
    }
    const auto options = optionsOf(program, arguments);
    if (!options)
        return program.fail(options.error());
    std::error_code error;
    const bool existed = std::filesystem::exists(program.workspace, error);
    if (existed || !options->dryRun)
        return importInto(program, *options, existed);
    const store::PrivateFolder folder("dramatis-dry-run"); // the workspace of a dry run without one
    if (folder.path().empty())
        return program.fail(Error{ErrorKind::ReadOnly, "A dry run without a workspace needs a place for a "
                                                       "temporary one: set TMPDIR to a folder that can be "
                                                       "written."});
    program.workspace = folder.path() / "dry-run.dramatis";
    return importInto(program, *options, true);
}

void addWhatToDo(CLI::App &command, ImportArguments &arguments)
{
    command
        .add_option("--duplicates", arguments.duplicates, "Rows whose key is known: reject, skip or replace")
        ->check(CLI::IsMember({"reject", "skip", "replace"}));
    command.add_flag(
        "--create-missing", arguments.createMissing,
        "Make accounts and users that transactions refer to and that are not there (wallets that trades "
        "name are made in any case)");
    command.add_option("--rejects", arguments.rejects,
                       "Write rejected rows with the reason, to be mended and imported (a file per input)");
    command
        .add_option("--stop-after-rejects", arguments.mostRejects,
                    "Give a file up, with nothing of it taken, at its N-th reject")
        ->check(CLI::PositiveNumber);
    command.add_flag("--again", arguments.again, "Import a file whose content was imported before");
    command.add_flag("--dry-run", arguments.dryRun, "Do everything but write: say what would come of it");
    command.add_flag("--resume", arguments.resume,
                     "Pass over completed files, go on with the interrupted one");
}

} // namespace

void addImport(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "import", "Import CSV files (also .gz), in any order, into a workspace",
        "  dramatis-cli import -w shop.dramatis users.csv accounts.csv transactions.csv.gz liabilities.csv\n"
        "  dramatis-cli import -w shop.dramatis --dry-run --json bank.csv\n"
        "  dramatis-cli import -w shop.dramatis --mapping bank.json --create-missing bank.csv\n"
        "  dramatis-cli import -w shop.dramatis --duplicates skip --rejects mend.csv transactions.csv\n"
        "  dramatis-cli import -w shop.dramatis --resume users.csv accounts.csv transactions.csv.gz");
    auto arguments = std::make_shared<ImportArguments>();
    command.add_option("-w,--workspace", program.workspace, "Workspace; made if it is not there")->required();
    command.add_flag("--json", program.json, "Print one JSON object (see docs/command-line.md)");
    command.add_flag("-q,--quiet", program.quiet, "No progress, no warnings");
    command.add_option("FILE", arguments->files, "CSV files, or folders of them")->required();
    command.add_option("--kind", arguments->kind, "What the files hold, where their headers do not tell");
    command.add_option("--mapping", arguments->mapping, "Columns to fields: a JSON file");
    command.add_option("--set", arguments->set, "FIELD=COLUMN: one field's column; repeat it")
        ->allow_extra_args(false);
    command
        .add_option("--ratios", arguments->ratios,
                    "How ratios in percent are written: percent, or fraction (0.05 for 5 percent)")
        ->check(CLI::IsMember({"percent", "fraction"}));
    command.add_flag("--flip-sign", arguments->flipSign, "Money out is positive in the files");
    addDialectOptions(command, arguments->dialect);
    addWhatToDo(command, *arguments);
    command.callback([&program, arguments] { program.exit = runImport(program, *arguments); });
}

} // namespace dramatis::cli

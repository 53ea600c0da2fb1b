// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/exports.h"
#include "cli/commands.h"
#include "jobs/classify_job.h"
#include "jobs/ledger.h"

#include <cstdio>

namespace dramatis::cli
{

namespace
{

struct ExportArguments {
    std::string what;
    std::string run;
    std::string domain = "customers";
    std::string format = "csv";
    std::string file;
    bool spreadsheetSafe = false;
};

/// Where an export goes: stdout, or a file that takes its name only when it is complete.
class Target
{
public:
    Target(const Program &program, std::string file) : m_program(program), m_file(std::move(file)) {}
    ~Target()
    {
        if (!m_stream)
            return;
        std::fclose(m_stream);
        std::remove(m_part.c_str());
    }
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;

    Status open()
    {
        if (m_file.empty())
            return {};
        m_part = m_file + ".part";
        m_stream = std::fopen(m_part.c_str(), "wbe");
        if (!m_stream)
            return Error{ErrorKind::ReadOnly,
                         "Cannot write " + m_file + ": its folder is not there or not writable."};
        return {};
    }

    Status write(std::string_view text)
    {
        if (m_file.empty())
            return m_program.print(text);
        return std::fwrite(text.data(), 1, text.size(), m_stream) == text.size() ? Status() : incomplete();
    }

    Status close()
    {
        if (m_file.empty())
            return {};
        const bool written = std::fflush(m_stream) == 0;
        const bool closed = std::fclose(m_stream) == 0;
        m_stream = nullptr;
        if (!written || !closed || std::rename(m_part.c_str(), m_file.c_str()) != 0) {
            std::remove(m_part.c_str());
            return incomplete();
        }
        return {};
    }

private:
    [[nodiscard]] Error incomplete() const
    {
        return {ErrorKind::Storage,
                m_file + " could not be written completely: is the disk full? Nothing was left behind."};
    }

    const Program &m_program;
    std::string m_file;
    std::string m_part;
    std::FILE *m_stream = nullptr;
};

Status exportForeignRejects(const Program &program, const jobs::Session &session, const Domain &domain,
                            const classify::ExportOptions &options, const classify::Output &output)
{
    DRAMATIS_TRY_ASSIGN(copy,
                        importing::copyForeign(session.data(), program.registry, domain, program.job()));
    return classify::exportLeftOut(copy.leftOut, options, output);
}

Status exportRejects(const Program &program, jobs::Session &session, const Domain &domain,
                     const ExportArguments &arguments, const classify::ExportOptions &options,
                     const classify::Output &output)
{
    if (session.data().kind() == store::Workspace::Kind::Foreign)
        return exportForeignRejects(program, session, domain, options, output);
    if (arguments.run.empty() || arguments.run == "latest")
        return classify::exportRejects(session.results(), std::nullopt, options, output);
    DRAMATIS_TRY_ASSIGN(run, store::findRun(session.results(), session.lockFile(), arguments.run));
    if (run.type != "import")
        return conflict("Run " + std::to_string(run.no) + " is no import: only imports have rejects.");
    return classify::exportRejects(session.results(), run.no, options, output);
}

Status exportWhat(const Program &program, jobs::Session &session, const ExportArguments &arguments,
                  const classify::Output &output)
{
    const classify::ExportOptions options{arguments.format == "json" ? classify::Format::Json
                                                                     : classify::Format::Csv,
                                          arguments.spreadsheetSafe};
    DRAMATIS_TRY_ASSIGN(domain, jobs::findDomain(program.registry, arguments.domain));
    if (arguments.what == "rejects")
        return exportRejects(program, session, *domain, arguments, options, output);
    if (!session.resultsFile().hasResults())
        return notFound(program.workspace +
                        " has no results of ours yet: classify it first, or name the file that has them "
                        "with --output-workspace.");
    if (arguments.what == "runs") {
        DRAMATIS_TRY_ASSIGN(runs, store::listRuns(session.results(), session.lockFile()));
        return classify::exportRuns(runs, options, output);
    }
    DRAMATIS_TRY_ASSIGN(record, jobs::findClassification(session, arguments.domain, arguments.run));
    DRAMATIS_TRY_ASSIGN(run, classify::readStoredRun(session.results(), program.registry, std::move(record)));
    if (arguments.what == "assignments")
        return classify::exportAssignments(run, options, output);
    if (arguments.what == "signals")
        return classify::exportSignals(run, options, output);
    return classify::exportEvidence(run, options, output);
}

int runExport(Program &program, const ExportArguments &arguments)
{
    for (const char *later : {"exclusions", "scores", "review-items", "moves"}) {
        if (arguments.what == later)
            return program.fail(usageError("Exporting " + arguments.what +
                                           " is not in this version of Dramatis yet: it exports "
                                           "assignments, signals, evidence, rejects and runs."));
    }
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    Target target(program, arguments.file);
    Status status = target.open();
    if (status)
        status = exportWhat(program, *session, arguments,
                            [&](std::string_view text) { return target.write(text); });
    if (status)
        status = target.close();
    return status ? Done : program.fail(status.error());
}

} // namespace

void addExport(CLI::App &app, Program &program)
{
    CLI::App &command =
        program.addCommand(app, "export", "Hand results to other programs as CSV or JSON",
                           "  dramatis-cli export assignments -w shop.dramatis -o assignments.csv\n"
                           "  dramatis-cli export evidence -w shop.dramatis --run 12 --format json\n"
                           "  dramatis-cli export rejects -w shop.dramatis");
    auto arguments = std::make_shared<ExportArguments>();
    command.add_option("WHAT", arguments->what, "assignments, signals, evidence, rejects or runs")
        ->required()
        ->check(CLI::IsMember({"assignments", "signals", "evidence", "rejects", "runs", "exclusions",
                               "scores", "review-items", "moves"}));
    program.addCommonOptions(command);
    command.add_option("--run", arguments->run,
                       "Number, UUID or its beginning; else the latest over all subjects");
    command.add_option("--domain", arguments->domain, "Which subjects (customers)");
    command.add_option("--format", arguments->format, "csv or json")->check(CLI::IsMember({"csv", "json"}));
    command.add_option("-o,--output", arguments->file, "File; else the standard output");
    command.add_flag("--spreadsheet-safe", arguments->spreadsheetSafe,
                     "Guard texts that a spreadsheet would run as formulas");
    addLaterOptions(command, {"--from", "--to"}, {});
    command.callback([&program, arguments] {
        if (program.json)
            arguments->format = "json";
        program.exit = runExport(program, *arguments);
    });
}

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/people.h"
#include "jobs/builtin_domains.h"
#include "jobs/generate_job.h"
#include "jobs/rule_library.h"
#include "json/writer.h"

#include <algorithm>

namespace dramatis::cli
{

namespace
{

struct TableCount {
    std::string domain;
    std::string table;
    std::int64_t rows;
};

struct Overview {
    std::string kind;
    int schema = 0;
    std::int64_t bytes = 0;
    std::vector<TableCount> tables;
    std::vector<std::pair<std::string, std::string>> dataVersions;
    std::vector<store::RunRecord> runs;
    std::vector<std::string> sampleDomains;
    std::vector<jobs::KnownRuleSet> ruleSets;
};

Result<Overview> look(const Program &program, jobs::Session &session)
{
    Overview overview;
    const bool own = session.data().kind() == store::Workspace::Kind::Own;
    overview.kind = own ? "workspace" : "foreign database";
    DRAMATIS_TRY_ASSIGN(data, session.data().connectToRead(program.stop));
    DRAMATIS_TRY_ASSIGN(version, data->wholeOf("PRAGMA user_version"));
    overview.schema = static_cast<int>(version);
    std::error_code error;
    overview.bytes = static_cast<std::int64_t>(std::filesystem::file_size(session.data().file(), error));
    for (const auto &domain : program.registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            const std::string name(own ? table.physical : table.kind);
            DRAMATIS_TRY_ASSIGN(known,
                                data->wholeOf("SELECT count(*) FROM sqlite_schema WHERE name = ?", name));
            if (known == 0)
                continue;
            DRAMATIS_TRY_ASSIGN(rows,
                                data->wholeOf("SELECT count(*) FROM " + (own ? table.rowsOfKind() : name)));
            overview.tables.push_back({std::string(domain->name()), std::string(table.kind), rows});
        }
        if (own) {
            DRAMATIS_TRY_ASSIGN(dataVersion, store::dataVersion(*data, domain->name()));
            overview.dataVersions.emplace_back(domain->name(), dataVersion);
        }
    }
    DRAMATIS_TRY_ASSIGN(sampleDomains, jobs::sampleDomainsOf(session));
    overview.sampleDomains = std::move(sampleDomains);
    const bool results = session.resultsFile().hasResults();
    if (results) {
        DRAMATIS_TRY_ASSIGN(runs, store::listRuns(session.results(), session.lockFile()));
        overview.runs = std::move(runs);
    }
    DRAMATIS_TRY_ASSIGN(ruleSets,
                        jobs::knownRuleSets(program.registry, results ? &session.results() : nullptr));
    overview.ruleSets = std::move(ruleSets);
    return overview;
}

std::vector<std::int64_t> runningRuns(const Overview &overview)
{
    std::vector<std::int64_t> running;
    for (const store::RunRecord &run : overview.runs) {
        if (run.status == store::status::running)
            running.push_back(run.no);
    }
    return running;
}

std::string asJson(const Program &program, const Overview &overview)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("file").text(program.workspace).key("kind").text(overview.kind);
    writer.key("program_version").text(jobs::programVersion()).key("schema_version").whole(overview.schema);
    writer.key("bytes").whole(overview.bytes).key("domains").beginArray();
    for (const auto &domain : program.registry.domains()) {
        writer.beginObject().key("domain").text(domain->name());
        for (const auto &[name, version] : overview.dataVersions) {
            if (name == domain->name())
                writer.key("data_version").text(version);
        }
        writer.key("tables").beginObject();
        for (const TableCount &count : overview.tables) {
            if (count.domain == domain->name())
                writer.key(count.table).whole(count.rows);
        }
        writer.endObject();
        const auto &samples = overview.sampleDomains;
        writer.key("sample_data")
            .flag(std::find(samples.begin(), samples.end(), domain->name()) != samples.end());
        writer.endObject();
    }
    writer.endArray().key("runs").beginArray();
    for (const store::RunRecord &run : overview.runs)
        writer.beginObject()
            .key("run_no")
            .whole(run.no)
            .key("run_type")
            .text(run.type)
            .key("status")
            .text(run.status)
            .endObject();
    writer.endArray().key("running").beginArray();
    for (const std::int64_t no : runningRuns(overview))
        writer.whole(no);
    writer.endArray().key("rule_sets").beginArray();
    for (const jobs::KnownRuleSet &known : overview.ruleSets)
        writer.beginObject()
            .key("id")
            .text(known.ruleSet.id)
            .key("version")
            .whole(known.ruleSet.version)
            .key("hash")
            .text(known.ruleSet.hash)
            .key("built_in")
            .flag(known.builtIn)
            .endObject();
    writer.endArray().endObject();
    return text + "\n";
}

std::string asText(const Program &program, const Overview &overview)
{
    std::string text = program.workspace + ": " + overview.kind + ", schema " +
                       std::to_string(overview.schema) + ", " + grouped(overview.bytes) +
                       " bytes; dramatis-cli " + std::string(jobs::programVersion()) + "\n";
    for (const std::string &domain : overview.sampleDomains)
        text += "  sample data: the " + domain + " were generated\n";
    std::vector<std::vector<std::string>> rows;
    for (const TableCount &count : overview.tables)
        rows.push_back({count.domain, count.table, grouped(count.rows)});
    text += aligned(rows, {false, false, true});
    rows.clear();
    for (const store::RunRecord &run : overview.runs)
        rows.push_back({"run " + std::to_string(run.no), run.type, run.status, run.startedAt});
    text += rows.empty() ? "  no runs yet\n" : aligned(rows, {});
    const auto running = runningRuns(overview);
    text += running.empty()
                ? "  nobody is working on it\n"
                : "  " + counted(static_cast<std::int64_t>(running.size()), "run") + " being worked on now\n";
    for (const jobs::KnownRuleSet &known : overview.ruleSets)
        text += "  rules " + known.ruleSet.id + "@" + std::to_string(known.ruleSet.version) +
                (known.builtIn ? " (built in)" : "") + "\n";
    return text;
}

} // namespace

void addInfo(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "info", "What a workspace holds: rows, runs, rule sets, versions, locks",
        "  dramatis-cli info -w shop.dramatis\n  dramatis-cli info -w shop.dramatis --json");
    program.addCommonOptions(command);
    command.callback([&program] {
        auto session = program.open(jobs::Session::Purpose::Look);
        if (!session) {
            program.exit = program.fail(session.error());
            return;
        }
        const auto overview = look(program, *session);
        program.exit =
            overview ? program.finish(program.json ? asJson(program, *overview) : asText(program, *overview))
                     : program.fail(overview.error());
    });
}

} // namespace dramatis::cli

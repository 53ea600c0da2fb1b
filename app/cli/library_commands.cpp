// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/library_commands.h"
#include "cli/people.h"
#include "jobs/rule_library.h"
#include "scorecards/score.h"

#include <memory>

namespace dramatis::cli
{

namespace
{

void writeFindings(json::Writer &writer, const std::vector<rules::Finding> &findings)
{
    writer.beginArray();
    for (const rules::Finding &finding : findings)
        writer.beginObject()
            .key("line")
            .whole(finding.line)
            .key("column")
            .whole(finding.column)
            .key("reason")
            .text(finding.reason)
            .endObject();
    writer.endArray();
}

/// The domain of rule sets, or that of scorecards, where a file does not say its own.
const Domain &usualDomain(const Program &program, const LibraryWords &words)
{
    for (const auto &domain : program.registry.domains()) {
        if (domain->scores() == words.scorecards)
            return *domain;
    }
    return *program.registry.domains().front();
}

/// What there is to know of a faultless one: "6 personas".
std::string contentText(const Program &program, const rules::RuleSet &ruleSet)
{
    const Domain *domain = program.registry.find(ruleSet.domain);
    const auto scorecard = domain ? domain->scorecard(ruleSet) : std::nullopt;
    const auto groups = static_cast<std::int64_t>(ruleSet.personas.size());
    if (!scorecard)
        return counted(groups, "persona");
    const scorecards::Reach reach = scorecards::reachOf(*scorecard);
    return std::string(scorecards::periodText(scorecard->period)) + " filings, " +
           counted(static_cast<std::int64_t>(scorecard->terms.size()), "ratio") + ", " +
           counted(groups, "level") + ", probabilities from " + rounded(scorecards::percentOf(reach.least)) +
           " to " + rounded(scorecards::percentOf(reach.greatest)) + " %";
}

/// Of the wrong kind, it is refused before its faults are shown.
Result<jobs::CheckedFile> checkFile(const Program &program, const LibraryWords &words,
                                    const std::string &file)
{
    DRAMATIS_TRY_ASSIGN(checked,
                        jobs::checkRuleFile(program.registry, file, usualDomain(program, words).name()));
    const Domain *domain = program.registry.find(checked.domain);
    if (domain && domain->scores() != words.scorecards)
        return inputError(file + " is for " + checked.domain + ": that is no " + words.noun + " but a " +
                          (words.scorecards ? "rule set; use 'dramatis-cli rules'."
                                            : "scorecard; use 'dramatis-cli scorecard'."));
    return std::move(checked);
}

std::string checkJson(const jobs::CheckedFile &checked)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject()
        .key("file")
        .text(checked.file.string())
        .key("ok")
        .flag(checked.report.ruleSet.has_value());
    if (checked.report.ruleSet)
        writer.key("id")
            .text(checked.report.ruleSet->id)
            .key("version")
            .whole(checked.report.ruleSet->version)
            .key("hash")
            .text(checked.report.ruleSet->hash);
    writer.key("faults");
    writeFindings(writer, checked.report.faults);
    writer.key("warnings");
    writeFindings(writer, checked.report.warnings);
    writer.endObject();
    return text + "\n";
}

int runCheck(Program &program, const LibraryWords &words, const std::string &file)
{
    const auto checked = checkFile(program, words, file);
    if (!checked)
        return program.fail(checked.error());
    const rules::ReadReport &report = checked->report;
    const int status = report.ruleSet ? Done : Failed;
    if (program.json)
        return program.finish(checkJson(*checked), status);
    if (!report.warnings.empty())
        program.warn(jobs::findingsText(file, report.warnings));
    if (!report.ruleSet)
        return program.fail(inputError(jobs::findingsText(file, report.faults)));
    return program.finish(file + ": " + report.ruleSet->id + "@" + std::to_string(report.ruleSet->version) +
                          ", " + contentText(program, *report.ruleSet) + ", hash " + report.ruleSet->hash +
                          "\n");
}

/// The workspace, where one was named: built-in rule sets need none.
Result<std::optional<jobs::Session>> openIfNamed(const Program &program)
{
    if (program.workspace.empty())
        return std::optional<jobs::Session>();
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return session.error();
    return std::optional<jobs::Session>(std::move(*session));
}

store::Connection *resultsOf(std::optional<jobs::Session> &session)
{
    return session && session->resultsFile().hasResults() ? &session->results() : nullptr;
}

int runList(Program &program, const LibraryWords &words)
{
    auto session = openIfNamed(program);
    if (!session)
        return program.fail(session.error());
    const auto known = jobs::knownRuleSets(program.registry, resultsOf(*session));
    if (!known)
        return program.fail(known.error());
    std::vector<std::vector<std::string>> rows;
    std::string json;
    json::Writer writer(json, 2);
    writer.beginObject().key(words.listKey).beginArray();
    for (const jobs::KnownRuleSet &entry : *known) {
        const rules::RuleSet &ruleSet = entry.ruleSet;
        const Domain *domain = program.registry.find(ruleSet.domain);
        if (domain && domain->scores() != words.scorecards)
            continue;
        rows.push_back({ruleSet.id + "@" + std::to_string(ruleSet.version), ruleSet.domain,
                        ruleSet.hash.substr(0, 12), entry.builtIn ? "built in" : entry.createdAt,
                        ruleSet.title});
        writer.beginObject()
            .key("id")
            .text(ruleSet.id)
            .key("version")
            .whole(ruleSet.version)
            .key("domain")
            .text(ruleSet.domain)
            .key("hash")
            .text(ruleSet.hash)
            .key("built_in")
            .flag(entry.builtIn)
            .key("title")
            .text(ruleSet.title)
            .endObject();
    }
    writer.endArray().endObject();
    return program.finish(program.json ? json + "\n" : aligned(rows, {}, ""));
}

int runShow(Program &program, const LibraryWords &words, const std::string &name)
{
    auto session = openIfNamed(program);
    if (!session)
        return program.fail(session.error());
    std::vector<std::string> warnings;
    const std::string_view domain =
        words.scorecards ? usualDomain(program, words).name() : std::string_view();
    const auto ruleSet = jobs::findRuleSet(program.registry, resultsOf(*session), domain, name, warnings);
    if (!ruleSet)
        return program.fail(ruleSet.error());
    for (const std::string &warning : warnings)
        program.warn(warning);
    return program.finish(rules::indentedJson(ruleSet->canonicalJson) + "\n");
}

int runAdd(Program &program, const LibraryWords &words, const std::string &file)
{
    const auto checked = checkFile(program, words, file);
    if (!checked)
        return program.fail(checked.error());
    if (!checked->report.ruleSet)
        return program.fail(inputError(jobs::findingsText(file, checked->report.faults)));
    if (!checked->report.warnings.empty())
        program.warn(jobs::findingsText(file, checked->report.warnings));
    auto session = program.open(jobs::Session::Purpose::Decide);
    if (!session)
        return program.fail(session.error());
    const rules::RuleSet &ruleSet = *checked->report.ruleSet;
    const Status published = jobs::publishRuleSet(program.registry, session->results(), ruleSet,
                                                  program.settings.values().operatorName);
    if (!published)
        return program.fail(published.error());
    return program.finish(program.json ? checkJson(*checked)
                                       : "Published " + ruleSet.id + "@" + std::to_string(ruleSet.version) +
                                             " (hash " + ruleSet.hash + ").\n");
}

} // namespace

CLI::App &addLibraryCommand(CLI::App &group, Program &program, const std::string &name,
                            const std::string &description, bool needsWorkspace)
{
    CLI::App *command = group.add_subcommand(name, description);
    auto *workspace = command->add_option("-w,--workspace", program.workspace, "Workspace");
    if (needsWorkspace)
        workspace->required();
    command->add_option("--output-workspace", program.outputWorkspace, "Workspace that has the results");
    command->add_flag("--json", program.json, "Print one JSON object");
    command->add_flag("-q,--quiet", program.quiet, "No warnings");
    return *command;
}

void addLibraryCommands(CLI::App &group, Program &program, const LibraryWords &words)
{
    auto argument = std::make_shared<std::string>();
    const std::string file = "File of the " + words.noun;
    CLI::App &check = addLibraryCommand(group, program, "check",
                                        "Check a file: every fault with line, column and reason", false);
    check.add_option("FILE", *argument, file)->required();
    check.callback([&program, words, argument] { program.exit = runCheck(program, words, *argument); });
    addLibraryCommand(group, program, "list", "The " + words.noun + "s there are", false)
        .callback([&program, words] { program.exit = runList(program, words); });
    CLI::App &show = addLibraryCommand(group, program, "show", "Print a " + words.noun + " as JSON", false);
    show.add_option("NAME", *argument, "ID or ID@VERSION")->required();
    show.callback([&program, words, argument] { program.exit = runShow(program, words, *argument); });
    CLI::App &publish =
        addLibraryCommand(group, program, "add", "Publish a file in the workspace, for good", true);
    publish.add_option("FILE", *argument, file)->required();
    publish.callback([&program, words, argument] { program.exit = runAdd(program, words, *argument); });
}

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/people.h"
#include "jobs/rule_library.h"
#include "json/writer.h"

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

int runCheck(Program &program, const std::string &file)
{
    const auto checked = jobs::checkRuleFile(program.registry, file);
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
                          ", " +
                          counted(static_cast<std::int64_t>(report.ruleSet->personas.size()), "persona") +
                          ", hash " + report.ruleSet->hash + "\n");
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

int runList(Program &program)
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
    writer.beginObject().key("rule_sets").beginArray();
    for (const jobs::KnownRuleSet &entry : *known) {
        const rules::RuleSet &ruleSet = entry.ruleSet;
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

int runShow(Program &program, const std::string &name)
{
    auto session = openIfNamed(program);
    if (!session)
        return program.fail(session.error());
    std::vector<std::string> warnings;
    const auto ruleSet = jobs::findRuleSet(program.registry, resultsOf(*session), {}, name, warnings);
    if (!ruleSet)
        return program.fail(ruleSet.error());
    for (const std::string &warning : warnings)
        program.warn(warning);
    return program.finish(rules::indentedJson(ruleSet->canonicalJson) + "\n");
}

int runAdd(Program &program, const std::string &file)
{
    const auto checked = jobs::checkRuleFile(program.registry, file);
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

void addRules(CLI::App &app, Program &program)
{
    CLI::App &group = program.addCommand(app, "rules", "Rule sets: check, list, show, add",
                                         "  dramatis-cli rules show customers-default > my-rules.json\n"
                                         "  dramatis-cli rules check my-rules.json\n"
                                         "  dramatis-cli rules add my-rules.json -w shop.dramatis");
    group.require_subcommand(1);
    auto argument = std::make_shared<std::string>();
    const auto add = [&](const std::string &name, const std::string &description,
                         bool needsWorkspace) -> CLI::App & {
        CLI::App *command = group.add_subcommand(name, description);
        auto *workspace = command->add_option("-w,--workspace", program.workspace, "Workspace");
        if (needsWorkspace)
            workspace->required();
        command->add_option("--output-workspace", program.outputWorkspace, "Workspace that has the results");
        command->add_flag("--json", program.json, "Print one JSON object");
        command->add_flag("-q,--quiet", program.quiet, "No warnings");
        return *command;
    };
    CLI::App &check = add("check", "Check a file: every fault with line, column and reason", false);
    check.add_option("FILE", *argument, "Rule-set file")->required();
    check.callback([&program, argument] { program.exit = runCheck(program, *argument); });
    add("list", "The rule sets there are", false).callback([&program] { program.exit = runList(program); });
    CLI::App &show = add("show", "Print a rule set as JSON", false);
    show.add_option("NAME", *argument, "ID or ID@VERSION")->required();
    show.callback([&program, argument] { program.exit = runShow(program, *argument); });
    CLI::App &publish = add("add", "Publish a file in the workspace, for good", true);
    publish.add_option("FILE", *argument, "Rule-set file")->required();
    publish.callback([&program, argument] { program.exit = runAdd(program, *argument); });
}

} // namespace dramatis::cli

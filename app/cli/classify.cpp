// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/engine_options.h"
#include "cli/people.h"
#include "jobs/classify_job.h"
#include "jobs/domain_choice.h"
#include "json/writer.h"

#include <fstream>
#include <map>

namespace dramatis::cli
{

namespace
{

struct ClassifyArguments {
    std::string domain; ///< empty: see jobs/domain_choice.h
    std::string asOf;
    std::string windows;
    EngineOptions engine;
    std::string rules;
    std::vector<std::string> subjects;
    std::string subjectsFrom;
    bool consentedOnly = false;
    bool inPlace = false;
    std::size_t shadow = 0;
};

Result<std::vector<std::string>> namedSubjects(const ClassifyArguments &arguments)
{
    std::vector<std::string> ids = arguments.subjects;
    if (arguments.subjectsFrom.empty())
        return ids;
    std::ifstream file(arguments.subjectsFrom, std::ios::binary);
    if (!file)
        return usageError("Cannot read " + arguments.subjectsFrom +
                          ": give a file with one subject per line.");
    for (std::string line; std::getline(file, line);) {
        if (!trimmed(line).empty())
            ids.emplace_back(trimmed(line));
    }
    if (ids.empty())
        return usageError(arguments.subjectsFrom + " names no subject: give a file with one per line.");
    return ids;
}

Result<jobs::ClassifyOptions> optionsOf(const ClassifyArguments &arguments)
{
    jobs::ClassifyOptions options;
    if (!arguments.windows.empty()) {
        DRAMATIS_TRY_ASSIGN(windows, jobs::parseWindows(arguments.windows));
        options.windows = windows;
    }
    DRAMATIS_TRY(arguments.engine.apply(options));
    options.rules = arguments.rules;
    if (!arguments.subjects.empty() || !arguments.subjectsFrom.empty()) {
        DRAMATIS_TRY_ASSIGN(ids, namedSubjects(arguments));
        options.subjectIds = ids;
    }
    options.consentedOnly = arguments.consentedOnly;
    options.shadow = arguments.shadow;
    return options;
}

/// What can be said of the options before the workspace tells the domain.
Status checkAsOf(const ClassifyArguments &arguments)
{
    if (arguments.asOf.empty() || parseReferenceTime(arguments.asOf, TimeUnit::Seconds))
        return {};
    return usageError("'" + arguments.asOf +
                      "' is no date: give --as-of as YYYY-MM-DD, of wallets also as unix seconds.");
}

Status takeAsOf(const ClassifyArguments &arguments, const Domain &domain, jobs::ClassifyOptions &options)
{
    options.domain = domain.name();
    if (arguments.asOf.empty())
        return {};
    options.referenceTime = parseReferenceTime(arguments.asOf, domain.timeUnit());
    if (options.referenceTime)
        return {};
    return usageError("'" + arguments.asOf + "' is no date: give --as-of as YYYY-MM-DD; the records of " +
                      std::string(domain.name()) + " have no time of day.");
}

int runClassify(Program &program, const ClassifyArguments &arguments)
{
    auto options = optionsOf(arguments);
    if (!options)
        return program.fail(options.error());
    if (const Status asOf = checkAsOf(arguments); !asOf)
        return program.fail(asOf.error());
    if (!arguments.domain.empty()) {
        if (const auto named = jobs::findDomain(program.registry, arguments.domain); !named)
            return program.fail(named.error());
    }
    auto session = program.open(jobs::Session::Purpose::Classify, arguments.inPlace);
    if (!session)
        return program.fail(session.error());
    const auto domain = jobs::chooseDomain(*session, arguments.domain);
    if (!domain)
        return program.fail(domain.error());
    if (const Status asOf = takeAsOf(arguments, **domain, *options); !asOf)
        return program.fail(asOf.error());
    if ((*domain)->scores())
        return program.fail(usageError("The " + std::string((*domain)->name()) +
                                       " are scored and not classified: use 'dramatis-cli score'."));
    const auto report = jobs::classifyJob(*session, program.settings, *options, program.job());
    if (!report)
        return program.fail(report.error());
    return reportClassification(program, **domain, *report, session->leftOut());
}

std::string asOfText(const Domain &domain, const classify::Report &report)
{
    return eventTimeText(report.settings.referenceTime, domain.timeUnit());
}

void writeShadow(json::Writer &writer, const classify::ShadowReport &shadow)
{
    writer.key("shadow").beginObject().key("subjects").whole(shadow.subjects);
    writer.key("different").whole(shadow.different).key("differences").beginArray();
    for (const classify::ShadowDifference &one : shadow.differences)
        writer.beginObject()
            .key("subject")
            .text(one.subjectId)
            .key("window_days")
            .whole(one.window)
            .key("what")
            .text(one.what)
            .key("run")
            .text(one.run)
            .key("loop")
            .text(one.loop)
            .endObject();
    writer.endArray().key("seconds").number(shadow.seconds).endObject();
}

/// "  shadow run: 100 customers by the loop, same result, 120 ms"
std::string shadowText(const Domain &domain, const classify::ShadowReport &shadow)
{
    std::string text =
        "  shadow run: " + grouped(shadow.subjects) + " " + std::string(domain.name()) + " by the loop, ";
    if (shadow.differences.empty())
        return text + "same result, " + durationText(shadow.seconds) + "\n";
    const classify::ShadowDifference &first = shadow.differences.front();
    text += grouped(shadow.different) + " came out otherwise; first " + first.subjectId;
    if (first.window != 0)
        text += ", " + windowText(domain, first.window);
    return text + ", " + first.what + ": the run says " + first.run + ", the loop " + first.loop + "\n";
}

std::string asJson(const Domain &domain, const classify::Report &report,
                   const std::vector<importing::LeftOut> &leftOut)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("run_no").whole(report.runNo).key("run_id").text(report.runId);
    writer.key("domain").text(domain.name()).key("as_of").text(asOfText(domain, report));
    writer.key("engine").text(classify::engineText(report.settings.engine));
    writer.key("rule_set")
        .beginObject()
        .key("id")
        .text(report.settings.ruleSetId)
        .key("version")
        .whole(report.settings.ruleSetVersion)
        .key("hash")
        .text(report.settings.ruleSetHash)
        .endObject();
    writer.key("subjects").whole(report.subjects).key("failed").whole(report.failed);
    writer.key("windows").beginArray();
    for (const classify::WindowReport &window : report.windows) {
        writer.beginObject().key("window_days").whole(window.window).key("personas").beginObject();
        for (const classify::PersonaCount &count : window.distribution)
            writer.key(count.personaId).whole(count.subjects);
        writer.endObject().endObject();
    }
    writer.endArray().key("flags").beginObject();
    for (std::size_t bit = 0; bit < report.flagged.size(); ++bit)
        writer.key(domain.flagSpecs()[bit].id).whole(report.flagged[bit]);
    writer.endObject().key("lapsed_overrides").whole(report.lapsedOverrides);
    writer.key("left_out").beginArray();
    for (const importing::LeftOut &row : leftOut)
        writer.beginObject()
            .key("table")
            .text(row.table)
            .key("row")
            .whole(row.row)
            .key("column")
            .text(row.column)
            .key("kind")
            .text(row.kind)
            .key("message")
            .text(row.message)
            .endObject();
    writer.endArray().key("seconds").beginObject();
    writer.key("read").number(report.measures.read).key("signals").number(report.measures.signals);
    writer.key("match").number(report.measures.match).key("write").number(report.measures.write);
    writer.key("total").number(report.seconds).endObject();
    writer.key("events").whole(report.measures.events).key("queries").whole(report.measures.queries);
    writer.key("commits").whole(report.measures.commits).key("peak_memory_bytes").whole(report.peakMemory);
    if (report.shadow)
        writeShadow(writer, *report.shadow);
    writer.key("warnings").beginArray();
    for (const std::string &warning : report.warnings)
        writer.text(warning);
    writer.endArray().endObject();
    return text;
}

/// "customers", "annual filings".
std::string subjectsText(const Domain &domain, const classify::Report &report)
{
    if (!domain.subjectsByWindow())
        return std::string(domain.name());
    return windowText(domain, report.settings.windows.front()) + " " + std::string(domain.subjectWord()) +
           "s";
}

std::string asText(const Domain &domain, const classify::Report &report)
{
    std::string text = "Run " + std::to_string(report.runNo) + ": " + grouped(report.subjects) + " " +
                       subjectsText(domain, report) + " as of " + asOfText(domain, report) + " by " +
                       report.settings.ruleSetId + "@" + std::to_string(report.settings.ruleSetVersion) +
                       " (" + std::string(classify::engineText(report.settings.engine)) + ")\n";
    std::vector<std::vector<std::string>> rows = {{domain.scores()            ? "risk level"
                                                   : domain.screensSubjects() ? "outcome"
                                                                              : "persona"}};
    for (const classify::WindowReport &window : report.windows)
        rows.front().push_back(windowText(domain, window.window));
    const std::size_t personas = report.windows.empty() ? 0 : report.windows.front().distribution.size();
    for (std::size_t p = 0; p < personas; ++p) {
        rows.push_back({report.windows.front().distribution[p].personaId});
        for (const classify::WindowReport &window : report.windows)
            rows.back().push_back(grouped(window.distribution[p].subjects));
    }
    text += aligned(rows, std::vector<bool>{false, true, true, true, true, true, true, true});
    text += "  read " + durationText(report.measures.read) + ", signals " +
            durationText(report.measures.signals) + ", match " + durationText(report.measures.match) +
            ", write " + durationText(report.measures.write) + ", in all " + durationText(report.seconds) +
            "\n";
    if (report.shadow)
        text += shadowText(domain, *report.shadow);
    return text;
}

std::string leftOutText(const std::vector<importing::LeftOut> &leftOut)
{
    std::map<std::string, std::int64_t> kinds;
    for (const importing::LeftOut &row : leftOut)
        ++kinds[row.table + " " + row.kind];
    std::string text = "  left out:";
    for (const auto &[kind, rows] : kinds)
        text += (text.back() == ':' ? " " : ", ") + kind + " " + grouped(rows);
    return text + "; 'dramatis-cli export rejects' lists them\n";
}

} // namespace

int reportClassification(const Program &program, const Domain &domain, const classify::Report &report,
                         const std::vector<importing::LeftOut> &leftOut)
{
    for (const std::string &warning : report.warnings)
        program.warn(warning);
    if (report.lapsedOverrides > 0)
        program.warn(counted(report.lapsedOverrides, "override") +
                     " lapsed: the rule set no longer has the persona.");
    std::string text = program.json ? asJson(domain, report, leftOut) + "\n" : asText(domain, report);
    if (!program.json && !leftOut.empty())
        text += leftOutText(leftOut);
    const std::int64_t different = report.shadow ? report.shadow->different : 0;
    return program.finish(text, report.failed + report.rowsLeftOut + different > 0 ? DoneWithRejects : Done);
}

int reportClassifications(const Program &program, const Domain &domain,
                          const std::vector<classify::Report> &reports)
{
    std::string text;
    std::int64_t failed = 0;
    for (const classify::Report &report : reports) {
        for (const std::string &warning : report.warnings)
            program.warn(warning);
        text +=
            program.json ? (text.empty() ? "" : ",\n") + asJson(domain, report, {}) : asText(domain, report);
        failed += report.failed;
    }
    if (program.json)
        text = "{\"runs\": [" + text + "]}\n";
    return program.finish(text, failed > 0 ? DoneWithRejects : Done);
}

void addClassify(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "classify", "Compute signals, apply rules, store who is what and why",
        "  dramatis-cli classify -w shop.dramatis\n"
        "  dramatis-cli classify -w shop.dramatis --as-of 2025-11-05 --windows 30,180 --rules my-rules.json\n"
        "  dramatis-cli classify -w other.db --output-workspace results.dramatis");
    auto arguments = std::make_shared<ClassifyArguments>();
    program.addCommonOptions(command);
    command.add_option("--domain", arguments->domain,
                       "Which subjects: customers, wallets; else those that the data have");
    command.add_option(
        "--as-of", arguments->asOf,
        "Reference date YYYY-MM-DD, of wallets also unix seconds; else that of the newest record");
    command.add_option("--windows", arguments->windows, "Look-backs in days, like 30,180");
    arguments->engine.addTo(command, "Subjects");
    command.add_option("--rules", arguments->rules, "Rule set: a file, ID, or ID@VERSION");
    command.add_option("--subject", arguments->subjects, "Only this subject; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--subjects-from", arguments->subjectsFrom,
                       "Only the subjects that this file names, one per line");
    command.add_flag("--consented-only", arguments->consentedOnly,
                     "Only subjects whose consent status is opted_in");
    command.add_flag("--in-place", arguments->inPlace,
                     "Allow tables 'dramatis_…' in another program's database");
    command
        .add_option(
            "--shadow", arguments->shadow,
            "Classify so many subjects, drawn at random, by the loop as well and compare; 100 without "
            "a number")
        ->expected(0, 1)
        ->default_str("100")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    command.callback([&program, arguments] { program.exit = runClassify(program, *arguments); });
}

} // namespace dramatis::cli

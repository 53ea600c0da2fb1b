// SPDX-License-Identifier: GPL-3.0-or-later
// What classify, score and `runs resume` print of a classification.
#include "cli/commands.h"
#include "cli/people.h"
#include "json/writer.h"

#include <map>

namespace dramatis::cli
{

namespace
{

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

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "cli/show_score.h"
#include "jobs/domain_choice.h"
#include "jobs/read_card.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

using classify::SubjectCard;
using classify::WindowCard;

struct ShowArguments {
    std::string subject;
    std::string domain; ///< empty: see jobs/domain_choice.h
    std::string run;
};

SignalCatalogue catalogueOf(const SubjectCard &card)
{
    return card.run.domain->signals();
}

Unit unitOf(const SubjectCard &card, const rules::Condition &condition)
{
    return condition.signal == rules::listedSignal ? Unit::Flag : catalogueOf(card)[condition.signal].unit;
}

/// With the section where there are several.
std::string ruleText(const SubjectCard &card, std::size_t position)
{
    const std::string &id = card.run.ruleSet.rule(position).id;
    if (!card.run.ruleSet.screening)
        return id;
    return std::string(rules::sectionText(card.run.ruleSet.sectionOf(position))) + " " + id;
}

std::string signalText(const SubjectCard &card, int window, std::size_t signal)
{
    const double value = card.run.value(0, window, signal);
    const Unit unit = catalogueOf(card)[signal].unit;
    return unit == Unit::Text && !isMissing(value) ? std::string(card.run.label(value))
                                                   : valueText(value, unit);
}

std::string evidenceText(const SubjectCard &card, const WindowCard &window)
{
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t p : rules::decisionOrder(card.run.ruleSet)) {
        const rules::Rule &rule = card.run.ruleSet.rule(p);
        rows.push_back({window.evidence[p].matched ? "+" : "-", ruleText(card, p)});
        for (std::size_t c = 0; c < rule.criteria.conditions.size(); ++c) {
            const rules::Condition &condition = rule.criteria.conditions[c];
            const rules::ConditionEvidence &found = window.evidence[p].conditions[c];
            const Unit unit = unitOf(card, condition);
            rows.push_back({"", "  " + rules::conditionText(condition, catalogueOf(card)),
                            found.held ? "holds" : "fails", valueText(found.value, unit),
                            "margin " + rounded(found.margin)});
        }
    }
    return aligned(rows, {false, false, false, true, false}, "    ");
}

std::string nearMissText(const SubjectCard &card, const rules::NearMiss &miss)
{
    const rules::Rule &rule = card.run.ruleSet.rule(miss.persona);
    const rules::Condition &condition = rule.criteria.conditions[miss.condition];
    const Unit unit = unitOf(card, condition);
    return "    near miss: " + ruleText(card, miss.persona) + " needs " +
           rules::conditionText(condition, catalogueOf(card)) + ", has " + valueText(miss.value, unit) + "\n";
}

std::string outcomeText(const SubjectCard &card, const WindowCard &window)
{
    const store::Outcome &outcome = window.assignment;
    if (window.outcome.kind == rules::OutcomeKind::Failed)
        return "failed — " + card.failure;
    if (window.outcome.kind != rules::OutcomeKind::Excluded)
        return outcome.personaId + " — " + outcome.reason;
    const rules::Metric metric =
        rules::metricOf(card.run.ruleSet, *window.outcome.rule, card.run.values(0, window.window));
    return "excluded — " + outcome.personaId + ": " + numberText(metric.value) + ", threshold " +
           numberText(metric.threshold);
}

/// "180 days", "annual".
std::string windowName(const SubjectCard &card, int window)
{
    return windowText(*card.run.domain, window);
}

std::string windowText(const SubjectCard &card, const WindowCard &window)
{
    std::string text = "  " + windowName(card, window.window) + ": " + outcomeText(card, window) + "\n";
    if (!window.traits.empty())
        text += "    traits: " + window.traits + "\n";
    if (window.override)
        text += "    counts as " + window.override->personaId + " by decision of " +
                window.override->operatorName + " on " + window.override->createdAt.substr(0, 10) + ": " +
                window.override->reason + "\n";
    text += evidenceText(card, window);
    for (const rules::NearMiss &miss : window.nearMisses)
        text += nearMissText(card, miss);
    return text;
}

std::string signalsText(const SubjectCard &card)
{
    std::vector<std::vector<std::string>> rows = {{"signal"}};
    for (const WindowCard &window : card.windows)
        rows.front().push_back(windowName(card, window.window));
    std::string text;
    for (std::size_t signal = 0; signal < catalogueOf(card).size(); ++signal) {
        rows.push_back({std::string(catalogueOf(card)[signal].id)});
        for (const WindowCard &window : card.windows)
            rows.back().push_back(signalText(card, window.window, signal));
    }
    return aligned(rows, {false, true, true, true, true, true, true});
}

std::string asOfText(const SubjectCard &card)
{
    return eventTimeText(card.run.settings.referenceTime, card.run.domain->timeUnit());
}

std::string asText(const SubjectCard &card)
{
    const store::RunRecord &run = card.run.record;
    std::string text = card.subjectId + ", run " + std::to_string(run.no) + " as of " + asOfText(card) +
                       ", rules " + card.run.ruleSet.id + "@" + std::to_string(card.run.ruleSet.version) +
                       "\n";
    if (card.dataChanged)
        text += "  The data have changed since this run; what it stored is shown.\n";
    const std::vector<FlagSpec> flags = card.run.domain->flagSpecs();
    for (std::size_t bit = 0; bit < flags.size(); ++bit) {
        if (card.run.results.flags.front() >> bit & 1U)
            text += "  flag: " + std::string(flags[bit].id) + "\n";
    }
    for (const WindowCard &window : card.windows)
        text += windowText(card, window);
    if (const auto scorecard = card.run.domain->scorecard(card.run.ruleSet))
        text += scoreText(card, *scorecard);
    text += signalsText(card);
    text += "  history\n";
    for (const classify::HistoryEntry &entry : card.history)
        text += "    run " + std::to_string(entry.runNo) + ", as of " + dateText(entry.referenceDate) + ", " +
                windowName(card, entry.window) + ": " + entry.personaId + "\n";
    return text;
}

void writeConditions(json::Writer &writer, const SubjectCard &card, const WindowCard &window)
{
    const rules::RuleSet &ruleSet = card.run.ruleSet;
    writer.key(ruleSet.screening ? "rules" : "personas").beginArray();
    for (const std::size_t p : rules::decisionOrder(ruleSet)) {
        const rules::Rule &rule = ruleSet.rule(p);
        writer.beginObject();
        if (ruleSet.screening)
            writer.key("section").text(rules::sectionText(ruleSet.sectionOf(p))).key("id").text(rule.id);
        else
            writer.key("persona_id").text(rule.id).key("priority").whole(ruleSet.personas[p].priority);
        writer.key("matched").flag(window.evidence[p].matched).key("conditions").beginArray();
        for (std::size_t c = 0; c < rule.criteria.conditions.size(); ++c) {
            const rules::ConditionEvidence &found = window.evidence[p].conditions[c];
            writer.beginObject()
                .key("condition")
                .text(rules::conditionText(rule.criteria.conditions[c], catalogueOf(card)));
            writer.key("value")
                .number(found.value)
                .key("held")
                .flag(found.held)
                .key("margin")
                .number(found.margin)
                .endObject();
        }
        writer.endArray().endObject();
    }
    writer.endArray().key("near_misses").beginArray();
    for (const rules::NearMiss &miss : window.nearMisses) {
        const rules::Rule &rule = card.run.ruleSet.rule(miss.persona);
        const rules::Condition &condition = rule.criteria.conditions[miss.condition];
        writer.beginObject().key(ruleSet.screening ? "id" : "persona_id").text(rule.id);
        writer.key("condition").text(rules::conditionText(condition, catalogueOf(card)));
        writer.key("signal").text(rules::signalId(condition, catalogueOf(card))).key("window_days");
        if (condition.window)
            writer.whole(*condition.window);
        else
            writer.null();
        writer.key("value").number(miss.value).key("needed").number(miss.needed).endObject();
    }
    writer.endArray();
}

void writeWindow(json::Writer &writer, const SubjectCard &card, const WindowCard &window)
{
    writer.beginObject().key("window_days").whole(window.window);
    writer.key("persona_id").text(window.assignment.personaId).key("priority");
    if (window.assignment.priority)
        writer.whole(*window.assignment.priority);
    else
        writer.null();
    if (card.run.ruleSet.screening)
        writer.key("outcome").text(window.assignment.kind).key("traits").text(window.traits);
    if (!card.failure.empty())
        writer.key("failure").text(card.failure);
    writer.key("matched").text(window.assignment.matched).key("reason").text(window.assignment.reason);
    writer.key("override");
    if (window.override)
        writer.beginObject()
            .key("persona_id")
            .text(window.override->personaId)
            .key("reason")
            .text(window.override->reason)
            .key("operator")
            .text(window.override->operatorName)
            .key("created_at")
            .text(window.override->createdAt)
            .endObject();
    else
        writer.null();
    writer.key("signals").beginObject();
    for (std::size_t signal = 0; signal < catalogueOf(card).size(); ++signal) {
        const double value = card.run.value(0, window.window, signal);
        writer.key(catalogueOf(card)[signal].id);
        if (catalogueOf(card)[signal].unit == Unit::Text && !isMissing(value))
            writer.text(card.run.label(value));
        else
            writer.number(value);
    }
    writer.endObject();
    writeConditions(writer, card, window);
    if (const auto scorecard = card.run.domain->scorecard(card.run.ruleSet))
        writeScore(writer, card, *scorecard);
    writer.endObject();
}

std::string asJson(const SubjectCard &card)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("subject").text(card.subjectId).key("domain").text(card.run.record.domain);
    writer.key("run_no").whole(card.run.record.no).key("run_id").text(card.run.record.id);
    writer.key("as_of").text(asOfText(card));
    writer.key("rule_set")
        .beginObject()
        .key("id")
        .text(card.run.ruleSet.id)
        .key("version")
        .whole(card.run.ruleSet.version)
        .key("hash")
        .text(card.run.ruleSet.hash)
        .endObject();
    writer.key("data_changed").flag(card.dataChanged).key("flags").beginArray();
    const std::vector<FlagSpec> flags = card.run.domain->flagSpecs();
    for (std::size_t bit = 0; bit < flags.size(); ++bit) {
        if (card.run.results.flags.front() >> bit & 1U)
            writer.text(flags[bit].id);
    }
    writer.endArray().key("windows").beginArray();
    for (const WindowCard &window : card.windows)
        writeWindow(writer, card, window);
    writer.endArray().key("history").beginArray();
    for (const classify::HistoryEntry &entry : card.history)
        writer.beginObject()
            .key("run_no")
            .whole(entry.runNo)
            .key("started_at")
            .text(entry.startedAt)
            .key("as_of")
            .text(dateText(entry.referenceDate))
            .key("window_days")
            .whole(entry.window)
            .key("persona_id")
            .text(entry.personaId)
            .endObject();
    writer.endArray().endObject();
    return text + "\n";
}

} // namespace

void addShow(CLI::App &app, Program &program)
{
    CLI::App &command = program.addCommand(
        app, "show", "One subject: assignment, evidence with margins, near misses, history",
        "  dramatis-cli show user_000042 -w shop.dramatis\n"
        "  dramatis-cli show user_000042 -w shop.dramatis --run 3 --json");
    auto arguments = std::make_shared<ShowArguments>();
    command.add_option("SUBJECT", arguments->subject, "Identifier of the subject")->required();
    program.addCommonOptions(command);
    command.add_option("--domain", arguments->domain,
                       "Which subjects: customers, wallets, companies; else those that the data have");
    command.add_option("--run", arguments->run,
                       "Number, UUID or its beginning; else the newest that has the subject");
    command.callback([&program, arguments] {
        auto session = program.open(jobs::Session::Purpose::Look);
        if (!session) {
            program.exit = program.fail(session.error());
            return;
        }
        const auto domain = jobs::chooseDomain(*session, arguments->domain, arguments->run);
        if (!domain) {
            program.exit = program.fail(domain.error());
            return;
        }
        const auto card =
            jobs::readCard(*session, program.settings, (*domain)->name(), arguments->subject, arguments->run);
        program.exit =
            card ? program.finish(program.json ? asJson(*card) : asText(*card)) : program.fail(card.error());
    });
}

} // namespace dramatis::cli

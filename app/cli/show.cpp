// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "cli/commands.h"
#include "cli/people.h"
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
    std::string domain = "customers";
    std::string run;
};

SignalCatalogue catalogueOf(const SubjectCard &card)
{
    return card.run.domain->signals();
}

std::string evidenceText(const SubjectCard &card, const WindowCard &window)
{
    std::vector<std::vector<std::string>> rows;
    for (std::size_t p = 0; p < window.evidence.size(); ++p) {
        const rules::Persona &persona = card.run.ruleSet.personas[p];
        rows.push_back({window.evidence[p].matched ? "+" : "-", persona.id});
        for (std::size_t c = 0; c < persona.criteria.conditions.size(); ++c) {
            const rules::Condition &condition = persona.criteria.conditions[c];
            const rules::ConditionEvidence &found = window.evidence[p].conditions[c];
            const Unit unit = catalogueOf(card)[condition.signal].unit;
            rows.push_back({"", "  " + rules::conditionText(condition, catalogueOf(card)),
                            found.held ? "holds" : "fails", valueText(found.value, unit),
                            "margin " + rounded(found.margin)});
        }
    }
    return aligned(rows, {false, false, false, true, false}, "    ");
}

std::string nearMissText(const SubjectCard &card, const rules::NearMiss &miss)
{
    const rules::Persona &persona = card.run.ruleSet.personas[miss.persona];
    const rules::Condition &condition = persona.criteria.conditions[miss.condition];
    const Unit unit = catalogueOf(card)[condition.signal].unit;
    return "    near miss: " + persona.id + " needs " + rules::conditionText(condition, catalogueOf(card)) +
           ", has " + valueText(miss.value, unit) + "\n";
}

std::string windowText(const SubjectCard &card, const WindowCard &window)
{
    std::string text = "  " + std::to_string(window.window) + " days: " + window.assignment.personaId +
                       " — " + window.assignment.reason + "\n";
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
        rows.front().push_back(std::to_string(window.window) + " days");
    std::string text;
    for (std::size_t signal = 0; signal < catalogueOf(card).size(); ++signal) {
        rows.push_back({std::string(catalogueOf(card)[signal].id)});
        for (const WindowCard &window : card.windows)
            rows.back().push_back(
                valueText(card.run.value(0, window.window, signal), catalogueOf(card)[signal].unit));
    }
    return aligned(rows, {false, true, true, true, true, true, true});
}

std::string asText(const SubjectCard &card)
{
    const store::RunRecord &run = card.run.record;
    std::string text = card.subjectId + ", run " + std::to_string(run.no) + " as of " +
                       dateText(card.run.settings.referenceDate) + ", rules " + card.run.ruleSet.id + "@" +
                       std::to_string(card.run.ruleSet.version) + "\n";
    if (card.dataChanged)
        text += "  The data have changed since this run; what it stored is shown.\n";
    const std::vector<FlagSpec> flags = card.run.domain->flagSpecs();
    for (std::size_t bit = 0; bit < flags.size(); ++bit) {
        if (card.run.results.flags.front() >> bit & 1U)
            text += "  flag: " + std::string(flags[bit].id) + "\n";
    }
    for (const WindowCard &window : card.windows)
        text += windowText(card, window);
    text += signalsText(card);
    text += "  history\n";
    for (const classify::HistoryEntry &entry : card.history)
        text += "    run " + std::to_string(entry.runNo) + ", as of " + dateText(entry.referenceDate) + ", " +
                std::to_string(entry.window) + " days: " + entry.personaId + "\n";
    return text;
}

void writeConditions(json::Writer &writer, const SubjectCard &card, const WindowCard &window)
{
    writer.key("personas").beginArray();
    for (std::size_t p = 0; p < window.evidence.size(); ++p) {
        const rules::Persona &persona = card.run.ruleSet.personas[p];
        writer.beginObject().key("persona_id").text(persona.id).key("priority").whole(persona.priority);
        writer.key("matched").flag(window.evidence[p].matched).key("conditions").beginArray();
        for (std::size_t c = 0; c < persona.criteria.conditions.size(); ++c) {
            const rules::ConditionEvidence &found = window.evidence[p].conditions[c];
            writer.beginObject()
                .key("condition")
                .text(rules::conditionText(persona.criteria.conditions[c], catalogueOf(card)));
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
        const rules::Persona &persona = card.run.ruleSet.personas[miss.persona];
        const rules::Condition &condition = persona.criteria.conditions[miss.condition];
        writer.beginObject().key("persona_id").text(persona.id);
        writer.key("condition").text(rules::conditionText(condition, catalogueOf(card)));
        writer.key("signal").text(catalogueOf(card)[condition.signal].id).key("window_days");
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
    for (std::size_t signal = 0; signal < catalogueOf(card).size(); ++signal)
        writer.key(catalogueOf(card)[signal].id).number(card.run.value(0, window.window, signal));
    writer.endObject();
    writeConditions(writer, card, window);
    writer.endObject();
}

std::string asJson(const SubjectCard &card)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("subject").text(card.subjectId).key("domain").text(card.run.record.domain);
    writer.key("run_no").whole(card.run.record.no).key("run_id").text(card.run.record.id);
    writer.key("as_of").text(dateText(card.run.settings.referenceDate));
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
    command.add_option("--domain", arguments->domain, "Which subjects (customers)");
    command.add_option("--run", arguments->run,
                       "Number, UUID or its beginning; else the newest that has the subject");
    command.callback([&program, arguments] {
        auto session = program.open(jobs::Session::Purpose::Look);
        if (!session) {
            program.exit = program.fail(session.error());
            return;
        }
        const auto card =
            jobs::readCard(*session, program.settings, arguments->domain, arguments->subject, arguments->run);
        program.exit =
            card ? program.finish(program.json ? asJson(*card) : asText(*card)) : program.fail(card.error());
    });
}

} // namespace dramatis::cli

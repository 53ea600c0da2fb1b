// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/review_text.h"
#include "base/number.h"
#include "review/draft.h"

namespace dramatis::cli
{

namespace
{

using review::Assessment;
using review::Component;
using review::Item;

std::string windowOf(const Registry &registry, const std::string &domainName, std::optional<int> window)
{
    const Domain *domain = registry.find(domainName);
    return domain && window && domain->assignsByWindow() ? windowText(*domain, *window) : std::string();
}

std::string aboutText(const Registry &registry, const std::string &domain, const std::string &subject,
                      std::optional<int> window)
{
    const std::string over = windowOf(registry, domain, window);
    const std::string who = subject.empty() ? domain : subject;
    return who + (over.empty() || who.empty() ? "" : ", ") + over;
}

std::string numberOr(std::optional<double> value, const char *absent)
{
    return value ? numberText(*value) : absent;
}

std::string evidenceText(const Item &item)
{
    std::vector<std::vector<std::string>> rows = {{"", "condition", "has", "needs", "margin"}};
    for (const Item::Evidence &evidence : item.evidence()) {
        const std::string percent =
            evidence.relativeMargin ? rounded(100 * *evidence.relativeMargin) + " %" : std::string();
        const bool both = evidence.value && evidence.threshold; // never rounded onto or over it
        const std::string has =
            both ? review::valueBeside(*evidence.value, *evidence.threshold) : numberOr(evidence.value, "");
        rows.push_back({evidence.held ? (*evidence.held ? "holds" : "fails") : "", evidence.text, has,
                        numberOr(evidence.threshold, ""), percent});
    }
    return rows.size() > 1 ? "Evidence\n" + aligned(rows, {false, false, true, true, true}) : std::string();
}

std::string linesText(const std::string &head, const std::vector<std::string> &lines)
{
    std::string text = lines.empty() ? std::string() : head + "\n";
    for (const std::string &line : lines)
        text += "  " + line + "\n";
    return text;
}

std::string scoreText(const Assessment &assessment)
{
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < review::componentCount; ++i)
        rows.push_back({std::string(review::componentName(static_cast<Component>(i))),
                        std::to_string(assessment.scores.components[i]),
                        "of " + std::to_string(review::mostOf[i])});
    const auto gate = [](bool passed) { return std::string(passed ? ": passed" : ": not passed"); };
    return "Score " + std::to_string(assessment.total) + " of 100, " +
           std::string(review::bandText(assessment.band)) + "\n" + aligned(rows, {false, true, false}) +
           "Gates\n  quality " + std::to_string(assessment.total) + ", needs " +
           std::to_string(review::qualityNeeds) + gate(assessment.qualityPassed) + "\n  trend " +
           numberText(assessment.trend) + ", needs " + std::to_string(review::trendNeeds) +
           gate(assessment.trendPassed) + "\n";
}

void writeTexts(json::Writer &writer, std::string_view key, const std::vector<std::string> &texts)
{
    writer.key(key).beginArray();
    for (const std::string &text : texts)
        writer.text(text);
    writer.endArray();
}

void writeOptional(json::Writer &writer, std::string_view key, std::string_view text)
{
    writer.key(key);
    text.empty() ? writer.null() : writer.text(text);
}

void writeNumber(json::Writer &writer, std::string_view key, std::optional<double> value)
{
    writer.key(key);
    value ? writer.number(*value) : writer.null();
}

void writeEvidence(json::Writer &writer, const Item &item)
{
    writer.key("evidence").beginArray();
    for (const Item::Evidence &evidence : item.evidence()) {
        writer.beginObject().key("text").text(evidence.text);
        writeOptional(writer, "signal", evidence.signal);
        writer.key("held");
        evidence.held ? writer.flag(*evidence.held) : writer.null();
        writeNumber(writer, "value", evidence.value);
        writeNumber(writer, "threshold", evidence.threshold);
        writeNumber(writer, "margin", evidence.margin);
        writeNumber(writer, "relative_margin", evidence.relativeMargin);
        writer.endObject();
    }
    writer.endArray();
}

void writeAssessment(json::Writer &writer, const Assessment &assessment)
{
    writer.key("total").whole(assessment.total).key("band").text(review::bandText(assessment.band));
    writer.key("scores").beginObject();
    for (std::size_t i = 0; i < review::componentCount; ++i)
        writer.key(review::componentName(static_cast<Component>(i))).whole(assessment.scores.components[i]);
    writer.endObject();
    writer.key("trend").number(assessment.trend);
    writer.key("gates").beginObject().key("quality").flag(assessment.qualityPassed);
    writer.key("trend").flag(assessment.trendPassed).endObject();
    writer.key("suggested_decision").text(review::decisionText(assessment.suggested));
    writeTexts(writer, "notes", assessment.notes);
}

} // namespace

std::string queueText(const Registry &registry, const std::vector<review::ItemLine> &lines)
{
    if (lines.empty())
        return "nothing here waits for a decision\n";
    std::vector<std::vector<std::string>> rows = {
        {"score", "band", "kind", "about", "what", "decision", "made", "item"}};
    for (const review::ItemLine &line : lines)
        rows.push_back({std::to_string(line.total), std::string(review::bandText(line.band)), line.type,
                        aboutText(registry, line.domain, line.subjectId, line.window), line.title,
                        line.decision ? std::string(review::decisionText(*line.decision)) : "",
                        line.createdAt.substr(0, 19), line.itemId});
    return aligned(rows, {true}, "");
}

std::string itemText(const Registry &registry, const Item &item)
{
    const review::ItemRow &row = item.row();
    const Assessment &assessment = item.assessment();
    std::string text = row.title + "\n  " + row.itemId + "\n  " + row.type;
    if (item.runNo > 0)
        text += ", run " + std::to_string(item.runNo);
    const std::string about = aboutText(registry, row.domain, item.subjectId, row.window);
    text += (about.empty() ? "" : ", " + about) + ", made " + row.createdAt.substr(0, 19) + "\n";
    text += row.summary.empty() ? "" : "  " + row.summary + "\n";
    text += linesText("Claims", item.claims()) + evidenceText(item) + scoreText(assessment);
    text += linesText("Flags", item.flags());
    std::vector<std::string> why = item.explanation();
    why.insert(why.end(), assessment.notes.begin(), assessment.notes.end());
    text += linesText("Why this score", why) + "Decision\n  ";
    if (!row.decision)
        return text + "none yet; suggested: " + std::string(review::decisionText(assessment.suggested)) +
               "\n";
    return text + std::string(review::decisionText(*row.decision)) +
           (row.decisionReason.empty() ? "" : ": " + row.decisionReason) + "\n";
}

void writeItem(json::Writer &writer, const Item &item)
{
    const review::ItemRow &row = item.row();
    writer.beginObject().key("item_id").text(row.itemId).key("run_id").text(row.runId).key("run_no");
    item.runNo > 0 ? writer.whole(item.runNo) : writer.null();
    writer.key("item_type").text(row.type).key("title").text(row.title).key("summary").text(row.summary);
    writeOptional(writer, "domain", row.domain);
    writeOptional(writer, "subject", item.subjectId);
    writer.key("window_days");
    row.window ? writer.whole(*row.window) : writer.null();
    writeTexts(writer, "claims", item.claims());
    writeEvidence(writer, item);
    writeAssessment(writer, item.assessment());
    writeTexts(writer, "risk_flags", item.flags());
    writeTexts(writer, "explainability", item.explanation());
    writeOptional(writer, "decision", row.decision ? review::decisionText(*row.decision) : "");
    writeOptional(writer, "decision_reason", row.decisionReason);
    writer.key("created_at").text(row.createdAt).endObject();
}

} // namespace dramatis::cli

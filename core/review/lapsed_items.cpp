// SPDX-License-Identifier: GPL-3.0-or-later
// Overrides that ended with a run, because its rule set has their persona no more.
//
// An operator's decision counts no longer: impact 20, relevance 20, confidence 10. Virality: how many lapsed.
#include "review/run_facts.h"
#include "store/overrides.h"

#include <algorithm>

namespace dramatis::review
{

namespace
{

using store::OverrideRow;

/// The newest override in front of the lapse that it ended.
std::optional<OverrideRow> endedBy(const OverrideRow &lapse, const std::vector<OverrideRow> &rows)
{
    std::optional<OverrideRow> ended;
    for (const OverrideRow &row : rows) {
        if (row.no < lapse.no && row.kind == OverrideRow::Kind::Override && row.window == lapse.window)
            ended = row;
    }
    return ended;
}

ItemRow itemOf(const RunFacts &facts, const OverrideRow &lapse, const std::optional<OverrideRow> &ended,
               std::int64_t count)
{
    ItemRow row;
    row.itemId = std::string(kind::lapsedOverride) + ":" + std::to_string(lapse.no);
    row.runId = facts.run.record.id;
    row.type = kind::lapsedOverride;
    row.domain = facts.run.record.domain;
    row.subject = lapse.subject;
    row.window = lapse.window;
    const std::string persona = ended ? ended->personaId : "a persona that has gone";
    row.title = "Override to " + persona + " has lapsed";
    row.summary = "Since run " + std::to_string(facts.run.record.no) + " what the rules say counts again.";
    std::vector<std::string> claims = {lapse.reason};
    EvidenceList evidence;
    evidence.add(lapse.reason);
    if (ended) {
        claims.push_back("It was decided by " + ended->operatorName + " on " +
                         ended->createdAt.substr(0, 10) + ": " + ended->reason);
        evidence.add(claims.back());
    }
    row.claims = listJson(claims);
    row.evidence = evidence.json();
    ScoredWhy scores;
    scores.set(Component::Impact, 20, "a decision of an operator counts no longer.");
    scores.set(Component::Timeliness, 20, "it lapsed with this run.");
    RunFacts::scoreVirality(count, countText(count, "override") + " lapsed with this run.", scores);
    scores.set(Component::Relevance, 20, "somebody had looked at this one.");
    scores.set(Component::Confidence, 10, "the rule set says so.");
    row.scores = scores.scoresJson();
    row.explainability = listJson(scores.why());
    return row;
}

ItemRow ofAll(const RunFacts &facts, std::int64_t count)
{
    ItemRow row = facts.itemOfMany(kind::lapsedOverride, count);
    row.title = countText(count, "override") + " lapsed";
    row.claims = listJson({facts.run.ruleSet.id + "@" + std::to_string(facts.run.ruleSet.version) +
                           " has no such personas any more."});
    ScoredWhy scores;
    scores.set(Component::Impact, 25, "many decisions of operators count no longer.");
    scores.set(Component::Timeliness, 20, "they lapsed with this run.");
    RunFacts::scoreVirality(count, countText(count, "override") + " lapsed with this run.", scores);
    scores.set(Component::Relevance, 20, "somebody had looked at these.");
    scores.set(Component::Confidence, 10, "the rule set says so.");
    row.scores = scores.scoresJson();
    row.explainability = listJson(scores.why());
    return row;
}

} // namespace

Status addLapsedOverrides(store::Connection &results, const RunFacts &facts, std::vector<ItemRow> &items)
{
    DRAMATIS_TRY_ASSIGN(lapsed,
                        store::lapsesBetween(results, facts.run.record.domain, facts.run.record.startedAt,
                                             facts.run.record.finishedAt));
    const auto count = static_cast<std::int64_t>(lapsed.size());
    if (count > mostPerKind) {
        items.push_back(ofAll(facts, count));
        return {};
    }
    for (const OverrideRow &lapse : lapsed) {
        DRAMATIS_TRY_ASSIGN(rows, store::overrideRowsOf(results, lapse.subject));
        items.push_back(itemOf(facts, lapse, endedBy(lapse, rows), count));
    }
    return {};
}

} // namespace dramatis::review

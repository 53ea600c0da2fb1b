// SPDX-License-Identifier: GPL-3.0-or-later
// Filings that a scorecard puts at the risk level CRITICAL or HIGH.
//
// Impact: 25 or 20. Relevance: 15 and a tenth of the probability in percent. Virality: how many have the
// level. Engagement: percent of all that have it.
#include "base/number.h"
#include "base/text.h"
#include "review/open_states.h"

#include <algorithm>
#include <cmath>

namespace dramatis::review
{

namespace
{

struct Risky {
    std::size_t window = 0;
    std::size_t row = 0;
};

/// What a level is worth; 0: no item.
int impactOf(std::string_view level)
{
    return equalIgnoringCase(level, "CRITICAL") ? 25 : equalIgnoringCase(level, "HIGH") ? 20 : 0;
}

class HighRisks
{
public:
    explicit HighRisks(const RunFacts &facts) : m_facts(facts)
    {
        for (std::size_t w = 0; w < facts.windows.size(); ++w) {
            for (std::size_t row = 0; facts.windows[w].newest && row < facts.size(); ++row) {
                if (impactOf(levelOf({w, row}).id) > 0)
                    m_risky.push_back({w, row});
            }
        }
    }

    void add(std::vector<ItemRow> &items) const
    {
        addItems(
            m_risky, [this](const Risky &risky) { return item(risky); }, [this] { return ofAll(); }, items);
    }

private:
    [[nodiscard]] OutcomeIndex indexOf(const Risky &risky) const
    {
        return m_facts.windows[risky.window].now[risky.row];
    }
    [[nodiscard]] const KnownOutcome &levelOf(const Risky &risky) const
    {
        return m_facts.outcomes[indexOf(risky)];
    }
    [[nodiscard]] double probabilityOf(const Risky &risky) const
    {
        const auto signal = m_facts.run.domain->probabilitySignal();
        return signal ? m_facts.run.value(risky.row, m_facts.windows[risky.window].days, *signal) : missing;
    }

    [[nodiscard]] ItemRow item(const Risky &risky) const
    {
        const WindowFacts &window = m_facts.windows[risky.window];
        const KnownOutcome &level = levelOf(risky);
        const classify::StoredRun &run = m_facts.run;
        const std::string id = run.record.domain + ":" + std::to_string(window.days) + ":" +
                               std::to_string(run.results.subjectKeys[risky.row]) + ":" + level.id;
        ItemRow row = m_facts.itemAbout(kind::highRisk, id, risky.row, window);
        const std::string card = run.ruleSet.id + "@" + std::to_string(run.ruleSet.version);
        std::vector<std::string> claims;
        EvidenceList evidence;
        row.title = level.id;
        if (level.rule) {
            const auto value = run.values(risky.row, window.days);
            for (const rules::Condition &condition : run.ruleSet.rule(*level.rule).criteria.conditions) {
                const auto shown =
                    rules::conditionEvidence(condition, value(condition.signal, condition.window));
                evidence.add(condition, shown, run.domain->signals());
                if (claims.empty()) {
                    const std::string percent = valueText(condition, shown.value) + " %";
                    row.title = level.id + ": probability of default " + percent;
                    claims.push_back("The scorecard " + card + " gives a probability of default of " +
                                     percent + "; " + level.id + " is " + askedText(condition) + " %.");
                }
            }
        }
        row.summary = m_facts.runName() + " put this " + std::string(m_facts.subjectWord()) + " at " +
                      level.id + " by " + card + ".";
        row.claims = listJson(claims);
        row.evidence = evidence.json();
        const ScoredWhy scores = scoresOf(risky);
        row.scores = scores.scoresJson();
        row.explainability = listJson(scores.why());
        return row;
    }

    [[nodiscard]] ScoredWhy scoresOf(const Risky &risky) const
    {
        const WindowFacts &window = m_facts.windows[risky.window];
        const KnownOutcome &level = levelOf(risky);
        const std::int64_t alike = window.countNow[indexOf(risky)];
        const double probability = probabilityOf(risky);
        const auto all = static_cast<std::int64_t>(m_facts.size());
        ScoredWhy scores;
        scores.set(Component::Impact, impactOf(level.id), "the level is " + level.id + ".");
        m_facts.scoreTimeliness(risky.row, window, scores);
        const std::string have =
            countText(alike, m_facts.subjectWord()) + (alike == 1 ? " has" : " have") + " this level.";
        RunFacts::scoreVirality(alike, have, scores);
        scores.set(Component::Relevance,
                   15 +
                       (isMissing(probability) ? 0 : static_cast<std::int64_t>(std::floor(10 * probability))),
                   "15 and a tenth of the probability in percent.");
        m_facts.scoreConfidence(risky.row, window, scores);
        scores.engagement(100 * alike / all,
                          std::to_string(alike) + " of " + std::to_string(all) + " have this level.");
        m_facts.scoreVelocity(window, indexOf(risky), scores);
        return scores;
    }

    [[nodiscard]] ItemRow ofAll() const
    {
        const auto count = static_cast<std::int64_t>(m_risky.size());
        ItemRow row = m_facts.itemOfMany(kind::highRisk, count);
        row.title = countText(count, m_facts.subjectWord()) + " of HIGH or CRITICAL risk";
        std::vector<std::string> claims;
        EvidenceList evidence;
        const WindowFacts &window = m_facts.windows.front();
        for (std::size_t outcome = 0; outcome < m_facts.personaCount(); ++outcome) {
            const std::int64_t have = window.countNow[outcome];
            if (impactOf(m_facts.outcomes[outcome].id) == 0 || have == 0)
                continue;
            claims.push_back(m_facts.outcomes[outcome].id + ": " + countText(have, m_facts.subjectWord()) +
                             ".");
            evidence.add(claims.back());
        }
        row.claims = listJson(claims);
        row.evidence = evidence.json();
        const auto worst =
            std::min_element(m_risky.begin(), m_risky.end(),
                             [this](const Risky &a, const Risky &b) { return indexOf(a) < indexOf(b); });
        const ScoredWhy scores = scoresOf(*worst);
        row.scores = scores.scoresJson();
        row.explainability = listJson(scores.why());
        return row;
    }

    const RunFacts &m_facts;
    std::vector<Risky> m_risky;
};

} // namespace

void addHighRisks(const RunFacts &facts, std::vector<OpenState> &open, std::vector<ItemRow> &items)
{
    if (!facts.run.domain->scores())
        return;
    takeOutHeld(facts, kind::highRisk, open,
                [&](std::size_t window, std::size_t row, std::string_view level) {
                    return facts.outcomes[facts.windows[window].now[row]].id == level;
                });
    HighRisks(facts).add(items);
}

} // namespace dramatis::review

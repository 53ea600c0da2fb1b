// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects that one condition, within the share of its threshold, keeps from a persona which would be theirs
// then: one that goes before the persona they have.
//
// Impact: 25 · (1 − |relative margin| / (4 · share)): 25 at the threshold, 18 at 5 % of it. Relevance: by the
// priority of the persona. Virality: how many nearly get the same one. Engagement: percent they are of all
// that have it or nearly get it. The flag single_source is set where the rule looks at one signal only.
#include "base/number.h"
#include "base/slices.h"
#include "review/open_states.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace dramatis::review
{

namespace
{

constexpr std::size_t rowsPerSlice = std::size_t{1} << 14U;

struct Near {
    std::size_t window = 0;
    std::size_t row = 0;
    std::size_t persona = 0;
    auto operator<=>(const Near &) const = default;
};

/// The one condition that is missing, with what the subject has.
struct Missing {
    const rules::Condition *condition = nullptr;
    rules::NearMiss miss;
};

class NearMisses
{
public:
    explicit NearMisses(const RunFacts &facts)
        : m_facts(facts), m_counts(facts.windows.size(), std::vector<std::int64_t>(facts.personaCount(), 0))
    {
        for (std::size_t w = 0; w < facts.windows.size(); ++w)
            look(w);
    }

    void add(std::vector<ItemRow> &items) const
    {
        addItems(
            m_near, [this](const Near &near) { return item(near); }, [this] { return ofAll(); }, items);
    }

    [[nodiscard]] bool holds(std::size_t window, std::size_t row, std::string_view personaId) const
    {
        const auto persona = m_facts.run.ruleSet.findPersona(personaId);
        return persona && std::binary_search(m_near.begin(), m_near.end(), Near{window, row, *persona});
    }

private:
    void look(std::size_t w)
    {
        const classify::StoredRun &run = m_facts.run;
        const auto index = run.results.signals.windowIndex(m_facts.windows[w].days);
        if (!index || !m_facts.windows[w].newest)
            return;
        std::vector<rules::MatchMask> masks(m_facts.size());
        const std::size_t slices = (masks.size() + rowsPerSlice - 1) / rowsPerSlice;
        runSlices(slices, processorCount(), [&](std::size_t slice, std::size_t) {
            const std::size_t first = slice * rowsPerSlice;
            rules::nearMissMasks(
                run.ruleSet, run.results.signals, *index, first, m_facts.nearMissShare,
                std::span(masks).subspan(first, std::min(rowsPerSlice, masks.size() - first)));
        });
        for (std::size_t row = 0; row < masks.size(); ++row) {
            for (rules::MatchMask rest = masks[row] & before(w, row); rest != 0; rest &= rest - 1) {
                const auto persona = static_cast<std::size_t>(std::countr_zero(rest));
                if (wouldBe(w, row, persona))
                    note({w, row, persona});
            }
        }
    }

    /// The personas that would take the place of what the subject has; none where it is excluded or failed.
    [[nodiscard]] rules::MatchMask before(std::size_t w, std::size_t row) const
    {
        const OutcomeIndex has = m_facts.windows[w].now[row];
        if (has > m_facts.personaCount()) // excluded or failed come behind unclassified
            return 0;
        return has >= std::numeric_limits<rules::MatchMask>::digits ? ~rules::MatchMask{0}
                                                                    : (rules::MatchMask{1} << has) - 1;
    }

    /// Not where it would be excluded then, as by the floor.
    [[nodiscard]] bool wouldBe(std::size_t w, std::size_t row, std::size_t persona) const
    {
        const rules::MatchMask mask = m_facts.run.results.masks[w][row] | rules::MatchMask{1} << persona;
        return rules::outcomePosition(m_facts.run.ruleSet, mask) == persona;
    }

    void note(const Near &near)
    {
        m_near.push_back(near);
        ++m_counts[near.window][near.persona];
    }

    [[nodiscard]] const rules::Persona &personaOf(const Near &near) const
    {
        return m_facts.run.ruleSet.personas[near.persona];
    }

    /// Of several conditions of which each would do, the nearest.
    [[nodiscard]] Missing missingOf(const Near &near) const
    {
        const rules::RuleSet &ruleSet = m_facts.run.ruleSet;
        const auto evidence =
            rules::evidence(ruleSet, m_facts.run.values(near.row, m_facts.windows[near.window].days));
        Missing nearest;
        double margin = 0;
        for (const rules::NearMiss &miss : rules::nearMisses(ruleSet, evidence, m_facts.nearMissShare)) {
            if (miss.persona != near.persona)
                continue;
            const double of = evidence[miss.persona].conditions[miss.condition].relativeMargin;
            if (nearest.condition && of <= margin)
                continue;
            nearest = {&personaOf(near).criteria.conditions[miss.condition], miss};
            margin = of;
        }
        return nearest;
    }

    [[nodiscard]] ItemRow item(const Near &near) const
    {
        const WindowFacts &window = m_facts.windows[near.window];
        const rules::Persona &persona = personaOf(near);
        const std::string id = m_facts.run.record.domain + ":" + std::to_string(window.days) + ":" +
                               std::to_string(m_facts.run.results.subjectKeys[near.row]) + ":" + persona.id;
        ItemRow row = m_facts.itemAbout(kind::nearMiss, id, near.row, window);
        const Missing missing = missingOf(near);
        if (!missing.condition) // cannot be: the masks said so
            return row;
        row.title = title(persona, missing);
        row.summary = "One condition keeps it from " + persona.name + m_facts.over(window) + "; it is " +
                      m_facts.outcomes[window.now[near.row]].name + ".";
        EvidenceList evidence;
        row.claims = listJson(claims(near, missing, evidence));
        row.evidence = evidence.json();
        if (looksAtOneSignal(persona))
            row.riskFlags = listJson({std::string(flag::singleSource)});
        const ScoredWhy scores = scoresOf(near, missing);
        row.scores = scores.scoresJson();
        row.explainability = listJson(scores.why());
        return row;
    }

    [[nodiscard]] std::string title(const rules::Persona &persona, const Missing &missing) const
    {
        const rules::Condition &condition = *missing.condition;
        const bool above = condition.op == rules::Op::Above;
        const bool below = condition.op == rules::Op::Below;
        const SignalCatalogue catalogue = m_facts.run.domain->signals();
        const Unit unit =
            condition.signal == rules::listedSignal ? Unit::Flag : catalogue[condition.signal].unit;
        return "Would be " + persona.name +
               (above   ? " above "
                : below ? " below "
                        : " at ") +
               withUnit(missing.miss.needed, unit, m_facts.run.settings.currency);
    }

    [[nodiscard]] std::vector<std::string> claims(const Near &near, const Missing &missing,
                                                  EvidenceList &evidence) const
    {
        const classify::StoredRun &run = m_facts.run;
        const SignalCatalogue catalogue = run.domain->signals();
        const rules::Persona &persona = personaOf(near);
        const auto value = run.values(near.row, m_facts.windows[near.window].days);
        std::vector<std::string> claims = {rules::signalText(*missing.condition, catalogue) + " is " +
                                           valueText(*missing.condition, missing.miss.value) + "; " +
                                           persona.name + " asks for " + askedText(*missing.condition) + "."};
        for (const rules::Condition &condition : persona.criteria.conditions) {
            const auto shown = rules::conditionEvidence(condition, value(condition.signal, condition.window));
            evidence.add(condition, shown, catalogue);
            if (&condition != missing.condition && shown.held)
                claims.push_back(rules::signalText(condition, catalogue) + " is " +
                                 valueText(condition, shown.value) + ": " + askedText(condition) + " holds.");
        }
        const OutcomeIndex has = m_facts.windows[near.window].now[near.row];
        if (m_facts.outcomes[has].isPersona())
            claims.push_back(persona.name + " (priority " + std::to_string(persona.priority) +
                             ") would go before " + m_facts.outcomes[has].name + " (priority " +
                             std::to_string(run.ruleSet.personas[has].priority) + ").");
        return claims;
    }

    static bool looksAtOneSignal(const rules::Persona &persona)
    {
        const auto &conditions = persona.criteria.conditions;
        return std::all_of(conditions.begin(), conditions.end(), [&](const rules::Condition &condition) {
            return condition.signal == conditions.front().signal;
        });
    }

    [[nodiscard]] ScoredWhy scoresOf(const Near &near, const Missing &missing) const
    {
        constexpr double reach = 4; // beyond the share, so that one at its end still counts
        const WindowFacts &window = m_facts.windows[near.window];
        const double margin = std::abs(rules::relativeMargin(*missing.condition, missing.miss.value));
        const double impact = 25 * (1 - margin / (reach * m_facts.nearMissShare));
        const std::int64_t alike = m_counts[near.window][near.persona];
        ScoredWhy scores;
        scores.set(Component::Impact, static_cast<std::int64_t>(std::floor(impact)),
                   "the margin is " + valueBeside(-100 * margin, 0) + " % of the threshold.");
        m_facts.scoreTimeliness(near.row, window, scores);
        RunFacts::scoreVirality(alike,
                                countText(alike, m_facts.subjectWord()) + " nearly " +
                                    (alike == 1 ? "gets" : "get") + " this persona.",
                                scores);
        m_facts.scoreRelevance(near.persona, "by the priority of the persona.", scores);
        m_facts.scoreConfidence(near.row, window, scores);
        scoreTrend(near.window, near.persona, scores);
        return scores;
    }

    void scoreTrend(std::size_t w, std::size_t persona, ScoredWhy &scores) const
    {
        const WindowFacts &window = m_facts.windows[w];
        const std::int64_t near = m_counts[w][persona];
        const std::int64_t have = window.countNow[persona];
        scores.engagement(100 * near / (near + have),
                          std::to_string(near) + " nearly get it, " + std::to_string(have) + " have it.");
        m_facts.scoreVelocity(window, static_cast<OutcomeIndex>(persona), scores);
    }

    [[nodiscard]] ItemRow ofAll() const
    {
        const auto count = static_cast<std::int64_t>(m_near.size());
        ItemRow row = m_facts.itemOfMany(kind::nearMiss, count);
        row.title = std::to_string(count) + " near misses";
        const auto [most, personas] = byPersona();
        std::vector<std::string> claims;
        EvidenceList evidence;
        for (const std::string &text : personas) {
            claims.push_back(text);
            evidence.add(text);
        }
        row.claims = listJson(claims);
        row.evidence = evidence.json();
        const auto all = static_cast<std::int64_t>(m_facts.size() * m_facts.windows.size());
        ScoredWhy scores;
        scores.set(Component::Impact, 10 + 15 * std::min(count, all) / all,
                   std::to_string(count) + " near misses in " + std::to_string(all) + " outcomes.");
        m_facts.scoreTimeliness(most.row, m_facts.windows[most.window], scores);
        RunFacts::scoreVirality(count, std::to_string(count) + " near misses.", scores);
        m_facts.scoreRelevance(most.persona, "by the priority of the persona most nearly got.", scores);
        scores.set(Component::Confidence, 10, "counted over the whole run.");
        scoreTrend(most.window, most.persona, scores);
        row.scores = scores.scoresJson();
        row.explainability = listJson(scores.why());
        return row;
    }

    /// One sentence per persona and window, the most frequent first; and the first of that one.
    [[nodiscard]] std::pair<Near, std::vector<std::string>> byPersona() const
    {
        std::vector<Near> kinds;
        for (std::size_t w = 0; w < m_counts.size(); ++w) {
            for (std::size_t persona = 0; persona < m_counts[w].size(); ++persona) {
                if (m_counts[w][persona] > 0)
                    kinds.push_back({w, 0, persona});
            }
        }
        std::stable_sort(kinds.begin(), kinds.end(), [this](const Near &a, const Near &b) {
            return m_counts[a.window][a.persona] > m_counts[b.window][b.persona];
        });
        std::vector<std::string> texts;
        for (const Near &near : kinds)
            texts.push_back(personaOf(near).name + m_facts.over(m_facts.windows[near.window]) + ": " +
                            countText(m_counts[near.window][near.persona], m_facts.subjectWord()) + ".");
        return {kinds.front(), std::move(texts)};
    }

    const RunFacts &m_facts;
    std::vector<Near> m_near;                        ///< by window, then row, then persona
    std::vector<std::vector<std::int64_t>> m_counts; ///< [window][persona]
};

} // namespace

void addNearMisses(const RunFacts &facts, std::vector<OpenState> &open, std::vector<ItemRow> &items)
{
    const NearMisses misses(facts);
    takeOutHeld(facts, kind::nearMiss, open,
                [&](std::size_t window, std::size_t row, std::string_view personaId) {
                    return misses.holds(window, row, personaId);
                });
    misses.add(items);
}

} // namespace dramatis::review

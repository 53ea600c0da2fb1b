// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects whose persona changed since they were classified last, and those that had one and are excluded
// now.
//
// Impact: how far apart the two personas stand in the rule set, nothing counting as behind the last:
// 10 + 15 · distance / personas. Relevance: by the priority of the more important one. Virality: how many
// moved the same way. Engagement: percent of those who had the persona before and moved the same way.
#include "review/run_facts.h"

#include <algorithm>
#include <map>

namespace dramatis::review
{

namespace
{

struct Move {
    std::size_t window = 0;
    std::size_t row = 0;
};

struct Way {
    std::size_t window;
    OutcomeIndex from;
    OutcomeIndex to;
    auto operator<=>(const Way &) const = default;
};

class Moves
{
public:
    explicit Moves(const RunFacts &facts) : m_facts(facts)
    {
        for (std::size_t w = 0; w < facts.windows.size(); ++w) {
            for (std::size_t row = 0; row < facts.size(); ++row)
                look({w, row});
        }
    }

    void add(std::vector<ItemRow> &items) const
    {
        const auto one = [this](const Move &move) { return item(move); };
        addItems(
            m_moved, one, [this] { return ofAll(kind::moved, m_moved); }, items);
        addItems(
            m_excluded, one, [this] { return ofAll(kind::excluded, m_excluded); }, items);
    }

private:
    [[nodiscard]] Way wayOf(const Move &move) const
    {
        const WindowFacts &window = m_facts.windows[move.window];
        return {move.window, window.before[move.row], window.now[move.row]};
    }

    void look(const Move &move)
    {
        const Way way = wayOf(move);
        if (way.from == noOutcome || way.from == way.to)
            return;
        const bool had = m_facts.outcomes[way.from].isPersona();
        const KnownOutcome &to = m_facts.outcomes[way.to];
        if (!had && !to.isPersona()) // nobody's persona changed
            return;
        ++m_ways[way];
        (had && to.kind == rules::OutcomeKind::Excluded ? m_excluded : m_moved).push_back(move);
    }

    /// Personas by their place; everything else behind the last.
    [[nodiscard]] std::size_t rank(OutcomeIndex outcome) const
    {
        return std::min<std::size_t>(outcome, m_facts.personaCount());
    }

    [[nodiscard]] std::string_view kindOf(const Way &way) const
    {
        return m_facts.outcomes[way.to].kind == rules::OutcomeKind::Excluded ? kind::excluded : kind::moved;
    }

    [[nodiscard]] std::string title(const Way &way) const
    {
        return m_facts.outcomes[way.from].name + " → " + m_facts.outcomes[way.to].name;
    }

    [[nodiscard]] ItemRow item(const Move &move) const
    {
        const Way way = wayOf(move);
        const WindowFacts &window = m_facts.windows[move.window];
        const std::string id = "run" + std::to_string(m_facts.run.record.no) + ":" +
                               std::to_string(window.days) + ":" +
                               std::to_string(m_facts.run.results.subjectKeys[move.row]);
        ItemRow row = m_facts.itemAbout(kindOf(way), id, move.row, window);
        row.title = title(way);
        row.summary = m_facts.runName() + " came to " + m_facts.outcomes[way.to].name + m_facts.over(window) +
                      "; before it was " + m_facts.outcomes[way.from].name + ".";
        std::vector<std::string> claims = {row.summary};
        EvidenceList evidence;
        addReasons(move, way, claims, evidence);
        const std::int64_t others = m_ways.at(way) - 1;
        claims.push_back(others == 0 ? "No other " + std::string(m_facts.subjectWord()) + " moved this way."
                                     : countText(others, "other " + std::string(m_facts.subjectWord())) +
                                           " moved this way.");
        row.claims = listJson(claims);
        row.evidence = evidence.json();
        const ScoredWhy scores = scoresOf(move, way);
        row.scores = scores.scoresJson();
        row.explainability = listJson(scores.why());
        return row;
    }

    /// What made it so: of a persona or what excludes the conditions that hold; of no persona any more those
    /// of the persona before that do not.
    void addReasons(const Move &move, const Way &way, std::vector<std::string> &claims,
                    EvidenceList &evidence) const
    {
        const auto rule =
            m_facts.outcomes[way.to].rule ? m_facts.outcomes[way.to].rule : m_facts.outcomes[way.from].rule;
        const classify::StoredRun &run = m_facts.run;
        if (!rule) {
            claims.push_back(run.ruleSet.id + "@" + std::to_string(run.ruleSet.version) + " has no persona " +
                             m_facts.outcomes[way.from].name + ".");
            evidence.add(claims.back());
            return;
        }
        const rules::Rule &deciding = run.ruleSet.rule(*rule);
        const auto value = run.values(move.row, m_facts.windows[move.window].days);
        const bool holds = decidesByHolding(way, *rule);
        const bool isPersona = *rule < run.ruleSet.personas.size();
        const std::string &name = isPersona ? run.ruleSet.personas[*rule].name : deciding.id;
        for (const rules::Condition &condition : deciding.criteria.conditions) {
            const auto shown = rules::conditionEvidence(condition, value(condition.signal, condition.window));
            evidence.add(condition, shown, run.domain->signals());
            if (shown.held == holds)
                claims.push_back(rules::signalText(condition, run.domain->signals()) + " is " +
                                 valueText(condition, shown.value) + "; " + name + " asks for " +
                                 askedText(condition) + ".");
        }
    }

    /// Not so of checks that are to be passed, and of a persona that is lost.
    [[nodiscard]] bool decidesByHolding(const Way &way, std::size_t rule) const
    {
        const rules::Section section = m_facts.run.ruleSet.sectionOf(rule);
        if (section == rules::Section::Eligibility || section == rules::Section::Floor)
            return false;
        return m_facts.outcomes[way.to].rule.has_value();
    }

    [[nodiscard]] ScoredWhy scoresOf(const Move &move, const Way &way) const
    {
        const WindowFacts &window = m_facts.windows[move.window];
        const auto personas = static_cast<std::int64_t>(std::max<std::size_t>(m_facts.personaCount(), 1));
        const auto from = static_cast<std::int64_t>(rank(way.from));
        const auto to = static_cast<std::int64_t>(rank(way.to));
        const std::int64_t distance = std::max(from, to) - std::min(from, to);
        const std::int64_t alike = m_ways.at(way);
        const std::int64_t had = window.countBefore[way.from];
        ScoredWhy scores;
        scores.set(Component::Impact, 10 + 15 * distance / personas,
                   "the two stand " + std::to_string(distance) + " of " + countText(personas, "place") +
                       " apart.");
        m_facts.scoreTimeliness(move.row, window, scores);
        RunFacts::scoreVirality(alike, countText(alike, m_facts.subjectWord()) + " moved this way.", scores);
        m_facts.scoreRelevance(std::min(rank(way.from), rank(way.to)),
                               "by the priority of the more important of the two.", scores);
        m_facts.scoreConfidence(move.row, window, scores);
        scores.engagement(had == 0 ? 0 : 100 * alike / had,
                          std::to_string(alike) + " of " + std::to_string(had) + " that were " +
                              m_facts.outcomes[way.from].name + " moved this way.");
        m_facts.scoreVelocity(window, way.to, scores);
        return scores;
    }

    /// About so many that nobody looks at each: the ways by how many took them.
    [[nodiscard]] ItemRow ofAll(std::string_view kind, const std::vector<Move> &moves) const
    {
        const auto count = static_cast<std::int64_t>(moves.size());
        ItemRow row = m_facts.itemOfMany(kind, count);
        row.title = countText(count, m_facts.subjectWord()) +
                    (kind == kind::moved ? " came to another persona" : " lost a persona to an exclusion");
        std::vector<std::pair<Way, std::int64_t>> ways;
        for (const auto &way : m_ways) {
            if (kindOf(way.first) == kind)
                ways.push_back(way);
        }
        std::stable_sort(ways.begin(), ways.end(),
                         [](const auto &a, const auto &b) { return a.second > b.second; });
        std::vector<std::string> claims;
        EvidenceList evidence;
        for (const auto &[way, took] : ways) {
            const std::string text = title(way) + m_facts.over(m_facts.windows[way.window]) + ": " +
                                     countText(took, m_facts.subjectWord()) + ".";
            if (claims.size() < mostClaims)
                claims.push_back(text);
            evidence.add(text);
        }
        row.claims = listJson(claims);
        row.evidence = evidence.json();
        const ScoredWhy scores = scoresOfAll(ways.front().first, count);
        row.scores = scores.scoresJson();
        row.explainability = listJson(scores.why());
        return row;
    }

    /// Those of the most frequent way, but impact and virality are of all.
    [[nodiscard]] ScoredWhy scoresOfAll(const Way &most, std::int64_t count) const
    {
        const WindowFacts &window = m_facts.windows[most.window];
        const auto all = static_cast<std::int64_t>(m_facts.size() * m_facts.windows.size());
        const std::size_t row = static_cast<std::size_t>(
            std::find(window.now.begin(), window.now.end(), most.to) - window.now.begin());
        ScoredWhy scores;
        scores.set(Component::Impact, 10 + 15 * count / all,
                   std::to_string(count) + " of " + std::to_string(all) + " outcomes changed.");
        m_facts.scoreTimeliness(row, window, scores);
        RunFacts::scoreVirality(count, countText(count, m_facts.subjectWord()) + " moved.", scores);
        m_facts.scoreRelevance(std::min(rank(most.from), rank(most.to)),
                               "by the priority of the most frequent move.", scores);
        scores.set(Component::Confidence, 10, "counted over the whole run.");
        scores.engagement(100 * count / all,
                          std::to_string(count) + " of " + std::to_string(all) + " outcomes changed.");
        m_facts.scoreVelocity(window, most.to, scores);
        return scores;
    }

    static constexpr std::size_t mostClaims = 5;

    const RunFacts &m_facts;
    std::vector<Move> m_moved;
    std::vector<Move> m_excluded;
    std::map<Way, std::int64_t> m_ways; ///< how many took each
};

} // namespace

void addMoves(const RunFacts &facts, std::vector<ItemRow> &items)
{
    Moves(facts).add(items);
}

} // namespace dramatis::review

// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects for which the loop engine, run beside another one, came to something else: a fault of the program.
// The run keeps them in its measures: {"shadow": {"subjects": 100, "different": 2, "differences":
// [{"subject_key", "window", "what", "run", "loop"}, …]}}, one per subject and no more than it takes to know
// that they are too many.
//
// Everything is at its most but virality: how many differ.
#include "base/number.h"
#include "review/run_facts.h"
#include "json/document.h"

#include <algorithm>

namespace dramatis::review
{

namespace
{

using json::Document;
using json::Kind;
using json::Value;

struct Difference {
    std::size_t row = 0;
    std::size_t window = 0;
    std::string what;
    double run = missing;
    double loop = missing;
};

double numberAt(const Value &object, std::string_view name)
{
    const Value *value = object.find(name);
    return value && value->kind == Kind::Number ? value->number : missing;
}

std::string shown(double value)
{
    return isMissing(value) ? "absent" : numberText(value);
}

class Shadow
{
public:
    explicit Shadow(const RunFacts &facts) : m_facts(facts)
    {
        const auto parsed = Document::parse(facts.run.record.measures);
        const auto *document = std::get_if<Document>(&parsed);
        const Value *shadow = document ? document->root().find("shadow") : nullptr;
        const Value *differences = shadow ? shadow->find("differences") : nullptr;
        if (!differences)
            return;
        m_looked = numberAt(*shadow, "subjects");
        m_different = numberAt(*shadow, "different");
        for (const Value &element : differences->elements)
            read(element);
    }

    void add(std::vector<ItemRow> &items) const
    {
        addItems(
            m_differences, [this](const Difference &difference) { return item(difference); },
            [this] {
                ItemRow row = m_facts.itemOfMany(kind::shadowDifference, count());
                describe(row);
                return row;
            },
            items);
    }

private:
    [[nodiscard]] std::int64_t count() const
    {
        return isMissing(m_different) ? static_cast<std::int64_t>(m_differences.size())
                                      : static_cast<std::int64_t>(m_different);
    }

    void read(const Value &element)
    {
        const double key = numberAt(element, "subject_key");
        const double days = numberAt(element, "window");
        const auto &keys = m_facts.run.results.subjectKeys;
        const auto row = std::find(keys.begin(), keys.end(), static_cast<store::SubjectKey>(key));
        const auto window = std::find_if(m_facts.windows.begin(), m_facts.windows.end(),
                                         [days](const WindowFacts &facts) { return facts.days == days; });
        if (isMissing(key) || row == keys.end() || window == m_facts.windows.end())
            return;
        const Value *what = element.find("what");
        m_differences.push_back({static_cast<std::size_t>(row - keys.begin()),
                                 static_cast<std::size_t>(window - m_facts.windows.begin()),
                                 what && what->kind == Kind::Text ? what->text : "mask",
                                 numberAt(element, "run"), numberAt(element, "loop")});
    }

    [[nodiscard]] ItemRow item(const Difference &difference) const
    {
        const WindowFacts &window = m_facts.windows[difference.window];
        ItemRow row = m_facts.itemAbout(
            kind::shadowDifference,
            "run" + std::to_string(m_facts.run.record.no) + ":" + std::to_string(window.days) + ":" +
                std::to_string(m_facts.run.results.subjectKeys[difference.row]) + ":" + difference.what,
            difference.row, window);
        describe(row);
        row.title = "Engines differ on " + difference.what;
        const std::string claim = difference.what + m_facts.over(window) + " is " + shown(difference.run) +
                                  "; the loop engine came to " + shown(difference.loop) + ".";
        row.claims = listJson({claim});
        EvidenceList evidence;
        evidence.add(claim);
        row.evidence = evidence.json();
        return row;
    }

    void describe(ItemRow &row) const
    {
        row.title = countText(count(), "difference") + " between the engines";
        row.summary = countText(count(), "difference") + " among " + numberText(m_looked) + " " +
                      std::string(m_facts.subjectWord()) + "s that the loop engine computed beside run " +
                      std::to_string(m_facts.run.record.no) + ": please report this.";
        ScoredWhy scores;
        scores.set(Component::Impact, 25, "engines must never differ.");
        scores.set(Component::Timeliness, 20, "it came with this run.");
        RunFacts::scoreVirality(count(), countText(count(), "difference") + ".", scores);
        scores.set(Component::Relevance, 25, "results of this version may be wrong.");
        scores.set(Component::Confidence, 10, "compared bit for bit.");
        row.scores = scores.scoresJson();
        row.explainability = listJson(scores.why());
    }

    const RunFacts &m_facts;
    double m_looked = 0;
    double m_different = missing;
    std::vector<Difference> m_differences;
};

} // namespace

void addShadowDifferences(const RunFacts &facts, std::vector<ItemRow> &items)
{
    Shadow(facts).add(items);
}

} // namespace dramatis::review

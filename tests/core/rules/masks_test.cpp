// SPDX-License-Identifier: GPL-3.0-or-later
// The columns' way of matching against the subject by subject one, over random rule sets and random signals.
#include "rules/evidence.h"
#include "rules_text.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace dramatis;
using namespace dramatis::rules;
using namespace dramatis::rules::testing;

namespace
{

const std::vector<int> windows = {7, 30, 180};

/// Few enough different numbers that values often are thresholds, or one double away from them.
class RandomRules
{
public:
    explicit RandomRules(unsigned seed) : m_random(seed) {}

    RuleSet ruleSet()
    {
        RuleSet rules;
        const std::size_t personas = below(12) == 0 ? maximumPersonas : 1 + below(6);
        for (std::size_t i = 0; i < personas; ++i) {
            Persona persona;
            persona.priority = static_cast<int>(i) + 1;
            addNode(persona.criteria, 0);
            rules.personas.push_back(std::move(persona));
        }
        return rules;
    }

    SignalTable signalTable(std::size_t subjects)
    {
        SignalTable table(subjects, windows, catalogue.size());
        for (std::size_t window = 0; window < windows.size(); ++window)
            for (std::size_t signal = 0; signal < catalogue.size(); ++signal)
                for (double &value : table.column(window, signal))
                    value = this->value();
        return table;
    }

    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    double threshold()
    {
        static constexpr std::array<double, 8> thresholds = {-1, 0, 1e-6, 1, 2, 3, 45, 1e6};
        return thresholds[below(thresholds.size())];
    }

    double value()
    {
        const double near = threshold();
        switch (below(8)) {
        case 0:
            return missing;
        case 1:
            return std::nextafter(near, infinity);
        case 2:
            return std::nextafter(near, -infinity);
        case 3:
            return near + 1e-6;
        case 4:
            return near - 1e-9;
        case 5:
            return near * 1.5 - 1;
        default:
            return near;
        }
    }

    std::size_t addNode(Criteria &criteria, int depth)
    {
        const std::size_t node = criteria.nodes.size();
        criteria.nodes.emplace_back();
        if (depth == maximumDepth || below(3) == 0) {
            criteria.nodes[node].kind = Node::Kind::Condition;
            criteria.nodes[node].condition = criteria.conditions.size();
            criteria.conditions.push_back(condition());
            return node;
        }
        criteria.nodes[node].kind = below(2) ? Node::Kind::All : Node::Kind::Any;
        for (std::size_t i = 1 + below(3); i > 0; --i) {
            const std::size_t child = addNode(criteria, depth + 1);
            criteria.nodes[node].children.push_back(child);
        }
        return node;
    }

    Condition condition()
    {
        Condition condition;
        condition.signal = below(catalogue.size());
        condition.op = static_cast<Op>(below(6));
        condition.low = threshold();
        condition.high = std::max(condition.low, threshold());
        if (below(4) == 0)
            condition.window = windows[below(windows.size())];
        if (below(4) == 0)
            condition.tolerance = 1e-9;
        return condition;
    }

    std::mt19937 m_random;
};

MatchMask matchRow(const RuleSet &rules, const SignalTable &table, std::size_t window, std::size_t subject)
{
    return matchOne(rules, [&](std::size_t signal, std::optional<int> own) {
        return table.value(own ? *table.windowIndex(*own) : window, signal, subject);
    });
}

} // namespace

class MasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsOneByOne()
    {
        for (unsigned seed = 0; seed < 3000; ++seed) {
            RandomRules random(seed);
            const RuleSet rules = random.ruleSet();
            const std::size_t subjects = seed % 50 == 0 ? 250 + random.below(600) : 1 + random.below(9);
            const SignalTable table = random.signalTable(subjects);
            const std::size_t window = random.below(windows.size());
            const std::size_t first = random.below(subjects);
            std::vector<MatchMask> masks(random.below(subjects - first + 1), ~MatchMask{0});
            matchMasks(rules, table, window, first, masks);
            for (std::size_t i = 0; i < masks.size(); ++i)
                QVERIFY2(masks[i] == matchRow(rules, table, window, first + i),
                         qPrintable(QStringLiteral("seed %1, subject %2").arg(seed).arg(first + i)));
        }
    }

    void cutAnywhere()
    {
        RandomRules random(1);
        const RuleSet rules = random.ruleSet();
        const SignalTable table = random.signalTable(1500);
        std::vector<MatchMask> whole(1500);
        matchMasks(rules, table, 1, 0, whole);
        for (const std::size_t size : {1, 2, 255, 256, 257, 700}) {
            std::vector<MatchMask> cut(1500);
            for (std::size_t first = 0; first < cut.size(); first += size)
                matchMasks(rules, table, 1, first,
                           std::span(cut).subspan(first, std::min(size, cut.size() - first)));
            QVERIFY(cut == whole);
        }
    }

    void nobody()
    {
        RandomRules random(2);
        matchMasks(random.ruleSet(), random.signalTable(0), 0, 0, {});
    }
};

QTEST_APPLESS_MAIN(MasksTest)
#include "masks_test.moc"

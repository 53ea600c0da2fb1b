// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecard_text.h"
#include "scorecards/explain.h"
#include "scorecards/score.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::scorecards;
using namespace dramatis::scorecards::testing;

namespace
{

/// `return_on_assets -5 (-inf,-1.19] 0.060324825986078884`, one term per line.
QString lines(const Scorecard &card, const std::vector<double> &values)
{
    QStringList lines;
    for (const Contribution &part : contributionsOf(card, values)) {
        const Term &term = card.terms[part.term];
        lines += QString::fromStdString(term.ratio + " " + numberText(part.value) + " " +
                                        binText(term, part) + " " + numberText(part.rate)) +
                 (part.noBin ? " no bin" : "");
        if (part.amount != term.coefficient * part.rate)
            lines += "wrong amount";
    }
    return lines.join('\n');
}

/// Two ratios: one in percent of the probability, so that levels are easy to see.
Scorecard smallCard()
{
    Scorecard card = scorecard(withTerms(
        R"({"ratio": "return_on_assets", "coefficient": 10, "missing_rate": 0.3, "bins": [
            {"low": "-inf", "high": 0, "rate": 0.4}, {"low": 0, "high": 5, "rate": 0.2}, {"low": 5, "high": "inf", "rate": 0.0}]},
           {"ratio": "total_debt_to_ebitda", "coefficient": 10, "missing_rate": 0.1, "bins": [
            {"low": "-inf", "high": 2, "rate": 0.1}, {"low": 2, "high": 4, "rate": 0.2}, {"low": 4, "high": "inf", "rate": 0.3}]})",
        R"([{"id": "CRITICAL", "above": 95}, {"id": "HIGH", "at_least": 90}, {"id": "LOW"}])"));
    return card;
}

/// `total_debt_to_ebitda at most 4 -> HIGH`, combined changes joined with `and`.
QString changes(const Scorecard &card, const std::vector<double> &values)
{
    QStringList lines;
    for (const Lowering &lowering : lowerings(card, values)) {
        QStringList parts;
        for (const Change &change : lowering.changes)
            parts += QString::fromStdString(card.terms[change.term].ratio +
                                            (change.upwards ? " above " + numberText(change.low)
                                                            : " at most " + numberText(change.high)));
        lines += parts.join(" and ") + " -> " + QString::fromStdString(card.levels[lowering.level].id);
    }
    return lines.join('\n');
}

} // namespace

class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contributions()
    {
        QCOMPARE(lines(annual(), {40.5, -3, missing, 0, 1e8}),
                 "long_term_debt_to_total_capital 40.5 (38.33,44.65] 0.024342745861733205\n"
                 "total_debt_to_ebitda -3 (-1,1.54] 0.009322731011790512 no bin\n"
                 "net_income_margin  Missing 0.028985507246376812\n"
                 "ebit_to_interest_expense 0 (0.007,2.303] 0.07796610169491526 no bin\n"
                 "return_on_assets 100000000 (11.74,inf] 0.009254218835057159");
        QCOMPARE(QString::fromStdString(intervalText(annual().terms[4].bins[0])), "(-inf,-1.19]");
    }

    void blanksAsZero()
    {
        Scorecard card = annual();
        card.blankPolicy = BlankPolicy::Zero;
        QCOMPARE(lines(card, std::vector<double>(5, missing)).section('\n', 2, 3),
                 "net_income_margin  (-0.47,2.9] 0.04100946372239748\n"
                 "ebit_to_interest_expense  (0.007,2.303] 0.07796610169491526 no bin");
        const auto parts = contributionsOf(card, std::vector<double>(5, missing));
        QVERIFY(parts[2].missing && parts[2].bin == 1U);
    }

    void amountsAddUp()
    {
        std::mt19937 random(3);
        for (int turn = 0; turn < 300; ++turn) {
            const Scorecard card = randomScorecard(random);
            std::vector<double> values;
            while (values.size() < card.terms.size())
                values.push_back(randomValue(random));
            double z = card.intercept;
            for (const Contribution &part : contributionsOf(card, values))
                z += part.amount;
            QCOMPARE(probabilityOf(z), scoreOne(card, values));
        }
    }

    void means()
    {
        const Scorecard card = smallCard();
        const std::vector<double> assets = {-1, 1, missing};
        const std::vector<double> debt = {1, 3, 5};
        const std::vector<std::span<const double>> columns = {assets, debt};
        const std::vector<double> expected = {(4.0 + 2 + 3) / 3, (1.0 + 2 + 3) / 3};
        QCOMPARE(meanContributions(card, columns), expected);
        const std::vector<std::span<const double>> none(2);
        QVERIFY(isMissing(meanContributions(card, none).front()));
    }

    void whatWouldLowerTheLevel()
    {
        const Scorecard card = smallCard(); // z = 10 · (rate + rate); 95 % at 2.94, 90 % at 2.2
        // 0.4 + 0.3: debt alone comes to 5 or more; assets above 5 to 3; both are needed.
        QCOMPARE(changes(card, {-1, 5}),
                 "return_on_assets above 5 and total_debt_to_ebitda at most 4 -> LOW");
        // 0.2 + 0.1, critical: the nearest that suffices is assets above 5; debt has nothing to give.
        QCOMPARE(changes(card, {1, 1}), "return_on_assets above 5 -> LOW");
        // 0.2 + 0.2: only assets can do it alone.
        QCOMPARE(changes(card, {4, 2.5}), "return_on_assets above 5 -> LOW");
        // Absent: the smallest step that is enough.
        QCOMPARE(changes(card, {missing, 1}), "return_on_assets above 5 -> LOW");
        QCOMPARE(changes(card, {6, 1}), "");
    }

    void nearestOfSeveral()
    {
        Scorecard card = smallCard();
        card.levels = {{"HIGH", Bound::AtLeast, 99}, {"LOW", Bound::None, 0}}; // at 4.6
        // 0.4 + 0.1: either ratio can, assets into (0,5] already.
        QCOMPARE(changes(card, {-3, 1}), "return_on_assets above 0 -> LOW");
        QCOMPARE(changes(card, {-3, 3}), "return_on_assets above 0 -> LOW");
    }

    void nothingLowersTheBuiltInQuarters()
    {
        QCOMPARE(changes(quarterly(), {5, 10, 60, 1}), "");
        const Scorecard card = annual();
        const QString text = changes(card, {70, 6, -5, 1, -5});
        QCOMPARE(text.section(" -> ", 1), "LOW");
    }

    /// Whatever is proposed does what it says.
    void proposalsHold()
    {
        std::mt19937 random(11);
        int proposals = 0;
        for (int turn = 0; turn < 1000; ++turn) {
            const Scorecard card = randomScorecard(random);
            std::vector<double> values;
            while (values.size() < card.terms.size())
                values.push_back(randomValue(random));
            const std::size_t level = levelIndexOf(card, scoreOne(card, values));
            for (const Lowering &lowering : lowerings(card, values)) {
                std::vector<double> moved = values;
                for (const Change &change : lowering.changes)
                    moved[change.term] = change.upwards ? std::nextafter(change.low, infinity) : change.high;
                QCOMPARE(scoreOne(card, moved), lowering.probability);
                QCOMPARE(levelIndexOf(card, lowering.probability), lowering.level);
                QVERIFY(lowering.level > level);
                ++proposals;
            }
        }
        QVERIFY(proposals > 100);
    }
};

QTEST_APPLESS_MAIN(ExplainTest)
#include "explain_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecard_text.h"
#include "scorecards/score.h"

#include <QtTest>

#include <bit>
#include <cmath>

using namespace dramatis;
using namespace dramatis::scorecards;
using namespace dramatis::scorecards::testing;

namespace
{

constexpr double tolerance = 1e-12;

bool near(double value, double expected)
{
    return std::abs(value - expected) <= tolerance;
}

bool sameBits(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

using Columns = std::vector<std::vector<double>>;

/// Scored in batches of so many rows.
std::vector<double> scored(const Scorecard &card, const Columns &columns, std::size_t batch)
{
    std::vector<double> result(columns.front().size());
    for (std::size_t first = 0; first < result.size(); first += batch) {
        const std::size_t count = std::min(batch, result.size() - first);
        std::vector<std::span<const double>> parts;
        for (const std::vector<double> &column : columns)
            parts.push_back(std::span(column).subspan(first, count));
        scoreColumns(card, parts, std::span(result).subspan(first, count));
    }
    return result;
}

std::vector<double> scoredOneByOne(const Scorecard &card, const Columns &columns)
{
    std::vector<double> result;
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        std::vector<double> values;
        for (const std::vector<double> &column : columns)
            values.push_back(column[row]);
        result.push_back(scoreOne(card, values));
    }
    return result;
}

Columns randomColumns(std::mt19937 &random, std::size_t terms, std::size_t rows)
{
    Columns columns(terms, std::vector<double>(rows));
    for (std::vector<double> &column : columns)
        for (double &value : column)
            value = randomValue(random);
    return columns;
}

} // namespace

class ScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownValues()
    {
        const std::vector<double> zeros(5, 0);
        const std::vector<double> absent(5, missing);
        QVERIFY(near(scoreOne(annual(), zeros), 0.026672043275031625));
        QVERIFY(near(scoreOne(annual(), absent), 0.021475734406879145));
        QVERIFY(near(scoreOne(quarterly(), zeros), 0.015581299756588455));
        QVERIFY(near(scoreOne(quarterly(), absent), 0.01437326500638393));
        const Reach years = reachOf(annual());
        QVERIFY(near(years.least, 0.01913703808419225));
        QVERIFY(near(years.greatest, 0.04124789011485374));
        const Reach quarters = reachOf(quarterly());
        QVERIFY(near(quarters.least, 0.014074768266166129));
        QVERIFY(near(quarters.greatest, 0.01656791462138651));
    }

    void blanksAsZero()
    {
        Scorecard card = annual();
        card.blankPolicy = BlankPolicy::Zero;
        const std::vector<double> absent(5, missing);
        QCOMPARE(scoreOne(card, absent), scoreOne(card, std::vector<double>(5, 0)));
        QCOMPARE(scored(card, Columns(5, {missing}), 1).front(), scoreOne(card, absent));
    }

    void edgesOfBins_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("rate");
        const auto row = [](double value, double rate) { QTest::addRow("%g", value) << value << rate; };
        row(std::nextafter(0.007, 0), .07796610169491526); // in no bin: the first
        row(0.007, .07796610169491526);
        row(0, .07796610169491526);
        row(-5, .07796610169491526);
        row(2.303, .07796610169491526);
        row(std::nextafter(2.303, 3), .03409090909090909);
        row(41.935, .009070294784580499);
        row(41.936, .01020408163265306);
        row(275304, .01020408163265306);
        row(275304.5, .07796610169491526);
        row(1e8, .07796610169491526);
        row(infinity, .07796610169491526);
        row(-infinity, .07796610169491526);
        row(missing, .025721784776902887);
    }

    void edgesOfBins()
    {
        QFETCH(double, value);
        QFETCH(double, rate);
        Scorecard card = annual();
        card.terms = {card.terms[3]};
        QCOMPARE(rateOf(card, card.terms[0], value), rate);
        const double expected = 1 / (1 + std::exp(-(card.intercept + card.terms[0].coefficient * rate)));
        QCOMPARE(scoreOne(card, std::vector{value}), expected);
        QCOMPARE(scored(card, {{value}}, 1).front(), expected);
    }

    void infiniteValues()
    {
        const Scorecard card = annual();
        const Term &debt = card.terms[0];
        QCOMPARE(rateOf(card, debt, infinity), debt.bins.back().rate);
        QCOMPARE(rateOf(card, debt, 1e8), debt.bins.back().rate);
        QCOMPARE(rateOf(card, debt, -infinity), debt.bins.front().rate);
    }

    void anyBatchSameBits()
    {
        std::mt19937 random(7);
        const Columns columns = randomColumns(random, 5, 10'000);
        const std::vector<double> whole = scored(annual(), columns, 10'000);
        for (const std::size_t batch : {1, 2, 7, 511, 512, 513, 4096})
            QVERIFY2(sameBits(scored(annual(), columns, batch), whole), qPrintable(QString::number(batch)));
        QVERIFY(sameBits(scoredOneByOne(annual(), columns), whole));
    }

    /// Whatever the order, overlaps and gaps of the bins: as row by row.
    void randomScorecards()
    {
        std::mt19937 random(20);
        for (int turn = 0; turn < 500; ++turn) {
            const Scorecard card = randomScorecard(random);
            const Columns columns = randomColumns(random, card.terms.size(), 600);
            const std::vector<double> scores = scored(card, columns, 600);
            QVERIFY2(sameBits(scores, scoredOneByOne(card, columns)), scorecardJson(card).c_str());
            const Reach reach = reachOf(card);
            const auto [least, greatest] = std::minmax_element(scores.begin(), scores.end());
            QVERIFY2(*least >= reach.least && *greatest <= reach.greatest, scorecardJson(card).c_str());
        }
    }

    void levelsAndConfidence()
    {
        const Scorecard card = annual();
        QCOMPARE(levelOf(card, 0.150001), std::string_view("CRITICAL"));
        QCOMPARE(levelOf(card, 0.15), std::string_view("HIGH"));
        QCOMPARE(levelOf(card, 0.05), std::string_view("HIGH"));
        QCOMPARE(levelOf(card, 0.0499), std::string_view("MEDIUM"));
        QCOMPARE(levelOf(card, 0.02), std::string_view("MEDIUM"));
        QCOMPARE(levelOf(card, 0.0199), std::string_view("LOW"));
        QCOMPARE(levelIndexOf(card, 0.0), std::size_t{3});
        QCOMPARE(confidenceOf(card, 0.5), 0.5);
        QCOMPARE(confidenceOf(card, 0.02040104830357083), 0.9591979033928584);
        QCOMPARE(confidenceOf(card, 0.9), 0.8);
    }
};

QTEST_APPLESS_MAIN(ScoreTest)
#include "score_test.moc"

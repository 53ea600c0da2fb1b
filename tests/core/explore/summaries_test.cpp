// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions, moves, histograms, medians and the margin map against plain loops; near misses against the
// evidence of single subjects.
#include "base/number.h"
#include "core/explore/explored.h"
#include "explore/summaries.h"
#include "rules/evidence.h"
#include "support/customer_data.h"

#include <QTest>

#include <cmath>

using namespace dramatis;
using namespace dramatis::test;
using explore::RunView;

class TestSummaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void outcomes();
    void movesAddUp();
    void histograms();
    void histogramCutsLongTails();
    void medians();
    void nearMisses_data();
    void nearMisses();
    void marginMap_data();
    void marginMap();

private:
    std::unique_ptr<Workbench> m_bench;
    ViewPointer m_view;
};

void TestSummaries::initTestCase()
{
    m_bench = explored(4);
    m_view = viewOf(*m_bench);
}

void TestSummaries::outcomes()
{
    for (std::size_t w = 0; w < m_view->windows.size(); ++w) {
        const auto counts = explore::distribution(*m_view, w);
        QCOMPARE(counts.size(), m_view->outcomes.size());
        for (std::size_t outcome = 0; outcome < counts.size(); ++outcome) {
            std::int64_t subjects = 0;
            std::int64_t matches = 0;
            std::int64_t before = 0;
            for (std::size_t row = 0; row < m_view->size(); ++row) {
                const std::uint64_t mask = m_view->run->results.masks[w][row];
                subjects += m_view->windows[w].effective[row] == outcome;
                before += m_view->windows[w].before[row] == outcome;
                if (outcome < m_view->personaCount)
                    matches += static_cast<std::int64_t>(mask >> outcome & 1U);
                else if (outcome == m_view->personaCount)
                    matches += mask == 0;
            }
            QCOMPARE(counts[outcome].subjects, subjects);
            QCOMPARE(counts[outcome].matches, matches);
            QCOMPARE(counts[outcome].before.value_or(-1), before);
        }
    }
}

void TestSummaries::movesAddUp()
{
    for (std::size_t w = 0; w < m_view->windows.size(); ++w) {
        const explore::Moves moves = explore::moves(*m_view, w);
        std::int64_t stayed = 0;
        for (std::size_t from = 0; from < moves.counts.size(); ++from) {
            for (std::size_t to = 0; to < moves.counts.size(); ++to) {
                std::int64_t subjects = 0;
                for (std::size_t row = 0; row < m_view->size(); ++row)
                    subjects +=
                        m_view->windows[w].before[row] == from && m_view->windows[w].effective[row] == to;
                QCOMPARE(moves.counts[from][to], subjects);
                stayed += from == to ? subjects : 0;
            }
        }
        QCOMPARE(moves.stayed, stayed);
        QCOMPARE(moves.stayed + moves.moved + moves.appeared, static_cast<std::int64_t>(m_view->size()));
        QCOMPARE(moves.disappeared, 0);
    }
    const auto first = viewOf(*m_bench, {1, {}, true, {}, 0.05});
    QVERIFY(!first->hasBefore(0));
    QCOMPARE(explore::moves(*first, 0).moved, 0);
}

void TestSummaries::histograms()
{
    for (std::size_t signal = 0; signal < m_view->catalogue().size(); ++signal) {
        const auto values = m_view->signal(1, signal);
        const explore::Histogram histogram = explore::histogram(*m_view, 1, signal, 20);
        std::int64_t inBins = 0;
        for (const std::int64_t bin : histogram.bins)
            inBins += bin;
        const auto absent =
            std::count_if(values.begin(), values.end(), [](double v) { return isMissing(v); });
        QCOMPARE(histogram.missing, absent);
        QCOMPARE(inBins + histogram.missing, static_cast<std::int64_t>(m_view->size()));
        const explore::Histogram again = explore::histogram(*m_view, 1, signal, m_view->order, histogram);
        QCOMPARE(again.bins, histogram.bins);
        QCOMPARE(again.missing, histogram.missing);
        if (!histogram.bins.empty()) {
            QCOMPARE(again.minimum, histogram.minimum);
            QCOMPARE(again.maximum, histogram.maximum);
            QVERIFY(histogram.minimum <= histogram.low && histogram.high <= histogram.maximum);
        }
    }
}

void TestSummaries::histogramCutsLongTails()
{
    auto run = std::make_shared<classify::StoredRun>(*m_view->run);
    RunView view = *m_view;
    const auto column =
        run->results.signals.column(*run->results.signals.windowIndex(view.windows[0].days), 4);
    for (std::size_t row = 0; row < column.size(); ++row)
        column[row] = static_cast<double>(row % 100);
    column[0] = 1e9;
    view.run = run;
    const explore::Histogram histogram = explore::histogram(view, 0, 4, 10);
    QCOMPARE(histogram.maximum, 1e9);
    QCOMPARE(histogram.high, 100.0);
    QCOMPARE(histogram.low, 0.0);
    QVERIFY(histogram.bins.back() > 0);
}

void TestSummaries::medians()
{
    for (std::size_t signal = 0; signal < m_view->catalogue().size(); ++signal) {
        for (const std::size_t count : {std::size_t{0}, std::size_t{7}, std::size_t{50}, m_view->size()}) {
            const std::span<const std::uint32_t> rows = std::span(m_view->order).first(count);
            std::vector<double> values;
            for (const std::uint32_t row : rows) {
                if (!isMissing(m_view->signal(0, signal)[row]))
                    values.push_back(m_view->signal(0, signal)[row]);
            }
            std::sort(values.begin(), values.end());
            const double median = explore::median(*m_view, 0, signal, rows);
            if (values.empty())
                QVERIFY(isMissing(median));
            else
                QCOMPARE(median, (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2);
        }
    }
}

void TestSummaries::nearMisses_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<double>("share");
    for (unsigned seed = 1; seed <= 4; ++seed) {
        QTest::addRow("seed %u, 5 %%", seed) << seed << 0.05;
        QTest::addRow("seed %u, 60 %%", seed) << seed << 0.6;
    }
}

void TestSummaries::nearMisses()
{
    QFETCH(unsigned, seed);
    QFETCH(double, share);
    const auto bench = explored(seed);
    const auto view = viewOf(*bench, {{}, {}, true, {}, share});
    for (const explore::WindowColumns &window : view->windows) {
        for (std::size_t row = 0; row < view->size(); ++row) {
            const auto evidence =
                rules::evidence(view->run->ruleSet, [&](std::size_t signal, std::optional<int> own) {
                    return view->run->value(row, own.value_or(window.days), signal);
                });
            std::uint64_t expected = 0;
            for (const rules::NearMiss &miss : rules::nearMisses(view->run->ruleSet, evidence, share))
                expected |= std::uint64_t{1} << miss.persona;
            QCOMPARE(window.nearMisses[row], expected);
        }
    }
}

void TestSummaries::marginMap_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Every cell by the relative margins of its subjects, and by the query behind it.
void TestSummaries::marginMap()
{
    QFETCH(unsigned, seed);
    const auto bench = explored(seed);
    const auto view = viewOf(*bench);
    for (std::size_t w = 0; w < view->windows.size(); ++w) {
        for (const explore::MarginRow &map : explore::marginMap(*view, w)) {
            const rules::Condition &condition =
                view->run->ruleSet.personas[map.persona].criteria.conditions[map.condition];
            std::array<std::int64_t, 6> expected{};
            for (std::size_t row = 0; row < view->size(); ++row) {
                const double value =
                    view->run->value(row, condition.window.value_or(view->windows[w].days), condition.signal);
                if (isMissing(value))
                    continue;
                const bool nearUpper = condition.high - value < value - condition.low;
                if (condition.op == rules::Op::Between && nearUpper != map.upper)
                    continue;
                const rules::Condition plain = condition;
                const bool held =
                    rules::evidence(view->run->ruleSet,
                                    [&](std::size_t, std::optional<int>) { return value; })[map.persona]
                        .conditions[map.condition]
                        .held;
                const double margin = rules::relativeMargin(plain, value);
                if (!held && margin >= -0.10)
                    ++expected[margin < -0.05 ? 0 : margin < -0.01 ? 1 : 2];
                if (held && margin <= 0.10)
                    ++expected[margin > 0.05 ? 5 : margin > 0.01 ? 4 : 3];
            }
            for (std::size_t cell = 0; cell < expected.size(); ++cell) {
                QCOMPARE(map.cells[cell], expected[cell]);
                explore::Query query;
                query.window = w;
                query.ranges.push_back(map.ranges[cell]);
                QCOMPARE(static_cast<std::int64_t>(must(explore::evaluate(*view, query)).rows.size()),
                         map.cells[cell]);
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestSummaries)
#include "summaries_test.moc"

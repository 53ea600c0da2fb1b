// SPDX-License-Identifier: GPL-3.0-or-later
// Queries against plain loops over the rows: rows, order and every count.
#include "base/number.h"
#include "base/text.h"
#include "core/explore/explored.h"
#include "explore/query.h"
#include "support/customer_data.h"

#include <QTest>

#include <bit>
#include <random>

using namespace dramatis;
using namespace dramatis::test;
using explore::Answer;
using explore::Facet;
using explore::Query;
using explore::RunView;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likePlainLoops_data();
    void likePlainLoops();
    void stops();
    void withoutSignalsRangesAcceptAll();
    void wrongWindowIsRefused();
};

namespace
{

std::uint64_t valuesOf(const RunView &view, std::size_t w, Facet facet, std::size_t row)
{
    const explore::WindowColumns &window = view.windows[w];
    switch (facet) {
    case Facet::Persona:
        return std::uint64_t{1} << window.effective[row];
    case Facet::NearMiss:
        return window.nearMisses[row];
    case Facet::Change:
        return std::uint64_t{1} << static_cast<int>(window.change[row]);
    case Facet::Override:
        return window.overridden[row] ? 2 : 1;
    case Facet::Matches:
        return std::uint64_t{1} << std::min(std::popcount(view.run->results.masks[w][row]), 3);
    case Facet::Flag:
        return view.run->results.flags[row];
    case Facet::Trait:
        return window.traits.empty() ? 0 : window.traits[row];
    }
    return 0;
}

bool inRange(const RunView &view, std::size_t w, const explore::Range &range, std::size_t row)
{
    const double value = view.run->value(row, range.window.value_or(view.windows[w].days), range.signal);
    if (range.absent)
        return isMissing(value);
    return value >= range.low && (range.below ? value < range.high : value <= range.high);
}

bool accepts(const RunView &view, const Query &query, std::size_t row)
{
    for (std::size_t facet = 0; facet < explore::facetCount; ++facet) {
        if (query.facets[facet] != 0 &&
            (valuesOf(view, query.window, static_cast<Facet>(facet), row) & query.facets[facet]) == 0)
            return false;
    }
    for (const explore::Range &range : query.ranges) {
        if (!inRange(view, query.window, range, row))
            return false;
    }
    if (query.before && view.windows[query.window].before[row] != *query.before)
        return false;
    if (query.matches && (view.run->results.masks[query.window][row] >> *query.matches & 1U) == 0)
        return false;
    return asciiLower(view.run->subjectIds[row]).find(asciiLower(query.text)) != std::string::npos;
}

std::vector<std::uint32_t> plainRows(const RunView &view, const Query &query)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        if (accepts(view, query, row))
            rows.push_back(row);
    }
    const auto byId = [&](std::uint32_t a, std::uint32_t b) {
        return view.run->subjectIds[a] < view.run->subjectIds[b];
    };
    const explore::Sorting &sorting = query.sorting;
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (sorting.column == explore::Column::Subject)
            return sorting.descending ? byId(b, a) : byId(a, b);
        double first = view.windows[query.window].effective[a];
        double second = view.windows[query.window].effective[b];
        if (sorting.column == explore::Column::Signal) {
            first = view.run->value(a, view.windows[query.window].days, sorting.signal);
            second = view.run->value(b, view.windows[query.window].days, sorting.signal);
        }
        if (isMissing(first) || isMissing(second))
            return isMissing(first) == isMissing(second) ? byId(a, b) : isMissing(second);
        if (first != second)
            return sorting.descending ? first > second : first < second;
        return byId(a, b);
    });
    return rows;
}

/// What a facet counts while all other filters stand.
std::vector<std::int64_t> plainCounts(const RunView &view, Query query, Facet facet, std::size_t values)
{
    query.facet(facet) = 0;
    std::vector<std::int64_t> counts(values);
    for (std::size_t row = 0; row < view.size(); ++row) {
        for (std::size_t value = 0; value < values; ++value)
            counts[value] +=
                accepts(view, query, row) && (valuesOf(view, query.window, facet, row) >> value & 1U) != 0;
    }
    return counts;
}

Query randomQuery(const RunView &view, std::mt19937 &random)
{
    const auto below = [&](std::size_t bound) { return random() % bound; };
    Query query;
    query.window = below(view.windows.size());
    if (below(3) == 0)
        query.text = below(2) == 0 ? "M_00" : std::to_string(below(20));
    for (std::size_t facet = 0; facet < explore::facetCount; ++facet) {
        if (below(4) == 0)
            query.facets[facet] = facet == static_cast<std::size_t>(Facet::Flag) ? 1 : random() % 16;
    }
    for (std::size_t i = below(3); i > 0; --i) {
        explore::Range range;
        range.signal = below(view.catalogue().size());
        range.low = view.run->value(below(view.size()), view.windows[query.window].days, range.signal);
        range.high = view.run->value(below(view.size()), view.windows[query.window].days, range.signal);
        if (isMissing(range.low))
            range.low = 0;
        if (isMissing(range.high) || range.high < range.low)
            range.high = std::numeric_limits<double>::infinity();
        range.below = below(2) == 0;
        range.absent = below(6) == 0;
        if (below(3) == 0)
            range.window = view.windows[below(view.windows.size())].days;
        query.ranges.push_back(range);
    }
    if (below(5) == 0)
        query.before = static_cast<explore::OutcomeIndex>(below(view.outcomes.size()));
    if (below(6) == 0)
        query.matches = static_cast<explore::OutcomeIndex>(below(view.personaCount));
    query.sorting = {static_cast<explore::Column>(below(3)), below(view.catalogue().size()), below(2) == 0};
    return query;
}

} // namespace

void TestQuery::likePlainLoops_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestQuery::likePlainLoops()
{
    QFETCH(unsigned, seed);
    const auto bench = explored(seed);
    const auto view = viewOf(*bench);
    std::mt19937 random(seed);
    std::size_t found = 0;
    for (int turn = 0; turn < 200; ++turn) {
        const Query query = randomQuery(*view, random);
        const Answer answer = must(explore::evaluate(*view, query));
        QVERIFY(answer.query == query);
        QCOMPARE(answer.rows, plainRows(*view, query));
        found += answer.rows.empty() ? 0 : 1;
        for (std::size_t facet = 0; facet < explore::facetCount; ++facet)
            QCOMPARE(answer.counts[facet],
                     plainCounts(*view, query, static_cast<Facet>(facet), answer.counts[facet].size()));
        Query withoutBefore = query;
        withoutBefore.before.reset();
        std::vector<std::int64_t> before(view->outcomes.size());
        for (std::size_t row = 0; row < view->size(); ++row) {
            const explore::OutcomeIndex was = view->windows[query.window].before[row];
            if (was != explore::noOutcome)
                before[was] += accepts(*view, withoutBefore, row);
        }
        QCOMPARE(answer.personasBefore, before);
    }
    QVERIFY2(found > 40, "hardly any query found anything");
}

void TestQuery::stops()
{
    const auto bench = explored(1);
    std::stop_source stop;
    stop.request_stop();
    const auto answer = explore::evaluate(*viewOf(*bench), {}, stop.get_token());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Interrupted);
}

void TestQuery::withoutSignalsRangesAcceptAll()
{
    const auto bench = explored(2);
    const auto view = viewOf(*bench, {{}, {}, false, {}, 0.05});
    Query query;
    query.ranges.push_back({0, 1e300, 1e301});
    query.sorting = {explore::Column::Signal, 4, true};
    const Answer answer = must(explore::evaluate(*view, query));
    QCOMPARE(answer.rows, view->order);
}

void TestQuery::wrongWindowIsRefused()
{
    const auto bench = explored(2);
    Query query;
    query.window = 9;
    QVERIFY(!explore::evaluate(*viewOf(*bench), query));
}

QTEST_APPLESS_MAIN(TestQuery)
#include "query_test.moc"

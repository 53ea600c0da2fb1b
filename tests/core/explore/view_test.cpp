// SPDX-License-Identifier: GPL-3.0-or-later
// The view of a run: later runs worked in, overrides, the run before, what an import touched.
#include "base/number.h"
#include "core/explore/explored.h"
#include "support/customer_data.h"

#include <QTest>

#include <bit>

using namespace dramatis;
using namespace dramatis::test;
using explore::Change;
using explore::RunView;

class TestView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void likeTheStoredRun();
    void withoutSignals();
    void overrides();
    void runBefore();
    void laterRunsAreWorkedIn();
    void forgottenSubjectIsGone();
    void touchedByImport();
    void knownRunIsTakenOver();
    void noRunYet();

private:
    [[nodiscard]] classify::StoredRun stored(const std::string &run) const;

    std::unique_ptr<Workbench> m_bench;
};

void TestView::init()
{
    m_bench = explored(5);
}

classify::StoredRun TestView::stored(const std::string &run) const
{
    jobs::Session session = m_bench->open(jobs::Session::Purpose::Look);
    return must(classify::readStoredRun(session.results(), m_bench->registry(),
                                        must(jobs::findClassification(session, "customers", run))));
}

void TestView::likeTheStoredRun()
{
    const auto view = viewOf(*m_bench);
    const classify::StoredRun run = stored("3");
    QCOMPARE(view->run->record.no, 3);
    QCOMPARE(view->previous->no, 2);
    QCOMPARE(view->size(), 150U);
    QCOMPARE(view->windows.size(), 2U);
    QCOMPARE(view->outcomes[view->personaCount].id, std::string("unclassified"));
    for (std::size_t row = 0; row < view->size(); ++row) {
        QCOMPARE(view->run->subjectIds[row], run.subjectIds[row]);
        for (std::size_t w = 0; w < 2; ++w) {
            const auto lowest = std::countr_zero(run.results.masks[w][row]);
            const std::size_t outcome =
                run.results.masks[w][row] == 0 ? view->personaCount : static_cast<std::size_t>(lowest);
            QCOMPARE(std::size_t{view->windows[w].assigned[row]}, outcome);
        }
    }
    for (std::size_t i = 1; i < view->size(); ++i)
        QVERIFY(view->run->subjectIds[view->order[i - 1]] < view->run->subjectIds[view->order[i]]);
}

void TestView::withoutSignals()
{
    const auto whole = viewOf(*m_bench);
    const auto quick = viewOf(*m_bench, {{}, {}, false, {}, 0.05});
    QVERIFY(!quick->hasSignals);
    QVERIFY(quick->signal(0, 0).empty());
    QCOMPARE(quick->run->results.subjectKeys, whole->run->results.subjectKeys);
    QCOMPARE(quick->run->results.masks, whole->run->results.masks);
    QCOMPARE(quick->run->results.flags, whole->run->results.flags);
    QCOMPARE(quick->run->subjectIds, whole->run->subjectIds);
    for (std::size_t w = 0; w < whole->windows.size(); ++w) {
        QCOMPARE(quick->windows[w].effective, whole->windows[w].effective);
        QCOMPARE(quick->windows[w].before, whole->windows[w].before);
        QVERIFY(quick->windows[w].change == whole->windows[w].change);
        QVERIFY(quick->windows[w].nearMisses.empty());
    }
}

void TestView::overrides()
{
    const auto view = viewOf(*m_bench);
    const auto overridden = [&](std::size_t w) {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < view->size(); ++row) {
            if (view->windows[w].overridden[row])
                rows.push_back(row);
            else if (view->windows[w].effective[row] != view->windows[w].assigned[row])
                return std::vector<std::size_t>();
        }
        return rows;
    };
    QCOMPARE(overridden(0), (std::vector<std::size_t>{3, 7}));
    QCOMPARE(overridden(1), (std::vector<std::size_t>{7}));
    QCOMPARE(int{view->windows[0].effective[3]}, 0);
    QCOMPARE(int{view->windows[1].effective[7]}, 0);
}

void TestView::runBefore()
{
    const auto view = viewOf(*m_bench);
    const auto earlier = viewOf(*m_bench, {2, {}, true, {}, 0.05});
    for (std::size_t w = 0; w < 2; ++w) {
        QCOMPARE(view->windows[w].before, earlier->windows[w].assigned);
        bool moved = false;
        for (std::size_t row = 0; row < view->size(); ++row) {
            const bool other = view->windows[w].before[row] != view->windows[w].effective[row];
            QCOMPARE(view->windows[w].change[row] == Change::Moved, other);
            moved = moved || other;
        }
        QVERIFY2(moved, "nobody moved");
    }
    // Run 1 has other rules: their personas are outcomes of their own.
    const auto other = viewOf(*m_bench, {3, 1, true, {}, 0.05});
    QCOMPARE(other->previous->no, 1);
    QVERIFY(other->outcomes.size() > other->personaCount + 1);
    QVERIFY(!other->outcomes.back().current);
    const classify::StoredRun first = stored("1");
    for (std::size_t row = 0; row < other->size(); ++row) {
        const std::uint64_t mask = first.results.masks[0][row];
        const std::string id =
            mask == 0 ? "unclassified"
                      : first.ruleSet.personas[static_cast<std::size_t>(std::countr_zero(mask))].id;
        QCOMPARE(other->outcomes[other->windows[0].before[row]].id, id);
    }
}

void TestView::laterRunsAreWorkedIn()
{
    const auto before = viewOf(*m_bench);
    jobs::ClassifyOptions options;
    options.referenceTime = exploredDay() - 40;
    options.rules = m_bench->path("rules.json").string();
    options.subjectIds = std::vector<std::string>{before->run->subjectIds[10], before->run->subjectIds[20]};
    (void)must(m_bench->classify(options));
    const auto after = viewOf(*m_bench);
    QCOMPARE(after->run->record.no, 3);
    QCOMPARE(after->laterRuns, 1);
    const classify::StoredRun later = stored("4");
    for (std::size_t row = 0; row < after->size(); ++row) {
        const auto from = later.findSubject(after->run->subjectIds[row]);
        QCOMPARE(from.has_value(), row == 10 || row == 20);
        for (std::size_t w = 0; w < 2; ++w) {
            QCOMPARE(after->run->results.masks[w][row],
                     from ? later.results.masks[w][*from] : before->run->results.masks[w][row]);
            for (std::size_t s = 0; s < after->catalogue().size(); ++s) {
                const int days = after->windows[w].days;
                const double expected = from ? later.value(*from, days, s) : before->run->value(row, days, s);
                const double value = after->run->value(row, days, s);
                QVERIFY(value == expected || (isMissing(value) && isMissing(expected)));
            }
        }
    }
    // The default rules are others.
    options.rules.clear();
    (void)must(m_bench->classify(options));
    QCOMPARE(viewOf(*m_bench)->laterRuns, 1);
    // A run of all ends it.
    options.subjectIds.reset();
    (void)must(m_bench->classify(options));
    QCOMPARE(viewOf(*m_bench)->laterRuns, 0);
    QCOMPARE(viewOf(*m_bench, {3, {}, true, {}, 0.05})->laterRuns, 1);
}

void TestView::forgottenSubjectIsGone()
{
    const auto before = viewOf(*m_bench);
    {
        jobs::Session session = m_bench->open(jobs::Session::Purpose::Decide);
        (void)must(jobs::forgetJob(session, m_bench->settings(), "customers", before->run->subjectIds[5]));
    }
    const auto after = viewOf(*m_bench);
    QCOMPARE(after->size(), before->size() - 1);
    QVERIFY(!after->run->findSubject(before->run->subjectIds[5]));
    for (std::size_t row = 0; row < after->size(); ++row) {
        const std::size_t old = row < 5 ? row : row + 1;
        QCOMPARE(after->run->subjectIds[row], before->run->subjectIds[old]);
        const double now = after->signal(1, 4)[row];
        const double was = before->signal(1, 4)[old];
        QVERIFY(now == was || (isMissing(now) && isMissing(was)));
    }
}

void TestView::touchedByImport()
{
    const auto before = viewOf(*m_bench);
    const std::string account = "zz_account";
    (void)m_bench->import({m_bench->write("accounts.csv", "account_id,user_id,type,subtype,iso_currency_code,"
                                                          "balance_current\n" +
                                                              account + "," + before->run->subjectIds[2] +
                                                              ",depository,checking,USD,12\n")});
    jobs::ClassifyOptions options;
    options.referenceTime = exploredDay();
    options.rules = m_bench->path("rules.json").string();
    (void)must(m_bench->classify(options));
    const auto view = viewOf(*m_bench);
    for (std::size_t w = 0; w < 2; ++w) {
        for (std::size_t row = 0; row < view->size(); ++row) {
            const bool touched = view->windows[w].change[row] == Change::DataOnly;
            QCOMPARE(touched, row == 2 && view->windows[w].effective[row] == view->windows[w].before[row]);
        }
    }
}

void TestView::knownRunIsTakenOver()
{
    const auto first = viewOf(*m_bench);
    must(m_bench->decide(first->run->subjectIds[30], first->outcomes[0].id));
    const auto second = viewOf(*m_bench, {{}, {}, true, first, 0.05});
    QCOMPARE(second->run.get(), first->run.get());
    QVERIFY(second->windows[0].overridden[30]);
    QCOMPARE(second->windows[0].nearMisses, first->windows[0].nearMisses);
    (void)must(m_bench->classify());
    const auto third = viewOf(*m_bench, {{}, {}, true, second, 0.05});
    QVERIFY(third->run.get() != first->run.get());
    QCOMPARE(third->run->record.no, 4);
}

void TestView::noRunYet()
{
    Workbench bench;
    bench.fill([](store::Connection &) {});
    jobs::Session session = bench.open(jobs::Session::Purpose::Look);
    const auto view = explore::readRunView(session.results(), bench.registry(), session.lockFile(),
                                           {.domain = "customers"}, {});
    QVERIFY(!view);
    QCOMPARE(view.error().kind, ErrorKind::NotFound);
}

QTEST_APPLESS_MAIN(TestView)
#include "view_test.moc"

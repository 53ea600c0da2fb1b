// SPDX-License-Identifier: GPL-3.0-or-later
// What runs make items of: of machines, whose few readings can be followed by hand, and of random customers
// against the view of the same run.
#include "core/classify/workbench.h"
#include "core/explore/explored.h"
#include "core/review/items_fixture.h"
#include "importing/undo.h"
#include "jobs/after_run.h"
#include "review/make_items.h"

#include <QTest>

#include <set>

using namespace dramatis;
using namespace dramatis::test;
using jobs::Session;

class TestMakeItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nearMissInWords();
    void movesInWords();
    void stateKeepsItsItem();
    void stateThatIsNoMoreGoes();
    void windowsHaveTheirOwnBefore();
    void undoTakesTheRejectsItemAlong();
    void runOfSomeComparesWithWhatHeld();
    void madeUpForAfterADeath();
    void rejectsInWords();
    void lapsedOverrideInWords();
    void manyBecomeOne();
    void forgettingTakesItemsAlong();
    void asTheViewSays_data();
    void asTheViewSays();

private:
    void readings(const std::string &rows) const;
    void classify(const std::vector<std::string> &subjects = {}, const std::string &rules = {},
                  const std::vector<int> &windows = {}) const;
    [[nodiscard]] QByteArray items(const std::string &columns, const std::string &where = "1") const;

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

constexpr auto referenceDate = "2024-03-01";

} // namespace

void TestMakeItems::init()
{
    m_bench = std::make_unique<Workbench>();
    (void)m_bench->import({m_bench->write("machines.csv", "machine_id,site\nm1,Ulm\nm2,Ulm\n")});
    readings("r1,m1,2024-03-01,58,\nr2,m1,2024-02-01,20,\nr3,m2,2024-01-01,10,\n");
}

/// Imports readings; a file of the same name each time.
void TestMakeItems::readings(const std::string &rows) const
{
    (void)m_bench->import({m_bench->write("readings.csv", "reading_id,machine_id,date,value,note\n" + rows)});
}

void TestMakeItems::classify(const std::vector<std::string> &subjects, const std::string &rules,
                             const std::vector<int> &windows) const
{
    jobs::ClassifyOptions options;
    options.domain = "machines";
    options.referenceTime = *parseIsoDate(referenceDate);
    options.rules = rules;
    options.windows = windows;
    if (!subjects.empty())
        options.subjectIds = subjects;
    (void)must(m_bench->classify(options));
}

QByteArray TestMakeItems::items(const std::string &columns, const std::string &where) const
{
    return QByteArray::fromStdString(m_bench->rows("SELECT " + columns + " FROM intel_items WHERE " + where +
                                                   " ORDER BY created_at, rowid"));
}

/// m1 has 58 where `hot` asks for 60 over a year: over 7 days (one reading) and over 90 (two, so it is busy).
void TestMakeItems::nearMissInWords()
{
    classify();
    QCOMPARE(items("item_id, title, total"),
             QByteArray("near_miss:machines:7:1:hot|Would be Hot at 60|74\n"
                        "near_miss:machines:90:1:hot|Would be Hot at 60|74\n"));
    Session session = m_bench->open(Session::Purpose::Look);
    const review::Item item = must(review::findItem(session.results(), "near_miss:machines:90:1:hot"));
    QCOMPARE(item.runNo, 3);
    QCOMPARE(item.subjectId, std::string("m1"));
    QCOMPARE(item.claims(),
             (std::vector<std::string>{"value_max@365 is 58; Hot asks for at least 60.",
                                       "Hot (priority 1) would go before Busy (priority 2)."}));
    QCOMPARE(item.evidence().size(), std::size_t{1});
    QCOMPARE(item.evidence().front().text, std::string("value_max@365 >= 60"));
    QCOMPARE(item.evidence().front().margin, std::optional(-2.0));
    QCOMPARE(item.flags(), std::vector<std::string>{"single_source"});
    QCOMPARE(item.explanation().size(), std::size_t{6}); // five components and engagement
}

void TestMakeItems::movesInWords()
{
    classify();
    QCOMPARE(items("count(*)", "item_type = 'moved'"), QByteArray("0\n"));
    readings("r4,m1,2024-02-29,70,\nr5,m2,2024-02-28,11,\nr6,m2,2024-02-28,12,\nr7,m2,2024-02-28,13,\n");
    classify();
    QCOMPARE(items("item_id, title, summary", "item_type = 'moved'"),
             QByteArray("moved:run5:7:1|unclassified → Hot|Run 5 came to Hot over 7 days; before it was "
                        "unclassified.\n"
                        "moved:run5:7:2|Silent → Busy|Run 5 came to Busy over 7 days; before it was "
                        "Silent.\n"
                        "moved:run5:90:1|Busy → Hot|Run 5 came to Hot over 90 days; before it was Busy.\n"));
    QCOMPARE(items("claims_json", "item_id = 'moved:run5:90:1'"),
             QByteArray("[\"Run 5 came to Hot over 90 days; before it was Busy.\",\"value_max@365 is 70; "
                        "Hot asks for at least 60.\",\"No other machine moved this way.\"]\n"));
}

void TestMakeItems::stateKeepsItsItem()
{
    classify();
    {
        Session session = m_bench->open(Session::Purpose::Decide);
        const std::vector<std::string> ids = {"near_miss:machines:7:1:hot"};
        must(review::decideItems(session.results(), ids, review::Decision::Monitor, "Look in June.", "anna"));
    }
    readings("r4,m1,2024-02-29,59,\n"); // nearer
    classify();
    QCOMPARE(items("item_id, json_extract(claims_json, '$[0]'), decision, decision_reason"),
             QByteArray("near_miss:machines:7:1:hot|value_max@365 is 59; Hot asks for at least "
                        "60.|monitor|Look in June.\n"
                        "near_miss:machines:90:1:hot|value_max@365 is 59; Hot asks for at least 60.||\n"
                        "moved:run5:7:1|Run 5 came to Busy over 7 days; before it was unclassified.||\n"));
}

void TestMakeItems::stateThatIsNoMoreGoes()
{
    classify();
    {
        Session session = m_bench->open(Session::Purpose::Decide);
        const std::vector<std::string> ids = {"near_miss:machines:7:1:hot"};
        must(review::decideItems(session.results(), ids, review::Decision::Monitor, "Look in June.", "anna"));
    }
    readings("r4,m1,2024-02-29,70,\n");
    classify({"m2"}); // has not looked at m1
    QCOMPARE(items("count(*)", "item_type = 'near_miss'"), QByteArray("2\n"));
    classify({}, {}, {7}); // has not looked at 90 days
    QCOMPARE(items("count(*)", "item_type = 'near_miss'"), QByteArray("2\n"));
    classify({"m1"});
    QCOMPARE(items("item_id, decision", "item_type = 'near_miss'"),
             QByteArray("near_miss:machines:7:1:hot|monitor\n")); // decided: stays
}

void TestMakeItems::windowsHaveTheirOwnBefore()
{
    classify({}, {}, {7});
    readings("r4,m1,2024-02-29,70,\n");
    classify({}, {}, {90});
    classify({}, {}, {7});
    QCOMPARE(items("item_id, title", "item_type = 'moved'"),
             QByteArray("moved:run6:7:1|unclassified → Hot\n"));
    classify();
    QCOMPARE(items("count(*)", "item_type = 'moved'"), QByteArray("1\n"));
}

void TestMakeItems::undoTakesTheRejectsItemAlong()
{
    readings("c1,m1,2024-02-29,1,\nc2,m1,2024-02-30,1,\n");
    Session session = m_bench->open(Session::Purpose::Import);
    (void)must(review::makeItems(session.results(), m_bench->registry(), session.lockFile(), 0.05, {}));
    QCOMPARE(items("item_id"), QByteArray("import_rejects:run3\n"));
    (void)must(importing::undoImport(session.data(), m_bench->registry(), 3, "tester", {}));
    QCOMPARE(items("count(*)"), QByteArray("0\n"));
}

void TestMakeItems::runOfSomeComparesWithWhatHeld()
{
    classify();
    readings("r4,m1,2024-02-29,70,\n");
    classify({"m1"});
    QCOMPARE(items("item_id", "item_type = 'moved'"), QByteArray("moved:run5:7:1\nmoved:run5:90:1\n"));
    classify({"m1"}); // has not moved since
    classify();
    QCOMPARE(items("count(*)", "item_type = 'moved'"), QByteArray("2\n"));
}

void TestMakeItems::madeUpForAfterADeath()
{
    classify();
    const QByteArray made = items("item_id, title, scores_json, claims_json, evidence_json");
    {
        Session session = m_bench->open(Session::Purpose::Decide);
        must(session.results().execute("DELETE FROM intel_items; DELETE FROM reviewed_runs"));
    }
    Session session = m_bench->open(Session::Purpose::Decide);
    const auto again = must(review::makeItems(session.results(), m_bench->registry(), session.lockFile(),
                                              m_bench->settings().values().nearMissShare, {}));
    QCOMPARE(again.runs, 3);
    QCOMPARE(items("item_id, title, scores_json, claims_json, evidence_json"), made);
    const auto nothing = must(review::makeItems(session.results(), m_bench->registry(), session.lockFile(),
                                                m_bench->settings().values().nearMissShare, {}));
    QCOMPARE(nothing.runs, 0);
}

void TestMakeItems::rejectsInWords()
{
    std::string rows;
    for (int i = 0; i < 198; ++i)
        rows += "a" + std::to_string(i) + ",m1,2024-02-29,1,\n";
    readings(rows + "b1,m1,2024-02-30,1,\nb2,m1,2024-02-29,x,\n"); // exactly 1 %
    Session session = m_bench->open(Session::Purpose::Decide);
    const auto make = [&] {
        (void)must(review::makeItems(session.results(), m_bench->registry(), session.lockFile(), 0.05, {}));
    };
    make();
    QCOMPARE(items("count(*)"), QByteArray("0\n"));
    readings("c1,m1,2024-02-29,1,\nc2,m1,2024-02-30,1,\nc3,m1,2024-02-30,1,\nc4,m1,2024-02-29,x,\n");
    make();
    QCOMPARE(items("item_id, title, summary, claims_json"),
             QByteArray("import_rejects:run4|readings.csv: 3 rows rejected|3 of 4 rows (75.0 %) of "
                        "readings.csv were rejected by import run 4.|[\"3 of 4 rows (75.0 %) of "
                        "readings.csv were rejected by import run 4.\",\"bad_date: 2 rows.\","
                        "\"bad_number: 1 row.\"]\n"));
}

void TestMakeItems::lapsedOverrideInWords()
{
    classify();
    {
        Session session = m_bench->open(Session::Purpose::Decide);
        must(jobs::decideOverride(session, m_bench->settings(),
                                  {"machines", "m2", "hot", 90, "It burned somebody in May."}));
    }
    const auto rules = m_bench->write("cold.json", R"({"format": 1, "id": "cold", "version": 1,
        "domain": "machines", "title": "t", "personas": [{"id": "cold", "priority": 1, "name": "Cold",
        "criteria": {"all": [{"signal": "reading_count", "op": ">=", "value": 100}]}}]})");
    classify({}, rules.string());
    QCOMPARE(items("item_type, subject_key, window_days, title, json_extract(claims_json, '$[0]'), "
                   "substr(json_extract(claims_json, '$[1]'), 39)",
                   "item_type = 'lapsed_override'"),
             QByteArray("lapsed_override|2|90|Override to hot has lapsed|The rule set cold@1 has no persona "
                        "hot.|: It burned somebody in May.\n"));
    classify({}, rules.string());
    QCOMPARE(items("count(*)", "item_type = 'lapsed_override'"), QByteArray("1\n"));
}

void TestMakeItems::manyBecomeOne()
{
    std::string machines = "machine_id,site\n";
    std::string rows;
    for (int i = 0; i < 501; ++i) {
        const std::string id = "n" + std::to_string(i);
        machines += id + ",Ulm\n";
        rows += "q" + std::to_string(i) + "," + id + ",2024-02-29,59,\n";
    }
    (void)m_bench->import({m_bench->write("machines.csv", machines)});
    readings(rows);
    classify(); // 2 · 501 near misses, and m1 twice
    QCOMPARE(items("item_id, title, subject_key IS NULL, claims_json"),
             QByteArray("near_miss:run5:all|1004 near misses|1|[\"Hot over 7 days: 502 machines.\",\"Hot "
                        "over 90 days: 502 machines.\"]\n"));
    readings("z1,n0,2024-02-28,99,\n");
    classify(); // and one less over each window, two moved
    QCOMPARE(items("item_type, count(*)", "1 GROUP BY item_type"), QByteArray("moved|2\nnear_miss|1\n"));
}

void TestMakeItems::forgettingTakesItemsAlong()
{
    classify();
    {
        Session session = m_bench->open(Session::Purpose::Decide);
        (void)must(jobs::forgetJob(session, m_bench->settings(), "machines", "m1"));
    }
    QCOMPARE(items("count(*)"), QByteArray("0\n"));
}

void TestMakeItems::asTheViewSays_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (std::uint32_t seed = 1; seed <= 3; ++seed)
        QTest::addRow("%u", seed) << seed;
}

/// By plain loops over the view that the window shows.
void TestMakeItems::asTheViewSays()
{
    QFETCH(std::uint32_t, seed);
    const auto bench = explored(seed);
    const ViewPointer view = viewOf(*bench);
    const auto isPersona = [&](explore::OutcomeIndex outcome) {
        return view->outcomes[outcome].kind == rules::OutcomeKind::Persona;
    };
    std::set<std::string> moved;
    std::set<std::string> near;
    for (const explore::WindowColumns &window : view->windows) {
        for (std::size_t row = 0; row < view->size(); ++row) {
            const std::string where =
                std::to_string(window.days) + ":" + std::to_string(view->run->results.subjectKeys[row]);
            const auto was = window.before[row];
            const auto is = window.assigned[row];
            if (was != explore::noOutcome && was != is && (isPersona(was) || isPersona(is)))
                moved.insert("moved:run3:" + where);
            for (std::size_t p = 0; p < view->personaCount; ++p) {
                if (p < is && (window.nearMisses[row] >> p & 1U) != 0)
                    near.insert("near_miss:customers:" + where + ":" + view->outcomes[p].id);
            }
        }
    }
    Session session = bench->open(Session::Purpose::Look);
    std::set<std::string> movedItems;
    std::set<std::string> nearItems;
    for (const review::ItemLine &line : must(review::listItems(session.results(), {}))) {
        if (line.itemId.starts_with("moved:run3:"))
            movedItems.insert(line.itemId);
        if (line.type == review::kind::nearMiss)
            nearItems.insert(line.itemId);
        QVERIFY(!line.subjectId.empty());
        const review::Item item = must(review::findItem(session.results(), line.itemId));
        QCOMPARE(item.assessment().total, line.total);
        QVERIFY2(!item.claims().empty() && !item.evidence().empty(), line.title.c_str());
    }
    QVERIFY(movedItems == moved);
    QVERIFY(std::includes(nearItems.begin(), nearItems.end(), near.begin(), near.end()));
    QVERIFY(!moved.empty());
}

QTEST_GUILESS_MAIN(TestMakeItems)
#include "make_items_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Overrides: the newest row that names the window decides, in the program and in the contract's view alike.
#include "core/store/results_fixture.h"
#include "store/audit.h"
#include "store/overrides.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using store::OverrideRow;
using Kind = OverrideRow::Kind;

class TestOverrides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewShowsTheOverride();
    void newestRowDecides();
    void withdrawal();
    void survivesRuns();
    void lapse();
    void lapseKeepsNarrowerOnes();
    void lapseOnlyAmongTheRunsSubjects();
    void viewAndProgramAgree();
    void everyRowIsAudited();
    void deletedWithTheSubject();
};

namespace
{

struct Overridden : ResultsData {
    Overridden() : ResultsData({"ann", "bob"}) { complete(results({1, 2}, {30, 180}, {2, 0})); }

    void add(Kind kind, store::SubjectKey subject, std::optional<int> window, const char *persona,
             const char *reason)
    {
        OverrideRow row;
        row.kind = kind;
        row.domain = "customers";
        row.subject = subject;
        row.window = window;
        row.personaId = persona;
        row.reason = reason;
        row.operatorName = "anna";
        must(store::addOverrideRow(connection(), row));
    }
    std::int64_t lapseWithout(const std::vector<std::string> &personas,
                              const std::vector<store::SubjectKey> &subjects)
    {
        return must(store::lapseOverrides(connection(), "customers", personas, "two@2", subjects));
    }
    QByteArray active(store::SubjectKey subject, int window)
    {
        const auto found = store::activeOverride(must(store::overrideRowsOf(connection(), subject)), window);
        return found ? QByteArray(found->personaId.c_str()) : QByteArray("-");
    }
};

} // namespace

void TestOverrides::viewShowsTheOverride()
{
    Overridden data;
    data.add(Kind::Override, 1, 30, "saver", "She told the branch so herself.");
    QCOMPARE(data.view(), QByteArray("ann|30|saver|1|spender|She told the branch so herself.|override|1\n"
                                     "ann|180|spender|2|spender|One|run|1\n"
                                     "bob|30|unclassified|-||No|run|1\n"
                                     "bob|180|unclassified|-||No|run|1"));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT assigned_at = (SELECT created_at FROM overrides) FROM persona_assignments "
                    "WHERE origin = 'override'"),
             QByteArray("1"));
}

void TestOverrides::newestRowDecides()
{
    Overridden data;
    data.add(Kind::Override, 1, 30, "saver", "one window");
    data.add(Kind::Override, 1, std::nullopt, "spender", "all windows");
    QCOMPARE(data.active(1, 30), QByteArray("spender"));
    QCOMPARE(data.active(1, 7), QByteArray("spender"));
    data.add(Kind::Override, 1, 30, "saver", "one window again");
    QCOMPARE(data.active(1, 30), QByteArray("saver"));
    QCOMPARE(data.active(1, 180), QByteArray("spender"));
    QCOMPARE(data.active(2, 30), QByteArray("-"));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT window_days, persona_id, reason FROM persona_assignments WHERE user_id = 'ann' "
                    "ORDER BY 1"),
             QByteArray("30|saver|one window again\n180|spender|all windows"));
}

void TestOverrides::withdrawal()
{
    Overridden data;
    data.add(Kind::Override, 1, std::nullopt, "saver", "all windows");
    data.add(Kind::Withdrawal, 1, 30, "", "not for this one");
    QCOMPARE(data.active(1, 30), QByteArray("-"));
    QCOMPARE(data.active(1, 180), QByteArray("saver"));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT window_days, persona_id, origin FROM persona_assignments WHERE user_id = 'ann' "
                    "ORDER BY 1"),
             QByteArray("30|spender|run\n180|saver|override"));
    data.add(Kind::Withdrawal, 1, std::nullopt, "", "not at all");
    QCOMPARE(data.active(1, 180), QByteArray("-"));
    QCOMPARE(rowsOf(data.connection(), "SELECT count(*) FROM persona_assignments WHERE origin = 'override'"),
             QByteArray("0"));
    QCOMPARE(rowsOf(data.connection(), "SELECT count(*) FROM overrides"),
             QByteArray("3")); // rows are never edited
}

void TestOverrides::survivesRuns()
{
    Overridden data;
    data.add(Kind::Override, 1, 30, "saver", "stays");
    data.complete(ResultsData::results({1, 2}, {30}, {3, 3}));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT persona_id, matched, origin, run_id FROM persona_assignments WHERE "
                    "user_id = 'ann' AND window_days = 30"),
             QByteArray("saver|saver;spender|override|run-2"));
}

void TestOverrides::lapse()
{
    Overridden data;
    data.add(Kind::Override, 1, 30, "saver", "gone persona");
    data.add(Kind::Override, 2, std::nullopt, "spender", "kept persona");
    QCOMPARE(data.lapseWithout({"saver", "spender"}, {1, 2}), 0);
    QCOMPARE(data.lapseWithout({"spender"}, {1, 2}), 1);
    QCOMPARE(data.active(1, 30), QByteArray("-"));
    QCOMPARE(data.active(2, 30), QByteArray("spender"));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT kind, subject_key, window_days, persona_id, reason, operator FROM overrides "
                    "WHERE kind = 'lapse'"),
             QByteArray("lapse|1|30|-|The rule set two@2 has no persona saver.|dramatis"));
    QCOMPARE(data.lapseWithout({"spender"}, {1, 2}), 0); // once
    data.add(Kind::Withdrawal, 2, std::nullopt, "", "withdrawn");
    QCOMPARE(data.lapseWithout({}, {1, 2}), 0);
}

void TestOverrides::lapseKeepsNarrowerOnes()
{
    Overridden data;
    data.add(Kind::Override, 1, std::nullopt, "saver", "all windows");
    data.add(Kind::Override, 1, 30, "spender", "one window");
    QCOMPARE(data.lapseWithout({"spender"}, {1}), 1);
    QCOMPARE(data.active(1, 30), QByteArray("spender"));
    QCOMPARE(data.active(1, 180), QByteArray("-"));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT window_days, persona_id, reason, origin FROM persona_assignments WHERE "
                    "user_id = 'ann' ORDER BY 1"),
             QByteArray("30|spender|one window|override\n180|spender|One|run"));
    QCOMPARE(rowsOf(data.connection(),
                    "SELECT count(DISTINCT created_at), min(operator) FROM overrides WHERE window_days = 30"),
             QByteArray("1|anna"));
    QCOMPARE(data.lapseWithout({}, {1}), 1);
    QCOMPARE(data.active(1, 30), QByteArray("-"));
}

void TestOverrides::lapseOnlyAmongTheRunsSubjects()
{
    Overridden data;
    data.add(Kind::Override, 1, 30, "saver", "not of this run");
    QCOMPARE(data.lapseWithout({}, {2}), 0);
    QCOMPARE(data.active(1, 30), QByteArray("saver"));
}

/// Every sequence of three rows over both windows and all: the view says what activeOverride() says.
void TestOverrides::viewAndProgramAgree()
{
    const std::vector<std::optional<int>> windows = {30, 180, std::nullopt};
    Overridden data;
    for (std::size_t code = 0; code < 9 * 9 * 9; ++code) {
        must(store::deleteOverridesOf(data.connection(), 1));
        for (std::size_t rest = code, i = 0; i < 3; ++i, rest /= 9) {
            const auto kind = static_cast<Kind>(rest % 3);
            data.add(kind, 1, windows[rest % 9 / 3],
                     kind == Kind::Override ? (i == 1 ? "saver" : "spender") : "", "why");
        }
        for (const int window : {30, 180}) {
            const QByteArray shown =
                rowsOf(data.connection(), "SELECT iif(origin = 'override', persona_id, '-') FROM "
                                          "persona_assignments WHERE user_id = 'ann' AND window_days = " +
                                              std::to_string(window));
            QCOMPARE(shown, data.active(1, window));
        }
    }
}

void TestOverrides::everyRowIsAudited()
{
    Overridden data;
    data.add(Kind::Override, 1, 30, "saver", "why so");
    data.add(Kind::Withdrawal, 1, std::nullopt, "", "why not");
    QCOMPARE(
        rowsOf(data.connection(),
               "SELECT action, operator, subject_key, details_json FROM audit_log ORDER BY entry_no"),
        QByteArray(
            "override|anna|1|{\"domain\":\"customers\",\"persona\":\"saver\",\"reason\":\"why so\","
            "\"window\":30}\n"
            "withdraw-override|anna|1|{\"domain\":\"customers\",\"reason\":\"why not\",\"window\":null}"));
    QVERIFY(!must(store::firstBrokenAuditEntry(data.connection())));
}

void TestOverrides::deletedWithTheSubject()
{
    Overridden data;
    data.add(Kind::Override, 1, 30, "saver", "one");
    data.add(Kind::Override, 2, 30, "saver", "two");
    must(store::deleteOverridesOf(data.connection(), 1));
    QCOMPARE(rowsOf(data.connection(), "SELECT subject_key FROM overrides"), QByteArray("2"));
}

QTEST_GUILESS_MAIN(TestOverrides)
#include "overrides_test.moc"

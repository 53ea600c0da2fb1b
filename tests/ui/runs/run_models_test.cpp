// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the page of runs, printed as an operator reads them.
#include "pages/runs/fact_table.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/move_matrix.h"
#include "pages/runs/run_ledger.h"
#include "pages/runs/run_words.h"
#include "support/model_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class TestRunModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ledgerTellsEveryKind();
    void newRunsComeInOnTop();
    void otherRunsAreAnotherList();
    void onlyOneKind();
    void marks();
    void factsOfAClassification();
    void whatDiffers();
    void unknownSettingsAreShownAsTheyStand();
    void matrixOfMoves();
    void cellsKnowTheirSubjects();
    void withoutARunBeforeTheMatrixIsEmpty();
};

namespace
{

store::RunRecord classification(std::int64_t no, const std::string &asOf)
{
    store::RunRecord run;
    run.no = no;
    run.id = "id-" + std::to_string(no);
    run.type = "classify";
    run.domain = "customers";
    run.startedAt = "2019-11-05T12:00:00.000Z";
    run.finishedAt = "2019-11-05T12:00:01.000Z";
    run.status = "completed";
    run.settings =
        R"({"as_of":")" + asOf +
        R"(","chunk_size":16384,"consented_only":false,"engine":"parallel","rule_set":{"hash":"ab",)"
        R"("id":"customers-default","version":3},"selected":false,"selected_subjects":0,)"
        R"("windows":[30,180]})";
    run.programVersion = "1.0";
    run.dataVersion = "4";
    run.operatorName = "anna";
    run.allSubjects = true;
    run.subjects = 20;
    run.counts = R"({"30":{"low_savings":12,"unclassified":8},"mixed_currency":0})";
    run.measures = R"({"read_seconds":0.5,"write_seconds":0.25,"seconds":2,"peak_memory_bytes":1000000})";
    return run;
}

store::RunRecord imported(std::int64_t no, const std::string &status)
{
    store::RunRecord run;
    run.no = no;
    run.type = "import";
    run.startedAt = "2019-11-04T12:00:00.000Z";
    run.status = status;
    run.settings = R"({"file":"users.csv"})";
    if (status == "completed") {
        run.counts = R"({"taken":7,"replaced":1,"unchanged":0,"skipped":0,"rejected":2})";
        run.failed = 2;
    }
    return run;
}

store::RunRecord generated(std::int64_t no)
{
    store::RunRecord run;
    run.no = no;
    run.type = "generate";
    run.startedAt = "2019-11-03T12:00:00.000Z";
    run.status = "completed";
    run.settings = R"({"subjects":5,"seed":"42"})";
    return run;
}

/// Rows without the time, which is written as of today.
QString linesOf(const RunLedger &ledger)
{
    QString text;
    for (int row = 0; row < ledger.rowCount(); ++row) {
        QStringList cells;
        for (const int column :
             {RunLedger::Mark, RunLedger::No, RunLedger::Kind, RunLedger::What, RunLedger::Result})
            cells << ledger.index(row, column).data().toString();
        text += cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    }
    return text.replace(QChar(0x202F), QLatin1Char(' '));
}

/// Two personas and unclassified; u5 and u6 appeared.
std::shared_ptr<const explore::RunView> sixSubjects()
{
    auto run = std::make_shared<classify::StoredRun>();
    run->record = classification(2, "2025-11-05");
    for (const char *id : {"u1", "u2", "u3", "u4", "u5", "u6"})
        run->subjectIds.emplace_back(id);
    auto view = std::make_shared<explore::RunView>();
    view->run = run;
    view->previous = classification(1, "2025-10-29");
    view->outcomes = {{"rich", "Rich", true}, {"poor", "Poor", true}, {"unclassified", {}, true}};
    view->personaCount = 2;
    const auto none = explore::noOutcome;
    explore::WindowColumns window;
    window.days = 30;
    window.effective = {0, 1, 1, 2, 0, 2};
    window.assigned = window.effective;
    window.before = {0, 0, 0, 2, none, none};
    window.beforeCounts = {4, 0, 1}; // one of them is gone
    window.change.resize(6);
    view->windows = {window};
    return view;
}

} // namespace

void TestRunModels::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestRunModels::ledgerTellsEveryKind()
{
    RunLedger ledger;
    QAbstractItemModelTester tester(&ledger);
    ledger.setRuns({classification(4, "2025-11-05"), imported(3, "interrupted"), imported(2, "completed"),
                    generated(1)});
    QCOMPARE(linesOf(ledger),
             QStringLiteral(" | 4 | classify | 20 subject(s), v3, 2.0 s | completed\n"
                            " | 3 | import | users.csv | interrupted\n"
                            " | 2 | import | users.csv: 10 row(s), 2 reject(s) | with rejects\n"
                            " | 1 | generate | 5 subject(s), seed 42 | completed\n"));
    QCOMPARE(ledger.index(1, RunLedger::No).data(Qt::AccessibleTextRole).toString(), QStringLiteral("run 3"));
}

void TestRunModels::newRunsComeInOnTop()
{
    RunLedger ledger;
    QAbstractItemModelTester tester(&ledger);
    ledger.setRuns({generated(1)});
    QSignalSpy inserted(&ledger, &RunLedger::rowsInserted);
    QSignalSpy reset(&ledger, &RunLedger::modelReset);
    ledger.setRuns({imported(3, "running"), imported(2, "completed"), generated(1)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.front()[2].toInt(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(ledger.rowCount(), 3);
    ledger.setRuns({imported(3, "completed"), imported(2, "completed"), generated(1)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(ledger.index(0, RunLedger::Result).data().toString(), QStringLiteral("with rejects"));
}

void TestRunModels::otherRunsAreAnotherList()
{
    QCOMPARE(rowsOnTop({2, 1}, {3, 2, 1}), std::optional(1));
    QCOMPARE(rowsOnTop({2, 1}, {2, 1}), std::optional(0));
    QCOMPARE(rowsOnTop({}, {1}), std::optional(1));
    QVERIFY(!rowsOnTop({2, 1}, {3, 1}));
    QVERIFY(!rowsOnTop({2, 1}, {1}));
}

void TestRunModels::onlyOneKind()
{
    RunLedger ledger;
    QAbstractItemModelTester tester(&ledger);
    ledger.setRuns({classification(4, "2025-11-05"), imported(2, "completed"), generated(1)});
    ledger.setKind("import");
    QCOMPARE(ledger.rowCount(), 1);
    QVERIFY(!ledger.indexOf(4).isValid());
    QVERIFY(ledger.find(4)); // of all kinds
    ledger.setKind({});
    QCOMPARE(ledger.rowCount(), 3);
}

void TestRunModels::marks()
{
    RunLedger ledger;
    QAbstractItemModelTester tester(&ledger);
    ledger.setRuns({imported(3, "completed"), imported(2, "completed"), generated(1)});
    ledger.setMarks(1, 3);
    QString marks;
    for (int row = 0; row < 3; ++row)
        marks += ledger.index(row, RunLedger::Mark).data().toString() + QLatin1Char('.');
    QCOMPARE(marks, QStringLiteral("B..A."));
}

void TestRunModels::factsOfAClassification()
{
    FactTable facts;
    QAbstractItemModelTester tester(&facts);
    store::RunRecord run = classification(2, "2025-11-05");
    run.startedAt.clear();
    run.finishedAt.clear();
    run.notes = "3 accounts are in another currency.";
    facts.show(&run);
    const QString text = textOf(facts);
    QCOMPARE(text.split(QLatin1Char('\n')), QStringLiteral("Settings |\n"
                                                           "Rule set | customers-default v3\n"
                                                           "Reference date | 2025-11-05\n"
                                                           "Windows | 30 d, 180 d\n"
                                                           "Engine | parallel\n"
                                                           "Subjects per chunk | 16384\n"
                                                           "Only with consent | no\n"
                                                           "Data version | 4\n"
                                                           "Program | 1.0\n"
                                                           "Operator | anna\n"
                                                           "Identifier | id-2\n"
                                                           "Times |\n"
                                                           "Started | —\n"
                                                           "Read | 0.50 s\n"
                                                           "Write | 0.25 s\n"
                                                           "In all | 2.0 s\n"
                                                           "Memory at most | 1 MB\n"
                                                           "Counts |\n"
                                                           "Subjects | 20\n"
                                                           "Failed | 0\n"
                                                           "low_savings, 30 d | 12\n"
                                                           "unclassified, 30 d | 8\n"
                                                           "mixed_currency | 0\n"
                                                           "Notes and warnings |\n"
                                                           "Note | 3 accounts are in another currency.\n")
                                                .split(QLatin1Char('\n')));
}

void TestRunModels::whatDiffers()
{
    FactTable facts;
    QAbstractItemModelTester tester(&facts);
    const store::RunRecord a = classification(1, "2025-10-29");
    store::RunRecord b = classification(2, "2025-11-05");
    b.subjects = 21;
    facts.compare(&a, &b, false);
    QCOMPARE(textOf(facts, true), QStringLiteral("Setting | A · run 1 | B · run 2\n"
                                                 "Reference date | 2025-10-29 | 2025-11-05\n"
                                                 "Subjects | 20 | 21\n"));
    QVERIFY(facts.index(0, 0).data(FactTable::DiffersRole).toBool());
    facts.compare(&a, &b, true);
    QVERIFY(textOf(facts).contains(QStringLiteral("Engine | parallel | parallel\n")));
    facts.compare(&a, nullptr, false);
    QVERIFY(textOf(facts, true).startsWith(QStringLiteral("Setting | A · run 1\n")));
    QVERIFY(textOf(facts).contains(QStringLiteral("Reference date | 2025-10-29\n")));
    facts.compare(nullptr, &b, true);
    QVERIFY(textOf(facts, true).startsWith(QStringLiteral("Setting | B · run 2\n")));
    QVERIFY(!facts.index(0, 0).data(FactTable::DiffersRole).toBool());
}

void TestRunModels::unknownSettingsAreShownAsTheyStand()
{
    store::RunRecord run = generated(1);
    run.settings = R"({"tide":{"low":1,"high":[2,3]},"calm":true,"share":0.25})";
    FactTable facts;
    facts.compare(&run, &run, true);
    QCOMPARE(textOf(facts), QStringLiteral("tide | low 1, high 2, 3 | low 1, high 2, 3\n"
                                           "calm | yes | yes\n"
                                           "share | 0.25 | 0.25\n"));
}

void TestRunModels::matrixOfMoves()
{
    MoveMatrix matrix;
    QAbstractItemModelTester tester(&matrix);
    matrix.show(sixSubjects(), 0);
    QCOMPARE(textOf(matrix, true), QStringLiteral("A ↓  B → | Rich | Poor | Uncla. | A\n"
                                                  "Rich | 1 | 2 | · | 3\n"
                                                  "Poor | · | · | · | 0\n"
                                                  "Unclassified | · | · | 1 | 1\n"
                                                  "B | 1 | 2 | 1 | 4\n"));
    QCOMPARE(matrix.moves().appeared, 2);
    QCOMPARE(matrix.moves().disappeared, 1);
    QCOMPARE(matrix.subjects(), 4);
    QCOMPARE(matrix.index(0, 2).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("from Rich to Poor: 2 subject(s)"));
}

void TestRunModels::cellsKnowTheirSubjects()
{
    MoveMatrix matrix;
    matrix.show(sixSubjects(), 0);
    const auto query = matrix.queryOf(matrix.largestMove());
    QVERIFY(query);
    QCOMPARE(int(query->before.value()), 0);
    QCOMPARE(query->facet(explore::Facet::Persona), std::uint64_t(2));
    QVERIFY(!matrix.queryOf(matrix.index(0, 0)));
    QVERIFY(!matrix.queryOf(matrix.index(0, 4)));
    QVERIFY(!matrix.queryOf(matrix.index(3, 1)));
}

void TestRunModels::withoutARunBeforeTheMatrixIsEmpty()
{
    MoveMatrix matrix;
    QAbstractItemModelTester tester(&matrix);
    auto view = std::make_shared<explore::RunView>(*sixSubjects());
    view->previous.reset();
    view->windows[0].beforeCounts.clear();
    matrix.show(view, 0);
    QCOMPARE(matrix.rowCount(), 0);
    matrix.show(sixSubjects(), 0);
    matrix.show(nullptr, 0);
    QCOMPARE(matrix.rowCount(), 0);
}

QTEST_MAIN(TestRunModels)
#include "run_models_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The history of imports and the queue above it, printed as an operator reads them.
#include "pages/imports/import_table.h"
#include "support/model_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class TestImportTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void historyOfImports();
    void runningImportsStandOnTop();
    void runningEntryAndJobAreOneRow();
    void queueOfFiles();
    void undoneImport();
    void noteworthyImport();
};

namespace
{

jobs::ImportEntry entry(std::int64_t no, const std::string &file, std::int64_t rows, std::int64_t rejected)
{
    jobs::ImportEntry made;
    made.run.no = no;
    made.run.type = "import";
    made.run.status = "completed";
    made.run.failed = rejected;
    made.run.measures = R"({"seconds":0.5})";
    made.kind = "transactions";
    made.fileName = file;
    made.rows = rows;
    made.taken = rows - rejected;
    made.rejected = rejected;
    return made;
}

jobs::JobState job(int no, bool waiting)
{
    jobs::JobState state;
    state.no = no;
    state.kind = jobs::JobKind::Import;
    state.what = QStringLiteral("new.csv");
    state.waiting = waiting;
    state.total = waiting ? 0 : 200;
    state.done = waiting ? 0 : 76;
    return state;
}

} // namespace

void TestImportTable::historyOfImports()
{
    ImportTable imports;
    QAbstractItemModelTester tester(&imports);
    jobs::ImportEntry stopped = entry(3, "c.csv", 0, 0);
    stopped.run.status = "interrupted";
    stopped.run.measures.clear();
    jobs::ImportEntry proposed = entry(2, "b.csv", 10, 4);
    proposed.mapping = "{}";
    jobs::ImportEntry mapped = entry(1, "a.csv", 5, 0);
    mapped.mapping = "{}";
    mapped.mappingTitle = "bank export, D/M/Y";
    imports.setImports({stopped, proposed, mapped}, {});
    QCOMPARE(textOf(imports, true),
             QStringLiteral(
                 "When | File | Kind | Mapping | Rows | New | Changed | Rejected | State | Time |\n"
                 "— | c.csv | Transactions | — | — | — | — | — | interrupted | — |\n"
                 "— | b.csv | Transactions | as proposed | 10 | 6 | 0 | 4 | with rejects | 0.50 s |\n"
                 "— | a.csv | Transactions | bank export, D/M/Y | 5 | 5 | 0 | 0 | completed | 0.50 s |\n"));
    QCOMPARE(imports.index(0, ImportTable::New).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("absent"));
}

void TestImportTable::runningImportsStandOnTop()
{
    ImportTable imports;
    QAbstractItemModelTester tester(&imports);
    imports.setImports({entry(1, "a.csv", 5, 0)}, {});
    QSignalSpy reset(&imports, &ImportTable::modelReset);
    imports.setImports({entry(1, "a.csv", 5, 0)}, {job(7, false)});
    QCOMPARE(reset.size(), 0); // the table stays where it is
    QCOMPARE(textOf(imports),
             QStringLiteral("— | new.csv | — | — | 200 | — | — | — | running | 38% |\n"
                            "— | a.csv | Transactions | — | 5 | 5 | 0 | 0 | completed | 0.50 s |\n"));
    QVERIFY(!imports.at(imports.index(0, 0)));
    QCOMPARE(imports.shownJobs(), 1);
    imports.setImports({entry(2, "new.csv", 200, 0), entry(1, "a.csv", 5, 0)}, {});
    QCOMPARE(imports.rowCount(), 2);
    QCOMPARE(imports.at(imports.index(0, 0))->run.no, 2);
}

void TestImportTable::runningEntryAndJobAreOneRow()
{
    ImportTable imports;
    QAbstractItemModelTester tester(&imports);
    jobs::ImportEntry running = entry(2, "new.csv", 0, 0);
    running.run.status = "running";
    running.run.measures.clear();
    imports.setImports({running}, {job(7, false), job(8, true)});
    QCOMPARE(textOf(imports),
             QStringLiteral("— | new.csv | Transactions | — | 200 | — | — | — | running | 38% |\n"
                            "— | new.csv | — | — | — | — | — | — | waiting | — |\n"));
    QCOMPARE(imports.index(0, ImportTable::Time).data(ImportTable::ShareRole).toDouble(), 0.38);
    QVERIFY(!imports.index(1, ImportTable::Time).data(ImportTable::ShareRole).isValid());
}

void TestImportTable::queueOfFiles()
{
    ImportTable imports;
    QAbstractItemModelTester tester(&imports);
    jobs::JobState command = job(7, false);
    command.files = {
        {"/d/users.csv", 30, 30, 2}, {"/d/accounts.csv", 76, 200, 1}, {"/d/more.csv"}, {"/d/last.csv"}};
    command.file = 2;
    imports.setImports({entry(1, "a.csv", 5, 0)}, {command, job(8, true)});
    QCOMPARE(textOf(imports),
             QStringLiteral("— | accounts.csv | — | — | 200 | — | — | 1 | running | 38% |\n"
                            "— | more.csv | — | — | — | — | — | — | waiting | — |\n"
                            "— | last.csv | — | — | — | — | — | — | waiting | — |\n"
                            "— | new.csv | — | — | — | — | — | — | waiting | — |\n"
                            "— | users.csv | — | — | 30 | — | — | 2 | completed | — |\n"
                            "— | a.csv | Transactions | — | 5 | 5 | 0 | 0 | completed | 0.50 s |\n"));
    QCOMPARE(imports.jobAt(imports.index(0, 0)), 7);
    QCOMPARE(imports.jobAt(imports.index(3, 0)), 8);
    QCOMPARE(imports.jobAt(imports.index(4, 0)), 0); // through
    QCOMPARE(imports.jobAt(imports.index(5, 0)), 0);
    QCOMPARE(imports.noteworthy().row(), 5); // of those that a run is kept of
    QSignalSpy reset(&imports, &ImportTable::modelReset);
    command.files[1].done = 100;
    imports.setImports({entry(1, "a.csv", 5, 0)}, {command, job(8, true)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(imports.index(0, ImportTable::Time).data().toString(), QStringLiteral("50%"));
}

void TestImportTable::undoneImport()
{
    ImportTable imports;
    jobs::ImportEntry undone = entry(2, "b.csv", 10, 4);
    undone.run.status = "discarded";
    undone.undone = true;
    imports.setImports({undone, entry(1, "a.csv", 5, 0)}, {});
    QCOMPARE(textOf(imports).section(QLatin1Char('\n'), 0, 0),
             QStringLiteral("— | b.csv | Transactions | — | 10 | — | — | 4 | undone | 0.50 s |"));
    QCOMPARE(imports.noteworthy().row(), 0);
}

void TestImportTable::noteworthyImport()
{
    ImportTable imports;
    QVERIFY(!imports.noteworthy().isValid());
    imports.setImports({entry(3, "c.csv", 3, 0), entry(2, "b.csv", 10, 4), entry(1, "a.csv", 5, 1)}, {});
    QCOMPARE(imports.noteworthy().row(), 1);
    imports.setImports({entry(3, "c.csv", 3, 0), entry(1, "a.csv", 5, 0)}, {});
    QCOMPARE(imports.noteworthy().row(), 0);
}

QTEST_MAIN(TestImportTable)
#include "import_table_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of subjects: what it shows, choosing, sorting by keys, copying, and that a million rows cost no
// more than ten.
#include "jobs/builtin_domains.h"
#include "pages/subjects/subject_csv.h"
#include "pages/subjects/subject_table.h"
#include "pages/subjects/subjects_page.h"
#include "support/results_workspace.h"
#include "view_of.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

std::shared_ptr<explore::RunView> threeCustomers()
{
    return viewOf({{"anna", {{"savings_emergency_fund_months", 5.998}, {"credit_max_utilization_pct", 2}}},
                   {"bert", {{"savings_emergency_fund_months", 1}, {"credit_max_utilization_pct", 61.5}}},
                   {"=cleo", {{"credit_max_utilization_pct", 12}}}});
}

QString printed(const QAbstractItemModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 1; column < model.columnCount(); ++column)
            text +=
                (column > 1 ? QStringLiteral(" | ") : QString()) + model.index(row, column).data().toString();
        text += u'\n';
    }
    return text;
}

struct Table {
    explicit Table(const std::shared_ptr<explore::RunView> &view)
        : workspace(registry, jobs::Settings()), figures(workspace), model(selection)
    {
        // The tester looks at every row after every change.
        if (view->size() < 1000)
            tester = std::make_unique<QAbstractItemModelTester>(&model);
        selection.follow(view);
        model.setSignals({signalNo("savings_emergency_fund_months"), signalNo("credit_max_utilization_pct")});
        model.show(shownOf(view));
        table = std::make_unique<ui::SubjectTable>(model, figures);
        table->layOutColumns([](const QString &) { return 0; });
        table->resize(900, 600);
    }

    Registry registry = jobs::builtInDomains();
    jobs::OpenWorkspace workspace;
    ui::SubjectSelection selection;
    ui::SubjectFigures figures;
    ui::SubjectModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<ui::SubjectTable> table;
};

} // namespace

class SubjectsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsValuesOnTheirSideOfTheThreshold();
    void marksTheNearMiss();
    void saysSoAloud();
    void choosesByKeysAndKeepsTheChoice();
    void followsAnotherView();
    void sortsByTheCurrentColumn();
    void copiesSafely();
    void aMillionRowsCostNoMore();
    void thePageFollowsItsQuery();
};

void SubjectsTest::showsValuesOnTheirSideOfTheThreshold()
{
    const Table t(threeCustomers());
    QCOMPARE(printed(t.model), QStringLiteral("anna | Unclassified | 5.998 | 2.0\n"
                                              "bert | High Credit Utilization | 1.00 | 61.5\n"
                                              "=cleo | Unclassified | — | 12.0\n"));
}

void SubjectsTest::marksTheNearMiss()
{
    const Table t(threeCustomers());
    const ui::CellMark near = t.model.mark(0, ui::SubjectModel::FirstSignal);
    QVERIFY(near.nearMiss);
    QCOMPARE(near.threshold, 6.0);
    const ui::CellMark far = t.model.mark(1, ui::SubjectModel::FirstSignal);
    QVERIFY(!far.nearMiss);
    QVERIFY(far.past); // low savings would hold, high utilization is assigned
    QVERIFY(!t.model.mark(2, ui::SubjectModel::FirstSignal).past);
}

void SubjectsTest::saysSoAloud()
{
    const Table t(threeCustomers());
    QCOMPARE(t.model.index(0, ui::SubjectModel::FirstSignal).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("5.998, near miss of Cash Flow Optimizer, which needs 6"));
    QCOMPARE(t.model.index(2, ui::SubjectModel::FirstSignal).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("absent"));
}

void SubjectsTest::choosesByKeysAndKeepsTheChoice()
{
    const auto view = manyCustomers(100);
    Table t(view);
    t.table->setCurrentRow(3);
    QTest::keyClick(t.table.get(), Qt::Key_Space);
    QCOMPARE(t.selection.count(), std::size_t(1));
    QTest::keyClick(t.table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(t.table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(t.selection.count(), std::size_t(3)); // 3, 4, 5

    explore::Query backwards;
    backwards.sorting.descending = true;
    t.model.show(shownOf(view, backwards));
    QVERIFY(t.selection.contains(4));
    QCOMPARE(t.model.index(95, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(t.model.index(4, 0).data(Qt::AccessibleTextRole).toString() != t.model.subjectId(4));
    QVERIFY(t.model.index(4, 0).data(Qt::AccessibleTextRole).toString().contains(t.model.subjectId(4)));
    QCOMPARE(t.model.index(4, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));

    QTest::keyClick(t.table.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(t.selection.count(), std::size_t(100));
}

void SubjectsTest::followsAnotherView()
{
    const auto before = manyCustomers(10);
    Table t(before);
    const std::vector<std::uint32_t> rows = {2, 7};
    t.selection.set(rows, true);
    // The first five are forgotten: what was row 7 is row 2 now.
    auto after = manyCustomers(5);
    auto run = std::make_shared<classify::StoredRun>(*after->run);
    run->results.subjectKeys = {6, 7, 8, 9, 10};
    after->run = run;
    t.selection.follow(after);
    QCOMPARE(t.selection.count(), std::size_t(1));
    QVERIFY(t.selection.contains(2));
}

void SubjectsTest::sortsByTheCurrentColumn()
{
    Table t(threeCustomers());
    QSignalSpy wanted(t.table.get(), &ui::SubjectTable::sortingWanted);
    t.table->setCurrentIndex(t.model.index(0, ui::SubjectModel::FirstSignal + 1));
    QTest::keyClick(t.table.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(wanted.size(), 1);
    const auto sorting = wanted.front().front().value<explore::Sorting>();
    QCOMPARE(sorting.column, explore::Column::Signal);
    QCOMPARE(sorting.signal, signalNo("credit_max_utilization_pct"));
    QVERIFY(sorting.descending);
}

void SubjectsTest::copiesSafely()
{
    const auto view = threeCustomers();
    const std::vector<std::uint32_t> rows = {2, 0};
    QCOMPARE(QString::fromStdString(ui::csvOf(*view, 0, {signalNo("savings_emergency_fund_months")}, rows)),
             QStringLiteral("user_id,persona_id,savings_emergency_fund_months\n"
                            "'=cleo,unclassified,\n"
                            "anna,unclassified,5.998\n"));
}

void SubjectsTest::aMillionRowsCostNoMore()
{
    Table t(manyCustomers(1'000'000));
    t.table->show();
    QVERIFY(QTest::qWaitForWindowExposed(t.table.get()));
    QElapsedTimer clock;
    clock.start();
    constexpr int cells = 100'000;
    for (int i = 0; i < cells; ++i)
        (void)t.model.index(i * 7 % 1'000'000, 1 + i % 4).data(Qt::DisplayRole);
    const double perCell = static_cast<double>(clock.nsecsElapsed()) / cells / 1000;
    clock.restart();
    constexpr int frames = 60;
    for (int frame = 0; frame < frames; ++frame) {
        t.table->scrollTo(t.model.index(frame * 16'000, 1));
        t.table->viewport()->grab();
    }
    const double perFrame = static_cast<double>(clock.nsecsElapsed()) / frames / 1e6;
    clock.restart();
    t.table->chooseAll(true);
    const double choosing = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    qInfo("data() %.2f us, a page scrolled and painted %.2f ms, all chosen %.2f ms", perCell, perFrame,
          choosing);
    QVERIFY2(perCell < 50, "data() looks at more than its row");
    QVERIFY2(perFrame < 60, "painting depends on the number of rows");
    QVERIFY2(choosing < 200, "choosing all is slow");
}

void SubjectsTest::thePageFollowsItsQuery()
{
    QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "w.dramatis";
    QVERIFY(makeResultsWorkspace(file, 500).ok());
    const Registry registry = jobs::builtInDomains();
    jobs::OpenWorkspace workspace(registry, jobs::Settings());
    ui::ViewState state;
    ui::SubjectsPage page({workspace, state});
    page.resize(1300, 800);
    page.show();
    workspace.open(file);
    auto *table = page.findChild<ui::SubjectTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 500);
    QTRY_VERIFY(workspace.view() && workspace.view()->hasSignals);

    explore::Query query;
    query.text = "0000012";
    page.arrive({ui::PageId::Subjects, query});
    QTRY_COMPARE(table->model()->rowCount(), 1);

    QSignalSpy wentTo(&page, &ui::Page::wentTo);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wentTo.size(), 1);
    QCOMPARE(wentTo.front().front().value<ui::Destination>().subject, QStringLiteral("customer_0000012"));
    QCOMPARE(state.list().size(), std::size_t(1));

    const QJsonObject session = page.saveSession();
    page.setQuery({});
    QTRY_COMPARE(table->model()->rowCount(), 500);
    page.restoreSession(session);
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

QTEST_MAIN(SubjectsTest)
#include "subjects_test.moc"

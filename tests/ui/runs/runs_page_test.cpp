// SPDX-License-Identifier: GPL-3.0-or-later
// The page of runs over a real workspace: two runs compared, unfinished ones resumed and discarded, exports.
#include "pages/runs/flow_pane.h"
#include "pages/runs/move_matrix.h"
#include "pages/runs/run_ledger.h"
#include "pages/runs/runs_page.h"
#include "support/model_text.h"
#include "ui/runs/page_bench.h"
#include "widgets/pane.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class TestRunsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comparesTheWindowsRuns();
    void keysMarkAAndB();
    void cellsLeadToTheirSubjects();
    void flowShowsTheMoves();
    void anyTwoRunsAreCompared();
    void measurementsOfTheChosenRun();
    void pruningShowsItsPlanFirst();
    void resumesInPlace();
    void discardsInTwoSteps();
    void otherRunCanBeShown();
    void exportsWhereTheOperatorSays();
    void hundredRunsOpenAtOnce();
    void everythingHasAName();

private:
    void openPage();
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QTableView *table(const QString &name) const;
    [[nodiscard]] QString notice() const;
    void chooseRun(std::int64_t no) const;

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<RunsPage> m_page;
};

void TestRunsPage::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    m_bench->classify("2024-02-28");
    m_bench->classify("2024-02-29");
}

void TestRunsPage::openPage()
{
    m_bench->open();
    QTRY_VERIFY(m_bench->workspace.view());
    m_page = std::make_unique<RunsPage>(m_bench->context);
    m_page->resize(1264, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QPushButton *TestRunsPage::button(const QString &text) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

QTableView *TestRunsPage::table(const QString &name) const
{
    for (QTableView *each : m_page->findChildren<QTableView *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

/// Sentences of the notices that are shown.
QString TestRunsPage::notice() const
{
    QStringList sentences;
    for (const NoticeStrip *strip : m_page->findChildren<NoticeStrip *>()) {
        if (strip->isVisible())
            sentences << strip->sentence();
    }
    return sentences.join(QLatin1Char('\n'));
}

void TestRunsPage::chooseRun(std::int64_t no) const
{
    QTableView *ledger = table(QStringLiteral("Ledger of runs"));
    ledger->setCurrentIndex(qobject_cast<RunLedger *>(ledger->model())->indexOf(no));
}

void TestRunsPage::comparesTheWindowsRuns()
{
    openPage();
    const QString differs = textOf(*table(QStringLiteral("Settings of A and B"))->model(), true);
    QVERIFY2(differs.startsWith(QStringLiteral("Setting | A · run 2 | B · run 3\n"
                                               "Reference date | 2024-02-28 | 2024-02-29\n")),
             qPrintable(differs));
    m_page->findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(table(QStringLiteral("Settings of A and B"))->model()->rowCount(), 1);
    const auto moves = [&] { return textOf(*table(QStringLiteral("Moves from A to B"))->model()); };
    QTRY_VERIFY(moves().contains(QStringLiteral("\nVariable Income Budgeter | · | 3 | · |")));
    const QString matrix = moves();
    QVERIFY2(matrix.endsWith(QStringLiteral("| 0 | 3\n")), qPrintable(matrix));
}

void TestRunsPage::keysMarkAAndB()
{
    openPage();
    QTableView *ledger = table(QStringLiteral("Ledger of runs"));
    ledger->setFocus();
    chooseRun(1);
    QTest::keyClick(ledger, Qt::Key_A);
    const auto marks = [&] {
        QString text;
        for (int row = 0; row < ledger->model()->rowCount(); ++row)
            text += ledger->model()->index(row, RunLedger::Mark).data().toString() + QLatin1Char('.');
        return text;
    };
    QCOMPARE(marks(), QStringLiteral("B..A."));
    QVERIFY(!table(QStringLiteral("Moves from A to B"))->isVisible()); // an import has no subjects to move
    chooseRun(3);
    QTest::keyClick(ledger, Qt::Key_A);
    QCOMPARE(marks(), QStringLiteral("A..B."));
    button(QStringLiteral("Swap A and B"))->click();
    QCOMPARE(marks(), QStringLiteral("B..A."));
    chooseRun(2);
    QTest::keyClick(ledger, Qt::Key_A);
    QCOMPARE(marks(), QStringLiteral("B.A.."));
    QTRY_VERIFY(table(QStringLiteral("Moves from A to B"))->isVisible());
}

void TestRunsPage::cellsLeadToTheirSubjects()
{
    openPage();
    QSignalSpy went(m_page.get(), &Page::wentTo);
    QTableView *moves = table(QStringLiteral("Moves from A to B"));
    auto *matrix = qobject_cast<MoveMatrix *>(moves->model());
    QTRY_VERIFY(matrix->rowCount() > 0);
    const int stayed = 1; // all three stay irregular
    moves->setCurrentIndex(matrix->index(stayed, stayed + 1));
    QVERIFY(button(QStringLiteral("Show the 3 subject(s)")));
    QTest::keyClick(moves, Qt::Key_Return);
    QCOMPARE(went.size(), 1);
    const auto destination = went[0][0].value<Destination>();
    QCOMPARE(destination.page, PageId::Subjects);
    QCOMPARE(int(destination.query->before.value()), stayed);
    QCOMPARE(destination.query->facet(explore::Facet::Persona), std::uint64_t(1) << stayed);
    QTest::keyClick(moves, Qt::Key_Left); // nobody there: leads nowhere
    QTest::keyClick(moves, Qt::Key_Return);
    QCOMPARE(went.size(), 1);
}

void TestRunsPage::flowShowsTheMoves()
{
    openPage();
    auto *pane = m_page->findChild<FlowPane *>();
    QTRY_VERIFY(!pane->chart().picture().ribbons.empty());
    QCOMPARE(pane->chart().picture().ribbons.front().subjects, 3);
    QCOMPARE(pane->chart().markCount(), 0); // all stay
    m_page->exportFlow(QString::fromStdString(m_bench->path("flow.svg").string()));
    QVERIFY(notice().endsWith(QStringLiteral("flow.svg\" is written.")));
    QVERIFY(m_bench->read("flow.svg").contains("B · run 3"));
}

/// Not the pair on the screen: its subjects cannot be shown, but the button shows the pair.
void TestRunsPage::anyTwoRunsAreCompared()
{
    openPage();
    button(QStringLiteral("Swap A and B"))->click();
    QTRY_VERIFY(button(QStringLiteral("Show run 2 beside run 3")));
    QVERIFY(table(QStringLiteral("Moves from A to B"))->isVisible());
    button(QStringLiteral("Show run 2 beside run 3"))->click();
    QTRY_COMPARE(m_bench->workspace.view()->run->record.no, 2);
    QTRY_VERIFY(!button(QStringLiteral("Show run 2 beside run 3")));
}

void TestRunsPage::measurementsOfTheChosenRun()
{
    openPage();
    auto *tab = m_page->findChild<SegmentSwitch *>(QStringLiteral("tabs"));
    tab->setCurrent(2);
    Q_EMIT tab->chosen(2);
    QVERIFY(table(QStringLiteral("Measurements of the chosen run"))->isVisible());
}

void TestRunsPage::pruningShowsItsPlanFirst()
{
    m_bench->classify("2024-03-01");
    openPage();
    button(QStringLiteral("Prune…"))->click();
    m_page->findChild<QSpinBox *>()->setValue(1);
    const auto plan = [&] { return textOf(*table(QStringLiteral("Plan of the pruning"))->model()); };
    QTRY_VERIFY2(button(QStringLiteral("Prune 2 run(s)")), qPrintable(plan()));
    QVERIFY(textOf(*table(QStringLiteral("Plan of the pruning"))->model()).contains(QStringLiteral("goes")));
    QVERIFY(
        m_bench->runs().startsWith(QStringLiteral("4 classify completed\n3 classify completed\n2 classify")));
    button(QStringLiteral("Prune 2 run(s)"))->click();
    QTRY_COMPARE(m_bench->runs(), QStringLiteral("4 classify completed\n1 import completed\n"));
    QTRY_COMPARE(notice(), QStringLiteral("2 run(s) are pruned."));
    QVERIFY(!button(QStringLiteral("Leave as it is")));
}

void TestRunsPage::resumesInPlace()
{
    m_bench->classify("2024-03-01", 1);
    openPage();
    QCOMPARE(notice(), QStringLiteral("Run 4 stopped when the program ended."));
    QTest::keyClick(button(QStringLiteral("Resume")), Qt::Key_Space);
    QTRY_VERIFY(m_bench->runs().startsWith(QStringLiteral("4 classify completed\n")));
    QTRY_COMPARE(notice(), QString());
}

void TestRunsPage::discardsInTwoSteps()
{
    m_bench->classify("2024-03-01", 1);
    openPage();
    button(QStringLiteral("Discard…"))->click();
    QVERIFY(notice().startsWith(QStringLiteral("Discard run 4: ")));
    QVERIFY(button(QStringLiteral("Leave as it is"))->hasFocus());
    button(QStringLiteral("Leave as it is"))->click();
    QCOMPARE(notice(), QStringLiteral("Run 4 stopped when the program ended."));
    QVERIFY(m_bench->runs().startsWith(QStringLiteral("4 classify interrupted\n")));
    button(QStringLiteral("Discard…"))->click();
    button(QStringLiteral("Discard run 4"))->click();
    QTRY_VERIFY(m_bench->runs().startsWith(QStringLiteral("4 classify discarded\n")));
    QTRY_COMPARE(notice(), QString());
}

void TestRunsPage::otherRunCanBeShown()
{
    openPage();
    QVERIFY(!button(QStringLiteral("Show this run")));
    chooseRun(2);
    button(QStringLiteral("Show this run"))->click();
    QTRY_COMPARE(m_bench->workspace.view()->run->record.no, 2);
    QTRY_VERIFY(button(QStringLiteral("Back to the newest run")));
    button(QStringLiteral("Back to the newest run"))->click();
    QTRY_COMPARE(m_bench->workspace.view()->run->record.no, 3);
    QTRY_VERIFY(!button(QStringLiteral("Back to the newest run")));
}

void TestRunsPage::exportsWhereTheOperatorSays()
{
    openPage();
    chooseRun(2);
    m_page->exportTo(m_bench->path("out.csv"), "assignments");
    QTRY_VERIFY(notice().endsWith(QStringLiteral("out.csv\" is written.")));
    QCOMPARE(m_bench->read("out.csv").count('\n'), 1 + 3 * 2); // header, subjects × windows
    m_page->exportTo(m_bench->path("runs.json"), "runs");
    QTRY_VERIFY(notice().endsWith(QStringLiteral("runs.json\" is written.")));
    QVERIFY(m_bench->read("runs.json").startsWith('['));
    m_page->exportTo(m_bench->path("not/there/out.csv"), "assignments");
    QTRY_VERIFY(notice().contains(QStringLiteral("there")));
    QVERIFY(!notice().endsWith(QStringLiteral("is written.")));
}

void TestRunsPage::hundredRunsOpenAtOnce()
{
    constexpr int runs = 100;
    for (int day = 2; day < runs; ++day)
        m_bench->classify("2024-02-29");
    m_bench->open();
    QTRY_VERIFY(m_bench->workspace.view());
    QElapsedTimer timer;
    timer.start();
    m_page = std::make_unique<RunsPage>(m_bench->context);
    m_page->resize(1264, 760);
    m_page->show();
    QTRY_VERIFY(!m_page->findChild<FlowPane *>()->chart().picture().ribbons.empty());
    qInfo("100 runs, page shown with its comparison: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(table(QStringLiteral("Ledger of runs"))->model()->rowCount(), runs + 1);
}

void TestRunsPage::everythingHasAName()
{
    openPage();
    for (const QWidget *each : m_page->findChildren<QWidget *>()) {
        const bool named = !each->accessibleName().isEmpty() || !each->property("text").toString().isEmpty();
        const bool viewport = each->parentWidget()->inherits("QAbstractScrollArea");
        if (each->focusPolicy() & Qt::TabFocus && each->isVisible() && !viewport)
            QVERIFY2(named, each->metaObject()->className());
    }
}

QTEST_MAIN(TestRunsPage)
#include "runs_page_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab's tables, made from a report written down here and read as text.
#include "pages/timing/timing_tables.h"

#include "pages/timing/timing_settings.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>

using namespace dramatis;
using namespace dramatis::ui;
using classify::Engine;
using timing::Snapshot;

class TimingTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void model();
    void sides();
    void difference();
    void scale();
    void triggers();
    void costs();
    void recommendation();
    void settings();
};

namespace
{

timing::Point point(Engine engine, Snapshot snapshot, std::int64_t subjects, double seconds)
{
    timing::Sample sample;
    sample.seconds = seconds;
    sample.cpuSeconds = seconds * 2;
    sample.peakMemory = 41 * 1024 * 1024;
    sample.measures.queries = 8 * subjects;
    sample.measures.commits = engine == Engine::Loop ? 2 * subjects : 1;
    return timing::measuredPoint({engine, snapshot}, subjects, {sample});
}

/// Loop at 100 and, extrapolated, at 10 000; parallel at both, and its result differs at 100.
timing::LadderReport report()
{
    timing::LadderReport made;
    made.sizes = {{100, 1000, 0.5}, {10'000, 100'000, 10}};
    made.points = {point(Engine::Loop, Snapshot::None, 100, 4),
                   point(Engine::Parallel, Snapshot::Warm, 100, 0.25)};
    made.points.push_back(timing::extrapolatedPoint(made.points[0], 10'000));
    made.points.push_back(point(Engine::Parallel, Snapshot::Warm, 10'000, 2));
    timing::Comparison comparison{100, made.points[0].variant, made.points[1].variant, {}, "customer_000003"};
    comparison.difference = timing::Difference{3, 30, "spend_monthly", "0.5", "0.6"};
    made.comparisons.push_back(comparison);
    return made;
}

QString textOf(const CellTable &table)
{
    static const QStringList lamps = {QString(), QStringLiteral("[=]"), QStringLiteral("[!]"),
                                      QStringLiteral("[ ]")};
    QString text;
    for (const CellTable::Column &column : table.columns)
        text += column.title + QStringLiteral(" | ");
    for (const std::vector<Cell> &row : table.rows) {
        text += QLatin1Char('\n');
        for (const Cell &cell : row)
            text += lamps[static_cast<int>(cell.lamp)] + cell.text + QStringLiteral(" | ");
    }
    return text.replace(QChar(0x202F), QLatin1Char(' '));
}

} // namespace

void TimingTablesTest::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TimingTablesTest::model()
{
    CellTableModel cells;
    const QAbstractItemModelTester tester(&cells, QAbstractItemModelTester::FailureReportingMode::QtTest);
    cells.show(sideBySide(report()));
    QCOMPARE(cells.rowCount(), 2);
    QCOMPARE(cells.index(0, 4).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("differs: ") + differenceText(report().comparisons[0]));
    cells.show({});
    QCOMPARE(cells.rowCount(), 0);
}

void TimingTablesTest::sides()
{
    QCOMPARE(textOf(sideBySide(report())),
             QStringLiteral("Subjects | loop | parallel | parallel × | Result | Commits, loop / others | \n"
                            "100 | 4.00 s | 0.25 s | 16.0 | [!]differs | 200 / 1 | \n"
                            "10,000 | 6.7 min * | 2.00 s | 200 * | [ ]not compared | — / 1 | "));
    timing::LadderReport same = report();
    same.comparisons[0].difference.reset();
    QVERIFY(textOf(sideBySide(same)).contains(QLatin1String("[=]same")));
}

void TimingTablesTest::difference()
{
    QCOMPARE(
        differenceText(report().comparisons[0]),
        QStringLiteral("subject customer_000003, 30 days, spend_monthly: loop has 0.5, parallel has 0.6"));
}

void TimingTablesTest::scale()
{
    const QStringList rows = textOf(scaleTable(report())).split(QLatin1Char('\n'));
    QCOMPARE(rows.size(), 7);
    QCOMPARE(rows[0], QStringLiteral("Subjects | Loop | Best | Recommended | "));
    QCOMPARE(rows[1], QStringLiteral("100 | 4.00 s | 0.25 s parallel | consider an engine over columns | "));
    QCOMPARE(rows[6], QStringLiteral(
                          "100,000 | 1.1 h * | 20.0 s * parallel | an engine over columns, without fail | "));
}

void TimingTablesTest::triggers()
{
    QCOMPARE(textOf(triggerTable(report())),
             QStringLiteral("Trigger | Measured | State | \n"
                            "subjects > 1,000 | 10,000 | ⚠ reached | \n"
                            "one run > 5.0 min | 6.7 min * | ⚠ reached | \n"
                            "import and run > 1.0 h | 6.8 min * | not reached | \n"
                            "one subject > 1.00 s | 40 ms * | not reached | "));
}

void TimingTablesTest::costs()
{
    QCOMPARE(textOf(costTable(report(), 10'000)),
             QStringLiteral("Engine | Peak memory | CPU time | Queries | Commits | \n"
                            "loop | — | — | — | — | \n"
                            "parallel | 41.0 MiB | 4.00 s | — | 1 | "));
}

void TimingTablesTest::recommendation()
{
    QCOMPARE(recommendationTitle(report()), QStringLiteral("Recommendation: parallel"));
    QCOMPARE(recommendationReason(report()).replace(QChar(0x202F), QLatin1Char(' ')),
             QStringLiteral("10,000 generated subjects take: loop 6.7 min *, parallel 2.00 s."));
}

void TimingTablesTest::settings()
{
    TimingSettings asked(2);
    QVERIFY(asked.options());
    QCOMPARE(asked.options()->ladder.sizes, (std::vector<std::int64_t>{10, 100, 1000, 10'000}));
    QCOMPARE(asked.options()->tasks, std::optional<std::size_t>(2));
    asked.setSizes(QStringLiteral("100, 10"));
    QVERIFY(!asked.options());
    QVERIFY(asked.problem().startsWith(QLatin1String("Subjects:")));
}

QTEST_MAIN(TimingTablesTest)
#include "timing_tables_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The flow between two runs: what is spoken, which ribbon a pointer hits, what an exported file holds.
#include "charts/chart_sheet.h"
#include "charts/flow_chart.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dramatis;
using namespace dramatis::ui;

class FlowChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void largestMoveIsTheFirstMark();
    void ribbonsAreSpokenWithTheirCause();
    void keysGoThroughTheMoves();
    void everyRibbonHasItsPlace();
    void pointerHitsTheRibbon();
    void nothingToShow();
    void causes();
    void svg();
};

namespace
{

/// 100 subjects; 20 went from low savings to unclassified, 5 back.
FlowPicture picture(bool movedOnly = false)
{
    FlowPicture flow;
    flow.beforeTitle = QStringLiteral("A · run 1");
    flow.nowTitle = QStringLiteral("B · run 2");
    flow.nodes = {
        {QStringLiteral("low_savings"), QStringLiteral("Low Savings"), 2, 60, 45},
        {QStringLiteral("unclassified"), QStringLiteral("Unclassified"), unclassifiedPlace, 40, 55}};
    flow.ribbons = {{0, 0, 40, {}}, {0, 1, 20, {1, 19, 0, 0, 0}}, {1, 0, 5, {5, 0, 0, 0, 0}}, {1, 1, 35, {}}};
    flow.movedOnly = movedOnly;
    return flow;
}

QString plain(QString text)
{
    return text.replace(QChar(0x202F), QLatin1Char(' ')).replace(QChar(0x00A0), QLatin1Char(' '));
}

} // namespace

void FlowChartTest::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    applyTheme(*qApp, ThemeChoice::Light);
}

void FlowChartTest::largestMoveIsTheFirstMark()
{
    FlowChart chart(Ink::Screen);
    chart.show(picture());
    QCOMPARE(chart.markCount(), 2); // who stayed leads nowhere
    QCOMPARE(chart.ribbonOf(0).subjects, 20);
    QCOMPARE(chart.markOf(1, 0), 1);
    QCOMPARE(chart.markOf(0, 0), -1);
}

void FlowChartTest::ribbonsAreSpokenWithTheirCause()
{
    FlowChart chart(Ink::Screen);
    chart.show(picture());
    QCOMPARE(plain(chart.markText(0)),
             QStringLiteral("Low Savings → Unclassified\n20 subject(s), 95.0% by rules"));
    QCOMPARE(plain(chart.markText(1)),
             QStringLiteral("Unclassified → Low Savings\n5 subject(s), 100.0% by data"));
}

void FlowChartTest::keysGoThroughTheMoves()
{
    FlowChart chart(Ink::Screen);
    chart.resize(600, 300);
    chart.show(picture());
    QSignalSpy current(&chart, &ChartCanvas::currentMarkChanged);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(current.size(), 2);
    QVERIFY(plain(chart.accessibleDescription()).startsWith(QStringLiteral("Unclassified → Low Savings")));
}

void FlowChartTest::everyRibbonHasItsPlace()
{
    for (const bool movedOnly : {false, true}) {
        FlowChart chart(Ink::Screen);
        chart.resize(600, 300);
        chart.show();
        chart.show(picture(movedOnly));
        for (int mark = 0; mark < chart.markCount(); ++mark) {
            QVERIFY(chart.markPlace(mark).height() > 10);
            QVERIFY(QRectF(0, 0, 600, 300).contains(chart.markPlace(mark)));
        }
    }
}

void FlowChartTest::pointerHitsTheRibbon()
{
    FlowChart chart(Ink::Screen);
    chart.resize(600, 300);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.show(picture());
    QSignalSpy chosen(&chart, &ChartCanvas::chosen);
    const QRectF place = chart.markPlace(0);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, (place.topLeft() + QPointF(2, 3)).toPoint());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 0);
}

void FlowChartTest::nothingToShow()
{
    FlowChart chart(Ink::Screen);
    chart.resize(600, 300);
    chart.show(FlowPicture());
    chart.setEmptyText(QStringLiteral("Nothing to compare yet"));
    QCOMPARE(chart.markCount(), 0);
    QVERIFY(!chart.grab().isNull());
}

void FlowChartTest::causes()
{
    QCOMPARE(plain(causesText({64, 2056, 0, 1, 0})),
             QStringLiteral("2056 by rules, 64 by data, 1 by override"));
    QCOMPARE(plain(causesText({0, 0, 0, 0, 3})), QStringLiteral("3 not separable"));
    QVERIFY(causeShareText({}).isEmpty());
    CauseLegend legend;
    legend.show({1, 2, 0, 0, 0});
    QCOMPARE(legend.accessibleName(), QStringLiteral("Causes: data, rules"));
}

void FlowChartTest::svg()
{
    const QTemporaryDir folder;
    auto chart = std::make_shared<FlowChart>(Ink::Paper);
    chart->show(picture());
    const ChartSheet sheet{QStringLiteral("From run to run"),
                           QStringLiteral("Runs 1 and 2"),
                           {{{}, {600, 300}, [chart](QPainter &painter, const QRectF &place) {
                                 chart->paintOn(painter, place);
                             }}}};
    const QString path = folder.filePath(QStringLiteral("flow.svg"));
    QVERIFY(!writePicture(sheet, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (const char *part : {"A · run 1", "Low Savings", "+15", "Runs 1 and 2"})
        QVERIFY2(text.contains(part), part);
}

QTEST_MAIN(FlowChartTest)
#include "flow_chart_test.moc"

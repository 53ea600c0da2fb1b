// SPDX-License-Identifier: GPL-3.0-or-later
// Charts: which mark a click and a key choose, what is spoken, what the exported files hold.
#include "charts/chart_sheet.h"
#include "charts/distribution_chart.h"
#include "charts/ladder_chart.h"
#include "charts/scale_steps.h"
#include "charts/stages_chart.h"

#include <QImage>
#include <QSignalSpy>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace dramatis;
using namespace dramatis::ui;

class ChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void steps_data();
    void steps();
    void clickChoosesTheBar();
    void keysGoThroughTheBars();
    void barsAreSpoken();
    void barsEndAtTheirCounts();
    void png();
    void svg();
    void pdf();
    void failureKeepsTheFile();
    void extrapolatedIsHollowAndDashed();
    void stagesAreShares();
};

namespace
{

DistributionPicture picture()
{
    return {{QStringLiteral("30 d"), QStringLiteral("180 d")},
            {{QStringLiteral("high_utilization"),
              QStringLiteral("High & Mighty"),
              0,
              {400, 100},
              {500, std::nullopt}},
             {QStringLiteral("low_savings"), QStringLiteral("Low Savings"), 2, {0, 250}, {10, 200}},
             {QStringLiteral("unclassified"),
              QStringLiteral("Unclassified"),
              unclassifiedPlace,
              {600, 650},
              {490, 800}}},
            1000};
}

ChartSheet sheet()
{
    auto chart = std::make_shared<DistributionChart>(Ink::Paper);
    chart->show(picture());
    return {QStringLiteral("Distribution"),
            QStringLiteral("Run 12 · rules v3"),
            {{{}, {600, 240}, [chart](QPainter &painter, const QRectF &place) {
                  chart->paintOn(painter, place);
              }}}};
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

timing::Point point(classify::Engine engine, std::int64_t subjects, double seconds)
{
    timing::Sample sample;
    sample.seconds = seconds;
    sample.measures.read = seconds / 2;
    sample.measures.write = seconds / 2;
    return timing::measuredPoint({engine, timing::Snapshot::None}, subjects, {sample});
}

timing::LadderReport ladder()
{
    timing::LadderReport made;
    made.sizes = {{10, 100, 0.1}, {100, 1000, 0.2}, {1000, 10'000, 1}};
    made.points = {point(classify::Engine::Loop, 10, 0.5), point(classify::Engine::Loop, 100, 5)};
    made.points.push_back(timing::extrapolatedPoint(made.points[1], 1000));
    return made;
}

} // namespace

void ChartsTest::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void ChartsTest::steps_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("few") << 3.0 << 1.0;
    QTest::newRow("hundred") << 100.0 << 50.0;
    QTest::newRow("many") << 11'702.0 << 5000.0;
    QTest::newRow("exact") << 800.0 << 200.0;
}

void ChartsTest::steps()
{
    QFETCH(double, most);
    QTEST(roundStep(most), "step");
}

void ChartsTest::clickChoosesTheBar()
{
    DistributionChart chart(Ink::Screen);
    chart.resize(600, 300);
    chart.show(picture());
    chart.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QSignalSpy chosen(&chart, &ChartCanvas::chosen);
    for (const int mark : {3, 0, 5}) { // 3: Low Savings over 180 days; 0 has a bar, 2 none
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {},
                          chart.mapFromScene(chart.markPlace(mark).center()));
        QCOMPARE(chosen.takeFirst().constFirst().toInt(), mark);
    }
    QCOMPARE(chart.rowOf(3), 1);
    QCOMPARE(chart.lookBackOf(3), 1);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(chosen.isEmpty());
}

void ChartsTest::keysGoThroughTheBars()
{
    DistributionChart chart(Ink::Screen);
    chart.resize(600, 300);
    chart.show(picture());
    QSignalSpy chosen(&chart, &ChartCanvas::chosen);
    QTest::keyClick(&chart, Qt::Key_Return);
    QVERIFY(chosen.isEmpty()); // nothing is current yet
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().constFirst().toInt(), 1);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.currentMark(), 5);
    QCOMPARE(chart.accessibleDescription(), chart.markText(5));
}

void ChartsTest::barsAreSpoken()
{
    DistributionChart chart(Ink::Screen);
    chart.show(picture());
    QCOMPARE(chart.markText(3), QStringLiteral("Low Savings, 180 d: 250, 25.0%"));
}

/// What Qt Charts draws and where our labels and clicks think it is, are the same place.
void ChartsTest::barsEndAtTheirCounts()
{
    DistributionChart chart(Ink::Screen);
    DistributionPicture one = picture();
    one.lookBacks = {QStringLiteral("30 d")};
    for (DistributionRow &row : one.rows) {
        row.counts.resize(1);
        row.before = {std::nullopt};
    }
    chart.show(one);
    QImage image(600, 300, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    chart.paintOn(painter, QRectF(0, 0, 600, 300));
    painter.end();
    const QRectF bar = chart.markPlace(0);
    const QColor color = outcomePaint(theme(), QStringLiteral("high_utilization"), 0).color;
    const auto isBar = [&](double x) {
        return image.pixelColor(qRound(x), qRound(bar.center().y())) == color;
    };
    QVERIFY(isBar(bar.left() + bar.width() * 0.65)); // 400 of an axis that ends at 600
    QVERIFY(!isBar(bar.left() + bar.width() * 0.68));
    QVERIFY(image.pixelColor(qRound(bar.left() + 20), qRound(bar.top() - 3)) != color);
}

void ChartsTest::png()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.png"));
    QCOMPARE(writePicture(sheet(), file).value_or(QString()), QString());
    const QImage image(file);
    QCOMPARE(image.size(), sheet().size().toSize() * 2);
    int colored = 0;
    for (int x = 0; x < image.width(); ++x)
        colored += image.pixelColor(x, image.height() / 3).saturation() > 40 ? 1 : 0;
    QVERIFY(colored > 20); // bars are there
}

void ChartsTest::svg()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.svg"));
    QCOMPARE(writePicture(sheet(), file).value_or(QString()), QString());
    const QByteArray content = contentOf(file);
    QXmlStreamReader xml(content);
    QString texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            texts += xml.text();
    }
    QCOMPARE(xml.errorString(), QString());
    for (const char *label : {"Low Savings", "High & Mighty", "25.0%", "180 d", "Run 12 · rules v3"})
        QVERIFY2(texts.contains(QString::fromUtf8(label)), label);
    QVERIFY(!content.contains("<image")); // a drawing, no pixels
}

void ChartsTest::pdf()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pdf"));
    QCOMPARE(writePicture(sheet(), file).value_or(QString()), QString());
    const QByteArray content = contentOf(file);
    QVERIFY(content.startsWith("%PDF-"));
    QVERIFY(content.size() > 2000);
    QVERIFY(!content.contains("/Subtype /Image"));
}

void ChartsTest::failureKeepsTheFile()
{
    const auto problem = writePicture(sheet(), QStringLiteral("/nowhere/at/all/a.png"));
    QVERIFY(problem && problem->contains(QLatin1String("a.png was not written")));
}

void ChartsTest::extrapolatedIsHollowAndDashed()
{
    LadderChart chart(Ink::Screen);
    chart.show(ladder());
    int dashed = 0;
    int hollow = 0;
    int filled = 0;
    for (QAbstractSeries *series : chart.chart()->series()) {
        if (const auto *line = qobject_cast<QLineSeries *>(series))
            dashed += line->pen().style() != Qt::SolidLine && line->count() == 2 ? 1 : 0;
        if (const auto *marks = qobject_cast<QScatterSeries *>(series))
            (marks->color() == theme().base ? hollow : filled) += static_cast<int>(marks->count());
    }
    QCOMPARE(dashed, 1); // from the last measured point to the extrapolated one
    QCOMPARE(hollow, 1);
    QCOMPARE(filled, 2);
    QCOMPARE(chart.markText(2).replace(QChar(0x202F), QLatin1Char(' ')),
             QStringLiteral("1,000 subjects: loop 50.0 s extrapolated"));
}

void ChartsTest::stagesAreShares()
{
    StagesChart chart(Ink::Screen);
    chart.show(ladder(), 100);
    QCOMPARE(chart.markCount(), 1);
    QVERIFY2(chart.markText(0).endsWith(QLatin1String("read 50%, signals 0%, match 0%, write 50%")),
             qPrintable(chart.markText(0)));
    chart.show(ladder(), 1000); // only extrapolated
    QCOMPARE(chart.markCount(), 0);
}

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"

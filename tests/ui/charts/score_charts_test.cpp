// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of scores: what is spoken, where marks stand, and that every theme draws them.
#include "base/number.h"
#include "charts/calibration_chart.h"
#include "charts/course_chart.h"
#include "charts/probability_chart.h"
#include "charts/risk_strip.h"
#include "charts/roc_chart.h"
#include "charts/waterfall_chart.h"
#include "widgets/bin_strip.h"
#include "widgets/subject_swatch.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace dramatis;
using namespace dramatis::ui;

namespace
{

std::vector<RiskLevel> levels()
{
    return {{QStringLiteral("LOW"), 0, true},
            {QStringLiteral("MEDIUM"), 2, true},
            {QStringLiteral("HIGH"), 5, true},
            {QStringLiteral("CRITICAL"), 15, false}};
}

WaterfallPicture steps()
{
    return {QStringLiteral("Portfolio mean"),
            -3.7261,
            {{QStringLiteral("total_debt_to_ebitda"), 0.0514},
             {QStringLiteral("return_on_assets"), -0.0259},
             {QStringLiteral("net_income_margin"), 0}},
            QStringLiteral("This filing"),
            {}};
}

QImage painted(ChartCanvas &chart, QSize size)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(theme().base);
    QPainter painter(&image);
    chart.paintOn(painter, QRectF(QPointF(), size));
    painter.end();
    if (const QString folder = qEnvironmentVariable("DRAMATIS_TEST_PICTURES"); !folder.isEmpty())
        image.save(QStringLiteral("%1/%2-%3.png")
                       .arg(folder, QString::fromLatin1(chart.metaObject()->className()).section(u':', -1),
                            theme().highContrast ? QStringLiteral("contrast")
                            : theme().dark       ? QStringLiteral("dark")
                                                 : QStringLiteral("light")));
    return image;
}

bool isDrawn(const QImage &image)
{
    int inked = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y) != theme().base ? 1 : 0;
    return inked > 100;
}

} // namespace

class ScoreChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void levelsAreThoseOfTheirBounds()
    {
        QCOMPARE(levelAt(levels(), 1.999), 0);
        QCOMPARE(levelAt(levels(), 2), 1);
        QCOMPARE(levelAt(levels(), 15), 2); // more than 15 is critical
        QCOMPARE(levelAt(levels(), 15.01), 3);
    }

    void stripIsOnASquareRootScale()
    {
        RiskStrip strip(Ink::Screen);
        strip.show({levels(), 2.66, 1.91, 4.12});
        QVERIFY(std::abs(strip.placeOf(20) - 1) < 1e-9); // a third behind the last bound
        QVERIFY(std::abs(strip.placeOf(5) - 0.5) < 1e-9);
        QCOMPARE(strip.accessibleDescription(), QStringLiteral("MEDIUM from 2 to 5%, here: 2.66%"));
        QCOMPARE(strip.markText(3), QStringLiteral("CRITICAL from 15%"));
    }

    void stepsAddUp()
    {
        WaterfallChart chart(Ink::Screen);
        chart.show(steps());
        QCOMPARE(chart.markCount(), 5);
        QCOMPARE(chart.markText(0), QStringLiteral("Portfolio mean: 2.35%"));
        QCOMPARE(chart.markText(1), QStringLiteral("total_debt_to_ebitda raises by 0.051 to 2.47%"));
        QCOMPARE(chart.markText(2), QStringLiteral("return_on_assets lowers by 0.026 to 2.41%"));
        QCOMPARE(chart.markText(3), QStringLiteral("net_income_margin changes nothing: 2.41%"));
        QCOMPARE(chart.markText(4), QStringLiteral("This filing: 2.41%"));
        QVERIFY(std::abs(chart.picture().end() - -3.7006) < 1e-12);
    }

    void binsAreSpokenWithTheirRange()
    {
        ProbabilityChart chart(Ink::Screen);
        chart.show({1, 5, {10, 20, 0, 4}, {10, 24, 0, 0}, levels(), std::nullopt});
        QCOMPARE(chart.markText(1), QStringLiteral("2.00% to 3.00%: 20, before 24"));
        QCOMPARE(chart.rangeOf(3), (std::pair{4.0, 5.0}));
    }

    void gapsOfACourseAreAbsent()
    {
        CourseChart chart(Ink::Screen);
        chart.show(
            {{{QStringLiteral("2020"), 2.01, false}, {QStringLiteral("2021"), missing, false}}, levels()});
        QCOMPARE(chart.markText(0), QStringLiteral("2020: 2.01%"));
        QCOMPARE(chart.markText(1), QStringLiteral("2021: absent"));
    }

    void aLongCurveIsThinnedOut()
    {
        RocPicture picture{{}, 0.75, 0.4};
        for (int i = 0; i <= 10'000; ++i)
            picture.points.push_back({i / 10'000.0, std::sqrt(i / 10'000.0), 10.0 - i / 1000.0});
        RocChart chart(Ink::Screen);
        chart.show(picture);
        QVERIFY(chart.markCount() <= 403);
        QCOMPARE(chart.markText(0),
                 QStringLiteral("from 10.00% on: 0.0% of those with the event, 0.0% of those without"));
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("AUC 0.750, KS 0.400"));
    }

    void bandsAreSpoken()
    {
        CalibrationChart chart(Ink::Screen);
        chart.show({{2.1, 1.9, 480}});
        QCOMPARE(chart.markText(0), QStringLiteral("2.10% predicted, 1.90% observed of 480"));
    }

    void everyThemeDrawsThem_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
        QTest::newRow("high contrast") << static_cast<int>(ThemeChoice::HighContrast);
    }
    void everyThemeDrawsThem()
    {
        QFETCH(const int, choice);
        applyTheme(*qApp, static_cast<ThemeChoice>(choice));
        RiskStrip strip(Ink::Screen);
        strip.show({levels(), 2.66, 1.91, 4.12});
        QVERIFY(isDrawn(painted(strip, {520, strip.neededHeight()})));
        WaterfallChart waterfall(Ink::Screen);
        waterfall.show(steps());
        QVERIFY(isDrawn(painted(waterfall, {600, 240})));
        ProbabilityChart histogram(Ink::Screen);
        histogram.show({1, 5, {10, 20, 7, 4}, {10, 24, 3, 0}, levels(), 2.4});
        QVERIFY(isDrawn(painted(histogram, {500, 220})));
        CourseChart course(Ink::Screen);
        course.show({{{QStringLiteral("2020"), 1.91, false},
                      {QStringLiteral("2021"), 2.2, false},
                      {QStringLiteral("2022"), missing, false},
                      {QStringLiteral("2023"), 2.74, false},
                      {QStringLiteral("2024"), 2.66, true}},
                     levels()});
        QVERIFY(isDrawn(painted(course, {460, 180})));
        RocChart roc(Ink::Screen);
        roc.show({{{0, 0, 9}, {0.1, 0.45, 5}, {0.4, 0.8, 2}, {1, 1, 0}}, 0.76, 0.4});
        QVERIFY(isDrawn(painted(roc, {420, 320})));
        CalibrationChart calibration(Ink::Screen);
        calibration.show({{1.9, 1.4, 480}, {2.4, 2.9, 481}, {3.5, 3.9, 480}});
        QVERIFY(isDrawn(painted(calibration, {420, 320})));
    }

    void theHitBinIsDark()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QImage image(170, 18, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const std::vector<double> rates = {0.01, 0.02};
        paintBinStrip(painter, image.rect(), rates, 1, theme());
        painter.end();
        QCOMPARE(image.pixelColor(120, 5), theme().text);
        QCOMPARE(image.pixelColor(40, 14), theme().ghost);
        QVERIFY(image.pixelColor(40, 5) != theme().ghost); // half as high
    }

    void levelsAreToldApartWithoutColour()
    {
        const auto drawn = [](const char *id) {
            QImage image(12, 12, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintSwatch(painter, image.rect(), {QString::fromLatin1(id), 0}, theme());
            painter.end();
            int strokes = 0;
            for (int y = 1; y < 11; ++y)
                strokes += image.pixelColor(6, y) == QColor(Qt::white) ||
                           image.pixelColor(6, y) == QColor(Qt::black);
            return strokes;
        };
        QCOMPARE(drawn("LOW"), 1);
        QCOMPARE(drawn("MEDIUM"), 2);
        QCOMPARE(drawn("HIGH"), 3);
        QCOMPARE(drawn("CRITICAL"), 4);
    }
};

QTEST_MAIN(ScoreChartsTest)
#include "score_charts_test.moc"

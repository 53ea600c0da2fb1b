// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace dramatis::ui;

namespace
{

/// Contrast of WCAG 2.
double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class WidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreReadableInEveryTheme_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << static_cast<int>(ThemeChoice::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeChoice::Dark);
        QTest::newRow("high contrast") << static_cast<int>(ThemeChoice::HighContrast);
    }
    void textsAreReadableInEveryTheme()
    {
        QFETCH(const int, choice);
        applyTheme(*qApp, static_cast<ThemeChoice>(choice));
        const Theme &t = theme();
        for (const QColor &ground : {t.base, t.window, t.alternate}) {
            for (const QColor &ink :
                 {t.text, t.text2, t.text3, t.link, t.held, t.failed, t.warning, t.running})
                QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + ground.name()));
        }
        QVERIFY(contrast(t.held, t.heldGround) >= 4.5);
        QVERIFY(contrast(t.failed, t.failedGround) >= 4.5);
        QVERIFY(contrast(t.warning, t.warningGround) >= 4.5);
        QVERIFY(contrast(t.running, t.runningGround) >= 4.5);
        QVERIFY(contrast(t.highlightedText, t.highlight) >= 4.5);
        for (const QColor &mark : t.personas)
            QVERIFY2(contrast(mark, t.base) >= 3, qPrintable(mark.name()));
        QCOMPARE(QApplication::palette().color(QPalette::Window), t.window);
        QCOMPARE(viewPalette(t).color(QPalette::HighlightedText), t.text);
    }

    void personasKeepTheirColourById()
    {
        const Theme &t = lightTheme();
        QCOMPARE(outcomePaint(t, QStringLiteral("low_savings"), 0).color, t.personas[2]);
        QCOMPARE(outcomePaint(t, QStringLiteral("low_savings"), 5).color, t.personas[2]);
        QCOMPARE(outcomePaint(t, QStringLiteral("unclassified"), unclassifiedPlace).color, t.personas[6]);
        QVERIFY(outcomePaint(t, QStringLiteral("unclassified"), unclassifiedPlace).pattern !=
                Qt::SolidPattern);
        QCOMPARE(outcomePaint(t, QStringLiteral("big_spender"), 6).color, t.personas[7]);
    }

    void printedColoursAreTheLightOnes()
    {
        applyTheme(*qApp, ThemeChoice::Dark);
        QVERIFY(theme().dark);
        QVERIFY(!lightTheme().dark);
        QCOMPARE(lightTheme().base, QColor(Qt::white));
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void iconsTakeTheThemesColour()
    {
        for (const char *name :
             {"overview", "subjects", "imports", "runs",     "timing", "search", "export",
              "warning",  "check",    "cross",   "back",     "up",     "down",   "open",
              "demo",     "info",     "close",   "calendar", "cancel", "resume", "override"}) {
            const QImage image = iconPixmap(QString::fromLatin1(name), 20, Qt::red, 2).toImage();
            QCOMPARE(image.size(), QSize(40, 40));
            bool inked = false;
            for (int y = 0; y < image.height() && !inked; ++y) {
                for (int x = 0; x < image.width() && !inked; ++x)
                    inked = image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).red() > 200;
            }
            QVERIFY2(inked, name);
        }
    }

    void segmentsTellWhatTheOperatorChose()
    {
        SegmentSwitch segments;
        segments.setSegments(
            {QStringLiteral("30 d"), QStringLiteral("180 d"), QStringLiteral("Side by side")});
        QSignalSpy chosen(&segments, &SegmentSwitch::chosen);
        segments.setCurrent(1);
        QCOMPARE(chosen.count(), 0);
        const auto buttons = segments.findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 3);
        QVERIFY(buttons[1]->isChecked());
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 2);
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        segments.setSegments(
            {QStringLiteral("30 d"), QStringLiteral("90 d"), QStringLiteral("Side by side")});
        QCOMPARE(segments.current(), 2);
    }

    void noticeStaysUntilItIsClosed()
    {
        QWidget window;
        NoticeStrip strip(&window);
        QVERIFY(strip.isHidden());
        strip.show(NoticeKind::Warning, QStringLiteral("1 204 rows were not taken."));
        QPushButton *button = strip.addButton(QStringLiteral("Show rejects"));
        QVERIFY(!strip.isHidden());
        QCOMPARE(strip.sentence(), QStringLiteral("1 204 rows were not taken."));
        QCOMPARE(strip.accessibleName(), strip.sentence());
        strip.show(NoticeKind::Information, QStringLiteral("Read."));
        QVERIFY(button->isHidden());
        QSignalSpy closed(&strip, &NoticeStrip::closed);
        QTest::mouseClick(strip.findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QVERIFY(strip.isHidden());
        QVERIFY(strip.sentence().isEmpty());
    }

    void paneReplacesItsContent()
    {
        Pane pane(QStringLiteral("Personas"));
        QPointer<QWidget> first = new QWidget;
        pane.setContent(first);
        auto *second = new QWidget;
        pane.setContent(second);
        QTRY_VERIFY(first.isNull());
        QCOMPARE(second->parentWidget(), &pane);
        QCOMPARE(pane.accessibleName(), QStringLiteral("Personas"));
    }
};

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"

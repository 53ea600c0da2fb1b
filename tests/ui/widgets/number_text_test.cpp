// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "widgets/number_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace dramatis;
using namespace dramatis::ui;

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void valueStaysOnItsSideOfTheThreshold_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<QString>("text");
        QTest::newRow("just below") << 5.998 << 6.0 << "5.998";
        QTest::newRow("just above") << 6.002 << 6.0 << "6.002";
        QTest::newRow("well below") << 5.7 << 6.0 << "5.70";
        QTest::newRow("met") << 6.0 << 6.0 << "6.00";
        QTest::newRow("a hair below") << 5.9999999 << 6.0 << "5.9999999";
        QTest::newRow("threshold with more digits") << 5.125 << 5.125 << "5.125";
        QTest::newRow("negative") << -0.001 << 0.0 << QStringLiteral("\u22120.001");
    }
    void valueStaysOnItsSideOfTheThreshold()
    {
        QFETCH(const double, value);
        QFETCH(const double, threshold);
        QTEST(valueText(value, Unit::Months, threshold), "text");
    }

    void digitsAreThoseOfTheUnit()
    {
        QCOMPARE(valueText(23.68, Unit::Percent), QStringLiteral("23.7"));
        QCOMPARE(valueText(0.5, Unit::Ratio), QStringLiteral("0.50"));
        QCOMPARE(valueText(1234.5, Unit::Money), QStringLiteral("1,234.50"));
        QCOMPARE(valueText(45, Unit::Days), QStringLiteral("45"));
        QCOMPARE(valueText(30.5, Unit::Days), QStringLiteral("30.5"));
        QCOMPARE(valueText(-0.001, Unit::Money), QStringLiteral("0.00"));
        QCOMPARE(valueText(missing, Unit::Money), QStringLiteral("\u2014"));
    }

    void marginsAreSigned()
    {
        QCOMPARE(marginText(-0.28, Unit::Months), QStringLiteral("\u22120.28\u202fmo"));
        QCOMPARE(marginText(0.7, Unit::Percent), QStringLiteral("+0.7\u202fpp"));
        QCOMPARE(marginText(-45, Unit::Days), QStringLiteral("\u221245\u202fd"));
        QCOMPARE(marginText(0.0004, Unit::Ratio), QStringLiteral("+0.0004"));
        QCOMPARE(marginText(0, Unit::Money), QStringLiteral("0"));
        QCOMPARE(marginText(missing, Unit::Days), absentText());
    }

    void countsFollowTheLocale()
    {
        QCOMPARE(countText(48212), QStringLiteral("48,212"));
        QCOMPARE(differenceText(-2220), QStringLiteral("\u22122,220"));
        QCOMPARE(differenceText(45), QStringLiteral("+45"));
        QCOMPARE(differenceText(0), QStringLiteral("0"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(countText(48212), QStringLiteral("48.212"));
        QCOMPARE(valueText(5.998, Unit::Months, 6.0), QStringLiteral("5,998"));
    }

    void sharesDoNotRoundOntoAllOrNothing()
    {
        QCOMPARE(shareText(237, 1000), QStringLiteral("23.7%"));
        QCOMPARE(shareText(9999, 10000), QStringLiteral("99.99%"));
        QCOMPARE(shareText(1, 100'000), QStringLiteral("<0.01%"));
        QCOMPARE(shareText(5, 1000), QStringLiteral("0.50%"));
        QCOMPARE(shareText(0, 1000), QStringLiteral("0.0%"));
        QCOMPARE(shareText(1000, 1000), QStringLiteral("100.0%"));
        QCOMPARE(shareText(0, 0), absentText());
    }

    void shortNumbersHaveThreeFigures()
    {
        QCOMPARE(shortText(9'614'000), QStringLiteral("9.61\u202fM"));
        QCOMPARE(shortText(96'140), QStringLiteral("96.1\u202fk"));
        QCOMPARE(shortText(999'600), QStringLiteral("1.00\u202fM"));
        QCOMPARE(shortText(12), QStringLiteral("12"));
        QCOMPARE(bytesText(1'234'567), QStringLiteral("1.23\u202fMB"));
    }

    void timesTakeTheirUnit()
    {
        QCOMPARE(durationText(0.004), QStringLiteral("4\u202fms"));
        QCOMPARE(durationText(0.14), QStringLiteral("0.14\u202fs"));
        QCOMPARE(durationText(49.2), QStringLiteral("49.2\u202fs"));
        QCOMPARE(durationText(492), QStringLiteral("8.2\u202fmin"));
        QCOMPARE(durationText(5040), QStringLiteral("1.4\u202fh"));
    }

    void momentsOfTodayAreTimesOnly()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(momentText(now.toString(Qt::ISODateWithMs).toStdString()),
                 now.toLocalTime().toString(QStringLiteral("HH:mm")));
        QVERIFY(momentText("2019-03-05T12:00:00.000Z").startsWith(QStringLiteral("Mar 5 2019 ")));
        QCOMPARE(momentText(""), absentText());
    }
};

QTEST_GUILESS_MAIN(NumberTextTest)
#include "number_text_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"

#include <QRegularExpression>
#include <QtTest>

using namespace dramatis;

class DateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("date");
        for (const char *text :
             {"1970-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-11-05"})
            QTest::newRow(text) << QByteArray(text) << text;
        for (const char *text :
             {"2025-11-05 10:20", "2025-11-05T10:20:30", "2025-11-05T10:20:30.123Z",
              "2025-11-05 10:20:30+02:00", "2025-11-05 9:05", "  2025-11-05 ", "2025-11-05T10:20Z",
              "2025-11-05 10:20:30 UTC", "2025-11-05 10:20 +0200", "2025-11-05T23:59:60-05"})
            QTest::newRow(text) << QByteArray(text) << "2025-11-05";
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, date);
        const auto day = parseDate(text.toStdString());
        QVERIFY(day);
        QCOMPARE(dateText(*day), date.toStdString());
    }

    void blanksAroundAreIgnored()
    {
        QCOMPARE(parseDate("\t\v1970-01-02\f\r\n"), 1);
        QCOMPARE(parseDate("\n1970-01-02\t10:20 \r"), 1);
    }

    void isNoDate_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 " ",
                                 "2024-1",
                                 "2024-1-1",
                                 "2024-01",
                                 "24-01-01",
                                 "0000-00-00",
                                 "0000-01-01",
                                 "2024-00-01",
                                 "2024-01-00",
                                 "2024-13-01",
                                 "2024-02-30",
                                 "2023-02-29",
                                 "1900-02-29",
                                 "2024-04-31",
                                 "2024/01/01",
                                 "01.02.2024",
                                 "20240101",
                                 "2024-01-011",
                                 "12024-01-01",
                                 "-2024-01-01",
                                 "+2024-01-01",
                                 "2024-01-01x",
                                 "2024-01-01T",
                                 "2024-01-01 x",
                                 "2024-01-01 10",
                                 "2024-01-01T1020",
                                 "2024-01-01T24:00",
                                 "2024-01-01T10:60",
                                 "2024-01-01T10:20:61",
                                 "2024-01-01T10:20:30.",
                                 "2024-01-01T10:20x",
                                 "2024-01-01T10:20+24:00",
                                 "2024-01-01 noon",
                                 "2024-01-01T:20",
                                 "2024-01-01T10:2",
                                 "2024-01-01T123:20",
                                 "2024-01-01t10:20",
                                 "2024-01-01T-1:20",
                                 "2024-01- 1",
                                 "2024-+1-01",
                                 "2024-01-01_10:20",
                                 "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA4-01-01"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void isNoDate()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseDate(text.toStdString()));
    }

    void isoDateIsTheDateAlone()
    {
        QCOMPARE(parseIsoDate("1970-01-02"), 1);
        QCOMPARE(parseIsoDate("1969-12-31"), -1);
        QCOMPARE(parseIsoDate("2025-11-05"), 20397);
        for (const char *text : {" 2025-11-05", "2025-11-05 ", "2025-11-05T10:20", "2025-02-29"})
            QVERIFY2(!parseIsoDate(text), text);
    }

    void everyDayReadsBack()
    {
        Day day = *parseIsoDate("0001-01-01");
        const Day last = *parseIsoDate("9999-12-31");
        QCOMPARE(last - day, 3652058);
        std::string before;
        for (; day <= last; ++day) {
            std::string text = dateText(day);
            QCOMPARE(parseIsoDate(text), day);
            QVERIFY(before < text);
            before = std::move(text);
        }
    }

    void now()
    {
        const Day before = today();
        const std::string stamp = timestampNow();
        QVERIFY(QRegularExpression("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$")
                    .match(stamp.c_str())
                    .hasMatch());
        QVERIFY(parseDate(stamp) >= before);
        QVERIFY(parseDate(stamp) <= today());
    }
};

QTEST_APPLESS_MAIN(DateTest)
#include "date_test.moc"

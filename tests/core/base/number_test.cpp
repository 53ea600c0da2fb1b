// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"

#include <QtTest>

#include <bit>
#include <charconv>
#include <cmath>
#include <random>

using namespace dramatis;

namespace
{

std::uint64_t bits(double value)
{
    return std::bit_cast<std::uint64_t>(value);
}

} // namespace

class NumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<double>("value");
        const auto add = [](const char *text, double value) { QTest::newRow(text) << value; };
        add("0", 0);
        add("12", 12);
        add("+750.50", 750.5);
        add("-750.50", -750.5);
        add("1e6", 1e6);
        add("1E6", 1e6);
        add("1e+06", 1e6);
        add("25e-2", 0.25);
        add("-0.00", -0.0);
        add(".5", 0.5);
        add("-.5", -0.5);
        add("5.", 5);
        add("5.e1", 50);
        add("007", 7);
        add("0.1", 0.1);
        add("123456789012345678901234567890", 123456789012345678901234567890.0);
        add("1.7976931348623157e308", 1.7976931348623157e308);
        add("1.7976931348623158079e308",
            1.7976931348623157e308); // nearer to it than to the next power of two
        add("5e-324", 5e-324);
        add("2.2250738585072014e-308", 2.2250738585072014e-308);
        add("1e-400", 0); // too small for a double
        add("-1e-400", -0.0);
        add("0.00001e-330", 0);
        add("1e-99999999999999999999", 0);
        add("0e999", 0);
        add("0.000e99999999999999999999", 0);
    }
    void reads()
    {
        QFETCH(double, value);
        const auto read = parseNumber(QTest::currentDataTag());
        QVERIFY(read);
        QCOMPARE(bits(*read), bits(value));
    }

    void blanksAroundAreIgnored() { QCOMPARE(parseNumber(" \t\v\f\r\n-1.5 \n"), -1.5); }

    void isNoNumber_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 " ",
                                 "-",
                                 "+",
                                 ".",
                                 "-.",
                                 "e5",
                                 ".e5",
                                 "5-",
                                 "--5",
                                 "+-5",
                                 "-+5",
                                 "- 5",
                                 "0x10",
                                 "0x1p3",
                                 "1_000",
                                 "1,000",
                                 "1.2.3",
                                 "1 2",
                                 "1e",
                                 "1e+",
                                 "1e5.0",
                                 "1e5x",
                                 "nan",
                                 "NaN",
                                 "inf",
                                 "-inf",
                                 "infinity",
                                 "1e999",
                                 "-1e999",
                                 "1.8e308",
                                 "1e99999999999999999999",
                                 "$5",
                                 "5%",
                                 "\xC2\xA0"
                                 "5",
                                 "\xEF\xBC\x95",
                                 "1d5",
                                 "1f",
                                 "abc"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void isNoNumber()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseNumber(text.toStdString()));
    }

    void numberWithZeroByteIsNone() { QVERIFY(!parseNumber(std::string_view("1\0", 2))); }

    void manyDigits()
    {
        QCOMPARE(*parseNumber(std::string(400, '0') + "1"), 1.0);
        QCOMPARE(*parseNumber("0." + std::string(400, '0') + "1e401"), 1.0);
        QCOMPARE(*parseNumber("1" + std::string(400, '0') + "e-400"), 1.0);
        QCOMPARE(*parseNumber("0." + std::string(400, '0') + "1"), 0.0);
        QVERIFY(!parseNumber("1" + std::string(400, '0')));
        QVERIFY(!parseNumber("1" + std::string(400, '0') + ".5e-10"));
    }

    void wholeNumbers()
    {
        QCOMPARE(parseWholeNumber("0"), 0);
        QCOMPARE(parseWholeNumber("0042"), 42);
        QCOMPARE(parseWholeNumber("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
        for (const char *text : {"", "-1", "+1", " 1", "1 ", "1.0", "1e3", "9223372036854775808", "x"})
            QVERIFY2(!parseWholeNumber(text), text);
    }

    void writes_data()
    {
        QTest::addColumn<double>("value");
        const auto add = [](const char *text, double value) { QTest::newRow(text) << value; };
        add("0", 0);
        add("1", 1);
        add("-30", -30);
        add("750.5", 750.5);
        add("0.1", 0.1);
        add("0.30000000000000004", 0.1 + 0.2);
        add("33.333333333333336", 100 / 3.0);
        add("0.00001", 1e-5);
        add("9.999999999999999e-06", std::nextafter(1e-5, 0));
        add("-0.00001", -1e-5);
        add("0.000012345678901234568", 1.2345678901234568e-5);
        add("100000000000000", 1e14);
        add("999999999999999.9", std::nextafter(1e15, 0));
        add("-999999999999999.9", -std::nextafter(1e15, 0));
        add("1e+15", 1e15);
        add("-1e+15", -1e15);
        add("1.7976931348623157e+308", std::numeric_limits<double>::max());
        add("5e-324", 5e-324);
    }
    void writes()
    {
        QFETCH(double, value);
        QCOMPARE(numberText(value), std::string(QTest::currentDataTag()));
    }

    void writesNothingForMissingAndNoMinusZero()
    {
        QCOMPARE(numberText(missing), std::string());
        QCOMPARE(numberText(-0.0), std::string("0"));
        std::string text = "a,";
        appendNumber(text, 2.5);
        QCOMPARE(text, std::string("a,2.5"));
        QVERIFY(isMissing(missing));
        QVERIFY(!isMissing(0));
    }

    void everyDoubleReadsBack()
    {
        std::mt19937_64 random(1);
        for (int round = 0; round < 200000; ++round) {
            const double any = std::bit_cast<double>(random());
            const double money =
                static_cast<double>(static_cast<std::int64_t>(random() % 2000000000) - 1000000000) / 100;
            for (const double value : {any, money, money * 1e-9, money * 1e9}) {
                if (!std::isfinite(value) || value == 0)
                    continue;
                const std::string text = numberText(value);
                QCOMPARE(bits(*parseNumber(text)), bits(value));
                const bool plain = std::fabs(value) >= 1e-5 && std::fabs(value) < 1e15;
                QCOMPARE(text.find('e') == std::string::npos, plain);
            }
        }
    }
};

QTEST_APPLESS_MAIN(NumberTest)
#include "number_test.moc"

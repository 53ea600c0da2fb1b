// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QtTest>

using namespace dramatis;

using Parts = std::vector<std::string>;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksAreAsciiWhiteSpace()
    {
        for (int byte = 0; byte < 256; ++byte) {
            const char c = static_cast<char>(byte);
            QCOMPARE(isBlank(c), c != 0 && std::string_view(" \t\n\v\f\r").find(c) != std::string_view::npos);
        }
        QCOMPARE(trimmed(" \t a b\r\n\v\f"), std::string_view("a b"));
        QCOMPARE(trimmed(" \n "), std::string_view());
        QCOMPARE(trimmed("\xC2\xA0"
                         "a"),
                 std::string_view("\xC2\xA0"
                                  "a")); // no-break space stays
    }

    void foldsAsciiOnly()
    {
        QCOMPARE(asciiLower("AZaz09_Ä"), std::string("azaz09_Ä"));
        QVERIFY(equalIgnoringCase("Savings", "sAVINGS"));
        QVERIFY(!equalIgnoringCase("savings", "saving"));
        QVERIFY(!equalIgnoringCase("ä", "Ä"));
        QVERIFY(!equalIgnoringCase("@[", "`{"));
        QVERIFY(startsWithIgnoringCase("Transfer_In_Cash", "TRANSFER_IN"));
        QVERIFY(!startsWithIgnoringCase("TRANSFER", "TRANSFER_IN"));
        QVERIFY(startsWithIgnoringCase("x", ""));
        QVERIFY(containsIgnoringCase("My Savings Transfer 1", "savings transfer"));
        QVERIFY(!containsIgnoringCase("savings", "savings transfer"));
        QVERIFY(containsIgnoringCase("", ""));
    }

    void spellings()
    {
        for (const char *text : {"credit_card", "Credit-Card", " CREDIT card ", "credit card"})
            QCOMPARE(normalisedSpelling(text), std::string("credit card"));
        QCOMPARE(normalisedSpelling("_money_market-"), std::string("money market"));
        QCOMPARE(normalisedSpelling(""), std::string());
    }

    /// The borders of table 3-7 of the Unicode standard, and what lies just outside them.
    void utf8_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        const auto add = [](const char *text, bool valid) {
            QTest::addRow("%s", QByteArray(text).toHex(' ').constData()) << QByteArray(text) << valid;
        };
        for (const char *text :
             {"", "plain", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xEC\xBF\xBF", "\xED\x80\x80",
              "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF3\xBF\xBF\xBF",
              "\xF4\x8F\xBF\xBF", "a\xC3\xA4z", "\xEF\xBB\xBF"})
            add(text, true);
        for (const char *text : {"\x80",
                                 "\xBF",
                                 "a\x80",
                                 "\xC0\x80",
                                 "\xC1\xBF",
                                 "\xC2",
                                 "\xC2\x7F",
                                 "\xC2\xC0",
                                 "\xE0\x9F\xBF",
                                 "\xE0\xA0",
                                 "\xE0\xA0\x7F",
                                 "\xE1\x7F\x80",
                                 "\xE1\x80\xC0",
                                 "\xED\xA0\x80",
                                 "\xED\xBF\xBF",
                                 "\xF0\x8F\xBF\xBF",
                                 "\xF0\x90\x80",
                                 "\xF1\x80\x80\x7F",
                                 "\xF1\x80\x7F\x80",
                                 "\xF4\x90\x80\x80",
                                 "\xF5\x80\x80\x80",
                                 "\xFE",
                                 "\xFF",
                                 "\xC3\xA4\xC3",
                                 "\xE4"})
            add(text, false);
    }
    void utf8()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QCOMPARE(isValidUtf8(text.toStdString()), valid);
        QCOMPARE(isValidUtf8("x" + text.toStdString() + "y"), valid);
        QCOMPARE(isValidUtf8(std::string(70, 'x') + text.toStdString()), valid);
    }

    void codePoints()
    {
        QCOMPARE(codePointCount(""), 0U);
        QCOMPARE(codePointCount("aä€😀"), 4U);
    }

    void joinsAndSplits()
    {
        QCOMPARE(join({}, ";"), std::string());
        QCOMPARE(join({"a"}, ";"), std::string("a"));
        QCOMPARE(join({"a", "", "b"}, "; "), std::string("a; ; b"));
        QCOMPARE(split("", ','), Parts{""});
        QCOMPARE(split("a,,b,", ','), (Parts{"a", "", "b", ""}));
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"

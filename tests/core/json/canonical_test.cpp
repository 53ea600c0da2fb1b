// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/canonical.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <random>

using namespace dramatis::json;

namespace
{

QString canonical(std::string_view json)
{
    const auto parsed = Document::parse(json);
    return QString::fromStdString(canonicalJson(std::get<Document>(parsed).root()));
}

QString number(double value)
{
    std::string out;
    appendCanonicalNumber(out, value);
    return QString::fromStdString(out);
}

} // namespace

class CanonicalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The example of RFC 8785, 3.2.2 and 3.2.4.
    void exampleOfTheStandard()
    {
        const auto *json = R"({
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
})";
        const auto *expected = R"({"literals":[null,true,false],)"
                               R"("numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],)"
                               "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        QCOMPARE(canonical(json), QString::fromUtf8(expected));
    }

    /// The example of RFC 8785, 3.2.3: by UTF-16 code units, so that the smiling face comes before U+FB33.
    void keysSorted()
    {
        const auto *json = R"({"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Dalet",
                               "1": "One", "\ud83d\ude00": "Emoji", "\u0080": "Control", "\u00f6": "o"})";
        QCOMPARE(canonical(json),
                 QString::fromUtf8("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                   "\"ö\":\"o\",\"€\":\"Euro Sign\",\"\U0001F600\":\"Emoji\","
                                   "\"\uFB33\":\"Hebrew Dalet\"}"));
        const auto *nested = R"({"b": {"z": 1, "a": [{"y": 1, "x": 2}]}, "": 0, "a": {}})";
        const auto *sorted = R"({"":0,"a":{},"b":{"a":[{"x":2,"y":1}],"z":1}})";
        QCOMPARE(canonical(nested), sorted);
    }

    /// The table of RFC 8785, appendix B.
    void numbers()
    {
        const auto bits = [](quint64 pattern) { return number(std::bit_cast<double>(pattern)); };
        QCOMPARE(bits(0x0000000000000000), "0");
        QCOMPARE(bits(0x8000000000000000), "0");
        QCOMPARE(bits(0x0000000000000001), "5e-324");
        QCOMPARE(bits(0x8000000000000001), "-5e-324");
        QCOMPARE(bits(0x7fefffffffffffff), "1.7976931348623157e+308");
        QCOMPARE(bits(0xffefffffffffffff), "-1.7976931348623157e+308");
        QCOMPARE(bits(0x4340000000000000), "9007199254740992");
        QCOMPARE(bits(0xc340000000000000), "-9007199254740992");
        QCOMPARE(bits(0x4430000000000000), "295147905179352830000");
        QCOMPARE(bits(0x44b52d02c7e14af5), "9.999999999999997e+22");
        QCOMPARE(bits(0x44b52d02c7e14af6), "1e+23");
        QCOMPARE(bits(0x44b52d02c7e14af7), "1.0000000000000001e+23");
        QCOMPARE(bits(0x444b1ae4d6e2ef4e), "999999999999999700000");
        QCOMPARE(bits(0x444b1ae4d6e2ef4f), "999999999999999900000");
        QCOMPARE(bits(0x444b1ae4d6e2ef50), "1e+21");
        QCOMPARE(bits(0x3eb0c6f7a0b5ed8c), "9.999999999999997e-7");
        QCOMPARE(bits(0x3eb0c6f7a0b5ed8d), "0.000001");
        QCOMPARE(bits(0x41b3de4355555553), "333333333.3333332");
        QCOMPARE(bits(0x41b3de4355555554), "333333333.33333325");
        QCOMPARE(bits(0x41b3de4355555555), "333333333.3333333");
        QCOMPARE(bits(0x41b3de4355555556), "333333333.3333334");
        QCOMPARE(bits(0x41b3de4355555557), "333333333.33333343");
        QCOMPARE(bits(0xbecbf647612f3696), "-0.0000033333333333333333");
        QCOMPARE(bits(0x43143ff3c1cb0959), "1424953923781206.2");
    }

    void numbersReadBack()
    {
        std::mt19937_64 random(7);
        for (int i = 0; i < 20000; ++i) {
            const double value = std::bit_cast<double>(random());
            if (!std::isfinite(value))
                continue;
            bool ok = false;
            QCOMPARE(number(value).toDouble(&ok), value);
            QVERIFY(ok);
        }
    }

    void sameMeaningSameText()
    {
        const QString once = canonical(R"({"b": [1.0, "\u00e9", -0], "a": 1e2})");
        const auto *expected = R"({"a":100,"b":[1,"é",0]})";
        QCOMPARE(once, QString::fromUtf8(expected));
        QCOMPARE(canonical(once.toStdString()), once);
    }
};

QTEST_APPLESS_MAIN(CanonicalTest)
#include "canonical_test.moc"

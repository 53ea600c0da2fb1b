// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"
#include "base/number.h"
#include "importing/row_check.h"

#include <QtTest>

#include <limits>

using namespace dramatis;
using namespace dramatis::importing;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

QString printed(const Checked &checked)
{
    if (!checked.fault.empty())
        return QString::fromUtf8(checked.fault.data(), static_cast<qsizetype>(checked.fault.size()));
    switch (checked.value.index()) {
    case 0:
        return "absent";
    case 1:
        return QString::number(std::get<std::int64_t>(checked.value));
    case 2:
        return QString::fromStdString(numberText(std::get<double>(checked.value)));
    default:
        return "[" + QString::fromStdString(std::string(textOf(checked.value))) + "]";
    }
}

QString checkedAs(ValueKind kind, bool required, std::string_view text)
{
    TextMemory memory;
    const ColumnSpec column{"c", kind, required, "c"};
    return printed(checkText(column, text, memory));
}

} // namespace

class RowCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](ValueKind kind, std::string_view text, const char *expected) {
            QTest::addRow("%d %s", static_cast<int>(kind), std::string(text).c_str())
                << static_cast<int>(kind) << QByteArray(text.data(), static_cast<qsizetype>(text.size()))
                << expected;
        };
        using namespace std::string_view_literals;
        add(ValueKind::Number, "+750.50", "750.5");
        add(ValueKind::Number, "1e6", "1000000");
        add(ValueKind::Number, "-0.00", "0");
        add(ValueKind::Number, " \t.5\r\n\v\f", "0.5");
        add(ValueKind::Number, "5.", "5");
        add(ValueKind::Number, "1e-400", "0");
        for (const char *bad :
             {"5-", "--5", "0x10", "1_000", "nan", "inf", "1e999", "1,000", "\u00A05", "5 5", "."})
            add(ValueKind::Number, bad, "bad_number");
        add(ValueKind::Number, "1\0"sv, "bad_number");
        add(ValueKind::Number, "\xFF", "bad_number");
        add(ValueKind::Limit, "0", "0");
        add(ValueKind::Limit, "-0", "0");
        add(ValueKind::Limit, "-1e-400", "0");
        add(ValueKind::Limit, "-0.01", "negative_limit");
        add(ValueKind::Limit, "-x", "bad_number");
        add(ValueKind::Date, "1970-01-02", "1");
        add(ValueKind::Date, "1969-12-31 23:59", "-1");
        add(ValueKind::Date, "2024-02-29T10:20:30Z", "19782");
        for (const char *bad :
             {"2024-1", "0000-00-00", "2024-02-30", "20240105", "2024-01-05x", "05.01.2024", "\xFF"})
            add(ValueKind::Date, bad, "bad_date");
        for (const char *yes : {"1", "true", "TRUE", "yEs", " yes "})
            add(ValueKind::Boolean, yes, "1");
        for (const char *no : {"0", "false", "No"})
            add(ValueKind::Boolean, no, "0");
        for (const char *bad : {"2", "y", "on", "01", "1.0", "truee"})
            add(ValueKind::Boolean, bad, "bad_boolean");
        add(ValueKind::Fractions, " [0.1999, 0, -1, 1e-3] ", "[[0.1999, 0, -1, 1e-3]]");
        add(ValueKind::Fractions, "[]", "[[]]");
        for (const char *bad : {"0.1999", "[0.1", "[\"a\"]", "{}", "[null]", "[0.1,]", "[NaN]", "[1e999]",
                                "[[0.1]]", "[true]", "[.5]", "[01]", "[+1]", "[0.1] x", "[0.1][0.2]", "\xFF"})
            add(ValueKind::Fractions, bad, "bad_aprs");
        add(ValueKind::Text, "  a  b\u00A0", "[a  b\u00A0]");
        add(ValueKind::Text, "\xC3\x28", "bad_text");
        add(ValueKind::Text, "a\0b"sv, "bad_text");
        add(ValueKind::Id, " x1\t", "[x1]");
        add(ValueKind::Id, "\xED\xA0\x80", "bad_text");
        add(ValueKind::Reference, "\xFF", "bad_text");
        add(ValueKind::Spelling, " Money_Market ", "[money market]");
        add(ValueKind::Spelling, "CREDIT-CARD", "[credit card]");
        add(ValueKind::Spelling, "money__market", "[money  market]");
        add(ValueKind::Spelling, "_", "bad_text");
        add(ValueKind::Spelling, "\xFF", "bad_text");
    }
    void text()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, text);
        QTEST(checkedAs(static_cast<ValueKind>(kind), false,
                        {text.data(), static_cast<std::size_t>(text.size())}),
              "expected");
    }

    void blanks_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("required");
        const auto add = [](const char *name, ValueKind kind, const char *required) {
            QTest::newRow(name) << static_cast<int>(kind) << required;
        };
        add("id", ValueKind::Id, "missing_id");
        add("reference", ValueKind::Reference, "missing_id");
        add("text", ValueKind::Text, "bad_text");
        add("spelling", ValueKind::Spelling, "bad_text");
        add("number", ValueKind::Number, "bad_number");
        add("limit", ValueKind::Limit, "bad_number");
        add("date", ValueKind::Date, "bad_date");
        add("boolean", ValueKind::Boolean, "bad_boolean");
        add("fractions", ValueKind::Fractions, "bad_aprs");
    }
    void blanks()
    {
        QFETCH(int, kind);
        for (const char *blank : {"", " ", " \t\r\n\v\f"}) {
            QCOMPARE(checkedAs(static_cast<ValueKind>(kind), false, blank), QString("absent"));
            QTEST(checkedAs(static_cast<ValueKind>(kind), true, blank), "required");
        }
    }

    void numbersThatAreNumbers()
    {
        const ColumnSpec number{"c", ValueKind::Number, true, "c"};
        const ColumnSpec limit{"c", ValueKind::Limit, false, "c"};
        QCOMPARE(printed(checkNumber(number, -2.5)), QString("-2.5"));
        QCOMPARE(printed(checkNumber(number, infinity)), QString("bad_number"));
        QCOMPARE(printed(checkNumber(number, -infinity)), QString("bad_number"));
        QCOMPARE(printed(checkNumber(limit, -0.0)), QString("0"));
        QCOMPARE(printed(checkNumber(limit, -1)), QString("negative_limit"));
        QCOMPARE(printed(checkNumber(limit, -infinity)), QString("bad_number"));
    }

    void sentences()
    {
        TableSpec table{};
        table.columns = {{"amount", ValueKind::Number, true, "amount"}};
        const auto sentence = [&](std::string_view kind, std::string_view text) {
            return columnFault(table, 0, kind, text).message;
        };
        QCOMPARE(sentence(reject::badNumber, " 12a "),
                 "amount is \"12a\": a number such as -12.50 is expected.");
        QCOMPARE(sentence(reject::badNumber, " "), "amount is empty: a number such as -12.50 is expected.");
        QCOMPARE(sentence(reject::missingId, ""), "amount is empty: every row needs one.");
        QCOMPARE(sentence(reject::negativeLimit, "-5"), "amount is \"-5\": a limit cannot be negative.");
        QCOMPARE(shownText("a\nb\xFF\u00E9\x01"), "a b\uFFFD\u00E9 ");
        QCOMPARE(shownText(std::string(41, 'x')), std::string(40, 'x') + "…");
        QCOMPARE(shownText("\xF0\x9F\x98"), "\uFFFD\uFFFD\uFFFD");
        QCOMPARE(shownText("\U0001F600"), "\U0001F600");
    }
};

QTEST_APPLESS_MAIN(RowCheckTest)
#include "row_check_test.moc"

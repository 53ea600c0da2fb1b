// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"

#include <QtTest>

#include <cmath>

using namespace dramatis::json;

namespace
{

QString text(const Finding &finding)
{
    return QStringLiteral("%1:%2 %3")
        .arg(finding.line)
        .arg(finding.column)
        .arg(QString::fromStdString(finding.reason));
}

/// What is wrong with the text, one line each; empty if nothing is.
QString wrong(std::string_view json)
{
    const auto parsed = Document::parse(json);
    if (const auto *mistake = std::get_if<Finding>(&parsed))
        return text(*mistake);
    QStringList lines;
    for (const Finding &fault : std::get<Document>(parsed).faults())
        lines += text(fault);
    return lines.join('\n');
}

QString outline(const Document &document, const Value &value)
{
    const Finding place = document.finding(value.offset, {});
    QString line =
        QStringLiteral("%1:%2 %3").arg(place.line).arg(place.column).arg(kindText(value.kind).data());
    if (!value.text.empty())
        line += " " + QString::fromStdString(value.text) + (value.whole ? " whole" : "");
    line += '\n';
    for (const Value &element : value.elements)
        line += outline(document, element);
    for (const Member &member : value.members) {
        const Finding key = document.finding(member.offset, {});
        line += QStringLiteral("%1:%2 key %3\n")
                    .arg(key.line)
                    .arg(key.column)
                    .arg(QString::fromStdString(member.name));
        line += outline(document, member.value);
    }
    return line;
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAndPlaces()
    {
        const auto parsed = Document::parse("\xEF\xBB\xBF{\"é\": [1, -2.50, 1e3],\r\n"
                                            "  \"t\\u0061\": \"a\\n\\ud83d\\ude00\", \"f\": false,\n"
                                            "\"n\": null, \"o\": {}}\n");
        const Document &document = std::get<Document>(parsed);
        QCOMPARE(outline(document, document.root()), QString::fromUtf8("1:1 an object\n"
                                                                       "1:2 key é\n"
                                                                       "1:7 a list\n"
                                                                       "1:8 a number 1 whole\n"
                                                                       "1:11 a number -2.50\n"
                                                                       "1:18 a number 1e3\n"
                                                                       "2:3 key ta\n"
                                                                       "2:14 a text a\n\U0001F600\n"
                                                                       "2:33 key f\n"
                                                                       "2:38 true or false\n"
                                                                       "3:1 key n\n"
                                                                       "3:6 null\n"
                                                                       "3:12 key o\n"
                                                                       "3:17 an object\n"));
        QCOMPARE(document.root().find("é")->elements[1].number, -2.5);
        QVERIFY(!document.root().find("f")->flag);
        QVERIFY(!document.root().find("missing"));
        QVERIFY(!document.root().find("é")->find("missing"));
    }

    void repeatedKeysAndLargeNumbersAreFaults()
    {
        const auto *json = R"({"a": 1e999,
 "b": {"x": 1, "y": 2, "x": 3, "x": 4},
 "a": [-1e400, 1e-400]})";
        QCOMPARE(wrong(json), "1:7 This number is too large.\n"
                              "2:24 The key \"x\" is given twice.\n"
                              "2:32 The key \"x\" is given twice.\n"
                              "3:2 The key \"a\" is given twice.\n"
                              "3:8 This number is too large.");
        const auto *spelledOtherwise = R"({"a": 1, "\u0061": 2})";
        QCOMPARE(wrong(spelledOtherwise), "1:10 The key \"a\" is given twice.");
        const auto parsed = Document::parse("[1e999]");
        QVERIFY(std::isinf(std::get<Document>(parsed).root().elements[0].number));
    }

    void syntaxErrors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &json, const char *expected) {
            QTest::newRow(name) << json << QString(expected);
        };
        row("empty", "", "1:1 The text is empty.");
        row("blank", " \n ", "1:1 The text is empty.");
        row("no JSON", "hello", "1:1 The document must be an object or a list.");
        row("scalar", "5", "1:1 The document must be an object or a list.");
        row("missing comma", "{\"a\": 1\n \"b\": 2}",
            "2:2 A comma, a key in quotes with its colon, or a \"}\" was expected here.");
        row("missing comma in list", "[1 2]", "1:4 A comma or a \"]\" was expected here.");
        row("comma too many", "[1,\n]", "2:1 A value is missing here, or is none that JSON knows.");
        row("comma too many in object", "{\"a\": 1,}",
            "1:9 A comma, a key in quotes with its colon, or a \"}\" was expected here.");
        row("key without quotes", "{\"a\": 1, b: 2}",
            "1:10 A comma, a key in quotes with its colon, or a \"}\" was expected here.");
        row("missing colon", "{\"a\" 1}",
            "1:6 A comma, a key in quotes with its colon, or a \"}\" was expected here.");
        row("missing value", "{\"a\": }", "1:7 A value is missing here, or is none that JSON knows.");
        row("single quotes", "['a']", "1:2 A value is missing here, or is none that JSON knows.");
        row("wrong word", "[1, nil]", "1:5 Only true, false and null may be written without quotes.");
        row("Python word", "[True]", "1:2 A value is missing here, or is none that JSON knows.");
        row("comment", "[1, // one\n2]", "1:5 A value is missing here, or is none that JSON knows.");
        row("wrong number", "[1, 01]", "1:5 This is not a number as JSON writes it.");
        row("number without digits", "[1.]", "1:2 This is not a number as JSON writes it.");
        row("hexadecimal", "[0x10]", "1:2 This is not a number as JSON writes it.");
        row("number and text", "[1\"a\"]", "1:2 This is not a number as JSON writes it.");
        row("NaN", "[NaN]", "1:2 A value is missing here, or is none that JSON knows.");
        row("wrong escape", "[\"a\\q\"]",
            "1:2 This text has an escape that JSON does not know, or half a character.");
        row("half a character", "[\"\\ud83d\"]",
            "1:2 This text has an escape that JSON does not know, or half a character.");
        row("low half", "[\"\\ude00\"]",
            "1:2 This text has an escape that JSON does not know, or half a character.");
        row("wrong escape in key", "{\"\\q\": 1}",
            "1:2 This text has an escape that JSON does not know, or half a character.");
        row("open quote", "{\"a\": \"b,\n\"c\": 1}",
            "1:7 The quote opened here is not closed on the same line.");
        row("open quote at the end", "[\"a]", "1:2 The quote opened here is never closed.");
        row("backslash at the end", "[\"a\\", "1:2 The quote opened here is never closed.");
        row("tab in text", "[\"a\tb\"]",
            "1:4 A control character (such as a tab) in a text must be written as an escape.");
        row("cut short", "{\"a\": [1,\n {\"b\": 2}",
            "2:10 The text ends, but the \"[\" in line 1, column 7 is not closed.");
        row("wrong bracket", "{\"a\": [1}", "1:9 This \"}\" cannot close the \"[\" in line 1, column 7.");
        row("closes nothing", "]", "1:1 This \"]\" closes nothing.");
        row("something behind", "{}\n x", "2:2 Nothing may follow the end of the document.");
        row("two documents", "{} {}", "1:4 Nothing may follow the end of the document.");
        row("bracket behind", "[]]", "1:3 Nothing may follow the end of the document.");
        row("comma behind", "[],", "1:3 Nothing may follow the end of the document.");
        row("earliest is told", "[1 2\n", "1:4 A comma or a \"]\" was expected here.");
        row("no UTF-8", "[\"\xC3\xA9\xff\"]", "1:4 The text is not UTF-8 from here on.");
        row("overlong", "[\"\xC0\x80\"]", "1:3 The text is not UTF-8 from here on.");
        row("NUL", QByteArray("[1,\0 2]", 7), "1:4 A value is missing here, or is none that JSON knows.");
    }

    void syntaxErrors()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        QCOMPARE(wrong({json.constData(), static_cast<std::size_t>(json.size())}), expected);
    }

    void nesting()
    {
        const auto nested = [](int depth) { return std::string(depth, '[') + std::string(depth, ']'); };
        QCOMPARE(wrong(nested(maximumNesting)), "");
        QCOMPARE(wrong(nested(maximumNesting + 1)), "1:101 Brackets are nested deeper than 100.");
        QCOMPARE(wrong(nested(100000)), "1:101 Brackets are nested deeper than 100.");
    }
};

QTEST_APPLESS_MAIN(DocumentTest)
#include "document_test.moc"

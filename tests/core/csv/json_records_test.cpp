// SPDX-License-Identifier: GPL-3.0-or-later
// JSON records as CSV text, whatever the size of the pieces it is read in.
#include "csv/json_records.h"
#include "csv/sniffer.h"
#include "sniffed_text.h"
#include "text_source.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::csv;

namespace
{

/// The CSV text, or the error.
std::string csvOf(const std::string &json, std::size_t pieceBytes = 1000)
{
    auto opened = jsonAsCsv(std::make_unique<TextSource>(json, pieceBytes), "x.json");
    std::string out;
    std::string piece(pieceBytes, '\0');
    for (;;) {
        const auto count = (*opened)->read(piece);
        if (!count)
            return count.error().text;
        if (*count == 0)
            return out;
        out += piece.substr(0, *count);
    }
}

} // namespace

class JsonRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("csv");
        // Single quotes stand for double ones here.
        const auto row = [](const char *name, QByteArray json, QByteArray csv) {
            QTest::newRow(name) << json.replace('\'', '"') << csv.replace('\'', '"');
        };
        row("array", "[{'a':1,'b':'x'},{'a':2,'b':'y'}]", "a,b\n1,x\n2,y\n");
        row("lines", "{'a':1}\n{'a':2}\n", "a\n1\n2\n");
        row("no last line end", "{'a':1}\n{'a':2}", "a\n1\n2\n");
        row("blank lines", "\n{'a':1}\r\n\r\n{'a':2}\n\n", "a\n1\n2\n");
        row("over several lines", "{\n 'a': 1\n}\n{\n 'a': 2\n}\n", "a\n1\n2\n");
        row("byte-order mark", "\xEF\xBB\xBF[{'a':1}]", "a\n1\n");
        row("pretty array", "[\n  {\n    'a': 1\n  },\n  {\n    'a': 2\n  }\n]\n", "a\n1\n2\n");
        row("union of keys", "[{'a':1},{'b':2,'a':3}]", "a,b\n1,\n3,2\n");
        row("identifiers", "[{'a':'0805','b':1e5,'c':12345678901234567890,'d':1.10}]",
            "a,b,c,d\n0805,1e5,12345678901234567890,1.10\n");
        row("words", "[{'a':true,'b':false,'c':null,'d':''}]", "a,b,c,d\ntrue,false,,\n");
        row("only null", "[{'a':null}]", "a\n''\n");
        row("nested", "[{'a':{'x': [1, 2]},'b':[ 'u' ]}]", "a,b\n'{''x'': [1, 2]}','[ ''u'' ]'\n");
        row("escapes", "[{'a\\u0041':'x\\'\\n\\u00e9,'}]", "aA\n'x''\n\xC3\xA9,'\n");
        row("brackets in texts", "[{'a':'}]{[\\\\'},{'a':'\\\\\\''}]", "a\n}]{[\\\n'\\'''\n");
        row("no object in an array", "[{'a':1,'b':2},7,'x',{'a':3,'b':4}]", "a,b\n1,2\n7\n'''x'''\n3,4\n");
        row("broken object in an array", "[{'a':1,'b':2},{'a':,'b':2},{'a':3,'b':4}]",
            "a,b\n1,2\n'{''a'':,''b'':2}'\n3,4\n");
        row("broken line", "{'a':1,'b':2}\n{'a':\n{'a':3,'b':4}\n", "a,b\n1,2\n'{''a'':'\n3,4\n");
        row("broken line, one column", "{'a':1}\nx\n{'a':3}\n", "a\n1\nx,no JSON object\n3\n");
        row("no comma", "[{'a':1} {'a':2}]",
            "The JSON file 'x.json' is broken at line 1: a comma is missing between the elements of its "
            "list.");
        row("cut", "[{'a':1},\n{'a':",
            "The JSON file 'x.json' is broken at line 2: it ends inside the element "
            "that begins there.");
        row("list not closed", "[{'a':1}\n",
            "The JSON file 'x.json' is broken at line 2: it ends before its list "
            "does.");
        row("no JSON", "a,b\n1,2\n", "a,b\n1,2\n");
        row("braces that are text", "{a},b\n", "{a},b\n");
        row("only a bracket", "[", "[");
    }
    void text()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, csv);
        for (const std::size_t pieceBytes : {1U, 7U, 1000U})
            QCOMPARE(QByteArray::fromStdString(csvOf(json.toStdString(), pieceBytes)), csv);
    }

    void keysThatShowUpLate()
    {
        std::string json;
        for (int i = 0; i < 1500; ++i)
            json += "{\"a\":" + std::to_string(i) + (i == 1200 ? ",\"late\":1}\n" : "}\n");
        const std::string csv = csvOf(json);
        QVERIFY(csv.starts_with("a\n0\n"));
        QVERIFY(csv.find("\n1200\n1201\n") != std::string::npos);
    }

    void sniffed()
    {
        const auto found = sniffText("[{\"id\":\"0805\",\"v\":1.5},{\"id\":\"7\",\"v\":2}]");
        QVERIFY(found->json);
        QCOMPARE(printed(found->dialect, found->lineEndsName), std::string());
        QCOMPARE(found->sample.header, (std::vector<std::string>{"id", "v"}));
        QCOMPARE(found->sample.rows[0], (std::vector<std::string>{"0805", "1.5"}));
    }
};

QTEST_APPLESS_MAIN(JsonRecordsTest)
#include "json_records_test.moc"

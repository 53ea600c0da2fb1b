// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "json/writer.h"

#include <QtTest>

#include <limits>

using dramatis::missing;
using dramatis::json::appendQuoted;
using dramatis::json::Writer;

namespace
{

QString quoted(std::string_view text)
{
    std::string out;
    appendQuoted(out, text);
    return QString::fromStdString(out);
}

void writeExample(Writer &json)
{
    json.beginObject();
    json.key("id").text("u1").key("empty").beginObject().endObject().key("none").beginArray().endArray();
    json.key("values").beginArray().number(1.5).number(missing).whole(-7).flag(true).null().endArray();
    json.key("as it is").raw("[1,2]");
    json.endObject();
}

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compact()
    {
        std::string out = "before ";
        Writer json(out);
        writeExample(json);
        QCOMPARE(
            QString::fromStdString(out),
            R"(before {"id":"u1","empty":{},"none":[],"values":[1.5,null,-7,true,null],"as it is":[1,2]})");
    }

    void indented()
    {
        std::string out;
        Writer json(out, 2);
        writeExample(json);
        const auto *expected = R"({
  "id": "u1",
  "empty": {},
  "none": [],
  "values": [
    1.5,
    null,
    -7,
    true,
    null
  ],
  "as it is": [1,2]
})";
        QCOMPARE(QString::fromStdString(out), expected);
    }

    void bufferEmptiedOnTheWay()
    {
        std::string out;
        std::string all;
        Writer json(out);
        json.beginArray();
        for (int i = 0; i < 3; ++i) {
            json.beginObject().key("n").whole(i).endObject();
            all += std::exchange(out, {});
        }
        json.endArray();
        const auto *expected = R"([{"n":0},{"n":1},{"n":2}])";
        QCOMPARE(QString::fromStdString(all + out), expected);
    }

    void numbersInTheShortestForm()
    {
        std::string out;
        Writer json(out);
        json.beginArray();
        for (const double value :
             {0.1, -0.0, 1e15, 1e-6, 123456789012345.0, std::numeric_limits<double>::infinity()})
            json.number(value);
        json.endArray();
        QCOMPARE(QString::fromStdString(out), "[0.1,0,1e+15,1e-06,123456789012345,null]");
    }

    void escapes()
    {
        QCOMPARE(quoted("plain ünicode \U0001F600 / \x7f"),
                 QString::fromUtf8("\"plain ünicode \U0001F600 / \x7f\""));
        QCOMPARE(quoted("\b\t\n\f\r\"\\"), "\"\\b\\t\\n\\f\\r\\\"\\\\\"");
        QCOMPARE(quoted(std::string_view("\0\x1f", 2)), "\"\\u0000\\u001f\"");
        QCOMPARE(quoted("bad \xff byte"), QString::fromUtf8("\"bad \xEF\xBF\xBD byte\""));
    }
};

QTEST_APPLESS_MAIN(WriterTest)
#include "writer_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping files: what is written can be read, and what the published JSON Schema refuses, the reader refuses.
#include "mapping_texts.h"

#include "mapping/mapping.h"
#include "support/published_schema.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::mapping::testing;
using dramatis::test::parsed;

namespace
{

bool validates(const QByteArray &json)
{
    static const test::PublishedSchema schema("schemas/mapping.schema.json");
    return schema.validates(parsed(json));
}

Result<mapping::Mapping> read(const QByteArray &json)
{
    return mapping::fromJson(json.toStdString(), "m.json");
}

QString sentence(const QByteArray &json)
{
    const auto mapping = read(json);
    return mapping ? QString() : QString::fromStdString(mapping.error().text);
}

} // namespace

class MappingJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAndWrittenBack()
    {
        for (const QByteArray &json : {example, others}) {
            QVERIFY(validates(json));
            const auto mapping = read(json);
            QVERIFY2(mapping.ok(), mapping ? "" : mapping.error().text.c_str());
            const std::string written = mapping::toJson(*mapping);
            QVERIFY(validates(QByteArray::fromStdString(written)));
            const auto again = mapping::fromJson(written, "w.json");
            QVERIFY2(again.ok(), written.c_str());
            QCOMPARE(QString::fromStdString(mapping::toJson(*again)), QString::fromStdString(written));
        }
        QCOMPARE(parsed(QByteArray::fromStdString(mapping::toJson(*read(example), 0))), parsed(example));
    }

    void whatItSays()
    {
        const auto mapping = read(example);
        QCOMPARE(QString::fromStdString(mapping->kind), "transactions");
        QCOMPARE(mapping->dialect.decimal, ',');
        QCOMPARE(mapping->dialect.thousands, std::optional('.'));
        QCOMPARE(mapping->fields.size(), std::size_t(6));
        QCOMPARE(mapping->find("amount")->sign->out.size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(*mapping->find("pending")->constant), "0");
        QVERIFY(!mapping->find("nothing"));
    }

    void saidPartsOfTheDialect()
    {
        csv::DialectChoice given;
        QVERIFY(mapping::fromJson(others.toStdString(), "m.json", &given).ok());
        QCOMPARE(given.delimiter, std::optional('\t'));
        QVERIFY(given.quote && !*given.quote);
        QCOMPARE(given.escapeCharacter, std::optional('\\'));
        QVERIFY(given.thousands && !*given.thousands);
        QVERIFY(!given.encoding && !given.header && !given.skipLines && !given.decimal && !given.comment);
    }

    void sentences()
    {
        QCOMPARE(sentence("{"), QString("\"m.json\" is no mapping, line 1, column 2: The text ends, but the "
                                        "\"{\" in line 1, column 1 "
                                        "is not closed."));
        QCOMPARE(sentence(R"({"format": 1, "kind": "t", "fields": {"a": {"colum": "x"}}})"),
                 QString("\"m.json\" is no mapping, line 1, column 39: \"a\" is made of nothing: give "
                         "\"column\", \"columns\", \"constant\", \"in\" with \"out\", or \"else\"."));
    }

    /// Replaces one piece of the example; both schema and reader refuse the result.
    void wrongOnesFail_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("replacement");
        const auto row = [](const char *piece, const char *replacement) {
            QTest::addRow("%s -> %s", piece, replacement) << QByteArray(piece) << QByteArray(replacement);
        };
        row("\"format\": 1", "\"format\": 2");
        row("\"format\": 1, ", "");
        row("\"kind\": \"transactions\", ", "");
        row("\"kind\": \"transactions\"", "\"kind\": \" \"");
        row("\"title\": \"Berka\"", "\"title\": null");
        row("\"title\"", "\"name\"");
        row("\"trans_id\", ", "7, ");
        row("\"delimiter\": \";\"", "\"delimiter\": \";;\"");
        row("\"delimiter\": \";\"", "\"delimiter\": null");
        row("\"delimiter\": \";\"", "\"delimiter\": \"a\"");
        row("\"escape\": \"double\"", "\"escape\": \"doubled\"");
        row("\"header\": true", "\"header\": \"yes\"");
        row("\"skip_lines\": 0", "\"skip_lines\": -1");
        row("\"decimal\": \",\"", "\"decimal\": \";\"");
        row("\"encoding\": \"UTF-8\"", "\"encoding\": \"\"");
        row("{\"column\": \"konto\"}", "{}");
        row("{\"column\": \"konto\"}", "\"konto\"");
        row("{\"column\": \"konto\"}", "{\"column\": \"\"}");
        row("{\"column\": \"konto\"}", "{\"column\": \"konto\", \"constant\": \"1\"}");
        row("{\"column\": \"konto\"}", "{\"columns\": [\"a\", \"b\"]}");
        row("{\"column\": \"konto\"}", "{\"column\": \"konto\", \"absent\": []}");
        row("{\"column\": \"konto\"}", "{\"column\": \"konto\", \"absent\": \"-\"}");
        row("{\"column\": \"konto\"}", "{\"in\": \"a\", \"out\": \"b\", \"absent\": [\"-\"]}");
        row("{\"column\": \"konto\"}", "{\"in\": \"a\"}");
        row("{\"column\": \"konto\"}", "{\"in\": \"a\", \"out\": \"b\", \"sign\": {\"flip\": true}}");
        row("{\"from\": [\"konto\", \"datum\", \"betrag\"]}", "{}");
        row("{\"from\": [\"konto\", \"datum\", \"betrag\"]}", "{\"from\": []}");
        row("\"out\": [\"VYDAJ\", \"VYBER\"]", "\"out\": []");
        row(", \"out\": [\"VYDAJ\", \"VYBER\"]", "");
        row("[\"trim\"]", "[\"cut\"]");
        row("\"create_missing\": false", "\"create_missing\": 0");
    }
    void wrongOnesFail()
    {
        QFETCH(QByteArray, piece);
        QFETCH(QByteArray, replacement);
        QByteArray json = example;
        QVERIFY(json.contains(piece));
        json.replace(json.indexOf(piece), piece.size(), replacement);
        QVERIFY(!validates(json));
        QVERIFY(sentence(json) != "");
    }
};

QTEST_APPLESS_MAIN(MappingJsonTest)
#include "mapping_json_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The published JSON Schema of rule sets against the reader: what the one refuses by its form, so does the
// other.
#include "rules_text.h"

#include "support/published_schema.h"

#include <QtTest>

using namespace dramatis::rules;
using namespace dramatis::rules::testing;
using namespace dramatis::test;

namespace
{

bool validates(const QJsonValue &ruleSet)
{
    static const PublishedSchema schema("schemas/rule-set.schema.json");
    return schema.validates(ruleSet);
}

/// The example of the format's description.
const std::string example =
    R"({"format": 1, "id": "x", "version": 1, "domain": "customers", "currency": "USD",
  "title": "T", "description": "D", "personas": [
    {"id": "a", "priority": 1, "name": "A", "description": "D", "criteria": {"all": [
       {"signal": "share", "op": ">=", "value": 50, "tolerance": 1e-9}]}},
    {"id": "b", "priority": 2, "name": "B", "criteria": {"any": [
       {"signal": "count", "op": "between", "value": [1, 2]},
       {"all": [{"signal": "count", "op": "<", "value": 2, "window": 180}]}]}},
    {"id": "c", "priority": 3, "name": "C", "criteria": {"operator": "OR", "conditions": [
       {"signal": "debt", "operator": "==", "value": -1}]}}]})";

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightOnesPass()
    {
        QVERIFY(validates(parsed(resourceText("rules/customers-default.json"))));
        QVERIFY(validates(parsed(QByteArray::fromStdString(example))));
        QCOMPARE(findings(example), "");
        QVERIFY(validates(parsed(QByteArray::fromStdString(ruleSet(example).canonicalJson))));
    }

    /// Replaces one piece of the example; both schema and reader refuse the result.
    void wrongOnesFail_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<QString>("replacement");
        const auto row = [](const char *piece, const char *replacement) {
            QTest::addRow("%s -> %s", piece, replacement) << QString(piece) << QString(replacement);
        };
        row("\"format\": 1", "\"format\": 2");
        row("\"format\": 1, ", "");
        row("\"id\": \"x\"", "\"id\": \"x y\"");
        row("\"id\": \"x\"", "\"id\": \"\"");
        row("\"version\": 1", "\"version\": 0");
        row("\"version\": 1", "\"version\": 1.5");
        row("\"version\": 1", "\"version\": \"1\"");
        row("\"USD\"", "\"usd\"");
        row("\"title\": \"T\"", "\"title\": null");
        row("\"title\"", "\"heading\"");
        row("\"domain\": \"customers\", ", "");
        row("\"currency\"", "\"minimum_roi\": 0.05, \"currency\"");
        row("\"id\": \"b\"", "\"id\": \"unclassified\"");
        row("\"id\": \"b\"", "\"id\": \"b;c\"");
        row("\"priority\": 2", "\"priority\": 0");
        row("\"priority\": 2", "\"priority\": 2.5");
        row("\"priority\": 2, ", "");
        row("\"name\": \"B\"", "\"name\": \"\"");
        row("\"name\": \"B\", ", "");
        row("\"name\": \"B\"", "\"name\": \"B\", \"colour\": 1");
        row("\"all\": [", "\"every\": [");
        row("{\"all\": [{\"signal\": \"count\", \"op\": \"<\", \"value\": 2, \"window\": 180}]}",
            "{\"all\": []}");
        row("\"op\": \">=\"", "\"op\": \"=>\"");
        row("\"op\": \">=\"", "\"operator\": \">=\"");
        row("\"op\": \">=\", ", "");
        row("\"value\": 50", "\"value\": \"50\"");
        row("\"value\": 50", "\"value\": [50, 60]");
        row("\"value\": 50", "\"value\": null");
        row("[1, 2]", "1");
        row("[1, 2]", "[1]");
        row("[1, 2]", "[1, 2, 3]");
        row("[1, 2]", "[1, \"2\"]");
        row("\"window\": 180", "\"window\": 0");
        row("\"window\": 180", "\"window\": 3651");
        row("\"window\": 180", "\"window\": 30.5");
        row("\"tolerance\": 1e-9", "\"tolerance\": -1");
        row("\"operator\": \"OR\"", "\"operator\": \"or\"");
        row("\"operator\": \"==\"", "\"op\": \"==\"");
        row("\"operator\": \"OR\", ", "");
    }

    void wrongOnesFail()
    {
        QFETCH(QString, piece);
        QFETCH(QString, replacement);
        QString json = QString::fromStdString(example);
        const qsizetype at = json.indexOf(piece);
        QVERIFY(at >= 0);
        json.replace(at, piece.size(), replacement);
        QVERIFY(!validates(parsed(json.toUtf8())));
        QVERIFY(findings(json.toStdString()) != "");
    }

    /// The fields that rule sets of wallets add: the schema knows them before the reader does.
    void fieldsOfWallets()
    {
        const QByteArray wallets = R"({"format": 1, "id": "w", "version": 1, "domain": "wallets",
            "eligibility": {"known_bots": ["0x1"], "min_age_days": 45, "recent_profit": true, "recent_days": 30},
            "traits": [{"id": "T", "value": "top_domain", "criteria": {"signal": "r", "op": ">=", "value": 0.65}}],
            "exclusions": [{"id": "E", "order": 3, "criteria": {"all": [{"signal": "b", "op": ">", "value": 0.7}]}}],
            "minimum_roi": 0.05,
            "personas": [{"id": "a", "priority": 1, "name": "A", "criteria": {"signal": "s", "op": "<", "value": 1}}]})";
        QVERIFY(validates(parsed(wallets)));
        for (const auto &[piece, replacement] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"\"wallets\"", "\"customers\""},
                 {"\"order\": 3, ", ""},
                 {"\"recent_profit\": true", "\"recent_profit\": 1"},
                 {"\"min_age_days\"", "\"minimum_age_days\""},
                 {"\"value\": \"top_domain\", ", ""},
                 {"\"minimum_roi\": 0.05", "\"minimum_roi\": \"0.05\""}})
            QVERIFY2(!validates(parsed(QByteArray(wallets).replace(piece, replacement))), piece);
    }
};

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"

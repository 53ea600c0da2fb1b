// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "rules_text.h"

#include <QFile>
#include <QtTest>

using namespace dramatis;
using namespace dramatis::rules;
using namespace dramatis::rules::testing;

namespace
{

/// `all(any(share >= 50, count < 2), balance between 1 and 2)`.
QString treeText(const Criteria &criteria, std::size_t node = 0)
{
    const Node &root = criteria.nodes[node];
    if (root.kind == Node::Kind::Condition)
        return QString::fromStdString(conditionText(criteria.conditions[root.condition], catalogue));
    QStringList children;
    for (const std::size_t child : root.children)
        children += treeText(criteria, child);
    return (root.kind == Node::Kind::All ? "all(" : "any(") + children.join(", ") + ")";
}

std::string groups(int depth)
{
    std::string text = R"({"signal": "share", "op": ">", "value": 1})";
    for (int i = 0; i < depth; ++i)
        text = (i % 2 ? R"({"all": [)" : R"({"any": [)") + text + "]}";
    return text;
}

const std::string simple = R"({"signal": "share", "op": ">", "value": 1})";

} // namespace

class ReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeRuleSet()
    {
        const RuleSet rules =
            ruleSet(R"({"format": 1, "id": "my.rules-2", "version": 7, "domain": "customers",
            "currency": "EUR", "title": "T", "description": "D", "personas": [
            {"id": "second", "priority": 20, "name": "Second", "description": "S", "criteria":
               {"all": [{"any": [{"signal": "share", "op": ">=", "value": 50, "tolerance": 1e-9},
                                 {"signal": "count", "op": "<", "value": 2, "window": 180}]},
                        {"signal": "balance", "op": "between", "value": [1, 2.50], "window": 30}]}},
            {"id": "first", "priority": 3, "name": "First", "criteria": {"signal": "debt", "op": "==", "value": -1}}]})");
        QCOMPARE(rules.id, "my.rules-2");
        QCOMPARE(rules.version, 7);
        QCOMPARE(rules.domain, "customers");
        QCOMPARE(rules.currency, "EUR");
        QCOMPARE(rules.title, "T");
        QCOMPARE(rules.description, "D");
        QCOMPARE(rules.personas.size(), 2U);
        QCOMPARE(rules.personas[0].id, "first");
        QCOMPARE(rules.personas[0].priority, 3);
        QCOMPARE(treeText(rules.personas[0].criteria), "debt == -1");
        QCOMPARE(rules.personas[1].name, "Second");
        QCOMPARE(rules.personas[1].description, "S");
        QCOMPARE(treeText(rules.personas[1].criteria),
                 "all(any(share >= 50, count@180 < 2), balance@30 between 1 and 2.5)");
        QCOMPARE(rules.personas[1].criteria.conditions[0].tolerance, 1e-9);
        QCOMPARE(rules.ownWindows(), (std::vector<int>{30, 180}));
        QCOMPARE(rules.findPersona("second"), std::optional<std::size_t>(1));
        QVERIFY(!rules.findPersona("third"));
    }

    void syntaxErrorAlone()
    {
        QCOMPARE(findings("{\"format\": 2,\n \"id\": \"x y\" \"version\": 1}"),
                 "2:14 A comma, a key in quotes with its colon, or a \"}\" was expected here.");
        QCOMPARE(findings(""), "1:1 The text is empty.");
        QCOMPARE(findings("hello"), "1:1 The document must be an object or a list.");
        QCOMPARE(findings("[]"), "1:1 \"a rule set\" must be an object, not a list.");
    }

    void faultsOfTheHead_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const std::string &head, const char *expected) {
            const std::string json = "{" + head + "\n\"personas\": [" + persona("a", 1, simple) + "]}";
            QTest::newRow(name) << QString::fromStdString(json) << QString(expected);
        };
        row("nothing", "",
            "1:1 \"domain\" is missing.\n1:1 \"format\" is missing.\n1:1 \"id\" is missing.\n1:1 \"version\" "
            "is missing.");
        row("format", R"("format": 2, "id": "x", "version": 1, "domain": "customers",)",
            "1:12 Format 2 is not known; this program reads format 1.");
        row("format is a text", R"("format": "1", "id": "x", "version": 1, "domain": "customers",)",
            "1:12 \"format\" must be a whole number from 1.");
        row("version 0", R"("format": 1, "id": "x", "version": 0, "domain": "customers",)",
            "1:37 \"version\" must be a whole number from 1.");
        row("version with fraction", R"("format": 1, "id": "x", "version": 1.5, "domain": "customers",)",
            "1:37 \"version\" must be a whole number from 1.");
        row("id", R"("format": 1, "id": "x y", "version": 1, "domain": "customers",)",
            "1:21 An id consists of letters, digits, points, hyphens and underscores only.");
        row("empty id", R"("format": 1, "id": "", "version": 1, "domain": "customers",)",
            "1:21 \"id\" is empty.");
        row("domain", R"("format": 1, "id": "x", "version": 1, "domain": "wallets",)",
            "1:50 The rules are for \"wallets\", but \"customers\" is wanted here.");
        row("unknown field", R"("format": 1, "id": "x", "version": 1, "domain": "customers", "traits": [],)",
            "1:63 Unknown field \"traits\"; known here are \"format\", \"id\", \"version\", \"domain\", "
            "\"currency\", "
            "\"title\", \"description\" and \"personas\".");
        row("currency", R"("format": 1, "id": "x", "version": 1, "domain": "customers", "currency": "usd",)",
            "1:75 \"currency\" must be an ISO code of three capital letters, such as USD.");
        row("title", R"("format": 1, "id": "x", "version": 1, "domain": "customers", "title": null,)",
            "1:72 \"title\" must be a text, not null.");
        row("key twice", R"("format": 1, "id": "x", "version": 1, "id": "y", "domain": "customers",)",
            "1:40 The key \"id\" is given twice.");
    }

    void faultsOfTheHead()
    {
        QFETCH(QString, json);
        QFETCH(QString, expected);
        QCOMPARE(findings(json.toStdString()), expected);
    }

    void faultsOfPersonas_data()
    {
        QTest::addColumn<QString>("personas");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const std::string &personas, const char *expected) {
            QTest::newRow(name) << QString::fromStdString(personas) << QString(expected);
        };
        row("none", "", "1:78 There are no personas.");
        row("no object", "5", "2:1 \"a persona\" must be an object, not a number.");
        row("empty object", "{}",
            "2:1 \"criteria\" is missing.\n2:1 \"id\" is missing.\n2:1 \"name\" is missing.\n2:1 "
            "\"priority\" is missing.");
        row("blank name", R"({"id": "a", "priority": 1, "name": " ", "criteria": )" + simple + "}",
            "2:36 \"name\" is empty.");
        row("reserved id",
            R"({"id": "unclassified", "priority": 1, "name": "A", "criteria": )" + simple + "}",
            "2:8 The id \"unclassified\" is reserved for subjects that no persona matches.");
        row("id", R"({"id": "a;b", "priority": 1, "name": "A", "criteria": )" + simple + "}",
            "2:8 An id consists of letters, digits, points, hyphens and underscores only.");
        row("priority 0", R"({"id": "a", "priority": 0, "name": "A", "criteria": )" + simple + "}",
            "2:25 \"priority\" must be a whole number from 1.");
        row("priority with fraction",
            R"({"id": "a", "priority": 1.5, "name": "A", "criteria": )" + simple + "}",
            "2:25 \"priority\" must be a whole number from 1.");
        row("priority too large", R"({"id": "a", "priority": 1e10, "name": "A", "criteria": )" + simple + "}",
            "2:25 \"priority\" must be a whole number from 1.");
        row("priority is a text", R"({"id": "a", "priority": "1", "name": "A", "criteria": )" + simple + "}",
            "2:25 \"priority\" must be a whole number from 1.");
        row("same id and priority",
            persona("a", 1, simple) + ",\n" +
                persona("a", 1, R"({"signal": "count", "op": "<", "value": 5})"),
            "4:8 The id \"a\" is given to two personas.\n4:25 The priority 1 is given to two personas.");
        row("unknown field",
            R"({"id": "a", "colour": 1, "priority": 1, "name": "A", "criteria": )" + simple + "}",
            "2:13 Unknown field \"colour\"; known here are \"id\", \"priority\", \"name\", \"description\" "
            "and \"criteria\".");
    }

    void faultsOfPersonas()
    {
        QFETCH(QString, personas);
        QFETCH(QString, expected);
        QCOMPARE(findings(withPersonas(personas.toStdString())), expected);
    }

    void faultsOfGroups_data()
    {
        QTest::addColumn<QString>("criteria");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const std::string &criteria, const char *expected) {
            QTest::newRow(name) << QString::fromStdString(criteria) << QString(expected);
        };
        row("no object", "[]", "3:1 \"criteria\" must be an object, not a list.");
        row("empty object", "{}",
            "3:1 \"op\" is missing.\n3:1 \"signal\" is missing.\n3:1 \"value\" is missing.");
        row("empty all", R"({"all": []})", "3:9 \"all\" has no conditions.");
        row("empty any", R"({"all": [{"any": []}]})", "3:18 \"any\" has no conditions.");
        row("all no list", R"({"all": {}})", "3:9 \"all\" must be a list, not an object.");
        row("all and any", R"({"all": [], "any": []})",
            "3:1 Only one of \"all\" and \"any\" can stand here.");
        row("all and more", R"({"all": [)" + simple + R"(], "op": ">"})",
            "3:55 Unknown field \"op\"; known here are \"all\".");
        row("member no object", R"({"all": [1]})", "3:10 \"criteria\" must be an object, not a number.");
        row("depth", "\n" + groups(9), "4:73 Groups are nested deeper than 8.");
        row("older operator",
            R"({"operator": "and", "conditions": [{"signal": "share", "operator": ">", "value": 1}]})",
            "3:14 \"operator\" must be \"AND\" or \"OR\".");
        row("older without conditions", R"({"operator": "AND"})", "3:1 \"conditions\" is missing.");
        row("older no conditions", R"({"operator": "AND", "conditions": []})",
            "3:35 \"conditions\" has no conditions.");
        row("older without operator", R"({"conditions": [{"signal": "share", "value": 1}]})",
            "3:1 \"operator\" is missing.\n3:17 \"operator\" is missing.");
        row("older and newer",
            R"({"operator": "AND", "conditions": [{"signal": "share", "op": ">", "value": 1}, 5]})",
            "3:36 \"operator\" is missing.\n"
            "3:56 Unknown field \"op\"; known here are \"signal\", \"operator\" and \"value\".\n"
            "3:80 \"conditions\" must be an object, not a number.");
        row("older in newer", R"({"all": [{"operator": "AND", "conditions": []}]})",
            "3:10 \"op\" is missing.\n3:10 \"signal\" is missing.\n3:10 \"value\" is missing.\n"
            "3:11 Unknown field \"operator\"; known here are \"signal\", \"op\", \"value\", \"window\" and "
            "\"tolerance\".\n"
            "3:30 Unknown field \"conditions\"; known here are \"signal\", \"op\", \"value\", \"window\" and "
            "\"tolerance\".");
    }

    void faultsOfGroups()
    {
        QFETCH(QString, criteria);
        QFETCH(QString, expected);
        QCOMPARE(findings(withCriteria(criteria.toStdString())), expected);
    }

    void faultsOfConditions_data()
    {
        QTest::addColumn<QString>("criteria");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const std::string &criteria, const char *expected) {
            QTest::newRow(name) << QString::fromStdString(criteria) << QString(expected);
        };
        row("unknown signal", R"({"signal": "shares", "op": ">", "value": 1})",
            "3:12 Unknown signal \"shares\".");
        row("signal no text", R"({"signal": 5, "op": ">", "value": 1})",
            "3:12 \"signal\" must be a text, not a number.");
        row("unknown operator", R"({"signal": "share", "op": "=>", "value": 1})",
            "3:27 Unknown operator \"=>\"; known are >=, <=, >, <, == and between.");
        row("unknown field", R"({"signal": "share", "op": ">", "value": 1, "unit": "%"})",
            "3:44 Unknown field \"unit\"; known here are \"signal\", \"op\", \"value\", \"window\" and "
            "\"tolerance\".");
        row("value is a text", R"({"signal": "share", "op": ">", "value": "1"})",
            "3:41 \"value\" must be a number, not a text.");
        row("value is a list", R"({"signal": "share", "op": ">", "value": [1, 2]})",
            "3:41 \"value\" must be a number, not a list.");
        row("value too large", R"({"signal": "share", "op": ">", "value": 1e999})",
            "3:41 This number is too large.");
        row("between one number", R"({"signal": "share", "op": "between", "value": 1})",
            "3:47 The value of \"between\" must be a list of two numbers: [low, high].");
        row("between three numbers", R"({"signal": "share", "op": "between", "value": [1, 2, 3]})",
            "3:47 The value of \"between\" must be a list of two numbers: [low, high].");
        row("between texts", R"({"signal": "share", "op": "between", "value": [1, "2"]})",
            "3:47 The value of \"between\" must be a list of two numbers: [low, high].");
        row("between upside down", R"({"signal": "share", "op": "between", "value": [2, 1]})",
            "3:47 The lower bound is above the upper one.");
        row("between too large", R"({"signal": "share", "op": "between", "value": [1e999, 1]})",
            "3:48 This number is too large.");
        row("window 0", R"({"signal": "share", "op": ">", "value": 1, "window": 0})",
            "3:54 \"window\" must be a whole number from 1 to 3650.");
        row("window too long", R"({"signal": "share", "op": ">", "value": 1, "window": 3651})",
            "3:54 \"window\" must be a whole number from 1 to 3650.");
        row("window with fraction", R"({"signal": "share", "op": ">", "value": 1, "window": 30.5})",
            "3:54 \"window\" must be a whole number from 1 to 3650.");
        row("window is a text", R"({"signal": "share", "op": ">", "value": 1, "window": "30"})",
            "3:54 \"window\" must be a whole number from 1 to 3650.");
        row("negative tolerance", R"({"signal": "share", "op": ">=", "value": 1, "tolerance": -1e-9})",
            "3:58 \"tolerance\" must not be negative.");
        row("tolerance is a text", R"({"signal": "share", "op": ">=", "value": 1, "tolerance": "0"})",
            "3:58 \"tolerance\" must be a number, not a text.");
    }

    void faultsOfConditions()
    {
        QFETCH(QString, criteria);
        QFETCH(QString, expected);
        QCOMPARE(findings(withCriteria(criteria.toStdString())), expected);
    }

    void limitsHold()
    {
        QCOMPARE(findings(withCriteria(groups(8))), "");
        QCOMPARE(findings(withCriteria(R"({"signal": "share", "op": ">", "value": 1, "window": 3650})")), "");
        QCOMPARE(findings(withCriteria(R"({"signal": "share", "op": "between", "value": [2, 2]})")), "");
        std::string personas;
        for (int i = 1; i <= 64; ++i)
            personas += persona("p" + std::to_string(i), i,
                                R"({"signal": "balance", "op": "==", "value": )" + std::to_string(i) + "}") +
                        ",\n";
        personas.resize(personas.size() - 2);
        QCOMPARE(findings(withPersonas(personas)), "");
        personas += ",\n" + persona("p65", 65, simple);
        QCOMPARE(findings(withPersonas(personas)), "130:1 There are more than 64 personas.");
    }

    void severalFaultsInOneReport()
    {
        QCOMPARE(findings(R"({"format": 1, "id": "ü", "version": 1, "domain": "customers", "personas": [
  {"id": "a", "priority": 1, "name": "ä", "name": "A", "criteria": {"all": [
     {"signal": "unknown", "op": "!=", "value": 1e999},
     {"signal": "share", "op": ">=", "value": 1, "tolerance": -1, "window": 0}]}},
  {"id": "a", "priority": -1, "criteria": {"any": []}}]})"),
                 "1:21 An id consists of letters, digits, points, hyphens and underscores only.\n"
                 "2:43 The key \"name\" is given twice.\n"
                 "3:17 Unknown signal \"unknown\".\n"
                 "3:34 Unknown operator \"!=\"; known are >=, <=, >, <, == and between.\n"
                 "3:49 This number is too large.\n"
                 "4:63 \"tolerance\" must not be negative.\n"
                 "4:77 \"window\" must be a whole number from 1 to 3650.\n"
                 "5:3 \"name\" is missing.\n"
                 "5:10 The id \"a\" is given to two personas.\n"
                 "5:27 \"priority\" must be a whole number from 1.\n"
                 "5:51 \"any\" has no conditions.");
    }

    void noWindowsInSuchADomain()
    {
        const std::string json =
            withCriteria(R"({"signal": "share", "op": ">", "value": 1, "window": 30})", "wallets");
        QCOMPARE(findings(json, domainWithoutWindows),
                 "3:54 \"window\" cannot be given: wallets have no windows.");
        QCOMPARE(statedDomain(json), "wallets");
        QCOMPARE(statedDomain("[1"), "");
        QCOMPARE(statedDomain("{\"domain\": 5}"), "");
    }

    void olderFormIsItsEqual()
    {
        const RuleSet older = ruleSet(withCriteria(
            R"({"operator": "OR", "conditions": [{"signal": "share", "operator": ">=", "value": 50.0},
                {"signal": "count", "operator": "between", "value": [1, 2]}]})"));
        const RuleSet newer = ruleSet(withCriteria(R"({"any": [{"value": 50, "op": ">=", "signal": "share"},
                {"signal": "count", "op": "between", "value": [1, 2]}]})"));
        QCOMPARE(treeText(older.personas[0].criteria), "any(share >= 50, count between 1 and 2)");
        QCOMPARE(older.canonicalJson, newer.canonicalJson);
        QCOMPARE(older.hash, newer.hash);
        const RuleSet withAnd = ruleSet(withCriteria(
            R"({"operator": "AND", "conditions": [{"signal": "share", "operator": ">", "value": 1}]})"));
        QCOMPARE(treeText(withAnd.personas[0].criteria), "all(share > 1)");
        QCOMPARE(findings(withAnd.canonicalJson), "");
    }

    void hashOfTheCanonicalText()
    {
        const RuleSet rules = ruleSet(R"({ "version": 1.0, "format": 1, "id": "x", "domain": "customers",
            "title": "Gr\u00fc\u00dfe \u20ac \/ \u0007", "personas": [
              {"priority": 1, "id": "a", "name": "A", "criteria": {"all": [
                 {"op": ">=", "signal": "share", "value": 0.50e2, "tolerance": 1E-9}]}}]})");
        const std::string canonical =
            "{\"domain\":\"customers\",\"format\":1,\"id\":\"x\",\"personas\":[{\"criteria\":{\"all\":["
            "{\"op\":\">=\",\"signal\":\"share\",\"tolerance\":1e-9,\"value\":50}]},\"id\":\"a\",\"name\":"
            "\"A\","
            "\"priority\":1}],\"title\":\"Grüße € / \\u0007\",\"version\":1}";
        QCOMPARE(rules.canonicalJson, canonical);
        QCOMPARE(rules.hash, "79782d2847bbd6bb7c557b943b028393236290c06a4d6a272d8408d3caa4876e");
        QCOMPARE(ruleSet(indentedJson(rules.canonicalJson)).hash, rules.hash);
    }

    void indentedForPeople()
    {
        const QString text = QString::fromStdString(indentedJson(R"({"a":[1e-7,{"b":"c"}],"d":[]})"));
        QCOMPARE(text, "{\n  \"a\": [\n    1e-07,\n    {\n      \"b\": \"c\"\n    }\n  ],\n  \"d\": []\n}\n");
    }
};

QTEST_APPLESS_MAIN(ReadTest)
#include "read_test.moc"

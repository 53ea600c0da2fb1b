// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evidence.h"
#include "rules/interval.h"
#include "rules_text.h"

#include <QtTest>

#include <cmath>
#include <map>

using namespace dramatis;
using namespace dramatis::rules;
using namespace dramatis::rules::testing;

namespace
{

/// The values of one subject by signal, as `share 49.9, count 3, share@180 -`; `-` is missing.
SignalValue values(const QString &text)
{
    std::map<std::string, double> known;
    for (const QString &part : text.split(", ")) {
        const QStringList words = part.split(' ');
        known[words[0].toStdString()] = words[1] == "-" ? missing : words[1].toDouble();
    }
    return [known](std::size_t signal, std::optional<int> window) {
        Condition condition;
        condition.signal = signal;
        condition.window = window;
        const auto found = known.find(signalText(condition, catalogue));
        return found == known.end() ? missing : found->second;
    };
}

QString text(double value)
{
    return isMissing(value) ? "-" : QString::fromStdString(numberText(value));
}

/// `held margin 1 relative 0.02` for a condition written as JSON members.
QString evidenceOf(const char *condition, const char *value)
{
    const RuleSet rules = ruleSet(withCriteria(std::string("{\"signal\": \"balance\", ") + condition + "}"));
    const PersonaEvidence persona = evidence(rules, values(QString("balance ") + value)).front();
    const ConditionEvidence &result = persona.conditions.front();
    return QString(result.held ? "held" : "not held") + " margin " + text(result.margin) + " relative " +
           text(result.relativeMargin);
}

QString nearMissText(const RuleSet &rules, const QString &subject, double share)
{
    QStringList lines;
    for (const NearMiss &miss : nearMisses(rules, evidence(rules, values(subject)), share)) {
        const Persona &persona = rules.personas[miss.persona];
        const Condition &condition = persona.criteria.conditions[miss.condition];
        lines += QString::fromStdString(persona.id + ": " + conditionText(condition, catalogue)) + ", has " +
                 text(miss.value) + ", needs " + text(miss.needed);
    }
    return lines.join('\n');
}

constexpr double edge = 1e-9;

} // namespace

class EvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void margins_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *condition, const char *value, const char *expected) {
            QTest::addRow("%s of %s", condition, value)
                << QString(condition) << QString(value) << QString(expected);
        };
        row(R"("op": ">=", "value": 50)", "50", "held margin 0 relative 0");
        row(R"("op": ">=", "value": 50)", "49", "not held margin -1 relative -0.02");
        row(R"("op": ">=", "value": 50)", "60", "held margin 10 relative 0.2");
        row(R"("op": ">", "value": 50)", "50", "not held margin 0 relative 0");
        row(R"("op": ">", "value": 50)", "51", "held margin 1 relative 0.02");
        row(R"("op": "<=", "value": 50)", "50", "held margin 0 relative 0");
        row(R"("op": "<=", "value": 50)", "55", "not held margin -5 relative -0.1");
        row(R"("op": "<", "value": 50)", "50", "not held margin 0 relative 0");
        row(R"("op": "<", "value": 50)", "25", "held margin 25 relative 0.5");
        row(R"("op": "==", "value": 50)", "50", "held margin 0 relative 0");
        row(R"("op": "==", "value": 50)", "49", "not held margin -1 relative -0.02");
        row(R"("op": "==", "value": 50)", "51", "not held margin -1 relative -0.02");
        row(R"("op": "between", "value": [10, 20])", "10", "held margin 0 relative 0");
        row(R"("op": "between", "value": [10, 20])", "20", "held margin 0 relative 0");
        row(R"("op": "between", "value": [10, 20])", "12", "held margin 2 relative 0.2");
        row(R"("op": "between", "value": [10, 20])", "18", "held margin 2 relative 0.1");
        row(R"("op": "between", "value": [10, 20])", "15", "held margin 5 relative 0.5");
        row(R"("op": "between", "value": [10, 20])", "9", "not held margin -1 relative -0.1");
        row(R"("op": "between", "value": [10, 20])", "21", "not held margin -1 relative -0.05");
        row(R"("op": ">=", "value": 0)", "-3", "not held margin -3 relative -3");
        row(R"("op": ">=", "value": -50)", "-60", "not held margin -10 relative -0.2");
        row(R"("op": "between", "value": [0, 4])", "1", "held margin 1 relative 1");
        row(R"("op": ">=", "value": 50, "tolerance": 1)", "49", "held margin -1 relative -0.02");
        row(R"("op": ">=", "value": 50)", "-", "not held margin - relative -");
        row(R"("op": "between", "value": [10, 20])", "-", "not held margin - relative -");
    }

    void margins()
    {
        QFETCH(QString, condition);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        QCOMPARE(evidenceOf(qPrintable(condition), qPrintable(value)), expected);
    }

    void boundaries()
    {
        const auto held = [](Op op, double low, double high, double tolerance, double value) {
            return holds(Condition{0, op, low, high, std::nullopt, tolerance}, value);
        };
        QVERIFY(held(Op::AtLeast, 50, 0, 0, 50));
        QVERIFY(!held(Op::AtLeast, 50, 0, 0, std::nextafter(50.0, 0.0)));
        QVERIFY(held(Op::AtLeast, 0.65, 0, edge, 0.65 - edge));
        QVERIFY(!held(Op::AtLeast, 0.65, 0, edge, 0.65 - 2 * edge));
        QVERIFY(!held(Op::Above, 50, 0, 0, 50));
        QVERIFY(held(Op::Above, 50, 0, 0, std::nextafter(50.0, 99.0)));
        QVERIFY(!held(Op::Above, 50, 0, 1, 50));
        QVERIFY(held(Op::AtMost, 50, 0, 0, 50));
        QVERIFY(!held(Op::AtMost, 50, 0, 0, std::nextafter(50.0, 99.0)));
        QVERIFY(held(Op::AtMost, 0.65, 0, edge, 0.65 + edge));
        QVERIFY(!held(Op::Below, 50, 0, 0, 50));
        QVERIFY(held(Op::Below, 50, 0, 0, std::nextafter(50.0, 0.0)));
        QVERIFY(!held(Op::Below, 50, 0, 1, 50));
        QVERIFY(held(Op::Between, 1, 2, 0, 1) && held(Op::Between, 1, 2, 0, 2));
        QVERIFY(!held(Op::Between, 1, 2, 0, std::nextafter(2.0, 3.0)));
        QVERIFY(held(Op::Between, 1, 2, 0.5, 0.5) && held(Op::Between, 1, 2, 0.5, 2.5));
        QVERIFY(!held(Op::Between, 1, 2, 0.5, 2.51));
        for (const Op op : {Op::AtLeast, Op::AtMost, Op::Above, Op::Below, Op::Equal, Op::Between})
            QVERIFY(!held(op, 0, 0, 0, missing));
    }

    /// `==` holds for exactly those doubles whose computed distance is at most 1e-6.
    void equality()
    {
        for (const double threshold :
             {0.0, 1e-9, -1e-6, 1e-6, 0.5, 1.0, -3.7, 123456.789, 1e9, 1e12, 1e300, 5e-324}) {
            const Condition condition{0, Op::Equal, threshold, 0, std::nullopt, 0};
            for (const double side : {-1.0, 1.0}) {
                double value = threshold + side * 1e-6;
                for (int i = 0; i < 10; ++i)
                    value = std::nextafter(value, -side * infinity);
                for (int i = 0; i < 20; ++i, value = std::nextafter(value, side * infinity))
                    QCOMPARE(heldInterval(condition).contains(value), std::abs(value - threshold) <= 1e-6);
            }
            QVERIFY(heldInterval(condition).contains(threshold) && holds(condition, threshold));
            QVERIFY(!holds(condition, missing));
        }
        QVERIFY(!holds(Condition{0, Op::Equal, 1, 0, std::nullopt, 5}, 2.0)); // no tolerance but its own
    }

    void personasOneByOne()
    {
        const RuleSet rules = ruleSet(
            withPersonas(persona("second", 2, R"({"all": [{"signal": "share", "op": ">", "value": 10},
                {"any": [{"signal": "count", "op": "<", "value": 2}, {"signal": "count", "op": ">=", "value": 5, "window": 180}]}]})") +
                         "," + persona("first", 1, R"({"signal": "share", "op": ">=", "value": 50})")));
        const auto result = evidence(rules, values("share 20, count 3, count@180 6"));
        QCOMPARE(result.size(), 2U);
        QVERIFY(!result[0].matched);
        QCOMPARE(result[0].conditions.size(), 1U);
        QVERIFY(result[1].matched);
        QCOMPARE(result[1].conditions.size(), 3U);
        QCOMPARE(result[1].conditions[1].value, 3.0);
        QVERIFY(!result[1].conditions[1].held);
        QCOMPARE(result[1].conditions[2].value, 6.0);
        QVERIFY(result[1].conditions[2].held);
        QCOMPARE(matchOne(rules, values("share 20, count 3, count@180 6")), MatchMask{2});
        QCOMPARE(matchOne(rules, values("share 50, count 1")), MatchMask{3});
        QCOMPARE(matchOne(rules, values("share -, count 1")), MatchMask{0});
    }

    void reasons()
    {
        const RuleSet rules =
            ruleSet(withPersonas(persona("b", 5, R"({"signal": "balance", "op": ">", "value": 0})") + "," +
                                 persona("a", 2, R"({"signal": "share", "op": ">", "value": 1})")));
        QCOMPARE(reasonText(rules, 0), "No qualifying personas found");
        QCOMPARE(reasonText(rules, 1), "Only qualifying persona (priority 2)");
        QCOMPARE(reasonText(rules, 2), "Only qualifying persona (priority 5)");
        QCOMPARE(reasonText(rules, 3), "Highest priority match among 2 qualifying personas (priority 2)");
        QCOMPARE(matchedIds(rules, 3), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(matchedIds(rules, 2), std::vector<std::string>{"b"});
        QVERIFY(matchedIds(rules, 0).empty());
        RuleSet widest;
        widest.personas.resize(maximumPersonas);
        QCOMPARE(assignedPersona(widest, 2), std::optional<std::size_t>(1));
        QCOMPARE(assignedPersona(widest, MatchMask{1} << 63), std::optional<std::size_t>(63));
        QVERIFY(!assignedPersona(widest, 0));
    }

    void nearMissOfOneCondition_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *condition, const char *value, const char *expected) {
            QTest::addRow("%s of %s", condition, value)
                << QString(condition) << QString(value) << QString(expected);
        };
        row(R"("op": ">=", "value": 50)", "47.5", "a: balance >= 50, has 47.5, needs 50");
        row(R"("op": ">=", "value": 50)", "47.49", "");
        row(R"("op": ">=", "value": 50)", "50", ""); // matches
        row(R"("op": ">", "value": 50)", "50", "a: balance > 50, has 50, needs 50");
        row(R"("op": "<", "value": 50)", "52.5", "a: balance < 50, has 52.5, needs 50");
        row(R"("op": "<=", "value": 50)", "52.51", "");
        row(R"("op": "==", "value": 50)", "52.5", "a: balance == 50, has 52.5, needs 50");
        row(R"("op": "between", "value": [10, 20])", "9.5",
            "a: balance between 10 and 20, has 9.5, needs 10");
        row(R"("op": "between", "value": [10, 20])", "9.4", "");
        row(R"("op": "between", "value": [10, 20])", "21", "a: balance between 10 and 20, has 21, needs 20");
        row(R"("op": "between", "value": [10, 20])", "21.1", "");
        row(R"("op": ">=", "value": -50)", "-52.5", "a: balance >= -50, has -52.5, needs -50");
        row(R"("op": ">", "value": 0)", "-0.05", "a: balance > 0, has -0.05, needs 0");
        row(R"("op": ">", "value": 0)", "-0.06", "");
        row(R"("op": ">=", "value": 50)", "-", "");
    }

    void nearMissOfOneCondition()
    {
        QFETCH(QString, condition);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const RuleSet rules =
            ruleSet(withCriteria("{\"signal\": \"balance\", " + condition.toStdString() + "}"));
        QCOMPARE(nearMissText(rules, "balance " + value, 0.05), expected);
    }

    void nearMissesOfTrees()
    {
        const RuleSet rules = ruleSet(withPersonas(
            persona(
                "both", 2,
                R"({"all": [{"signal": "share", "op": ">=", "value": 50}, {"signal": "count", "op": ">=", "value": 10}]})") +
            "," +
            persona(
                "either", 1,
                R"({"any": [{"signal": "share", "op": ">=", "value": 51}, {"signal": "count", "op": ">=", "value": 20}]})")));
        QCOMPARE(nearMissText(rules, "share 49, count 10", 0.05), "either: share >= 51, has 49, needs 51\n"
                                                                  "both: share >= 50, has 49, needs 50");
        QCOMPARE(nearMissText(rules, "share 49, count 9.9", 0.05), "either: share >= 51, has 49, needs 51");
        QCOMPARE(nearMissText(rules, "share 49, count 19.5", 0.05),
                 "either: share >= 51, has 49, needs 51\n"
                 "either: count >= 20, has 19.5, needs 20\n"
                 "both: share >= 50, has 49, needs 50");
        QCOMPARE(nearMissText(rules, "share 50, count 9", 0.1), "either: share >= 51, has 50, needs 51\n"
                                                                "both: count >= 10, has 9, needs 10");
        QCOMPARE(nearMissText(rules, "share -, count 9.9", 0.05), "");
        QCOMPARE(nearMissText(rules, "share 51, count 9.9", 0.05), "both: count >= 10, has 9.9, needs 10");
        QCOMPARE(nearMissText(rules, "share 60, count 60", 0.05), "");
    }

    /// Two conditions of one persona that would each do are told apart by their position.
    void nearMissNeedsTheRestToHold()
    {
        const RuleSet rules = ruleSet(withCriteria(R"({"all": [{"signal": "flag", "op": "==", "value": 1},
            {"any": [{"signal": "share", "op": ">=", "value": 50}, {"signal": "count", "op": ">", "value": 4}]}]})"));
        QCOMPARE(nearMissText(rules, "flag 1, share 49, count 4", 0.05), "a: share >= 50, has 49, needs 50\n"
                                                                         "a: count > 4, has 4, needs 4");
        QCOMPARE(nearMissText(rules, "flag 0, share 49, count 4", 0.05), "");
        QCOMPARE(nearMissText(rules, "flag 0, share 50, count 4", 1), "a: flag == 1, has 0, needs 1");
    }
};

QTEST_APPLESS_MAIN(EvidenceTest)
#include "evidence_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/what_if.h"
#include "rules_text.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::rules;
using namespace dramatis::rules::testing;

namespace
{

const std::string rulesText =
    withPersonas(persona("plain", 1, R"({"signal": "share", "op": ">=", "value": 50})") + "," +
                 persona("with.point", 2, R"({"any": [{"signal": "count", "op": "<", "value": 2},
        {"signal": "count", "op": ">", "value": 45, "window": 180}, {"signal": "count", "op": "<", "value": 9, "window": 180}]})") +
                 "," + persona("range", 3, R"({"signal": "balance", "op": "between", "value": [1, 2]})"));

/// All conditions after the change, or why there is none.
QString changed(const char *change)
{
    const auto result = withThreshold(ruleSet(rulesText), catalogue, change);
    if (!result)
        return QString::fromStdString(result.error().text);
    QStringList conditions;
    for (const Persona &persona : result->personas)
        for (const Condition &condition : persona.criteria.conditions)
            conditions += QString::fromStdString(conditionText(condition, catalogue));
    return conditions.join(", ");
}

} // namespace

class WhatIfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *change, const char *expected) {
            QTest::newRow(change) << QString(change) << QString(expected);
        };
        const char *rest = ", count < 2, count@180 > 45, count@180 < 9, balance between 1 and 2";
        row("plain.share=40", qPrintable(QString("share >= 40") + rest));
        row(" plain.share = -.5 ", qPrintable(QString("share >= -0.5") + rest));
        row("plain.share#1=1e2", qPrintable(QString("share >= 100") + rest));
        row("with.point.count#1=3",
            "share >= 50, count < 3, count@180 > 45, count@180 < 9, balance between 1 and 2");
        row("with.point.count#2=3",
            "share >= 50, count < 2, count@180 > 3, count@180 < 9, balance between 1 and 2");
        row("with.point.count@180#2=3",
            "share >= 50, count < 2, count@180 > 45, count@180 < 3, balance between 1 and 2");
        row("range.balance=-3;4.5",
            "share >= 50, count < 2, count@180 > 45, count@180 < 9, balance between -3 and 4.5");
        row("range.balance=2;2",
            "share >= 50, count < 2, count@180 > 45, count@180 < 9, balance between 2 and 2");
    }

    void changes()
    {
        QFETCH(QString, change);
        QFETCH(QString, expected);
        QCOMPARE(changed(qPrintable(change)), expected);
    }

    void wrongTexts_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *change, const char *reason) {
            QTest::newRow(change) << QString(change) << QString(reason);
        };
        const char *form = "expected persona.signal[@window][#n]=threshold.";
        row("", form);
        row("plain.share", form);
        row("share=40", form);
        row("=40", form);
        row("nobody.share=40", "the rule set has no persona \"nobody\".");
        row(".share=40", "the rule set has no persona \"\".");
        row("plain.shares=40", "there is no signal \"shares\".");
        row("plain.=40", "there is no signal \"\".");
        row("plain.count=40", "persona \"plain\" has no such condition.");
        row("plain.share@30=40", "persona \"plain\" has no such condition.");
        row("plain.share=", "the threshold is not a number.");
        row("plain.share=4O", "the threshold is not a number.");
        row("plain.share=nan", "the threshold is not a number.");
        row("plain.share=1e999", "the threshold is not a number.");
        row("plain.share=1;2", "the threshold is not a number.");
        row("plain.share=1=2", "the threshold is not a number.");
        row("plain.share#0=40", "behind \"#\" a whole number from 1 is expected.");
        row("plain.share#=40", "behind \"#\" a whole number from 1 is expected.");
        row("plain.share#x=40", "behind \"#\" a whole number from 1 is expected.");
        row("plain.share#2=40", "persona \"plain\" has only 1 such condition.");
        row("plain.share@x=40", "behind \"@\" a whole number from 1 is expected.");
        row("plain.share#1@180=40", "behind \"#\" a whole number from 1 is expected.");
        row("with.point.count=3", "persona \"with.point\" has 3 such conditions; name one with #1 to #3.");
        row("with.point.count@180=3",
            "persona \"with.point\" has 2 such conditions; name one with #1 to #2.");
        row("with.point.count@180#3=3", "persona \"with.point\" has only 2 such conditions.");
        row("range.balance=1", "the condition is a \"between\"; its threshold is written low;high.");
        row("range.balance=1;2;3", "the condition is a \"between\"; its threshold is written low;high.");
        row("range.balance=1;", "the condition is a \"between\"; its threshold is written low;high.");
        row("range.balance=2;1", "the lower bound is above the upper one.");
    }

    void wrongTexts()
    {
        QFETCH(QString, change);
        QFETCH(QString, reason);
        QCOMPARE(changed(qPrintable(change)), "\"" + change + "\": " + reason);
    }

    void theCopyHasNoVersion()
    {
        const RuleSet before = ruleSet(rulesText);
        const auto result = withThreshold(before, catalogue, "plain.share=40");
        QVERIFY(result.ok());
        QCOMPARE(result->version, 0);
        QCOMPARE(result->hash, "");
        QCOMPARE(result->canonicalJson, "");
        QCOMPARE(before.personas[0].criteria.conditions[0].low, 50.0);
        QCOMPARE(withThreshold(before, catalogue, "x").error().kind, ErrorKind::Usage);
    }
};

QTEST_APPLESS_MAIN(WhatIfTest)
#include "what_if_test.moc"

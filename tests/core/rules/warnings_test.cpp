// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader warns of: conditions that say nothing and personas that nobody can get.
#include "rules_text.h"

#include <QtTest>

#include <algorithm>

using namespace dramatis;
using namespace dramatis::rules;
using namespace dramatis::rules::testing;

namespace
{

std::string takeCondition(const QString &signal, QStringList &words)
{
    const QStringList name = signal.split('@');
    const QString op = words.takeFirst();
    QString value = words.takeFirst();
    if (op == "between")
        value = "[" + value + ", " + words.takeFirst() + "]";
    const QString window = name.size() > 1 ? ", \"window\": " + name[1] : QString();
    return QStringLiteral(R"({"signal": "%1", "op": "%2", "value": %3%4})")
        .arg(name[0], op, value, window)
        .toStdString();
}

std::string takeNode(QStringList &words)
{
    const QString word = words.takeFirst();
    if (word != "all" && word != "any")
        return takeCondition(word, words);
    std::string members;
    while (!words.isEmpty())
        members += (members.empty() ? "" : ", ") + takeNode(words);
    return "{\"" + word.toStdString() + "\": [" + members + "]}";
}

/// `share@30 > 5`, `all …` and `any …` with conditions and at last a group, as JSON.
std::string criteriaOf(const QString &text)
{
    QStringList words = text.split(' ');
    return takeNode(words);
}

} // namespace

class WarningsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warningsOfConditions_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *condition, const char *expected) {
            QTest::newRow(condition) << QString(condition) << QString(expected);
        };
        const char *ofShare = ": the signal is always between 0 and 100.";
        const auto share = [&](const char *condition, const char *says) {
            row(condition, *says ? qPrintable(QString("warning 3:1 ") + says + ofShare) : "");
        };
        share(R"("share", "op": ">", "value": 100)", "share > 100 can never hold");
        share(R"("share", "op": ">=", "value": 100)", "");
        share(R"("share", "op": ">=", "value": 100.5)", "share >= 100.5 can never hold");
        share(R"("share", "op": ">=", "value": 100.5, "tolerance": 0.5)", "");
        share(R"("share", "op": "<", "value": 0)", "share < 0 can never hold");
        share(R"("share", "op": "<=", "value": 0)", "");
        share(R"("share", "op": "==", "value": -1)", "share == -1 can never hold");
        share(R"("share", "op": "between", "value": [101, 200])", "share between 101 and 200 can never hold");
        share(R"("share", "op": ">=", "value": 0)", "share >= 0 always holds where the signal is there");
        share(R"("share", "op": ">", "value": -1)", "share > -1 always holds where the signal is there");
        share(R"("share", "op": ">", "value": 0)", "");
        share(R"("share", "op": "<=", "value": 100)", "share <= 100 always holds where the signal is there");
        share(R"("share", "op": "between", "value": [0, 100])",
              "share between 0 and 100 always holds where the signal is there");
        share(R"("share", "op": "between", "value": [0, 99])", "");
        row(R"("count", "op": "<", "value": 0)",
            "warning 3:1 count < 0 can never hold: the signal is never below 0.");
        row(R"("count", "op": "<", "value": 1e300)", "");
        row(R"("debt", "op": "<=", "value": 0)",
            "warning 3:1 debt <= 0 always holds where the signal is there: the signal is never above 0.");
        row(R"("balance", "op": "<", "value": -1e300)", "");
        row(R"("balance", "op": ">", "value": 1, "tolerance": 1e-9)",
            "warning 3:59 The tolerance has no effect: only >=, <= and between look at it.");
        row(R"("balance", "op": "==", "value": 1, "tolerance": 1)",
            "warning 3:60 The tolerance has no effect: only >=, <= and between look at it.");
        row(R"("balance", "op": "<", "value": 1, "tolerance": 0)", "");
    }

    void warningsOfConditions()
    {
        QFETCH(QString, condition);
        QFETCH(QString, expected);
        QCOMPARE(findings(withCriteria("{\"signal\": " + condition.toStdString() + "}")), expected);
    }

    /// Does a warning say that the second persona is eclipsed by the first?
    void eclipsedPersonas_data()
    {
        QTest::addColumn<QString>("higher");
        QTest::addColumn<QString>("lower");
        QTest::addColumn<bool>("eclipsed");
        const auto row = [](const char *higher, const char *lower, bool eclipsed) {
            QTest::addRow("%s | %s", higher, lower) << QString(higher) << QString(lower) << eclipsed;
        };
        row("share >= 50", "share >= 50", true);
        row("share >= 50", "share > 50", true);
        row("share > 50", "share >= 50", false);
        row("share >= 50", "share >= 49", false);
        row("share >= 50", "share == 50", false); // 49.9999995 is equal enough
        row("share > 49", "share == 50", true);
        row("share between 10 60", "share between 20 60", true);
        row("share between 10 60", "share > 50", false);
        row("share > 50", "share between 60 70", true);
        row("share <= 100", "share > 5", true); // no share is above 100
        row("share > 5", "count > 5", false);
        row("share@30 > 5", "share@30 > 6", true);
        row("share > 5", "share@30 > 6", false);
        row("share@30 > 5", "share > 6", false);
        row("share@30 > 5", "share@180 > 6", false);
        row("any share > 50 count > 5", "count > 6", true);
        row("any share > 50 count > 5", "any count > 6 share > 60", true);
        row("any share > 50 count > 5", "any count > 6 balance > 1", false);
        row("any share > 50 count > 5", "all count > 6 balance > 1", true);
        row("all share > 50 count > 5", "all balance > 1 count > 6 share > 60", true);
        row("all share > 50 count > 5", "count > 6", false);
        row("all share > 50 count > 5", "any share > 60 count > 6", false);
        row("share between 50 60", "all share >= 50 share <= 60", true);
        row("share between 50 60", "all share >= 50 count <= 60", false);
        row("all share > 50 any count > 5 balance > 1", "all balance > 2 share > 60", true);
        row("count > 5", "all share > 1 any count > 6 count > 7", true);
    }

    void eclipsedPersonas()
    {
        QFETCH(QString, higher);
        QFETCH(QString, lower);
        QFETCH(bool, eclipsed);
        const std::string personas =
            persona("low", 20, criteriaOf(lower)) + ",\n" + persona("high", 10, criteriaOf(higher));
        const ReadReport report = readRuleSet(withPersonas(personas), domain);
        QCOMPARE(report.faults.size(), 0U);
        const bool told =
            std::any_of(report.warnings.begin(), report.warnings.end(), [](const Finding &warning) {
                return warning.line == 2 && warning.column == 1 &&
                       warning.reason ==
                           "Nobody can get persona \"low\": \"high\" (priority 10) matches whenever it does.";
            });
        QCOMPARE(told, eclipsed);
    }
};

QTEST_APPLESS_MAIN(WarningsTest)
#include "warnings_test.moc"

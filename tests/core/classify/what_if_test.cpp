// SPDX-License-Identifier: GPL-3.0-or-later
// What-if says what a classification with the changed rule set would: the same distribution, the same moves.
#include "classify/what_if.h"
#include "core/classify/workbench.h"
#include "customers/customers.h"
#include "support/random_customers.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

class TestWhatIf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsARealClassification();
    void writesNothingAndNamesWhatItCannotFind();
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");

void replaceOnce(std::string &text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    QVERIFY2(at != std::string::npos, from.c_str());
    text.replace(at, from.size(), to);
}

classify::StoredRun storedRun(const Workbench &bench, const std::string &run)
{
    auto session = bench.open(jobs::Session::Purpose::Look);
    return must(classify::readStoredRun(session.results(), bench.registry(),
                                        must(jobs::findClassification(session, "customers", run))));
}

/// "id from>to" of every subject whose persona differs between two runs, in the window at position w.
std::string movesBetween(const classify::StoredRun &before, const classify::StoredRun &after, std::size_t w)
{
    std::string text;
    for (std::size_t i = 0; i < before.byId.size(); ++i) {
        const std::size_t row = before.byId[i];
        const std::string from = classify::outcomeOf(before.ruleSet, before.results.masks[w][row]).personaId;
        const std::string to =
            classify::outcomeOf(after.ruleSet, after.results.masks[w][after.byId[i]]).personaId;
        if (from != to)
            text += before.subjectIds[row] + " " + from + ">" + to + "\n";
    }
    return text;
}

std::string textOf(const classify::Distribution &distribution)
{
    std::string text;
    for (const auto &count : distribution)
        text += count.personaId + " " + std::to_string(count.subjects) + "\n";
    return text;
}

void addCustomers(const Workbench &bench)
{
    bench.fill([](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, 400, 3, asOf);
    });
}

} // namespace

void TestWhatIf::equalsARealClassification()
{
    Workbench bench;
    addCustomers(bench);
    jobs::ClassifyOptions options;
    options.referenceTime = asOf;
    const classify::Report first = must(bench.classify(options));
    std::string rules(customers::makeDomain()->builtInRuleSets().front());
    replaceOnce(rules, R"("credit_max_utilization_pct", "op": ">=", "value": 50)",
                R"("credit_max_utilization_pct", "op": ">=", "value": 90)");
    replaceOnce(rules, R"("income_payroll_count", "op": "<", "value": 2)",
                R"("income_payroll_count", "op": "<", "value": 1)");
    options.rules = bench.write("changed.json", rules).string();
    const classify::Report second = must(bench.classify(options));

    const auto before = storedRun(bench, std::to_string(first.runNo));
    const auto after = storedRun(bench, std::to_string(second.runNo));
    const auto windows = must(classify::whatIf(before, {"high_utilization.credit_max_utilization_pct=90",
                                                        "irregular_income.income_payroll_count=1"}));
    QCOMPARE(windows.size(), std::size_t{2});
    for (std::size_t w = 0; w < windows.size(); ++w) {
        QCOMPARE(textOf(windows[w].now), textOf(first.windows[w].distribution));
        QCOMPARE(textOf(windows[w].then), textOf(second.windows[w].distribution));
        std::string moves;
        for (const auto &move : windows[w].movedSubjects)
            moves += before.subjectIds[move.row] + " " + move.from + ">" + move.to + "\n";
        QVERIFY(!moves.empty());
        QCOMPARE(moves, movesBetween(before, after, w));
        std::int64_t counted = 0;
        for (const auto &move : windows[w].moves)
            counted += move.subjects;
        QCOMPARE(counted, static_cast<std::int64_t>(windows[w].movedSubjects.size()));
    }
}

void TestWhatIf::writesNothingAndNamesWhatItCannotFind()
{
    Workbench bench;
    addCustomers(bench);
    QVERIFY(bench.classify());
    const std::string before = bytesOf(bench.files.workspace);
    const auto run = storedRun(bench, "latest");
    QVERIFY(classify::whatIf(run, {"low_savings.savings_emergency_fund_months=1"}));
    for (const char *change : {"nobody.total_spend=1", "low_savings.total_spend=1", "low_savings"}) {
        const auto refused = classify::whatIf(run, {change});
        QVERIFY2(!refused, change);
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
    }
    QVERIFY(bytesOf(bench.files.workspace) == before);
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "what_if_test.moc"

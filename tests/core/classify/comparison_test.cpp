// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs compared say what a plain comparison, subject by subject, says: for random data, random rules,
// overrides, and every kind of subject.
#include "classify/run_comparison.h"
#include "core/classify/random_rules.h"
#include "core/classify/slow_comparison.h"
#include "core/wallets/wallet_data.h"
#include "jobs/score_job.h"
#include "support/customer_data.h"
#include "support/random_customers.h"

#include <QTest>
#include <QThread>

#include <random>

using namespace dramatis;
using namespace dramatis::test;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customers_data();
    void customers();
    void causesOfCustomers();
    void wallets();
    void companies();
    void machines();
    void overridesCountAsOfTheEndOfTheRun();
    void windowsOfOneRunOnly();
    void whatCannotBeCompared();
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");
constexpr EventTime now = 1'767'268'800;

void replaceOnce(std::string &text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    QVERIFY2(at != std::string::npos, from.c_str());
    text.replace(at, from.size(), to);
}

/// The domain's default rules with one text in place of another.
std::string changedRules(const Workbench &bench, std::string_view domain, const std::string &from,
                         const std::string &to)
{
    std::string rules(bench.registry().find(domain)->builtInRuleSets().front());
    replaceOnce(rules, from, to);
    return bench.write("changed.json", rules).string();
}

std::int64_t classified(const Workbench &bench, const jobs::ClassifyOptions &options)
{
    const auto run = must(bench.classify(options)).runNo;
    QThread::msleep(2); // what is decided next has a later time stamp
    return run;
}

/// Every ordered pair of the runs.
void compareAll(const Workbench &bench, const std::vector<std::int64_t> &runs)
{
    for (const std::int64_t a : runs) {
        for (const std::int64_t b : runs) {
            if (a != b)
                QCOMPARE(QString::fromStdString(textOf(must(compared(bench, a, b)))),
                         QString::fromStdString(slowComparison(bench, a, b)));
        }
    }
}

std::int64_t countOf(const classify::RunComparison &comparison, classify::Cause cause)
{
    std::int64_t count = 0;
    for (const auto &window : comparison.windows) {
        for (const auto &move : window.moves)
            count += move.cause == cause ? 1 : 0;
    }
    return count;
}

void addCustomers(const Workbench &bench, std::uint32_t seed)
{
    bench.fill([&](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, 150, seed, asOf);
    });
}

std::string randomRulesOf(const Workbench &bench, std::int64_t run, std::uint32_t seed)
{
    auto session = bench.open(jobs::Session::Purpose::Look);
    const auto values = must(
        classify::readStoredRun(session.results(), bench.registry(),
                                must(jobs::findClassification(session, "customers", std::to_string(run)))));
    return bench.write("random" + std::to_string(seed) + ".json", randomRules(values, seed)).string();
}

} // namespace

void TestComparison::customers_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    for (const std::uint32_t seed : {1U, 2U})
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

void TestComparison::customers()
{
    QFETCH(std::uint32_t, seed);
    const Workbench bench;
    addCustomers(bench, seed);
    jobs::ClassifyOptions options;
    options.referenceTime = asOf - 20;
    options.chunk = 2;
    std::vector<std::int64_t> runs = {classified(bench, options)};
    options.chunk.reset();
    options.referenceTime = asOf;
    runs.push_back(classified(bench, options));
    const std::string random = randomRulesOf(bench, runs[0], seed);
    must(bench.decide("random_0003", "low_savings", 30));
    must(bench.decide("random_0005", "subscription_heavy"));
    options.rules =
        changedRules(bench, "customers", R"("credit_max_utilization_pct", "op": ">=", "value": 50)",
                     R"("credit_max_utilization_pct", "op": ">=", "value": 80)");
    options.windows = {30, 180, 365};
    runs.push_back(classified(bench, options));
    must(bench.decide("random_0005", std::nullopt));
    must(bench.decide("random_0009", "low_savings"));
    options.rules = random;
    options.referenceTime = asOf - 10;
    runs.push_back(classified(bench, options));
    options.subjectIds = {"random_0001", "random_0003", "random_0009", "random_0012", "random_0077"};
    runs.push_back(classified(bench, options));
    compareAll(bench, runs);
    auto session = bench.open(jobs::Session::Purpose::Decide);
    (void)must(jobs::forgetJob(session, bench.settings(), "customers", "random_0003"));
    compareAll(bench, runs);
}

void TestComparison::causesOfCustomers()
{
    const Workbench bench;
    addCustomers(bench, 3);
    jobs::ClassifyOptions options;
    options.referenceTime = asOf - 20;
    const auto first = classified(bench, options);
    options.referenceTime = asOf;
    const auto second = classified(bench, options);
    const auto data = must(compared(bench, first, second));
    QVERIFY(countOf(data, classify::Cause::Data) > 10);
    QCOMPARE(countOf(data, classify::Cause::Data), data.windows[0].moved + data.windows[1].moved);
    options.rules = changedRules(bench, "customers", R"("income_payroll_count", "op": "<", "value": 2)",
                                 R"("income_payroll_count", "op": "<", "value": 1)");
    const auto third = classified(bench, options);
    const auto rules = must(compared(bench, second, third));
    QVERIFY(countOf(rules, classify::Cause::Rules) > 0);
    QCOMPARE(countOf(rules, classify::Cause::Rules), rules.windows[0].moved + rules.windows[1].moved);
    const auto both = must(compared(bench, first, third));
    QVERIFY(countOf(both, classify::Cause::Rules) > 0);
    QVERIFY(countOf(both, classify::Cause::Data) > 0);
    options.rules =
        changedRules(bench, "customers", R"("credit_max_utilization_pct", "op": ">=", "value": 50)",
                     R"("credit_max_utilization_pct", "op": ">=", "window": 45, "value": 80)");
    const auto fourth = classified(bench, options);
    const auto unknown = must(compared(bench, first, fourth));
    QVERIFY(countOf(unknown, classify::Cause::NotSeparable) > 0);
    QCOMPARE(countOf(unknown, classify::Cause::Rules) + countOf(unknown, classify::Cause::Data),
             std::int64_t{0});
    compareAll(bench, {first, second, third, fourth});
}

void TestComparison::wallets()
{
    const Workbench bench;
    bench.fill(
        [](store::Connection &connection) {
            WalletData data(connection);
            addRandomWallets(data, 250, 5, now);
        },
        "wallets");
    jobs::ClassifyOptions options;
    options.domain = "wallets";
    options.referenceTime = now - 40 * 86'400;
    options.chunk = 2;
    std::vector<std::int64_t> runs = {classified(bench, options)};
    options.chunk.reset();
    options.referenceTime = now;
    runs.push_back(classified(bench, options));
    options.rules = changedRules(bench, "wallets", R"("known_bots": [])",
                                 R"("known_bots": ["wallet 5/3", "wallet 5/4", "nobody"])");
    runs.push_back(classified(bench, options));
    options.rules = changedRules(bench, "wallets", R"("min_total_trades": 10)", R"("min_total_trades": 25)");
    runs.push_back(classified(bench, options));
    options.rules = changedRules(bench, "wallets", R"("recent_days": 30)", R"("recent_days": 60)");
    runs.push_back(classified(bench, options));
    // Nobody looks at what was lately: its look-back does not matter.
    options.rules = changedRules(bench, "wallets", "\"recent_profit\": true,\n    \"recent_days\": 30",
                                 R"("recent_profit": false, "recent_days": 10)");
    runs.push_back(classified(bench, options));
    compareAll(bench, runs);
    QCOMPARE(countOf(must(compared(bench, runs[0], runs[5])), classify::Cause::NotSeparable),
             std::int64_t{0});
    QVERIFY(countOf(must(compared(bench, runs[0], runs[1])), classify::Cause::Data) > 0);
    QVERIFY(countOf(must(compared(bench, runs[1], runs[2])), classify::Cause::Rules) > 0);
    QVERIFY(countOf(must(compared(bench, runs[2], runs[1])), classify::Cause::Rules) > 0);
    QVERIFY(countOf(must(compared(bench, runs[0], runs[4])), classify::Cause::NotSeparable) > 0);
}

void TestComparison::companies()
{
    const Workbench bench;
    std::mt19937 random(7);
    const auto filings = [&](int first, int end) {
        std::string text =
            "company_symbol,company_name,market_cap,sector,reporting_year,reporting_quarter,"
            "long_term_debt_to_total_capital,total_debt_to_ebitda,net_income_margin,ebit_to_interest_expense,"
            "return_on_assets\n";
        for (int company = first; company < end; ++company) {
            text += "C" + std::to_string(company) + ",Name,1000,Energy,2020,";
            for (int ratio = 0; ratio < 5; ++ratio)
                text += random() % 20 == 0
                            ? ","
                            : "," + std::to_string(static_cast<int>(random() % 20000) - 5000) + "e-2";
            text += "\n";
        }
        return text;
    };
    (void)bench.import({bench.write("first.csv", filings(0, 300))});
    const auto score = [&](const std::string &rules) {
        auto session = bench.open(jobs::Session::Purpose::Classify);
        jobs::ClassifyOptions options;
        options.rules = rules;
        const auto run = must(jobs::scoreJob(session, bench.settings(), options, {})).front().runNo;
        QThread::msleep(2);
        return run;
    };
    std::vector<std::int64_t> runs = {score("")};
    runs.push_back(score(changedRules(bench, "companies", R"("at_least": 5)", R"("at_least": 4)")));
    (void)bench.import({bench.write("second.csv", filings(300, 350))});
    runs.push_back(score(""));
    runs.push_back(score(changedRules(bench, "companies", R"("above": 15)", R"("above": 12)")));
    compareAll(bench, runs);
    QVERIFY(countOf(must(compared(bench, runs[0], runs[1])), classify::Cause::Rules) > 0);
    QCOMPARE(must(compared(bench, runs[0], runs[2])).windows.front().appeared, std::int64_t{50});
}

void TestComparison::machines()
{
    const Workbench bench;
    std::mt19937 random(3);
    std::string machines = "machine_id,site,retired\n";
    std::string readings = "reading_id,machine_id,date,value,note\n";
    for (int machine = 0; machine < 60; ++machine) {
        const std::string id = "m" + std::to_string(machine);
        machines += id + ",Ulm,\n";
        for (auto reading = random() % 5; reading > 0; --reading)
            readings += id + "_" + std::to_string(reading) + "," + id + "," +
                        dateText(asOf - static_cast<Day>(random() % 100)) + "," +
                        std::to_string(random() % 120) + ",\n";
    }
    (void)bench.import({bench.write("machines.csv", machines), bench.write("readings.csv", readings)});
    jobs::ClassifyOptions options;
    options.domain = "machines";
    options.referenceTime = asOf - 30;
    std::vector<std::int64_t> runs = {classified(bench, options)};
    options.referenceTime = asOf;
    options.rules = changedRules(bench, "machines", R"("value": [2, 3])", R"("value": [3, 4])");
    runs.push_back(classified(bench, options));
    options.rules = changedRules(bench, "machines", R"("window": 365)", R"("window": 30)");
    runs.push_back(classified(bench, options));
    compareAll(bench, runs);
}

void TestComparison::overridesCountAsOfTheEndOfTheRun()
{
    const Workbench bench;
    addCustomers(bench, 4);
    jobs::ClassifyOptions options;
    options.referenceTime = asOf;
    const auto first = classified(bench, options);
    QVERIFY(textOf(must(compared(bench, first, classified(bench, options)))).find("0 moved") !=
            std::string::npos);
    must(bench.decide("random_0001", "young_professional"));
    const auto third = classified(bench, options);
    const auto moved = must(compared(bench, first, third));
    QCOMPARE(countOf(moved, classify::Cause::Override), moved.windows[0].moved + moved.windows[1].moved);
    QVERIFY(moved.windows[0].moved + moved.windows[1].moved > 0);
    QCOMPARE(moved.subjectIds, std::vector<std::string>{"random_0001"});
    // Decided behind the newest run: it counts there, and nowhere before.
    must(bench.decide("random_0001", std::nullopt));
    QCOMPARE(must(compared(bench, first, third)).windows[0].moved, std::int64_t{0});
    const auto fourth = classified(bench, options);
    QVERIFY(!must(compared(bench, third, fourth)).windows[0].moves.empty() ||
            !must(compared(bench, third, fourth)).windows[1].moves.empty());
}

void TestComparison::windowsOfOneRunOnly()
{
    const Workbench bench;
    addCustomers(bench, 2);
    jobs::ClassifyOptions options;
    options.windows = {30, 90};
    const auto first = classified(bench, options);
    options.windows = {90, 180};
    const auto second = classified(bench, options);
    const auto comparison = must(compared(bench, first, second));
    QCOMPARE(comparison.onlyA, std::vector<int>{30});
    QCOMPARE(comparison.onlyB, std::vector<int>{180});
    QCOMPARE(comparison.windows.size(), std::size_t{1});
    QCOMPARE(comparison.windows.front().days, 90);
    QCOMPARE(comparison.windows.front().stayed, std::int64_t{150});
}

void TestComparison::whatCannotBeCompared()
{
    const Workbench bench;
    addCustomers(bench, 2);
    (void)bench.import({bench.write("machines.csv", "machine_id,site,retired\nm1,Ulm,\n"),
                        bench.write("readings.csv", "reading_id,machine_id,date,value,note\n"
                                                    "r1,m1,2024-02-01,5,\n")});
    const auto customers = classified(bench, {});
    jobs::ClassifyOptions options;
    options.domain = "machines";
    const auto machines = classified(bench, options);
    for (const auto &[a, b] :
         {std::pair{customers, customers}, {customers, machines}, {std::int64_t{1}, customers}}) {
        const auto refused = compared(bench, a, b);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }
}

QTEST_GUILESS_MAIN(TestComparison)
#include "comparison_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The shadow of a run says that the loop agrees where it does, and finds every subject where it does not.
#include "core/classify/workbench.h"
#include "core/wallets/wallet_data.h"
#include "support/customer_data.h"
#include "support/fated_domain.h"
#include "support/random_customers.h"
#include "wallets/wallets.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

class TestShadowRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameResult();
    void walletsAndTheirFailures();
    void differencesAreFound();
    void theSameSampleForTheSameRun();
    void moreThanThereAre();
    void dataThatChanged();
    void nothingElseShowsIt();
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");
Fate fate;

std::unique_ptr<Workbench> machines(int count)
{
    fate.lies.clear();
    Registry registry;
    registry.add(makeFatedDomain(makeToyDomain(), fate));
    auto bench = std::make_unique<Workbench>(std::move(registry));
    std::string machines = "machine_id,site,retired\n";
    std::string readings = "reading_id,machine_id,date,value,note\n";
    for (int machine = 0; machine < count; ++machine) {
        const std::string id = "m" + std::to_string(machine);
        machines += id + ",Ulm,\n";
        for (int reading = 0; reading < machine % 5; ++reading)
            readings += id + "_" + std::to_string(reading) + "," + id + "," +
                        dateText(asOf - machine * 7 % 100) + "," + std::to_string(machine * 13 % 120) + ",\n";
    }
    (void)bench->import({bench->write("machines.csv", machines), bench->write("readings.csv", readings)});
    return bench;
}

jobs::ClassifyOptions shadowed(std::size_t subjects, const std::string &domain = "machines")
{
    jobs::ClassifyOptions options;
    options.domain = domain;
    options.shadow = subjects;
    return options;
}

std::string idsOf(const classify::ShadowReport &shadow)
{
    std::string ids;
    for (const classify::ShadowDifference &one : shadow.differences)
        ids += one.subjectId + " ";
    return ids;
}

} // namespace

void TestShadowRun::sameResult()
{
    const Workbench bench;
    bench.fill([](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, 120, 7, asOf);
    });
    jobs::ClassifyOptions options = shadowed(40, "customers");
    for (const auto engine :
         {classify::Engine::Parallel, classify::Engine::Vectorized, classify::Engine::Loop}) {
        options.engine = engine;
        const auto report = must(bench.classify(options));
        QVERIFY(report.shadow);
        QCOMPARE(report.shadow->subjects, std::int64_t{40});
        QCOMPARE(report.shadow->different, std::int64_t{0});
        for (const std::string &warning : report.warnings)
            QVERIFY2(!warning.starts_with("There is no shadow run"), warning.c_str());
    }
}

void TestShadowRun::walletsAndTheirFailures()
{
    constexpr EventTime now = 1'767'268'800;
    const Workbench bench;
    bench.fill(
        [](store::Connection &connection) {
            WalletData data(connection);
            addRandomWallets(data, 60, 5, now);
            must(connection.execute("UPDATE trade_rows SET size = 'many' WHERE wallet_key % 9 = 0"));
        },
        "wallets");
    jobs::ClassifyOptions options = shadowed(1000, "wallets");
    options.referenceTime = now;
    const auto report = must(bench.classify(options));
    QCOMPARE(report.shadow->subjects, report.subjects);
    QCOMPARE(idsOf(*report.shadow), std::string());
}

void TestShadowRun::differencesAreFound()
{
    const auto made = machines(60);
    const Workbench &bench = *made;
    for (const char *id : {"m3", "m17", "m44"}) {
        auto session = bench.open(jobs::Session::Purpose::Look);
        fate.lies.insert(*must(store::findSubject(session.results(), "machines", id)));
    }
    const auto report = must(bench.classify(shadowed(60)));
    QCOMPARE(report.shadow->different, std::int64_t{3});
    QCOMPARE(idsOf(*report.shadow), std::string("m17 m3 m44 "));
    const classify::ShadowDifference &first = report.shadow->differences.front();
    QCOMPARE(first.what, std::string("reading_count"));
    QCOMPARE(first.window, 7);
    QCOMPARE(std::stoi(first.loop), std::stoi(first.run) + 1);
    QCOMPARE(bench.rows("SELECT json_extract(measures_json, '$.shadow.subjects'), "
                        "json_extract(measures_json, '$.shadow.different'), "
                        "json_array_length(measures_json, '$.shadow.differences'), "
                        "json_extract(measures_json, '$.seconds') > 0 FROM runs WHERE run_type = 'classify'"),
             std::string("60|3|3|1\n"));
    QCOMPARE(bench.rows("SELECT count(*), count(DISTINCT subject_key) FROM intel_items WHERE item_type = "
                        "'shadow_difference'"),
             std::string("3|3\n"));
}

void TestShadowRun::theSameSampleForTheSameRun()
{
    std::vector<std::string> samples;
    for (int time = 0; time < 2; ++time) {
        const auto made = machines(60);
        const Workbench &bench = *made;
        for (std::int64_t key = 1; key <= 60; ++key)
            fate.lies.insert(key);
        const auto first = must(bench.classify(shadowed(10)));
        QCOMPARE(first.shadow->different, std::int64_t{10});
        samples.push_back(idsOf(*first.shadow));
        samples.push_back(idsOf(*must(bench.classify(shadowed(10))).shadow));
    }
    QCOMPARE(samples[0], samples[2]);
    QCOMPARE(samples[1], samples[3]);
    QVERIFY(samples[0] != samples[1]);
}

void TestShadowRun::moreThanThereAre()
{
    const auto made = machines(5);
    const Workbench &bench = *made;
    QCOMPARE(must(bench.classify(shadowed(100))).shadow->subjects, std::int64_t{5});
    jobs::ClassifyOptions options = shadowed(100);
    options.subjectIds = {"m1", "m4"};
    QCOMPARE(must(bench.classify(options)).shadow->subjects, std::int64_t{2});
}

void TestShadowRun::dataThatChanged()
{
    const auto made = machines(20);
    const Workbench &bench = *made;
    const auto raise = [&](const Progress &moment) {
        if (moment.stage == "loop" && moment.done == 1)
            bench.fill([](store::Connection &) {}, "machines");
    };
    const auto report = must(bench.classify(shadowed(20), {{}, raise}));
    // Its snapshot of the data is the run's own: others may go on meanwhile.
    QVERIFY(report.shadow || !report.warnings.empty());
    QCOMPARE(bench.rows("SELECT status FROM runs WHERE run_type = 'classify'"), std::string("completed\n"));
}

void TestShadowRun::nothingElseShowsIt()
{
    const auto made = machines(30);
    const Workbench &bench = *made;
    (void)must(bench.classify(shadowed(0)));
    (void)must(bench.classify(shadowed(30)));
    const std::string runs = bench.runs();
    QVERIFY(runs.ends_with("4 classify completed\n"));
    QCOMPARE(QString::fromStdString(bench.everything("4", "machines")),
             QString::fromStdString(bench.everything("3", "machines")));
    QCOMPARE(bench.rows("SELECT count(*) FROM loop_results"), std::string("0\n"));
}

QTEST_GUILESS_MAIN(TestShadowRun)
#include "shadow_run_test.moc"

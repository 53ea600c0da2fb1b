// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over wallets: the same bytes whatever engine, chunk and number of tasks; tasks that die, wallets that
// cannot be read, chunks that cannot be written and runs that are stopped lose nothing and double nothing.
#include "classify/subject_card.h"
#include "classify/what_if.h"
#include "core/classify/workbench.h"
#include "core/wallets/wallet_data.h"
#include "jobs/read_card.h"
#include "support/customer_data.h"
#include "support/fated_domain.h"
#include "wallets/wallets.h"

#include <QTest>

#include <algorithm>

using namespace dramatis;
using namespace dramatis::test;
using classify::Engine;

class TestWallets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameBytes();
    void viewSaysTheSame();
    void aTaskThatDies();
    void aWalletThatAlwaysFails();
    void unreadableRows();
    void aChunkThatCannotBeWrittenAtOnce();
    void stoppedAndResumed();
    void listedWallets();
    void oneWindowOnly();
    void whatIf();
    void forgotten();
    void progressCounts();

private:
    [[nodiscard]] Result<classify::Report> run(Engine engine = Engine::Parallel, std::size_t chunk = 100,
                                               std::size_t tasks = 2, const JobContext &job = {}) const;
    [[nodiscard]] std::string everything(const std::string &runNo = "latest") const
    {
        return m_bench->everything(runNo, "wallets");
    }
    [[nodiscard]] std::string outcomeOf(const std::string &wallet) const
    {
        return m_bench->rows(
            "SELECT outcome, ifnull(exclusion, '') FROM wallet_outcomes WHERE proxy_wallet = '" + wallet +
            "'");
    }

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

constexpr EventTime now = 1'767'268'800;
constexpr int wallets_ = 250;
Fate fate;

std::string idOf(int number)
{
    return "wallet 5/" + std::to_string(number);
}

} // namespace

void TestWallets::init()
{
    fate.times = 0;
    Registry registry;
    registry.add(makeFatedDomain(wallets::makeDomain(), fate));
    m_bench = std::make_unique<Workbench>(std::move(registry));
    m_bench->fill(
        [](store::Connection &connection) {
            WalletData data(connection);
            addRandomWallets(data, wallets_, 5, now);
        },
        "wallets");
}

Result<classify::Report> TestWallets::run(Engine engine, std::size_t chunk, std::size_t tasks,
                                          const JobContext &job) const
{
    jobs::ClassifyOptions options;
    options.domain = "wallets";
    options.referenceTime = now;
    options.engine = engine;
    options.chunk = chunk;
    options.tasks = tasks;
    return m_bench->classify(options, job);
}

void TestWallets::sameBytes()
{
    must(run(Engine::Loop));
    const std::string expected = everything();
    QVERIFY(expected.find("INFORMED_SPECIALIST") != std::string::npos);
    must(run(Engine::Vectorized));
    QVERIFY(everything() == expected);
    for (const std::size_t tasks : {1U, 2U, 3U, 8U}) {
        for (const std::size_t chunk : {1U, 7U, 100U, 5000U}) {
            const auto report = must(run(Engine::Parallel, chunk, tasks));
            QCOMPARE(report.failed, std::int64_t{0});
            QVERIFY(everything() == expected);
        }
    }
}

void TestWallets::viewSaysTheSame()
{
    const std::string view = "SELECT proxy_wallet, outcome, ifnull(persona, ''), ifnull(exclusion, ''), "
                             "ifnull(printf('%.9g', metric), ''), ifnull(printf('%.9g', threshold), ''), "
                             "ifnull(printf('%.9g', confidence), ''), traits FROM wallet_outcomes ORDER BY 1";
    must(run(Engine::Loop));
    const std::string loop = m_bench->rows(view);
    QCOMPARE(std::count(loop.begin(), loop.end(), '\n'), std::ptrdiff_t{wallets_});
    must(run(Engine::Parallel, 7));
    QVERIFY(m_bench->rows(view) == loop);
    // The same outcomes as the export, which is compared with an independent implementation elsewhere.
    std::string csv = m_bench->exported(What::Assignments, "latest", classify::Format::Csv, "wallets");
    std::string outcomes;
    for (std::size_t at = csv.find('\n') + 1; at < csv.size(); at = csv.find('\n', at) + 1) {
        const std::size_t wallet = csv.find(',', at);
        outcomes += csv.substr(at, wallet - at) + "|" +
                    csv.substr(wallet + 1, csv.find(',', wallet + 1) - wallet - 1) + "\n";
    }
    QCOMPARE(m_bench->rows("SELECT proxy_wallet, outcome FROM wallet_outcomes ORDER BY 1"), outcomes);
}

void TestWallets::aTaskThatDies()
{
    must(run(Engine::Vectorized));
    const std::string expected = everything();
    for (const std::size_t tasks : {1U, 2U}) {
        fate.dies = 42;
        fate.times = 1;
        const auto report = must(run(Engine::Parallel, 100, tasks));
        QVERIFY(everything() == expected);
        QCOMPARE(report.failed, std::int64_t{0});
        QVERIFY(report.warnings.front().starts_with("A task died while computing wallets "));
    }
}

void TestWallets::aWalletThatAlwaysFails()
{
    must(run());
    const auto before =
        m_bench->rows("SELECT proxy_wallet, outcome FROM wallet_outcomes WHERE proxy_wallet <> '" + idOf(42) +
                      "' ORDER BY 1");
    fate.dies = 42;
    fate.times = 1000;
    const auto report = must(run());
    QCOMPARE(report.failed, std::int64_t{1});
    QCOMPARE(outcomeOf(idOf(42)), std::string("failed|\n"));
    QCOMPARE(m_bench->rows("SELECT proxy_wallet, outcome FROM wallet_outcomes WHERE proxy_wallet <> '" +
                           idOf(42) + "' ORDER BY 1"),
             before);
    auto session = m_bench->open(jobs::Session::Purpose::Look);
    const auto card = must(jobs::readCard(session, m_bench->settings(), "wallets", idOf(42), ""));
    QVERIFY(card.failure.find("the machine is on fire") != std::string::npos);
}

void TestWallets::unreadableRows()
{
    m_bench->fill(
        [](store::Connection &connection) {
            must(connection.run(
                "UPDATE trade_rows SET price = 'dear' WHERE trade_key = (SELECT max(trade_key) FROM "
                "trade_rows t JOIN wallet_rows w USING (wallet_key) WHERE w.proxy_wallet = ?)",
                idOf(7)));
            must(connection.run("UPDATE trade_rows SET timestamp = 0 WHERE typeof(price) = 'text'"));
        },
        "wallets");
    const auto report = must(run(Engine::Parallel, 7));
    QCOMPARE(report.failed, std::int64_t{1});
    QCOMPARE(report.subjects, std::int64_t{wallets_});
    QCOMPARE(outcomeOf(idOf(7)), std::string("failed|\n"));
    const std::string parallel = everything();
    must(run(Engine::Loop));
    QVERIFY(everything() == parallel);
    QCOMPARE(m_bench->rows("SELECT count(*), count(DISTINCT reason) FROM run_failures"),
             std::string("2|1\n"));
}

void TestWallets::aChunkThatCannotBeWrittenAtOnce()
{
    must(run());
    const std::string expected = everything();
    // Refuses the second chunk until the third is there.
    m_bench->fill([](store::Connection &connection) {
        must(connection.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON result_blocks WHEN NEW.first_subject = 100 AND "
            "NOT EXISTS(SELECT 1 FROM result_blocks WHERE run_no = NEW.run_no AND first_subject "
            "= 200) BEGIN SELECT raise(ABORT, 'the disk hiccups'); END"));
    });
    const auto report = must(run());
    QVERIFY(everything() == expected);
    QCOMPARE(report.subjects, std::int64_t{wallets_});
    const bool told =
        std::any_of(report.warnings.begin(), report.warnings.end(), [](const std::string &warning) {
            return warning.find("up to 200 could not be written at once") != std::string::npos;
        });
    QVERIFY(told);
}

void TestWallets::stoppedAndResumed()
{
    must(run());
    const std::string expected = everything();
    const std::string view = m_bench->rows("SELECT * FROM wallet_outcomes ORDER BY 1");
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](const Progress &moment) {
        if (moment.stage == "signals" && moment.done >= 100)
            stop.request_stop();
    };
    QCOMPARE(run(Engine::Parallel, 50, 2, job).error().kind, ErrorKind::Interrupted);
    QVERIFY(m_bench->rows("SELECT * FROM wallet_outcomes ORDER BY 1") == view); // nothing shows yet
    const int stored =
        std::stoi(m_bench->rows("SELECT sum(subject_count) FROM result_blocks WHERE run_no = 2"));
    QVERIFY(stored >= 100 && stored < wallets_ && stored % 50 == 0);
    must(m_bench->resume("2"));
    QVERIFY(everything("2") == expected);
    QCOMPARE(m_bench->rows("SELECT count(*), count(metric) + count(confidence) > 100 FROM wallet_outcomes "
                           "JOIN runs USING (run_id) WHERE run_no = 2"),
             std::to_string(wallets_) + "|1\n");
}

void TestWallets::listedWallets()
{
    auto session = m_bench->open(jobs::Session::Purpose::Look);
    const std::string rules(m_bench->registry().find("wallets")->builtInRuleSets().front());
    std::string text = rules;
    const std::string none = "\"known_bots\": []";
    text.replace(text.find(none), none.size(), "\"known_bots\": [\"" + idOf(3) + "\", \"nobody\"]");
    jobs::ClassifyOptions options;
    options.domain = "wallets";
    options.referenceTime = now;
    options.rules = m_bench->write("bots.json", text).string();
    for (const Engine engine : {Engine::Loop, Engine::Parallel}) {
        options.engine = engine;
        must(m_bench->classify(options));
        QCOMPARE(outcomeOf(idOf(3)), std::string("excluded|KNOWN_BOT\n"));
        QCOMPARE(m_bench->rows("SELECT metric, threshold FROM wallet_outcomes WHERE exclusion = 'KNOWN_BOT'"),
                 std::string("1|0.0\n"));
    }
}

void TestWallets::oneWindowOnly()
{
    jobs::ClassifyOptions options;
    options.domain = "wallets";
    options.referenceTime = now;
    options.windows = {30, 180};
    QCOMPARE(m_bench->classify(options).error().kind, ErrorKind::Usage);
    options.windows = {30};
    must(m_bench->classify(options));
    QVERIFY(m_bench->exported(What::Signals, "latest", classify::Format::Csv, "wallets")
                .starts_with("proxy_wallet,age_days,"));
}

void TestWallets::whatIf()
{
    must(run());
    auto session = m_bench->open(jobs::Session::Purpose::Look);
    const auto record = must(jobs::findClassification(session, "wallets", "latest"));
    const auto stored = must(classify::readStoredRun(session.results(), m_bench->registry(), record));
    const auto changed = must(classify::whatIf(stored, {"STAGE1_TOO_YOUNG.age_days=100000"}));
    std::int64_t young = 0;
    for (const classify::PersonaCount &count : changed.front().then)
        young += count.personaId == "STAGE1_TOO_YOUNG" ? count.subjects : 0;
    QCOMPARE(young, std::int64_t{wallets_});
    const auto same = must(classify::whatIf(stored, {"STAGE1_TOO_YOUNG.age_days=45"}));
    QVERIFY(same.front().moves.empty());
}

void TestWallets::forgotten()
{
    must(run());
    auto session = m_bench->open(jobs::Session::Purpose::Decide);
    must(jobs::forgetJob(session, m_bench->settings(), "wallets", idOf(9)));
    QCOMPARE(outcomeOf(idOf(9)), std::string());
    QCOMPARE(m_bench->rows("SELECT count(*) FROM wallets WHERE proxy_wallet = '" + idOf(9) + "'"),
             std::string("0\n"));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM wallet_outcomes"), std::to_string(wallets_ - 1) + "\n");
}

void TestWallets::progressCounts()
{
    JobContext job;
    std::int64_t last = 0;
    std::int64_t counted = 0;
    job.progress = [&](const Progress &moment) {
        if (moment.stage != "signals" || moment.counters.empty())
            return;
        last = moment.done;
        counted = 0;
        for (const Counter &counter : moment.counters)
            counted += counter.count;
        QCOMPARE(counted, moment.done);
    };
    must(run(Engine::Parallel, 100, 2, job));
    QCOMPARE(last, std::int64_t{wallets_});
    QCOMPARE(counted, std::int64_t{wallets_});
}

QTEST_APPLESS_MAIN(TestWallets)
#include "wallets_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Generated wallets as files: always the same bytes, and every kind comes to what it stands for, reckoned
// without the program's kernel (wallet_reckoning.h).
#include "base/hash.h"
#include "base/text.h"
#include "core/synthetic/wallet_reckoning.h"
#include "synthetic/generator.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace dramatis;
using namespace dramatis::synthetic;
using dramatis::test::Reckoning;
using dramatis::test::WalletFiles;

namespace
{

constexpr std::array<const char *, 4> kinds = {"wallets", "markets", "trades", "positions"};

const DomainGenerator &generator()
{
    return *findGenerator("wallets");
}

Request wallets(std::int64_t subjects)
{
    Request request;
    request.subjects = subjects;
    return request;
}

/// A folder of its own, with the files of a request.
class Files
{
public:
    explicit Files(const Request &request) : m_made(generator().writeFiles(request, path(), JobContext())) {}

    [[nodiscard]] std::filesystem::path path() const { return m_folder.filePath("a").toStdString(); }
    [[nodiscard]] bool made() const { return static_cast<bool>(m_made); }
    [[nodiscard]] const Generated &generated() const { return *m_made; }
    [[nodiscard]] std::string bytes(const std::string &kind) const
    {
        std::ostringstream text;
        text << std::ifstream(path() / (kind + ".csv"), std::ios::binary).rdbuf();
        return text.str();
    }
    [[nodiscard]] std::string hash() const
    {
        ContentHash hash;
        for (const char *kind : kinds)
            hash.add(bytes(kind));
        return hash.hex();
    }
    /// Rows of a file without its header, each as fields.
    [[nodiscard]] std::vector<std::vector<std::string>> rows(const std::string &kind) const
    {
        std::vector<std::vector<std::string>> all;
        for (const std::string &line : split(bytes(kind), '\n')) {
            if (!line.empty())
                all.push_back(split(line, ','));
        }
        all.erase(all.begin());
        return all;
    }

private:
    QTemporaryDir m_folder;
    Result<Generated> m_made;
};

} // namespace

class TestWalletKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBytes_data();
    void sameBytes();
    void otherOptionsOtherBytes();
    void headers();
    void promises_data();
    void promises();
    void snipersUnderAnotherMinimumAge();
    void everyOutcomeAndTrait();
    void longerHistory();
    void numberOfTrades();
    void newestTradeAtTheEnd();
    void fills();
    void randomIdentifiers();
    void badRowsAreRecorded();
    void stopping();
};

void TestWalletKinds::sameBytes_data()
{
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 250 << 0;
    QTest::newRow("a thread ahead") << 250 << 1;
    QTest::newRow("batches of one, three ahead") << 1 << 3;
    QTest::newRow("batches of 7, two ahead") << 7 << 2;
    QTest::newRow("one batch") << 1000 << 1;
}

/// The hash is that of every machine. It changes with the table of kinds, and with nothing else.
void TestWalletKinds::sameBytes()
{
    QFETCH(int, batch);
    QFETCH(int, threads);
    Request request = wallets(200);
    request.batchSubjects = static_cast<std::size_t>(batch);
    request.threads = static_cast<unsigned>(threads);
    QCOMPARE(QString::fromStdString(Files(request).hash()), QString("97e20cba28900accd8a65426ed6dd3d4"));
}

void TestWalletKinds::otherOptionsOtherBytes()
{
    const std::string hash = Files(wallets(20)).hash();
    Request seed = wallets(20);
    seed.seed = 43;
    QVERIFY(Files(seed).hash() != hash);
    Request days = wallets(20);
    days.days = 200;
    QVERIFY(Files(days).hash() != hash);
    Request asOf = wallets(20);
    asOf.lastDay = *parseIsoDate("2024-02-29");
    QVERIFY(Files(asOf).hash() != hash);
}

void TestWalletKinds::headers()
{
    const Files files(wallets(3));
    const auto header = [&](const char *kind) {
        return QString::fromStdString(split(files.bytes(kind), '\n').front());
    };
    QCOMPARE(header("wallets"), QString("proxy_wallet,pseudonym,discovered_from,discovered_at,is_active"));
    QCOMPARE(header("markets"), QString("condition_id,title,category"));
    QCOMPARE(header("trades"),
             QString("proxy_wallet,condition_id,asset,side,size,price,outcome,outcome_index,"
                     "timestamp,transaction_hash"));
    QCOMPARE(header("positions"), QString("proxy_wallet,condition_id,size,snapshot_at"));
    QCOMPARE(QString::fromStdString(files.rows("wallets")[2][1]), QString("Wallet 000003"));
}

void TestWalletKinds::promises_data()
{
    QTest::addColumn<int>("subjects");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *kind, const char *outcome, int subjects = 60) {
        QTest::newRow(kind) << subjects << QString(outcome);
    };
    row("informed_specialist", "INFORMED_SPECIALIST");
    row("consistent_generalist", "CONSISTENT_GENERALIST");
    row("patient_accumulator", "PATIENT_ACCUMULATOR");
    row("ordinary_trader", "unclassified");
    row("bonder", "unclassified");
    row("no_trades", "STAGE1_TOO_YOUNG");
    row("too_young", "STAGE1_TOO_YOUNG");
    row("sniper_insider", "STAGE1_TOO_YOUNG");
    row("too_few_trades", "STAGE1_TOO_FEW_TRADES");
    row("inactive", "STAGE1_INACTIVE");
    row("losing", "STAGE1_ALL_TIME_ROI");
    row("recent_loss", "STAGE1_RECENT_LOSS");
    row("noise_trader", "NOISE_TRADER", 5);
    row("news_sniper", "NEWS_SNIPER");
    row("liquidity_provider", "LIQUIDITY_PROVIDER");
    row("bot_swarm_micro", "BOT_SWARM_MICRO", 2);
    row("tail_risk_seller", "TAIL_RISK_SELLER");
    row("jackpot_gambler", "JACKPOT_GAMBLER");
    row("insufficient_pnl", "INSUFFICIENT_PNL");
}

void TestWalletKinds::promises()
{
    QFETCH(int, subjects);
    QFETCH(QString, outcome);
    Request request = wallets(subjects);
    request.shares = {{QTest::currentDataTag(), 1}};
    const Files files(request);
    QVERIFY(files.made());
    WalletFiles read(files.path());
    read.now = lastMomentOf(request.lastDay, TimeUnit::Seconds); // of all wallets, not of this kind's
    QCOMPARE(read.trades.size(), static_cast<std::size_t>(subjects));
    for (const auto &[wallet, trades] : read.trades) {
        const Reckoning reckoning = reckon(read, wallet);
        QVERIFY2(reckoning.outcome == outcome.toStdString(), (wallet + " " + reckoning.outcome).c_str());
        QVERIFY(QString(QTest::currentDataTag()) != "bonder" || reckoning.traits.contains("BONDER"));
    }
}

void TestWalletKinds::snipersUnderAnotherMinimumAge()
{
    Request request = wallets(60);
    request.shares = {{"sniper_insider", 1}};
    const WalletFiles files(Files(request).path());
    for (const auto &[wallet, trades] : files.trades)
        QCOMPARE(QString::fromStdString(reckon(files, wallet, 7).outcome), QString("SNIPER_INSIDER"));
}

void TestWalletKinds::everyOutcomeAndTrait()
{
    const WalletFiles files(Files(wallets(400)).path());
    std::map<std::string, int> counts;
    for (const auto &[wallet, trades] : files.trades) {
        const Reckoning reckoning = reckon(files, wallet);
        ++counts[reckoning.outcome];
        for (const std::string &trait : reckoning.traits)
            ++counts[trait];
    }
    QCOMPARE(counts.size(), 19U); // all but KNOWN_BOT and SNIPER_INSIDER
    for (const auto &[what, count] : counts)
        QVERIFY2(count >= (what == "NOISE_TRADER" || what == "BOT_SWARM_MICRO" ? 1 : 10), what.c_str());
}

/// Habits go on into the past, and the promises hold over the window.
void TestWalletKinds::longerHistory()
{
    Request request = wallets(150);
    request.days = 400;
    request.shares = {{"informed_specialist", .2},
                      {"consistent_generalist", .2},
                      {"tail_risk_seller", .2},
                      {"patient_accumulator", .2},
                      {"recent_loss", .2}};
    const WalletFiles files(Files(request).path());
    std::map<std::string, int> counts;
    std::int64_t oldest = files.now;
    for (const auto &[wallet, trades] : files.trades) {
        ++counts[reckon(files, wallet).outcome];
        oldest = std::min(oldest, trades.front().time);
    }
    for (const char *outcome : {"INFORMED_SPECIALIST", "CONSISTENT_GENERALIST", "TAIL_RISK_SELLER",
                                "PATIENT_ACCUMULATOR", "STAGE1_RECENT_LOSS"})
        QVERIFY2(std::abs(counts[outcome] - 30) <= 1, outcome);
    QVERIFY(oldest >= files.now - 400 * secondsPerDay);
    QVERIFY(oldest < files.now - 350 * secondsPerDay);
}

void TestWalletKinds::numberOfTrades()
{
    const Files files(wallets(2000));
    const auto perWallet = files.generated().rows[2].rows / 2000;
    QVERIFY2(perWallet >= 170 && perWallet <= 220, std::to_string(perWallet).c_str());
    const WalletFiles read(files.path());
    std::vector<std::size_t> numbers;
    for (const auto &[wallet, trades] : read.trades)
        numbers.push_back(trades.size());
    std::sort(numbers.begin(), numbers.end());
    QVERIFY(numbers[1000] < 100); // a heavy tail
    QVERIFY(numbers[1980] > 1000);
    QVERIFY(numbers.back() >= 36'000);
    QVERIFY(numbers[1998] < 2'300);
}

void TestWalletKinds::newestTradeAtTheEnd()
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        Request request = wallets(20);
        request.seed = seed;
        request.lastDay = *parseIsoDate("2024-02-29");
        const Files files(request);
        QCOMPARE(WalletFiles(files.path()).now, 1'709'251'199); // 23:59:59
        QCOMPARE(*files.generated().newestEvent, 1'709'251'199);
    }
}

void TestWalletKinds::fills()
{
    const Files files(wallets(200));
    std::map<std::string, std::vector<std::string>> byHash;
    std::size_t withoutHash = 0;
    for (std::vector<std::string> row : files.rows("trades")) {
        if (row[9].empty())
            ++withoutHash;
        else
            byHash[row[9]].push_back(join(row, ","));
        QCOMPARE(row[3] == "BUY" || row[3] == "SELL", true);
        const double cents = std::stod(row[4]) * 100;
        QVERIFY(cents > 0 && std::abs(cents - std::round(cents)) < 1e-6);
        const double price = std::stod(row[5]);
        QVERIFY(price > 0 && price < 1 && std::abs(price * 1000 - std::round(price * 1000)) < 1e-9);
    }
    std::size_t several = 0;
    for (auto &[hash, rows] : byHash) {
        QCOMPARE(hash.size(), 66U);
        several += rows.size() > 1 ? 1 : 0;
        std::sort(rows.begin(), rows.end());
        QVERIFY(std::adjacent_find(rows.begin(), rows.end()) == rows.end()); // fills differ
    }
    QVERIFY(several > 100);
    QVERIFY(withoutHash > 100);
}

void TestWalletKinds::randomIdentifiers()
{
    Request request = wallets(100);
    const Files ascending(request);
    request.randomIds = true;
    const Files random(request);
    const auto addresses = [](const Files &files) {
        std::vector<std::string> all;
        for (const auto &row : files.rows("wallets"))
            all.push_back(row[0]);
        return all;
    };
    auto drawn = addresses(random);
    const auto counted = addresses(ascending);
    QVERIFY(std::is_sorted(counted.begin(), counted.end()));
    QVERIFY(!std::is_sorted(drawn.begin(), drawn.end()));
    std::sort(drawn.begin(), drawn.end());
    QVERIFY(std::adjacent_find(drawn.begin(), drawn.end()) == drawn.end());
    for (const std::string &address : drawn)
        QVERIFY(address.size() == 42 && address.starts_with("0x"));
    const auto trades = ascending.rows("trades");
    const auto others = random.rows("trades");
    QCOMPARE(trades.size(), others.size());
    for (std::size_t i = 0; i < trades.size(); ++i)
        QVERIFY(std::equal(trades[i].begin() + 3, trades[i].end(), others[i].begin() + 3));
}

void TestWalletKinds::badRowsAreRecorded()
{
    Request request = wallets(200);
    const Files good(request);
    request.badRows = .05;
    const Files bad(request);
    std::map<std::string, std::set<std::size_t>> lines;
    for (const auto &row : bad.rows("bad_rows"))
        lines[row[0]].insert(std::stoull(row[1]));
    std::size_t recorded = 0;
    for (const char *kind : kinds) {
        const auto all = split(bad.bytes(kind), '\n');
        std::vector<std::string> kept;
        const auto &spoilt = lines[std::string(kind) + ".csv"];
        for (std::size_t line = 1; line <= all.size(); ++line) {
            if (!spoilt.contains(line))
                kept.push_back(all[line - 1]);
        }
        recorded += spoilt.size();
        QVERIFY2(join(kept, "\n") == good.bytes(kind), kind);
    }
    QCOMPARE(static_cast<std::int64_t>(recorded), bad.generated().badRows);
    const double share = static_cast<double>(recorded) / static_cast<double>(bad.generated().allRows());
    QVERIFY(std::abs(share - .05) < .003);
}

void TestWalletKinds::stopping()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a").toStdString();
    std::stop_source stop;
    const JobContext job{stop.get_token(), [&](const Progress &) { stop.request_stop(); }};
    const auto made = generator().writeFiles(wallets(2000), path, job);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Interrupted);
    QVERIFY(!std::filesystem::exists(path));
}

QTEST_GUILESS_MAIN(TestWalletKinds)
#include "wallet_kinds_test.moc"

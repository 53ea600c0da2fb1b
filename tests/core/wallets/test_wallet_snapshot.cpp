// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever state the snapshot is in (fresh, stale, with additions, damaged, missing), the signals are those
// that the rows give.
#include "store/transaction.h"
#include "wallet_data.h"
#include "wallets/wallets.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <functional>
#include <iterator>

using namespace dramatis;
using namespace dramatis::test;
namespace fs = std::filesystem;

class TestWalletSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameBytesForEveryTaskCount();
    void freshOneIsUsed();
    void changedRowsAreReadAnew();
    void addedTradesMakeAnAddition();
    void manyAdditionsAreMerged();
    void changedMarketsKeepTheTrades();
    void walletThatTradesNamedBefore();
    void faultsAreKept();
    void damageInSampledPlaces();
    void missingPartIsReadAnew();
    void fewWalletsThroughTheIndex();

private:
    enum class From { Rows, Snapshot };
    std::vector<std::uint64_t> signalsFrom(From from, std::size_t tasks = 2,
                                           const LoadRequest &request = everybody());
    static LoadRequest everybody();
    void change(const std::function<void(store::Connection &)> &rows, const store::EventChange &how = {});
    /// Adds trades of the random wallets, some of a time between others', some in new positions.
    void addTrades(int count);
    [[nodiscard]] bool isThere(const std::string &part) const { return fs::exists(file(part)); }
    [[nodiscard]] fs::path file(const std::string &part) const
    {
        return m_path.string() + ".wallets." + part + ".columns";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<Domain> m_domain = wallets::makeDomain();
    std::vector<std::string> m_notes;
    int m_added = 0;
};

namespace
{

constexpr EventTime now = 1'767'268'800;

std::string bytesOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

LoadRequest TestWalletSnapshot::everybody()
{
    LoadRequest request;
    request.referenceTime = now;
    request.referenceDate = dayOf(now, TimeUnit::Seconds);
    return request;
}

void TestWalletSnapshot::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = fs::path(m_folder->path().toStdString()) / "w.dramatis";
    m_workspace = std::make_unique<store::Workspace>(
        mustHave(store::Workspace::open(m_path, store::Workspace::Need::Create, walletSchema())));
    m_added = 0;
    change([](store::Connection &connection) {
        WalletData data(connection);
        addRandomWallets(data, 150, 3, now);
    });
}

void TestWalletSnapshot::change(const std::function<void(store::Connection &)> &rows,
                                const store::EventChange &how)
{
    const auto connection = mustHave(m_workspace->connectToWrite({}));
    auto writing = mustHave(store::Transaction::begin(*connection, store::Transaction::Kind::Write));
    rows(*connection);
    (void)mustHave(store::raiseDataVersion(*connection, "wallets", how));
    mustHold(writing.commit());
}

void TestWalletSnapshot::addTrades(int count)
{
    change(
        [&](store::Connection &connection) {
            for (int i = 0; i < count; ++i, ++m_added)
                mustHold(connection.run(
                    "INSERT INTO trade_rows(import_no, wallet_key, condition_key, outcome_key, "
                    "outcome_index, side, size, price, timestamp) SELECT 0, wallet_key, condition_key, "
                    "CASE ?1 % 3 WHEN 0 THEN condition_key END, CASE ?1 % 4 WHEN 0 THEN 7 ELSE "
                    "outcome_index END, CASE ?1 % 2 WHEN 0 THEN 'SELL' ELSE 'BUY' END, size + 0.1, "
                    "price / 2, timestamp + ?1 % 3 FROM trade_rows WHERE wallet_key <= 37 ORDER BY trade_key "
                    "LIMIT 1 OFFSET (?1 * 13) % 400",
                    m_added));
        },
        {false, now});
}

std::vector<std::uint64_t> TestWalletSnapshot::signalsFrom(From from, std::size_t tasks,
                                                           const LoadRequest &request)
{
    SnapshotStore snapshots(m_path);
    const auto connection = mustHave(m_workspace->connectToRead({}));
    const auto reading = mustHave(store::Transaction::begin(*connection, store::Transaction::Kind::Read));
    const auto another = [&] {
        auto reader = mustHave(m_workspace->connectToRead({}));
        mustHold(reader->execute("BEGIN"));
        return reader;
    };
    const DataPlace place{*connection, another, from == From::Snapshot ? &snapshots : nullptr, tasks};
    const auto set = mustHave(m_domain->load(place, request, {}));
    m_notes = snapshots.takeNotes();
    return signalBits(*m_domain, *set, {180}, 50);
}

void TestWalletSnapshot::sameBytesForEveryTaskCount()
{
    const auto expected = signalsFrom(From::Rows, 1);
    std::string trades;
    std::string holdings;
    for (const std::size_t tasks : {1U, 2U, 3U, 8U}) {
        fs::remove(file("events.0"));
        fs::remove(file("holdings"));
        QVERIFY(signalsFrom(From::Snapshot, tasks) == expected);
        if (tasks == 1) {
            trades = bytesOf(file("events.0"));
            holdings = bytesOf(file("holdings"));
        }
        QVERIFY(!trades.empty() && bytesOf(file("events.0")) == trades);
        QVERIFY(bytesOf(file("holdings")) == holdings);
    }
}

void TestWalletSnapshot::freshOneIsUsed()
{
    const auto expected = signalsFrom(From::Snapshot);
    // What the rows say now no longer matters as long as the data version says that nothing has changed.
    const auto connection = mustHave(m_workspace->connectToWrite({}));
    mustHold(connection->execute("UPDATE trade_rows SET size = size * 2"));
    QVERIFY(signalsFrom(From::Snapshot) == expected);
    QVERIFY(signalsFrom(From::Rows) != expected);
    QVERIFY(m_notes.empty());
}

void TestWalletSnapshot::changedRowsAreReadAnew()
{
    const auto before = signalsFrom(From::Snapshot);
    change([](store::Connection &connection) {
        mustHold(connection.execute("UPDATE trade_rows SET size = size * 2 WHERE trade_key % 3 = 0"));
    });
    const auto after = signalsFrom(From::Snapshot);
    QVERIFY(after != before);
    QVERIFY(after == signalsFrom(From::Rows));
    QVERIFY(!isThere("events.1"));
}

void TestWalletSnapshot::addedTradesMakeAnAddition()
{
    (void)signalsFrom(From::Snapshot);
    const std::string base = bytesOf(file("events.0"));
    for (const int count : {1, 30, 2}) {
        addTrades(count);
        const auto expected = signalsFrom(From::Rows);
        QVERIFY(signalsFrom(From::Snapshot) == expected);
        QVERIFY(signalsFrom(From::Snapshot, 1) == expected);
        LoadRequest some = everybody();
        some.selected = true;
        some.subjects = {1, 2, 77};
        QVERIFY(signalsFrom(From::Snapshot, 1, some) == signalsFrom(From::Rows, 1, some));
    }
    QVERIFY(bytesOf(file("events.0")) == base);
    QVERIFY(isThere("events.1") && isThere("events.2") && isThere("events.3"));
}

void TestWalletSnapshot::manyAdditionsAreMerged()
{
    (void)signalsFrom(From::Snapshot);
    const std::string base = bytesOf(file("events.0"));
    addTrades(10);
    (void)signalsFrom(From::Snapshot);
    QVERIFY(bytesOf(file("events.0")) == base);
    addTrades(3000);
    const auto expected = signalsFrom(From::Rows);
    QVERIFY(signalsFrom(From::Snapshot) == expected);
    QVERIFY2(bytesOf(file("events.0")) != base, "the base has all of them now");
    QVERIFY(signalsFrom(From::Snapshot) == expected);
}

void TestWalletSnapshot::changedMarketsKeepTheTrades()
{
    const auto before = signalsFrom(From::Snapshot);
    const std::string base = bytesOf(file("events.0"));
    change(
        [](store::Connection &connection) {
            mustHold(
                connection.execute("UPDATE market_rows SET category = 'weather' WHERE category = 'sports'"));
            mustHold(connection.execute("UPDATE position_rows SET size = 1"));
            WalletData(connection).wallet("newcomer");
        },
        {false, {}});
    const auto after = signalsFrom(From::Snapshot);
    QVERIFY(after != before && after == signalsFrom(From::Rows));
    QVERIFY(bytesOf(file("events.0")) == base);
    QVERIFY(!isThere("events.1"));
}

/// A trade whose wallet is missing belongs to nobody; it is there when the wallet is.
void TestWalletSnapshot::walletThatTradesNamedBefore()
{
    const auto away = [](store::Connection &connection) {
        mustHold(connection.execute("CREATE TABLE away AS SELECT * FROM wallet_rows WHERE wallet_key = 5"));
        mustHold(connection.execute("DELETE FROM wallet_rows WHERE wallet_key = 5"));
    };
    const auto whole = signalsFrom(From::Rows);
    change(away);
    const auto without = signalsFrom(From::Snapshot);
    QVERIFY(without != whole && without == signalsFrom(From::Rows));
    change(
        [](store::Connection &connection) {
            mustHold(connection.execute("INSERT INTO wallet_rows SELECT * FROM away"));
        },
        {false, {}});
    QVERIFY(signalsFrom(From::Snapshot) == whole);
}

void TestWalletSnapshot::faultsAreKept()
{
    change([](store::Connection &connection) {
        mustHold(connection.execute("UPDATE trade_rows SET price = 'dear' WHERE trade_key % 997 = 1"));
    });
    const auto expected = signalsFrom(From::Rows);
    QVERIFY(signalsFrom(From::Snapshot) == expected);
    QVERIFY(signalsFrom(From::Snapshot) == expected);
    addTrades(3);
    QVERIFY(signalsFrom(From::Snapshot) == signalsFrom(From::Rows));
}

void TestWalletSnapshot::damageInSampledPlaces()
{
    addTrades(40);
    (void)signalsFrom(From::Snapshot);
    addTrades(3);
    for (const std::string part : {"events.0", "events.1", "holdings"}) {
        for (int sample = 0; sample < 8; ++sample) {
            if (part != "events.0") // which is made again with all trades
                addTrades(2);
            const auto expected = signalsFrom(From::Rows);
            QVERIFY(signalsFrom(From::Snapshot) == expected);
            std::string bytes = bytesOf(file(part));
            bytes[bytes.size() * static_cast<std::size_t>(sample) / 8] ^= 0x40;
            fs::remove(file(part));
            std::ofstream(file(part), std::ios::binary) << bytes;
            QVERIFY(signalsFrom(From::Snapshot) == expected);
            QVERIFY2(!m_notes.empty(), part.c_str());
        }
    }
}

void TestWalletSnapshot::missingPartIsReadAnew()
{
    (void)signalsFrom(From::Snapshot);
    addTrades(3);
    const auto expected = signalsFrom(From::Snapshot);
    for (const std::string part : {"events.1", "events.0", "holdings"}) {
        fs::remove(file(part));
        QVERIFY(signalsFrom(From::Snapshot) == expected);
    }
}

void TestWalletSnapshot::fewWalletsThroughTheIndex()
{
    LoadRequest some = everybody();
    some.selected = true;
    some.subjects = {2, 17, 150, 9999};
    const auto few = signalsFrom(From::Snapshot, 2, some);
    QVERIFY2(!isThere("holdings"), "nothing is made for three wallets");
    const auto all = signalsFrom(From::Snapshot);
    const std::size_t width = all.size() / 150;
    QCOMPARE(few.size(), 3 * width);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto wallet = static_cast<std::size_t>(some.subjects[i] - 1) * width;
        QVERIFY(std::equal(few.begin() + static_cast<std::ptrdiff_t>(i * width),
                           few.begin() + static_cast<std::ptrdiff_t>((i + 1) * width),
                           all.begin() + static_cast<std::ptrdiff_t>(wallet)));
    }
}

QTEST_GUILESS_MAIN(TestWalletSnapshot)
#include "test_wallet_snapshot.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Wallets that trades name, markets, positions; the order of rows; big files, stopped ones, those of other
// programs.
#include "importing/foreign.h"
#include "store/data_version.h"
#include "support/customer_data.h"
#include "trades_fixture.h"

using namespace dramatis;
using namespace dramatis::test;

class ImportWalletsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walletsAreMade();
    void isActiveUnlessSaid();
    void caseOfAddresses();
    void orderOfEqualTimes();
    void positions();
    void markets();
    void newestEvent();
    void bulkIsTheSame();
    void stoppedAndResumed();
    void otherProgramsDatabase();
    void realTrades();
};

void ImportWalletsTest::walletsAreMade()
{
    Trades trades;
    (void)trades.importText("wallets.csv", "proxy_wallet,pseudonym\n0xB,Ben\n");
    QCOMPARE(trades.trades("0xA,m1,,BUY,5,0.5,,,1,h1\n0xB,m1,,BUY,5,0.5,,,1,h2\n0xA,m1,,BUY,5,0.5,,,2,h3\n"
                           "0xC,m1,,BUY,0,0.5,,,1,h4\n"),
             "trades.csv: trades, 3 taken, 1 rejected\n");
    QCOMPARE(trades.rows("SELECT * FROM wallets ORDER BY 1"), "0xA|-|-|-|1\n0xB|Ben|-|-|1\n");
    (void)trades.importText("positions.csv", "proxy_wallet,condition_id,size,snapshot_at\n0xD,m1,1,5\n");
    QCOMPARE(trades.undo(3), "2 removed");
    QCOMPARE(trades.undo(2), "4 removed");
    QCOMPARE(trades.rows("SELECT proxy_wallet FROM wallets"), "0xB\n");
    QCOMPARE(trades.rows("SELECT count(*) FROM trade_rows"), "0\n");
}

void ImportWalletsTest::isActiveUnlessSaid()
{
    Trades trades;
    (void)trades.importText("w.csv", "proxy_wallet,is_active\na,0\nb,\nc,1\n");
    QCOMPARE(trades.rows("SELECT proxy_wallet, is_active FROM wallets ORDER BY 1"), "a|0\nb|1\nc|1\n");
}

void ImportWalletsTest::caseOfAddresses()
{
    Trades trades;
    QCOMPARE(trades.trades("0xAB,m,,BUY,1,0.5,,,1,\n0xab,m,,BUY,1,0.5,,,1,\n0xCd,m,,BUY,1,0.5,,,1,\n"),
             "trades.csv: trades, 3 taken\n  \"0xAB\" and \"0xab\" differ in the case of letters "
             "only and "
             "are kept as two wallets.\n");
    QCOMPARE(trades.importText("b.csv", std::string(tradeColumns) +
                                            "0xCD,m,,BUY,1,0.5,,,1,\n0xaB,m,,BUY,1,0.5,,,1,\n"),
             "b.csv: trades, 2 taken\n  \"0xAB\" and \"0xaB\" differ in the case of letters only and "
             "are "
             "kept as two wallets; there are 2 such cases.\n");
    QCOMPARE(trades.importText("c.csv", std::string(tradeColumns) + "0xE,m,,BUY,1,0.5,,,1,\n"),
             "c.csv: trades, 1 taken\n"); // has nothing to do with them
}

void ImportWalletsTest::orderOfEqualTimes()
{
    std::string rows;
    std::string expected;
    for (int i = 1; i <= 3000; ++i) {
        rows += "w" + std::to_string(i % 7) + ",m,,BUY," + std::to_string(i) + ",0.5,,,77,\n";
        expected += std::to_string(i) + ".0\n";
    }
    for (const std::int64_t bulk : {1, 100'000}) {
        Trades trades;
        trades.options.batchRows = 3; // many segments, checked on several threads
        trades.options.bulkRows = bulk;
        (void)trades.trades(rows);
        QCOMPARE(trades.rows("SELECT size FROM trades_raw ORDER BY timestamp, id"), expected);
    }
}

void ImportWalletsTest::positions()
{
    Trades trades;
    const std::string head = "proxy_wallet,condition_id,size,snapshot_at\n";
    const std::string rows =
        "0xA,m1,0,10\n0xA,m1,0,10\n0xA,m1,7,10\n0xB,m1,-1,10\n0xB,m1,x,10\n0xB,m1,1,soon\n";
    QCOMPARE(trades.importText("p.csv", head + rows), "p.csv: positions, 3 taken, 3 rejected\n");
    QCOMPARE(trades.rejects(), "5 size bad_size\n6 size bad_size\n7 snapshot_at bad_time\n");
    QCOMPARE(trades.rows("SELECT * FROM positions_snapshots"),
             "0xA|m1|0.0|10\n0xA|m1|0.0|10\n0xA|m1|7.0|10\n");
    QCOMPARE(trades.importText("q.csv", head + "0xA,m1,0,10\n"), "q.csv: positions, 1 taken\n");
    QCOMPARE(trades.rows("SELECT count(*) FROM import_subjects"), "2\n");
    auto connection = must(trades.workspace().connectToRead({}));
    const auto state = must(store::dataState(*connection, "wallets"));
    QVERIFY(!state.newestEvent); // a snapshot is no event
}

void ImportWalletsTest::markets()
{
    Trades trades;
    (void)trades.trades("0xA,m1,,BUY,1,0.5,,,1,\n0xB,m2,,BUY,1,0.5,,,1,\n");
    const std::string head = "condition_id,title,category\n";
    QCOMPARE(trades.importText("m.csv", head + "m1,One,crypto\nm2,Two,\nm1,Again,x\n"),
             "m.csv: markets, 2 taken, 1 rejected\n");
    QCOMPARE(trades.importText("n.csv", head + "m1,One,sports\nm2,Two,\n"),
             "n.csv: markets, 1 replaced, 1 unchanged\n");
    QCOMPARE(trades.rows("SELECT * FROM markets"), "m1|One|sports\nm2|Two|-\n");
    QCOMPARE(trades.rows("SELECT run_no, count(*) FROM import_subjects GROUP BY 1"), "1|2\n2|2\n3|2\n");
    (void)trades.undo(3);
    QCOMPARE(trades.rows("SELECT category FROM markets ORDER BY 1"), "-\ncrypto\n");
}

void ImportWalletsTest::newestEvent()
{
    Trades trades;
    const auto newest = [&] {
        auto connection = must(trades.workspace().connectToWrite({}));
        auto state = must(store::dataState(*connection, "wallets"));
        return state.newestKnown && state.newestEvent ? *state.newestEvent : -1;
    };
    {
        auto connection = must(trades.workspace().connectToWrite({}));
        must(store::noteNewestEvent(*connection, "wallets", std::nullopt));
    }
    (void)trades.trades(
        "0xA,m1,,BUY,1,0.5,,,1767584543999,\n0xA,m1,,BUY,1,0.5,,,1767584000,\n0xA,m1,,BUY,0,0.5,,,"
        "1999999999,\n");
    QCOMPARE(newest(), 1767584543);
}

void ImportWalletsTest::bulkIsTheSame()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::string left;
        for (const std::int64_t bulk : {100'000, 1}) {
            Trades trades;
            trades.options.bulkRows = bulk;
            trades.options.batchRows = seed % 2 == 0 ? 50'000 : 20;
            (void)trades.importText("wallets.csv", "proxy_wallet\n0x1\n0x2\n");
            (void)trades.trades(randomRows(seed, 300));
            (void)trades.importText("b.csv",
                                    tradeColumns + randomRows(seed + 1000, 200) + randomRows(seed, 50));
            if (left.empty())
                left = trades.left();
            else
                QCOMPARE(trades.left(), left);
        }
    }
}

void ImportWalletsTest::stoppedAndResumed()
{
    const std::string rows = randomRows(7, 400);
    Trades whole;
    whole.options.batchRows = 30;
    int reports = 0;
    whole.job.progress = [&](const Progress &) { ++reports; };
    (void)whole.trades(rows);
    for (int at = 0; at < reports - 1; at += 3) {
        Trades trades;
        trades.options.batchRows = 30;
        trades.options.bulkRows = at % 2 == 0 ? 1 : 100'000;
        std::stop_source stop;
        int left = at;
        trades.job = {stop.get_token(), [&](const Progress &) {
                          if (left-- == 0)
                              stop.request_stop();
                      }};
        (void)trades.trades(rows);
        QCOMPARE(trades.rows("SELECT count(*) FROM trade_rows"), "0\n");
        QCOMPARE(trades.rows("SELECT count(*) FROM wallet_rows"), "0\n");
        trades.job = {};
        (void)trades.resume(1);
        QCOMPARE(trades.left(), whole.left());
    }
}

void ImportWalletsTest::otherProgramsDatabase()
{
    Trades trades;
    const std::filesystem::path file = trades.path("other.db");
    {
        auto made = must(store::Connection::open(file, store::Connection::Access::Create, {}));
        must(made->execute(
            "CREATE TABLE wallets(proxy_wallet TEXT PRIMARY KEY, pseudonym, discovered_from, discovered_at, "
            "is_active DEFAULT 1);"
            "CREATE TABLE trades_raw(id INTEGER PRIMARY KEY, proxy_wallet, condition_id, asset, side, size, "
            "price, "
            "outcome, outcome_index, timestamp, transaction_hash);"
            "INSERT INTO trades_raw VALUES(3, '0xA', 'm', NULL, 'buy', 5, 0.5, 'Yes', 0, 1767584543, 'h');"
            "INSERT INTO trades_raw VALUES(1, '0xA', 'm', NULL, 'SELL', '6.5', 0.5, 'Yes', 0, 1767584543, "
            "'h');"
            "INSERT INTO trades_raw VALUES(7, '0xA', 'm', NULL, 'BUY', 5.0, 0.5, 'Yes', 0, 1767584543111, "
            "'h');"
            "INSERT INTO trades_raw VALUES(9, '0xA', 'm', NULL, 'HOLD', 5, 0.5, 'Yes', 0, 1767584543, "
            "'h');"));
    }
    const auto foreign =
        must(store::Workspace::open(file, store::Workspace::Need::Read, trades.registry().schema()));
    const auto copy =
        must(importing::copyForeign(foreign, trades.registry(), *trades.registry().find("wallets"), {}));
    std::string text;
    must(copy.data->query(
        "SELECT w.proxy_wallet, side, size FROM trade_rows JOIN wallet_rows w USING(wallet_key) "
        "ORDER BY trade_key",
        [&](store::Row row) { text += std::string(row.text(1)) + std::string(row.text(2)) + " "; }));
    QCOMPARE(text, "SELL6.5 BUY5.0 ");
    text.clear();
    for (const importing::LeftOut &left : copy.leftOut)
        text += left.table + " " + std::to_string(left.row) + " " + left.column + " " + left.kind + "\n";
    QCOMPARE(text, "trades_raw 7  duplicate\ntrades_raw 9 side bad_side\n");
}

void ImportWalletsTest::realTrades()
{
    Trades trades;
    importing::ImportOptions options = trades.options;
    for (const char *name :
         {"CRYINGLITTLEBABY-xrp-updown-15m-1767584700.csv", "gabagool22-btc-updown-15m-1767555900.csv"})
        options.files.emplace_back(std::filesystem::path(TEST_DATA) / "trades" / name);
    const auto report = must(importing::importFiles(trades.workspace(), trades.registry(), options, {}));
    QCOMPARE(report.files[0].taken, 20);
    QCOMPARE(report.files[1].taken, 29);
    QCOMPARE(trades.rejects(), "2 side bad_side\n");
    QCOMPARE(
        trades.rows("SELECT proxy_wallet, count(*), count(DISTINCT transaction_hash) > 1, min(typeof(asset)) "
                    "FROM trades_raw GROUP BY 1"),
        "0x6031b6eed1c97e853c6e0f03ad3ce3529351f96d|29|1|text\n"
        "0x961afce6bd9aec79c5cf09d2d4dac2b434b23361|20|1|text\n");
    options.files.resize(1);
    const auto again = importing::importFiles(trades.workspace(), trades.registry(), options, {});
    QVERIFY(!again); // the same file
}

QTEST_GUILESS_MAIN(ImportWalletsTest)
#include "import_wallets_test.moc"

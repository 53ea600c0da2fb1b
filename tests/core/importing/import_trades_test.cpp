// SPDX-License-Identifier: GPL-3.0-or-later
// Which trades are taken: what each column may hold, and which rows are the same trade.
#include "trades_fixture.h"
#include "wallets/trade_identity.h"

#include <algorithm>

using namespace dramatis;
using namespace dramatis::test;

class ImportTradesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void firstFaultyColumn();
    void duplicates_data();
    void duplicates();
    void withoutHash();
    void storedDuplicates();
    void laterWins();
    void identity();
};

void ImportTradesTest::values_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // what is stored, or the kind of reject
    const auto add = [](const char *column, const char *text, const char *expected) {
        QTest::addRow("%s %s", column, text) << column << text << expected;
    };
    add("side", "buy", "BUY");
    add("side", " Sell ", "SELL");
    add("side", "", "bad_side");
    add("side", "B", "bad_side");
    add("size", "0.000001", "1.0e-06");
    add("size", "5.0", "5.0");
    for (const char *bad : {"0", "-1", "", "nan", "inf", "x", "1e999", "1,5"})
        add("size", bad, "bad_size");
    add("price", "0", "0.0");
    add("price", "-0", "0.0");
    add("price", "1", "1.0");
    for (const char *bad : {"1.0001", "-0.1", "", "nan", "x"})
        add("price", bad, "bad_price");
    add("outcome_index", "", "-");
    add("outcome_index", "1.0", "1");
    add("outcome_index", "1.5", "bad_number");
    add("outcome_index", "x", "bad_number");
    add("timestamp", "99999999999", "99999999999");
    add("timestamp", "100000000000", "100000000");
    add("timestamp", "1767584543999", "1767584543");
    add("timestamp", "1767584543.9", "1767584543");
    add("timestamp", "2026-01-05T03:42:23Z", "1767584543");
    add("timestamp", "2026-01-05 03:42:23.999", "1767584543");
    add("timestamp", "2026-01-04T22:42:23-05:00", "1767584543");
    add("timestamp", "2026-01-05T05:12:23+0130", "1767584543");
    add("timestamp", "2026-01-05", "1767571200");
    for (const char *bad : {"", "yesterday", "2026-02-29", "2026-01-05T25:00:00Z", "1767584543000000", "nan"})
        add("timestamp", bad, "bad_time");
    add("condition_id", "", "missing_id");
    add("proxy_wallet", " ", "missing_id");
    add("asset", "9001883109166160870665942437858181857968925826038345025886003166373554757599",
        "9001883109166160870665942437858181857968925826038345025886003166373554757599");
}

void ImportTradesTest::values()
{
    QFETCH(QString, column);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QStringList names = QString(tradeColumns).trimmed().split(',');
    QStringList row = QString(oneTrade).trimmed().split(',');
    row[names.indexOf(column)] = text.contains(',') ? '"' + text + '"' : text;
    Trades trades;
    (void)trades.trades(row.join(',').toStdString() + "\n");
    const std::string kind = trades.rows("SELECT kind FROM rejects");
    QCOMPARE(kind.empty() ? trades.rows("SELECT " + column.toStdString() + " FROM trades_raw") : kind,
             expected.toStdString() + "\n");
    if (!kind.empty())
        QCOMPARE(trades.rejects(), "2 " + column.toStdString() + " " + kind);
}

void ImportTradesTest::firstFaultyColumn()
{
    Trades trades;
    (void)trades.trades("0xA,m1,,x,0,2,,x,x,\n0xA,m1,,BUY,0,2,,x,x,\n0xA,,,x,0,2,,x,x,\n");
    QCOMPARE(trades.rejects(), "2 side bad_side\n3 size bad_size\n4 condition_id missing_id\n");
    QCOMPARE(trades.rows("SELECT message FROM rejects LIMIT 1"), "side is \"x\": BUY or SELL is expected.\n");
    QCOMPARE(trades.rows("SELECT count(*) FROM wallets"), "0\n"); // a rejected row has no effect at all
}

void ImportTradesTest::duplicates_data()
{
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("same");
    const auto add = [](const char *name, const char *second, bool same) {
        QTest::newRow(name) << second << same;
    };
    add("equal", oneTrade, true);
    add("spelled otherwise", "0xA, m1 ,t1,buy,5.0,.50,Yes,0.0,1767584543999, 0xh\n", true);
    add("iso", "0xA,m1,t1,Buy,5e0,0.5,Yes,0,2026-01-05T03:42:23Z,0xh\n", true);
    add("wallet", "0xa,m1,t1,BUY,5,0.5,Yes,0,1767584543,0xh\n", false);
    add("market", "0xA,m2,t1,BUY,5,0.5,Yes,0,1767584543,0xh\n", false);
    add("asset", "0xA,m1,t2,BUY,5,0.5,Yes,0,1767584543,0xh\n", false);
    add("no asset", "0xA,m1,,BUY,5,0.5,Yes,0,1767584543,0xh\n", false);
    add("side", "0xA,m1,t1,SELL,5,0.5,Yes,0,1767584543,0xh\n", false);
    add("size", "0xA,m1,t1,BUY,5.000000001,0.5,Yes,0,1767584543,0xh\n", false);
    add("price", "0xA,m1,t1,BUY,5,0.51,Yes,0,1767584543,0xh\n", false);
    add("outcome", "0xA,m1,t1,BUY,5,0.5,yes,0,1767584543,0xh\n", false);
    add("outcome index", "0xA,m1,t1,BUY,5,0.5,Yes,1,1767584543,0xh\n", false);
    add("no index", "0xA,m1,t1,BUY,5,0.5,Yes,,1767584543,0xh\n", false);
    add("time", "0xA,m1,t1,BUY,5,0.5,Yes,0,1767584544,0xh\n", false);
    add("hash", "0xA,m1,t1,BUY,5,0.5,Yes,0,1767584543,0xH\n", false);
    add("no hash", "0xA,m1,t1,BUY,5,0.5,Yes,0,1767584543,\n", false);
}

void ImportTradesTest::duplicates()
{
    QFETCH(QString, second);
    QFETCH(bool, same);
    Trades trades;
    (void)trades.trades(oneTrade + second.toStdString());
    QCOMPARE(trades.rows("SELECT count(*) FROM trade_rows"), same ? "1\n" : "2\n");
    QCOMPARE(trades.rejects(), same ? "3  duplicate\n" : ""); // of many columns: none is named
    if (same)
        QCOMPARE(trades.rows("SELECT message FROM rejects"), "The row says the same as an earlier one.\n");
}

void ImportTradesTest::withoutHash()
{
    const std::string row = "0xA,m1,t1,BUY,5,0.5,Yes,0,1767584543,\n";
    Trades trades;
    QCOMPARE(trades.trades(row + row + row), "trades.csv: trades, 3 taken\n");
    (void)trades.importText("more.csv", tradeColumns + row + row);
    QCOMPARE(trades.rows("SELECT count(*), count(trade_id) FROM trade_rows"), "5|0\n");
}

void ImportTradesTest::storedDuplicates()
{
    const std::string other = "0xA,m1,t1,BUY,6,0.5,Yes,0,1767584543,0xh\n";
    Trades trades;
    (void)trades.trades(oneTrade);
    QCOMPARE(trades.importText("a.csv", tradeColumns + (oneTrade + other)),
             "a.csv: trades, 1 taken, 1 rejected\n");
    QCOMPARE(trades.rejects(), "2  duplicate\n");
    trades.options.duplicates = Duplicates::Skip;
    QCOMPARE(trades.importText("b.csv", tradeColumns + other), "b.csv: trades, 1 skipped\n");
    trades.options.duplicates = Duplicates::Replace;
    QCOMPARE(trades.importText("c.csv", tradeColumns + (other + oneTrade)), "c.csv: trades, 2 unchanged\n");
    QCOMPARE(trades.rows("SELECT count(*) FROM trade_rows"), "2\n");
}

void ImportTradesTest::laterWins()
{
    const std::string without = "0xA,m1,t1,BUY,5,0.5,Yes,0,1767584543,\n";
    Trades trades;
    trades.options.duplicates = Duplicates::Replace;
    QCOMPARE(trades.trades(oneTrade + without + without + oneTrade),
             "trades.csv: trades, 3 taken, 1 rejected\n");
    QCOMPARE(trades.rejects(), "2  duplicate\n");
    QCOMPARE(trades.rows("SELECT message FROM rejects"),
             "The row stands in line 5 again, and the later row wins.\n");
}

void ImportTradesTest::identity()
{
    Trades trades;
    (void)trades.trades(std::string(oneTrade) + "0xB,m2,,SELL,1,0,,,7,0xk\n");
    ContentId memory;
    const std::string first =
        wallets::tradeId({"0xh", "0xA", "m1", "Yes", 0, "t1", "BUY", 5, 0.5, 1767584543}, memory);
    const std::string second = wallets::tradeId({"0xk", "0xB", "m2", "", {}, "", "SELL", 1, -0.0, 7}, memory);
    QCOMPARE(trades.rows("SELECT trade_id FROM trade_rows ORDER BY 1"),
             std::min(first, second) + "\n" + std::max(first, second) + "\n");
    QCOMPARE(first, "aed8e430acc0844bd90be614510c6d2a"); // another one would make stored trades look new
    QCOMPARE(wallets::tradeId({"", "0xA", "m1", "Yes", 0, "t1", "BUY", 5, 0.5, 1}, memory), "");
}

QTEST_GUILESS_MAIN(ImportTradesTest)
#include "import_trades_test.moc"

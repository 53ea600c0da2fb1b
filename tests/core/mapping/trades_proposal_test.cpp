// SPDX-License-Identifier: GPL-3.0-or-later
// What files of trades, markets and positions are taken for, beside those of customers.
#include "proposed_text.h"

#include "mapping/date_format.h"

using namespace dramatis;
using namespace dramatis::mapping;
using namespace dramatis::test;

class TradesProposalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contract()
    {
        QCOMPARE(proposed(sniffed("proxy_wallet|condition_id|side|size|price|timestamp|trade_id\n"
                                  "0xA|m|BUY|1|0.5|1767584543|z\n")),
                 "trades as it is\nproxy_wallet {\"column\":\"proxy_wallet\"}\n"
                 "condition_id {\"column\":\"condition_id\"}\nside {\"column\":\"side\"}\n"
                 "size {\"column\":\"size\"}\nprice {\"column\":\"price\"}\n"
                 "timestamp {\"column\":\"timestamp\"}"); // the id is made of the row, no file has it
        QVERIFY(proposed(sniffed("proxy_wallet|pseudonym\n0xA|Ann\n")).startsWith("wallets as it is\n"));
        QVERIFY(proposed(sniffed("condition_id|category\nm|crypto\n")).startsWith("markets as it is\n"));
        QVERIFY(proposed(sniffed("proxy_wallet|condition_id|size|snapshot_at\n0xA|m|0|1767584543\n"))
                    .startsWith("positions as it is\n"));
    }

    /// It is refused for what it is, not taken for wallets.
    void contractThatLacksAColumn()
    {
        const QString found =
            proposed(sniffed("proxy_wallet|condition_id|side|size|timestamp\n0xA|m|BUY|1|1767584543\n"));
        QVERIFY2(found.startsWith("trades\n"), qPrintable(found));
        QVERIFY2(found.contains("? price must: No column fits price, which trades need"), qPrintable(found));
    }

    /// usdcSize, name, pseudonym, bio, title and slug are there too.
    void exchange()
    {
        QCOMPARE(
            proposed(sniffed(
                "timestamp|datetime|type|side|proxyWallet|conditionId|asset|outcomeIndex|outcome|size|"
                "usdcSize|price|transactionHash|title|slug|name|pseudonym|bio\n"
                "1767585267|2026-01-05 03:54:27|TRADE|BUY|0xA|0xc|9001|0|Up|200|6|0.03|0xh|Bitcoin|btc|"
                "Ann|Brave|x\n")),
            "trades\nproxy_wallet {\"column\":\"proxyWallet\"}\ncondition_id {\"column\":\"conditionId\"}\n"
            "asset {\"column\":\"asset\"}\nside {\"column\":\"side\"}\nsize {\"column\":\"size\"}\n"
            "price {\"column\":\"price\"}\noutcome {\"column\":\"outcome\"}\n"
            "outcome_index {\"column\":\"outcomeIndex\"}\ntimestamp {\"column\":\"timestamp\"}\n"
            "transaction_hash {\"column\":\"transactionHash\"}");
        QVERIFY(proposed(sniffed("id|question|conditionId|slug|endDate|category|liquidity|volume|active\n"
                                 "12|Will it?|0xc|will-it|2020-11-04T00:00:00Z|Politics|0|32257.4|true\n"))
                    .startsWith("markets\ncondition_id {\"column\":\"conditionId\"}\n"
                                "title {\"column\":\"question\"}\ncategory {\"column\":\"category\"}"));
    }

    /// Names of its own, a user_id, and long dates with the name of a zone.
    void namesOfItsOwn()
    {
        QCOMPARE(proposed(sniffed(
                     "user_id|trade_direction|shares|option_yes_no|option_type|price|total_trade_amount|"
                     "timestamp\n"
                     "ann|BUY|43.9|Yes|Will it?|0.974|42.7|Friday, February 27, 2026 21:22:03 EST\n")),
                 "trades\nproxy_wallet {\"column\":\"user_id\"}\ncondition_id {\"column\":\"option_type\"}\n"
                 "side {\"column\":\"trade_direction\"}\nsize {\"column\":\"shares\"}\n"
                 "price {\"column\":\"price\"}\noutcome {\"column\":\"option_yes_no\"}\n"
                 "timestamp {\"column\":\"timestamp\",\"format\":\"%A, %B %d, %Y %H:%M:%S %Z\"}");
    }

    /// Nothing is taken for the wallet because it looks like one: whatever is, would be made.
    void noWallet()
    {
        const QString found = proposed(
            sniffed("market_slug|market_id|asset_id|outcome_name|event_type|price|side|size|hash|timestamp\n"
                    "mlb-2025|557550|8344|Up|book|0.99|SELL|3554.0|28ef|1751420714126\n"
                    "mlb-2025|557550|8344|Up|book|0.98|SELL|405.0|28ef|1751420714126\n"));
        QVERIFY2(found.endsWith("? proxy_wallet must: No column fits proxy_wallet, which trades need [2]"),
                 qPrintable(found));
    }

    void times_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("expected"); // 0: nothing
        const auto add = [](const char *format, const char *text, qlonglong expected) {
            QTest::addRow("%s %s", format, text) << format << text << expected;
        };
        const char *longForm = "%A, %B %d, %Y %H:%M:%S %Z";
        add(longForm, "Friday, February 27, 2026 21:22:03 EST", 1772245323);
        add(longForm, "Friday, February 27, 2026 21:22:03 EDT", 1772241723);
        add(longForm, "Friday, February 27, 2026 21:22:03 PST", 1772256123);
        add(longForm, "Friday, February 27, 2026 21:22:03 UTC", 1772227323);
        add(longForm, "Friday, February 27, 2026 21:22:03 Z", 1772227323);
        add(longForm, "Friday, February 27, 2026 21:22:03 -0500", 1772245323);
        add(longForm, "Friday, February 27, 2026 21:22:03 +05:30", 1772207523);
        add(longForm, "Friday, February 27, 2026 21:22:03 XYZ", 0); // a zone that says no offset
        add(longForm, "Friday, February 30, 2026 21:22:03 EST", 0);
        add("%d/%m/%Y %I:%M:%S %p", "27/02/2026 09:22:03 PM", 1772227323);
        add("%d/%m/%Y %I:%M:%S %p", "27/02/2026 12:00:00 AM", 1772150400);
        add("%d/%m/%Y", "27/02/2026 21:22:03", 1772227323);
        add("%d/%m/%Y", "27/02/2026", 1772150400);
        add("epoch", "1772245323", 1772245323);
        add("epoch_ms", "1772245323999", 1772245323);
        add("epoch_ms", "5999", 5);
        add("%s", "1772245323", 1772245323);
    }

    void times()
    {
        QFETCH(QString, format);
        QFETCH(QString, text);
        QFETCH(qlonglong, expected);
        const auto compiled = DateFormat::compile(format.toStdString());
        QVERIFY(compiled);
        QCOMPARE(qlonglong(compiled->readTime(text.toStdString()).value_or(0)), expected);
    }
};

QTEST_APPLESS_MAIN(TradesProposalTest)
#include "trades_proposal_test.moc"

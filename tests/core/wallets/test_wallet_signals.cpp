// SPDX-License-Identifier: GPL-3.0-or-later
// One wallet worked by hand (docs/wallets.md has it in words), what its card shows, and single cases.
#include "base/number.h"
#include "wallet_data.h"
#include "wallets/catalogue.h"
#include "wallets/wallets.h"

#include <QTest>

#include <cmath>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::wallets;

class TestWalletSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedByHand_data();
    void workedByHand();
    void details();
    void events();
    void noTrades();
    void emptyWindow();
    void decimalsMeet();
    void tiesOfCategories();

private:
    std::vector<double> signalsOf(WalletData &data, int window = 180);

    std::unique_ptr<Domain> m_domain = makeDomain();
};

namespace
{

constexpr EventTime now = 1'767'268'800; // 2026-01-01 12:00:00

EventTime at(std::string_view date, EventTime secondOfDay)
{
    return *parseIsoDate(date) * secondsPerDay + secondOfDay;
}

constexpr EventTime noon = 43'200;

/// Market A and D: politics, B: sports, C: none.
void addWorkedWallet(WalletData &data)
{
    data.wallet("w").market("A", "politics").market("B", "sports").market("D", "politics");
    data.trade("w", {"A", "BUY", 10, 0.40, at("2025-06-01", noon), 0});      // 1: before the window
    data.trade("w", {"A", "BUY", 10, 0.50, at("2025-10-01", 0), 0});         // 2
    data.trade("w", {"A", "SELL", 15, 0.60, at("2025-10-01", noon), 0});     // 3
    data.trade("w", {"A", "SELL", 5, 0.30, at("2025-10-02", 0), 0});         // 4
    data.trade("w", {"B", "BUY", 20, 0.50, at("2025-11-01", 0), 0});         // 5
    data.trade("w", {"B", "BUY", 10, 0.50, at("2025-11-01", 1800), 1});      // 6: the other outcome
    data.trade("w", {"B", "SELL", 5, 0.40, at("2025-11-03", 0), 0});         // 7
    data.trade("w", {"B", "SELL", 15, 0.55, at("2025-12-20", noon), 0});     // 8
    data.trade("w", {"C", "BUY", 4, 0.95, at("2025-12-31", noon), 0});       // 9
    data.trade("w", {"C", "SELL", 4, 0.90, at("2025-12-31", noon + 30), 0}); // 10
    data.trade("w", {"D", "BUY", 6, 0.10, at("2026-01-01", noon), 0});       // 11: now
    data.trade("w", {"D", "SELL", 6, 0.90, at("2026-01-01", noon + 1), 0});  // 12: after now
    data.position("w", "A", 5, now - 20).position("w", "A", 0, now - 20);    // of equal times the later row
    data.position("w", "B", 10, now - 1).position("w", "D", 6, now + 1);
}

} // namespace

std::vector<double> TestWalletSignals::signalsOf(WalletData &data, int window)
{
    LoadRequest request;
    request.referenceTime = now;
    const auto set = mustHave(m_domain->load({data.connection()}, request, {}));
    SignalTable table(set->subjectKeys().size(), {window}, signalCount);
    set->computeSignals(0, table.subjectCount(), table, 0);
    std::vector<double> values;
    for (std::size_t s = 0; s < signalCount; ++s)
        values.push_back(table.value(0, s, 0));
    return values;
}

void TestWalletSignals::workedByHand_data()
{
    QTest::addColumn<double>("expected");
    const auto row = [](Signal signal, double expected) {
        QTest::newRow(std::string(catalogue()[signal].id).c_str()) << expected;
    };
    // 1 June 12:00 to 1 January 12:00: 30 + 31 + 31 + 30 + 31 + 30 + 31 days
    row(AgeDays, 214);
    row(TotalTrades, 11);
    row(DaysSinceLast, 0);
    // All trades: 3 takes the 10 of 1 (+0.20 each: 2.00) and 5 of 2 (+0.10: 0.50); 4 the other 5 of 2 (−0.20:
    // −1.00); 7 5 of 5 (−0.50); 8 the other 15 (0.75); 10 the 4 of 9 (−0.20): together 1.55.
    // Purchases: 4 + 5 + 10 + 5 + 3.80 + 0.60 = 28.40.
    row(AllTimeRoi, 1.55 / 28.4);
    row(RecentPnl, 0.55); // sold since 2 December 12:00: 8 and 10
    // The window begins on 5 July 12:00: trades 2 to 11. 3 takes the 10 of 2 (+1.00), its other 5 and all of
    // 4 find nothing; 7, 8 and 10 as before.
    row(TradeCount, 10);
    row(UniqueMarkets, 4);
    row(WinCount, 2);
    row(LossCount, 2);
    row(WinRate, 0.5);
    row(RealizedPnl, 1.05); // 1.00 − 0.50 + 0.75 − 0.20
    // Sales 9 + 1.50 + 2 + 8.25 + 3.60 = 24.35, purchases 5 + 10 + 5 + 3.80 + 0.60 = 24.40
    row(CashflowPnl, -0.05);
    row(ProfitableMarkets, 2);    // A 1.00, B 0.25, not C
    row(OpenPositions, 2);        // 10 of B's other outcome, 6 of D
    row(ActivePositions, 1);      // B; A is 0 by the later row, D's snapshot lies after now
    row(AvgTradeSizeUsdc, 4.875); // 48.75 / 10
    // Amounts 5, 9, 1.5, 10, 5, 2, 8.25, 3.8, 3.6, 0.6: squared deviations add up to 95.41625
    row(SizeCv, std::sqrt(9.541625) / 4.875);
    row(TradesPerWeek, 70.0 / 180);
    row(TradesPerDay, 10.0 / 180);
    row(AvgHoldTimeHours, (12 + 48 + 1188 + 30 / 3600.0) / 4); // 3, 7, 8, 10
    row(MaxDrawdownPct, 50); // equity 1.00, 0.50, 1.25, 1.05: from 1.00 to 0.50
    // Returns −0.5 / 1 = −0.5, 0.75 / 0.5 = 1.5, −0.2 / 1.25 = −0.16: mean 0.28, variance 2.2904 / 3
    row(SharpeRatio, 0.28 / std::sqrt(2.2904 / 3) * std::sqrt(252.0));
    row(ConcentrationRatio, 88.0 / 94); // shares: A 30, B 50, C 8, D 6
    row(BuySellBalance, 1);
    row(MidFillRatio, 0.4);         // 2, 5, 6 and 8 (0.55 is within)
    row(ExtremePriceRatio, 0.3);    // 9, 10 and 11
    row(BurstinessTop1hRatio, 0.2); // 5 and 6, or 9 and 10
    row(TopDomain, 1);              // politics 36, sports 50, unknown 8; labels politics, sports, unknown
    row(TopDomainRatio, 50.0 / 94);
    row(Roi, -0.05 / 48.75);
    row(AbsRoi, 0.05 / 48.75);
    row(TailLossRatio, (50 * 4.875 / 100) / (1.05 / 2));
    row(PairCount, 4);
}

void TestWalletSignals::workedByHand()
{
    QFETCH(double, expected);
    WalletData data;
    addWorkedWallet(data);
    const auto signal = findSignal(catalogue(), QTest::currentDataTag());
    QVERIFY(signal);
    const double value = signalsOf(data)[*signal];
    QVERIFY2(std::abs(value - expected) <= 1e-12 * std::max(1.0, std::abs(expected)),
             qPrintable(QString("%1, expected %2").arg(value, 0, 'g', 17).arg(expected, 0, 'g', 17)));
}

void TestWalletSignals::details()
{
    WalletData data;
    addWorkedWallet(data);
    const SubjectDetails details =
        mustHave(m_domain->readDetails(data.connection(), data.keyOf("w"), 180, now));
    QCOMPARE(details.charts.size(), 2U);
    const auto &equity = details.charts[0].series[0].values;
    QCOMPARE(equity.size(), 4U);
    QCOMPARE(equity[3], 1.05);
    QCOMPARE(details.charts[0].series[1].values[1], 50.0);
    QCOMPARE(details.charts[0].positions[0], static_cast<double>(at("2025-10-01", 0)));
    // 30 s, 12 h, 48 h (two days and more), 49.5 days
    QVERIFY((details.charts[1].series[0].values == std::vector<double>{1, 0, 1, 0, 1, 0, 1}));
    const auto &rows = details.tables.front().rows;
    QCOMPARE(rows.size(), 4U);
    QCOMPARE(std::get<std::string>(rows[0][0]), std::string("Will B happen?"));
    QCOMPARE(std::get<double>(rows[0][3]), 25.25);
    QCOMPARE(std::get<double>(rows[0][5]), 10.0);
    QCOMPARE(std::get<std::string>(rows[2][0]), std::string("C"));
}

void TestWalletSignals::events()
{
    WalletData data;
    addWorkedWallet(data);
    const auto events = mustHave(
        m_domain->readEvents(data.connection(), data.keyOf("w"), 180, dayOf(now, TimeUnit::Seconds) - 1));
    QCOMPARE(events.size(), 12U);
    const auto counted = [&](Signal signal) {
        return std::count_if(events.begin(), events.end(), [&](const SubjectEvent &event) {
            return (event.countedBy >> signal & 1U) != 0;
        });
    };
    // Now is the end of the day before: trades 11 and 12 come after it.
    QCOMPARE(counted(TotalTrades), 10);
    QCOMPARE(counted(TradeCount), 9);
    QCOMPARE(counted(PairCount), 7); // 2, 3, 5, 7, 8, 9, 10
    QCOMPARE(counted(OpenPositions), 1);
    QCOMPARE(counted(BurstinessTop1hRatio), 2);
    QCOMPARE(events[2].amount, 9.0);
    QCOMPARE(events[8].category, std::string("unknown"));
    QCOMPARE(events[8].account, std::string("C"));
}

void TestWalletSignals::noTrades()
{
    WalletData data;
    data.wallet("w");
    const auto values = signalsOf(data);
    for (std::size_t s = 0; s < signalCount; ++s) {
        if (s == DaysSinceLast || s == TopDomain)
            QVERIFY(isMissing(values[s]));
        else
            QCOMPARE(values[s], 0.0);
    }
}

void TestWalletSignals::emptyWindow()
{
    WalletData data;
    data.wallet("w").trade("w", {"A", "BUY", 10, 0.40, now - 8 * secondsPerDay, 0});
    const auto values = signalsOf(data, 7);
    QCOMPARE(values[TotalTrades], 1.0);
    QCOMPARE(values[AgeDays], 8.0);
    QCOMPARE(values[ConcentrationRatio], 0.0);
    QVERIFY(isMissing(values[TopDomain]));
}

/// Sizes whose doubles do not add up as their decimals do: nothing is left over, nothing is sold twice.
void TestWalletSignals::decimalsMeet()
{
    WalletData data;
    data.wallet("w");
    const auto trade = [&](const char *side, double size, EventTime order) {
        data.trade("w", {"A", side, size, 0.5, now - 100 + order, 0});
    };
    trade("BUY", 300'000'000.3, 0);
    trade("SELL", 100'000'000.1, 1);
    trade("SELL", 200'000'000.2, 2);
    trade("BUY", 1'000'000'000.000001, 3);
    trade("SELL", 1'000'000'000, 4);
    const auto values = signalsOf(data);
    QCOMPARE(values[PairCount], 3.0);
    QCOMPARE(values[OpenPositions], 1.0); // a millionth of a share
    trade("SELL", 0.000001, 5);
    QCOMPARE(signalsOf(data)[PairCount], 4.0);
    QCOMPARE(signalsOf(data)[OpenPositions], 0.0);
}

void TestWalletSignals::tiesOfCategories()
{
    WalletData data;
    data.wallet("w").market("A", "b").market("B", "a").market("C", "b");
    data.trade("w", {"A", "BUY", 0.1, 0.5, now - 10, 0}).trade("w", {"C", "BUY", 0.2, 0.5, now - 9, 0});
    data.trade("w", {"B", "BUY", 0.3, 0.5, now - 8, 0});
    QCOMPARE(signalsOf(data)[TopDomain], 0.0); // 0.1 + 0.2 is 0.3: the first bytewise
}

QTEST_GUILESS_MAIN(TestWalletSignals)
#include "test_wallet_signals.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel and the loop reference on random wallets: the same bits in every signal.
#include "base/number.h"
#include "wallet_data.h"
#include "wallets/catalogue.h"
#include "wallets/wallets.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

class TestWalletEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBits_data();
    void sameBits();
    void hugeWallet();
    void chunksChangeNothing();
    void selection();
    void unreadableRows();
    void labelsAreThoseOfAllMarkets();

private:
    void compare(WalletData &data, const LoadRequest &request, int window);

    std::unique_ptr<Domain> m_domain = wallets::makeDomain();
};

namespace
{

constexpr EventTime now = 1'767'268'800;

LoadRequest everybody()
{
    LoadRequest request;
    request.referenceTime = now;
    request.referenceDate = dayOf(now, TimeUnit::Seconds);
    return request;
}

} // namespace

void TestWalletEngines::compare(WalletData &data, const LoadRequest &request, int window)
{
    const auto set = mustHave(m_domain->load({data.connection()}, request, {}));
    const auto loop = mustHave(m_domain->loop(data.connection(), request));
    QVERIFY(mustHave(loop->subjectKeys()) == set->subjectKeys());
    QVERIFY(mustHave(loop->labels()) == set->labels());
    SignalTable table(set->subjectKeys().size(), {window}, wallets::signalCount);
    set->computeSignals(0, table.subjectCount(), table, 0);
    auto failure = set->failures();
    for (std::size_t i = 0; i < table.subjectCount(); ++i) {
        const auto signals = loop->signals(set->subjectKeys()[i], window);
        if (!signals) {
            QVERIFY(!failure.empty() && failure.front().subject == i);
            QCOMPARE(failure.front().reason, signals.error().text);
            failure.erase(failure.begin());
            continue;
        }
        for (std::size_t s = 0; s < wallets::signalCount; ++s)
            QVERIFY2(bitsOf(table.value(0, s, i)) == bitsOf((*signals)[s]),
                     qPrintable(QString("wallet %1 %2: kernel %3, loop %4")
                                    .arg(i)
                                    .arg(QString::fromUtf8(wallets::catalogue()[s].id.data()))
                                    .arg(table.value(0, s, i), 0, 'g', 17)
                                    .arg((*signals)[s], 0, 'g', 17)));
    }
    QVERIFY(failure.empty());
}

void TestWalletEngines::sameBits_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::newRow(qPrintable(QString("seed %1").arg(seed))) << seed;
}

void TestWalletEngines::sameBits()
{
    QFETCH(unsigned, seed);
    WalletData data;
    addRandomWallets(data, 120, seed, now);
    for (const int window : {180, 30, 1}) {
        compare(data, everybody(), window);
        LoadRequest earlier = everybody();
        earlier.referenceTime = now - 45 * secondsPerDay - 7;
        earlier.recentDays = 7;
        compare(data, earlier, window);
    }
}

/// One position sold off lot by lot, another never: linear, or this would not end.
void TestWalletEngines::hugeWallet()
{
    WalletData data;
    data.wallet("w");
    mustHold(data.connection().execute("BEGIN"));
    constexpr int trades = 50'000;
    for (int i = 0; i < trades; ++i)
        data.trade("w", {"m" + std::to_string(i % 3), i < trades / 2 ? "BUY" : "SELL", 1 + i % 7 * 0.3,
                         (i % 97) / 97.0, now - trades + i});
    mustHold(data.connection().execute("COMMIT"));
    compare(data, everybody(), 180);
}

void TestWalletEngines::chunksChangeNothing()
{
    WalletData data;
    addRandomWallets(data, 150, 7, now);
    const auto set = mustHave(m_domain->load({data.connection()}, everybody(), {}));
    const auto whole = signalBits(*m_domain, *set, {180}, 150);
    for (const std::size_t chunk : {1U, 7U, 100U})
        QVERIFY(signalBits(*m_domain, *set, {180}, chunk) == whole);
    QCOMPARE(set->eventsBefore(150), set->eventCount());
    QVERIFY(set->eventsBefore(0) == 0 && set->eventsBefore(75) > 0);
}

void TestWalletEngines::selection()
{
    WalletData data;
    addRandomWallets(data, 40, 8, now);
    LoadRequest some = everybody();
    some.selected = true;
    some.subjects = {3, 17, 999};
    compare(data, some, 180);
    const auto set = mustHave(m_domain->load({data.connection()}, some, {}));
    QVERIFY((set->subjectKeys() == std::vector<store::SubjectKey>{3, 17}));
}

/// Other programs' tables: a wallet with such a row fails, the others go on.
void TestWalletEngines::unreadableRows()
{
    WalletData data;
    addRandomWallets(data, 12, 9, now);
    const auto change = [&](int wallet, const std::string &what) {
        mustHold(data.connection().execute("UPDATE trade_rows SET " + what +
                                           " WHERE trade_key = (SELECT max(trade_key) FROM trade_rows "
                                           "WHERE timestamp < 1767000000 AND wallet_key = " +
                                           std::to_string(wallet) + ")"));
    };
    change(1, "price = 'much'");
    change(2, "size = 0");
    change(3, "side = 'HOLD'");
    change(4, "price = 1.25");
    change(5, "timestamp = '2025-01-01'");
    change(6, "size = 9e999");
    change(7, "outcome_index = 'Yes'");
    change(8, "side = 'sell', timestamp = 1767268801"); // after now: does not exist
    data.position("wallet 9/8", "market 1", 1, now);
    mustHold(data.connection().execute("UPDATE position_rows SET size = 'some' WHERE wallet_key = 9"));
    compare(data, everybody(), 180);
    const auto set = mustHave(m_domain->load({data.connection()}, everybody(), {}));
    QCOMPARE(set->failures().size(), 8U);
    QVERIFY(
        QString::fromStdString(set->failures()[0].reason).endsWith("its price is no number from 0 to 1."));
    SignalTable table(set->subjectKeys().size(), {180}, wallets::signalCount);
    set->computeSignals(0, table.subjectCount(), table, 0);
    for (std::size_t s = 0; s < wallets::signalCount; ++s)
        QVERIFY(isMissing(table.value(0, s, 0)));
    LoadRequest later = everybody();
    later.referenceTime = now + 10;
    QCOMPARE(mustHave(m_domain->load({data.connection()}, later, {}))->failures().size(), 9U);
}

void TestWalletEngines::labelsAreThoseOfAllMarkets()
{
    WalletData data;
    addRandomWallets(data, 3, 10, now);
    const std::vector<std::string> expected = {"crypto", "politics", "sports", "unknown", "Économie"};
    LoadRequest some = everybody();
    some.selected = true;
    for (const auto &subjects : std::vector<std::vector<store::SubjectKey>>{{}, {2}}) {
        some.subjects = subjects;
        QVERIFY(mustHave(m_domain->load({data.connection()}, some, {}))->labels() == expected);
    }
    QVERIFY(mustHave(m_domain->load({data.connection()}, everybody(), {}))->labels() == expected);
}

QTEST_GUILESS_MAIN(TestWalletEngines)
#include "test_wallet_engines.moc"

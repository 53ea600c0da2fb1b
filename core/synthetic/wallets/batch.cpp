// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/wallets/batch.h"
#include "store/bulk_writer.h"
#include "synthetic/identifiers.h"
#include "synthetic/wallets/wallets.h"
#include "wallets/trade_identity.h"

namespace dramatis::synthetic::wallets
{

namespace
{

constexpr int fewestTradesOfTheLast = 10;
constexpr double withoutHash = .02;  // of the transactions
constexpr double withPositions = .3; // of the wallets that trade
constexpr std::size_t mostMarketsWithPositions = 8;
constexpr double withOlderPosition = .75;
constexpr double unknownOrigin = .2;
constexpr double inactive = .05;
constexpr std::uint64_t addressStream = 0x41444452U; // "ADDR": another key than any subject's
constexpr std::array<std::string_view, 3> origins = {"leaderboard", "market_scan", "watchlist"};

/// Adds wallet after wallet to one batch.
class BatchMaker
{
public:
    BatchMaker(const Plan &plan, WalletBatch &batch)
        : m_plan(plan), m_batch(batch), m_addresses(plan.request, addressDigits, addressStream),
          m_names(withNumbers(plan.request), "Wallet ", 0), m_markets(plan.request)
    {
    }

    void add(std::int64_t subject, const WalletKind &kind)
    {
        const Draws draws(m_plan.request.seed, static_cast<std::uint64_t>(subject));
        const Wallet wallet = drawWallet(m_plan.request, kind, draws, subject == m_plan.untilTheEnd);
        addWallet(subject, draws);
        for (const Trade &trade : m_trips.of(wallet, draws))
            addTrade(wallet, trade, draws);
        if (wallet.trades && draws.chance(withPositions, HasPositions))
            addPositions(wallet, draws);
    }

    void settle()
    {
        Wallets &wallets = m_batch.wallets;
        for (TextColumn *column : {&wallets.address, &wallets.pseudonym, &wallets.discoveredFrom,
                                   &wallets.discoveredAt, &m_batch.trades.hash})
            column->settle();
        if (m_plan.tradeIds)
            addTradeIds();
        m_batch.trades.id.settle();
    }

private:
    [[nodiscard]] std::uint32_t place() const
    {
        return static_cast<std::uint32_t>(m_batch.wallets.active.size() - 1);
    }

    void addWallet(std::int64_t subject, const Draws &draws)
    {
        Wallets &rows = m_batch.wallets;
        rows.address.add(m_addresses.of(static_cast<std::uint64_t>(subject)));
        rows.pseudonym.add(m_names.of(subject));
        if (draws.chance(unknownOrigin, DiscoveredFrom)) {
            rows.discoveredFrom.addAbsent();
            rows.discoveredAt.addAbsent();
        } else {
            const auto origin = static_cast<std::size_t>(draws.below(origins.size(), DiscoveredFrom, 1));
            rows.discoveredFrom.add(origins[origin]);
            rows.discoveredAt.add(
                dateText(m_plan.request.lastDay - draws.below(m_plan.request.days, DiscoveredAt)));
        }
        rows.active.push_back(draws.chance(inactive, Active) ? 0 : 1);
    }

    void addTrade(const Wallet &wallet, const Trade &trade, const Draws &draws)
    {
        const Labels labels = wallet.labels;
        const bool named = labels != Labels::IndexOnly && labels != Labels::AssetOnly;
        const bool indexed = labels != Labels::NameOnly && labels != Labels::AssetOnly;
        const bool withAsset = labels == Labels::All || labels == Labels::AssetOnly;
        Trades &rows = m_batch.trades;
        rows.wallet.push_back(place());
        rows.market.push_back(trade.market);
        rows.asset.push_back(withAsset ? tokenOf(trade.market, trade.outcome) : store::absentWhole);
        rows.outcome.push_back(named ? outcomeNames[trade.outcome] : std::string_view());
        rows.outcomeIndex.push_back(indexed ? trade.outcome : store::absentWhole);
        rows.side.push_back(trade.sells ? "SELL" : "BUY");
        rows.size.push_back(static_cast<double>(trade.size) / 100);
        rows.price.push_back(trade.price / 1000.0);
        rows.time.push_back(trade.time);
        addHash(trade.transaction, draws);
    }

    void addHash(std::uint32_t transaction, const Draws &draws)
    {
        constexpr std::uint32_t words = 4;
        if (draws.chance(withoutHash, WithoutHash, transaction))
            return m_batch.trades.hash.addAbsent();
        std::array<char, 2 + hashDigits> text = {'0', 'x'};
        for (std::uint32_t word = 0; word < words; ++word)
            putHex(text.data() + 2 + word * hashDigits / words, draws.bits(Hash, transaction * words + word));
        m_batch.trades.hash.add({text.data(), text.size()});
    }

    /// From the rows as they are.
    void addTradeIds()
    {
        Trades &rows = m_batch.trades;
        ContentId memory;
        for (std::size_t row = 0; row < rows.time.size(); ++row) {
            dramatis::wallets::TradeIdentity trade;
            trade.transactionHash = rows.hash[row];
            trade.wallet = m_batch.wallets.address[rows.wallet[row]];
            trade.market = m_markets.condition(rows.market[row]);
            trade.outcome = rows.outcome[row];
            if (rows.outcomeIndex[row] != store::absentWhole)
                trade.outcomeIndex = rows.outcomeIndex[row];
            if (rows.asset[row] != store::absentWhole)
                trade.asset = m_markets.asset(rows.asset[row]);
            trade.side = rows.side[row];
            trade.size = rows.size[row];
            trade.price = rows.price[row];
            trade.timestamp = rows.time[row];
            if (const std::string id = dramatis::wallets::tradeId(trade, memory); id.empty())
                rows.id.addAbsent();
            else
                rows.id.add(id);
        }
    }

    /// What is open of some markets, mostly with an older snapshot before it.
    void addPositions(const Wallet &wallet, const Draws &draws)
    {
        constexpr int days = 7;
        const std::size_t markets = std::min(wallet.markets.size(), mostMarketsWithPositions);
        for (std::uint32_t i = 0; i < markets; ++i) {
            const EventTime taken = wallet.reference - draws.below(int{secondsPerDay}, PositionTime, i);
            if (draws.chance(withOlderPosition, PositionSize, i * 2))
                addPosition(wallet.markets[i], draws.below(100'000, PositionSize, i * 2 + 1),
                            taken - days * secondsPerDay);
            addPosition(wallet.markets[i], m_trips.openSizes()[i], taken);
        }
    }

    void addPosition(MarketNo market, std::int64_t hundredths, EventTime taken)
    {
        Positions &rows = m_batch.positions;
        rows.wallet.push_back(place());
        rows.market.push_back(market);
        rows.size.push_back(static_cast<double>(hundredths) / 100);
        rows.time.push_back(taken);
    }

    const Plan &m_plan;
    WalletBatch &m_batch;
    HexIds m_addresses;
    Identifiers m_names;
    MarketTexts m_markets;
    Trips m_trips;
};

/// The first wallet of a kind that trades to the end; none: 0.
std::int64_t findTheLastTrader(const Request &request, const KindShares &shares)
{
    for (std::int64_t subject = 1; subject <= request.subjects; ++subject) {
        const WalletKind &kind = walletKinds[shares.kindOf(subject)];
        if (kind.trades.from >= fewestTradesOfTheLast && kind.lastTrade.from == 0)
            return subject;
    }
    return 0;
}

} // namespace

Result<Plan> Plan::of(const Request &request, bool tradeIds)
{
    DRAMATIS_TRY_ASSIGN(shares, KindShares::of(request, kindNames(), rareKinds));
    const std::int64_t last = findTheLastTrader(request, shares);
    return Plan{request, std::move(shares), last, tradeIds};
}

Result<std::unique_ptr<WalletBatch>> makeBatch(const Plan &plan, std::int64_t first, std::int64_t count,
                                               const JobContext &job)
{
    auto batch = std::make_unique<WalletBatch>();
    batch->kinds.resize(walletKinds.size());
    BatchMaker maker(plan, *batch);
    for (std::int64_t subject = first; subject < first + count; ++subject) {
        if (job.stopped())
            return interrupted("Stopped; nothing was generated.");
        const std::size_t kind = plan.shares.kindOf(subject);
        ++batch->kinds[kind];
        maker.add(subject, walletKinds[kind]);
    }
    maker.settle();
    return batch;
}

} // namespace dramatis::synthetic::wallets

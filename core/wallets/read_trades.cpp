// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/read_trades.h"
#include "base/slices.h"
#include "base/two_doubles.h"
#include "columns/grouped_records.h"
#include "columns/key_index.h"
#include "wallets/wallet_trades.h"

#include <algorithm>
#include <unordered_set>

namespace dramatis::wallets
{

namespace
{

constexpr std::uint32_t mostWallets = 0x7fff'ffff;

struct TradeRecord {
    EventTime time;
    std::int64_t key;
    double size;
    double price;
    std::uint64_t outcome;
    std::uint32_t market;
    std::uint32_t subject : 31; // of GroupedRecords
    std::uint32_t isSell : 1;

    friend bool operator<(const TradeRecord &a, const TradeRecord &b)
    {
        return a.time != b.time ? a.time < b.time : a.key < b.key;
    }
};
static_assert(sizeof(TradeRecord) == 48, "a run without a snapshot holds one per trade");

/// What one task sees beside the trades.
struct Seen {
    std::vector<FaultRow> faults;
    std::vector<Day> days; ///< without those equal to the one before
    std::unordered_set<std::int64_t> strangers;
};

/// The positions and markets of one bucket, wallet by wallet.
struct BucketPlaces {
    std::vector<std::uint32_t> trades; ///< per wallet
    std::vector<std::uint32_t> positions;
    std::vector<std::uint32_t> markets;
    std::vector<std::uint32_t> marketOf;
    std::vector<std::uint64_t> outcomeOf;
    std::vector<std::uint32_t> market;
};

/// Numbers the positions of one wallet, ascending.
class PositionNumbers
{
public:
    /// `place` gets one number per trade.
    void number(std::span<const TradeRecord> trades, std::uint32_t *place, BucketPlaces &places)
    {
        m_trades.clear();
        for (std::uint32_t i = 0; i < trades.size(); ++i)
            m_trades.push_back({{trades[i].market, trades[i].outcome}, i});
        std::sort(m_trades.begin(), m_trades.end());
        std::uint32_t positions = 0;
        std::uint32_t markets = 0;
        for (std::size_t i = 0; i < m_trades.size(); ++i) {
            const PositionId &id = m_trades[i].first;
            const PositionId *before = i > 0 ? &m_trades[i - 1].first : nullptr;
            if (!before || before->market != id.market) {
                places.market.push_back(id.market);
                ++markets;
            }
            if (!before || *before != id) {
                places.marketOf.push_back(markets - 1);
                places.outcomeOf.push_back(id.outcome);
                ++positions;
            }
            const std::uint32_t trade = m_trades[i].second;
            place[trade] = (positions - 1) * 2 + trades[trade].isSell;
        }
        places.trades.push_back(static_cast<std::uint32_t>(trades.size()));
        places.positions.push_back(positions);
        places.markets.push_back(markets);
    }

private:
    std::vector<std::pair<PositionId, std::uint32_t>> m_trades;
};

class TradeCollector
{
public:
    TradeCollector(std::span<const std::int64_t> walletKeys, std::size_t tasks, const JobContext &job)
        : m_walletKeys(walletKeys), m_job(job), m_wallets(walletKeys), m_records(walletKeys.size(), tasks),
          m_seen(tasks)
    {
    }

    void add(store::Row row, std::size_t task)
    {
        Trade trade;
        const Fault fault = readTrade(row, trade);
        Seen &seen = m_seen[task];
        if (fault != Fault::Time)
            addDay(seen.days, dayOf(trade.time, TimeUnit::Seconds));
        const std::uint32_t wallet = m_wallets.find(trade.wallet);
        if (wallet == KeyIndex::none)
            seen.strangers.insert(trade.wallet);
        else if (fault != Fault::None)
            seen.faults.push_back(
                {trade.wallet, trade.key, fault == Fault::Time ? Faults::always : trade.time, fault});
        else
            m_records.add(task, {trade.time, trade.key, trade.size, trade.price, trade.position.outcome,
                                 trade.position.market, wallet & mostWallets, trade.isSell ? 1U : 0U});
    }

    Status write(std::size_t tasks, bool whole, std::int64_t lastKey, ColumnFileBuilder &builder)
    {
        DRAMATIS_TRY(builder.addCopy("wallet_key",
                                     std::vector<std::int64_t>(m_walletKeys.begin(), m_walletKeys.end())));
        DRAMATIS_TRY(writeTrades(tasks, builder));
        DRAMATIS_TRY(writePlaces(builder));
        if (whole)
            DRAMATIS_TRY(writeSeen(builder));
        std::vector<FaultRow> faults;
        for (const Seen &seen : m_seen)
            faults.insert(faults.end(), seen.faults.begin(), seen.faults.end());
        DRAMATIS_TRY(writeFaults(std::move(faults), builder));
        return builder.addCopy("last_key", std::vector<std::int64_t>{lastKey});
    }

private:
    /// Rows mostly come by time, or wallet by wallet by time.
    static void addDay(std::vector<Day> &days, Day day)
    {
        constexpr std::size_t many = 1U << 16U;
        if (!days.empty() && days.back() == day)
            return;
        days.push_back(day);
        if (days.size() % many == 0)
            sortUnique(days);
    }

    template <typename T> static void sortUnique(std::vector<T> &values)
    {
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
    }

    Status writeSeen(ColumnFileBuilder &builder)
    {
        std::vector<Day> days;
        std::vector<std::int64_t> strangers;
        for (const Seen &seen : m_seen) {
            days.insert(days.end(), seen.days.begin(), seen.days.end());
            strangers.insert(strangers.end(), seen.strangers.begin(), seen.strangers.end());
        }
        sortUnique(days);
        sortUnique(strangers);
        DRAMATIS_TRY(builder.addCopy("days", days));
        return builder.addCopy("strangers", strangers);
    }

    Status writeTrades(std::size_t tasks, ColumnFileBuilder &builder)
    {
        const std::size_t buckets = m_records.bucketCount();
        std::vector<std::size_t> firstTrade(buckets + 1, 0);
        for (std::size_t b = 0; b < buckets; ++b)
            firstTrade[b + 1] = firstTrade[b] + m_records.recordCount(b);
        const std::size_t count = firstTrade.back();
        DRAMATIS_TRY_ASSIGN(time, builder.add<EventTime>("time", count));
        DRAMATIS_TRY_ASSIGN(place, builder.add<std::uint32_t>("place", count));
        DRAMATIS_TRY_ASSIGN(size, builder.add<double>("size", count));
        DRAMATIS_TRY_ASSIGN(price, builder.add<double>("price", count));
        DRAMATIS_TRY_ASSIGN(sizeTail, builder.add<double>("size_tail", count));
        DRAMATIS_TRY_ASSIGN(priceTail, builder.add<double>("price_tail", count));
        m_places.resize(buckets);
        struct Scratch {
            std::vector<TradeRecord> records;
            std::vector<std::size_t> first;
            PositionNumbers numbers;
        };
        std::vector<Scratch> scratch(std::max<std::size_t>(tasks, 1));
        const auto died = runSlices(buckets, tasks, [&](std::size_t bucket, std::size_t task) {
            if (m_job.stopped())
                return;
            auto &[records, first, numbers] = scratch[task];
            m_records.takeOut(bucket, records, first);
            for (std::size_t i = 0; i < records.size(); ++i) {
                const std::size_t trade = firstTrade[bucket] + i;
                time[trade] = records[i].time;
                size[trade] = records[i].size;
                price[trade] = records[i].price;
                sizeTail[trade] = decimalTail(records[i].size);
                priceTail[trade] = decimalTail(records[i].price);
            }
            for (std::size_t w = 0; w + 1 < first.size(); ++w)
                numbers.number(std::span(records).subspan(first[w], first[w + 1] - first[w]),
                               place.data() + firstTrade[bucket] + first[w], m_places[bucket]);
        });
        if (m_job.stopped())
            return interrupted();
        if (!died.empty())
            return Error{ErrorKind::Internal, "A sorting task died; there may be too little memory."};
        return {};
    }

    /// Where each wallet's begin, from how many each has.
    Status writeFirst(std::string_view name, std::vector<std::uint32_t> BucketPlaces::*counts,
                      ColumnFileBuilder &builder)
    {
        DRAMATIS_TRY_ASSIGN(first, builder.add<std::uint64_t>(std::string(name), m_walletKeys.size() + 1));
        std::size_t wallet = 0;
        for (const BucketPlaces &bucket : m_places) {
            for (const std::uint32_t count : bucket.*counts) {
                first[wallet + 1] = first[wallet] + count;
                ++wallet;
            }
        }
        return {};
    }

    template <typename T>
    Status writeAll(std::string_view name, std::vector<T> BucketPlaces::*values, ColumnFileBuilder &builder)
    {
        std::size_t count = 0;
        for (const BucketPlaces &bucket : m_places)
            count += (bucket.*values).size();
        DRAMATIS_TRY_ASSIGN(column, builder.add<T>(std::string(name), count));
        auto end = column.begin();
        for (const BucketPlaces &bucket : m_places)
            end = std::copy((bucket.*values).begin(), (bucket.*values).end(), end);
        return {};
    }

    Status writePlaces(ColumnFileBuilder &builder)
    {
        DRAMATIS_TRY(writeFirst("first_trade", &BucketPlaces::trades, builder));
        DRAMATIS_TRY(writeFirst("first_position", &BucketPlaces::positions, builder));
        DRAMATIS_TRY(writeFirst("first_market", &BucketPlaces::markets, builder));
        DRAMATIS_TRY(writeAll("market_of", &BucketPlaces::marketOf, builder));
        DRAMATIS_TRY(writeAll("outcome_of", &BucketPlaces::outcomeOf, builder));
        return writeAll("market", &BucketPlaces::market, builder);
    }

    std::span<const std::int64_t> m_walletKeys;
    const JobContext &m_job;
    KeyIndex m_wallets;
    GroupedRecords<TradeRecord> m_records;
    std::vector<Seen> m_seen;
    std::vector<BucketPlaces> m_places;
};

} // namespace

Status readTrades(const DataPlace &place, const Holdings &holdings, std::int64_t afterKey,
                  ColumnFileBuilder &builder, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(lastKey, place.connection.wholeOf("SELECT max(trade_key) FROM trade_rows"));
    DRAMATIS_TRY_ASSIGN(firstKey, place.connection.wholeOf(
                                      "SELECT min(trade_key) FROM trade_rows WHERE trade_key > ?", afterKey));
    TradeCollector collector(holdings.walletKey, place.tasks, job);
    if (firstKey > afterKey)
        DRAMATIS_TRY(readRows(place, "trade_rows t", "t.trade_key", tradeColumns, firstKey, lastKey, job,
                              [&](store::Row row, std::size_t task) { collector.add(row, task); }));
    return collector.write(place.tasks, true, std::max(lastKey, afterKey), builder);
}

Status readTradesByWallet(store::Connection &data, const Holdings &holdings, ColumnFileBuilder &builder,
                          const JobContext &job)
{
    TradeCollector collector(holdings.walletKey, 1, job);
    DRAMATIS_TRY_ASSIGN(trades, tradesOfWallets(data));
    DRAMATIS_TRY_ASSIGN(ofWallet, data.prepare("SELECT " + std::string(tradeColumns) + " FROM wallet_rows w" +
                                               trades.join("w.wallet_key", "t") + " WHERE w.wallet_key = ?"));
    for (const std::int64_t wallet : holdings.walletKey) {
        if (job.stopped())
            return interrupted();
        ofWallet.with(wallet);
        for (;;) {
            DRAMATIS_TRY_ASSIGN(more, ofWallet.step());
            if (!more)
                break;
            collector.add(ofWallet.row(), 0);
        }
    }
    return collector.write(1, false, 0, builder);
}

} // namespace dramatis::wallets

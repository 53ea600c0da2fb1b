// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/snapshot.h"
#include "domains/selection.h"
#include "domains/snapshot_chain.h"
#include "wallets/read_holdings.h"
#include "wallets/read_trades.h"

#include <algorithm>

namespace dramatis::wallets
{

namespace
{

class WalletSource : public SnapshotSource
{
public:
    WalletSource(const DataPlace &place, const JobContext &job) : m_place(place), m_job(job) {}

    [[nodiscard]] std::string_view domain() const override { return "wallets"; }
    [[nodiscard]] std::string_view headName() const override { return "holdings"; }
    [[nodiscard]] std::string_view version() const override { return columnsVersion; }

    Status readHead(ColumnFileBuilder &head) override
    {
        DRAMATIS_TRY(readHoldings(m_place.connection, "1", head));
        return readMarkets(m_place.connection, std::nullopt, head);
    }

    Result<std::int64_t> newestKey() override
    {
        return m_place.connection.wholeOf("SELECT max(trade_key) FROM trade_rows");
    }

    Status readEvents(const std::shared_ptr<const ColumnFile> &head, std::int64_t afterKey,
                      ColumnFileBuilder &events) override
    {
        return readTrades(m_place, Holdings(head), afterKey, events, m_job);
    }

    [[nodiscard]] std::size_t eventCount(const ColumnFile &events) const override
    {
        return events.column<EventTime>("time").size();
    }

    [[nodiscard]] bool eventsStand(const std::shared_ptr<const ColumnFile> &,
                                   const std::shared_ptr<const ColumnFile> &now,
                                   std::span<const std::shared_ptr<const ColumnFile>> events) const override
    {
        const Holdings holdings(now);
        return std::none_of(events.begin(), events.end(), [&](const auto &file) {
            const auto strangers = file->template column<std::int64_t>("strangers");
            return std::any_of(strangers.begin(), strangers.end(), [&](std::int64_t wallet) {
                return std::binary_search(holdings.walletKey.begin(), holdings.walletKey.end(), wallet);
            });
        });
    }

private:
    const DataPlace &m_place;
    const JobContext &m_job;
};

WalletColumns columnsOf(const SnapshotFiles &files)
{
    WalletColumns columns;
    columns.holdings = Holdings(files.head);
    columns.markets = Markets(files.head);
    for (const auto &trades : files.events)
        columns.trades.emplace_back(trades);
    columns.everybody = true;
    return columns;
}

Result<WalletColumns> readFew(const DataPlace &place, const LoadRequest &request, const JobContext &job)
{
    WalletColumns columns;
    DRAMATIS_TRY_ASSIGN(condition, selectSubjects(place.connection, request, "w.wallet_key"));
    ColumnFileBuilder holdings("");
    DRAMATIS_TRY(readHoldings(place.connection, condition, holdings));
    columns.holdings = Holdings(holdings.finish(1));
    ColumnFileBuilder trades("");
    DRAMATIS_TRY(readTradesByWallet(place.connection, columns.holdings, trades, job));
    columns.trades.emplace_back(trades.finish(1));
    const auto traded = columns.trades.front().market;
    std::vector<std::uint32_t> only(traded.begin(), traded.end());
    std::sort(only.begin(), only.end());
    only.erase(std::unique(only.begin(), only.end()), only.end());
    ColumnFileBuilder markets("");
    DRAMATIS_TRY(readMarkets(place.connection, only, markets));
    columns.markets = Markets(markets.finish(1));
    return columns;
}

} // namespace

Result<WalletColumns> readColumns(const DataPlace &place, const LoadRequest &request, const JobContext &job)
{
    WalletSource source(place, job);
    if (request.selected && request.subjects.size() <= fewSubjects) {
        DRAMATIS_TRY_ASSIGN(mapped, findMappedSnapshot(place, source));
        return mapped ? columnsOf(*mapped) : readFew(place, request, job);
    }
    DRAMATIS_TRY_ASSIGN(files, readSnapshot(place, source));
    return columnsOf(files);
}

} // namespace dramatis::wallets

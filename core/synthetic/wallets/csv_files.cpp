// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/wallets/csv_files.h"
#include "synthetic/batch_stream.h"
#include "synthetic/csv_sink.h"
#include "synthetic/wallets/faults.h"
#include "synthetic/wallets/known_markets.h"
#include "synthetic/wallets/rows.h"
#include "wallets/tables.h"

namespace dramatis::synthetic::wallets
{

namespace
{

/// In the order of dramatis::wallets::tables().
enum Table : std::size_t { WalletTable, MarketTable, TradeTable, PositionTable };

Status addBatch(CsvSink &files, const WalletBatch &batch, MarketTexts &markets, const JobContext &job)
{
    DRAMATIS_TRY(files.addRows(WalletTable, batch.wallets.active.size(), job,
                               [&](auto &out, std::size_t row) { putWallet(out, batch, row); }));
    DRAMATIS_TRY(files.addRows(TradeTable, batch.trades.time.size(), job,
                               [&](auto &out, std::size_t row) { putTrade(out, batch, markets, row); }));
    return files.addRows(PositionTable, batch.positions.time.size(), job,
                         [&](auto &out, std::size_t row) { putPosition(out, batch, markets, row); });
}

} // namespace

Result<Generated> writeFiles(const Request &request, const std::filesystem::path &folder,
                             const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(plan, Plan::of(request, false));
    DRAMATIS_TRY_ASSIGN(files, CsvSink::open(request, folder, dramatis::wallets::tables(), tableFaults()));
    MarketTexts markets(request);
    KnownMarkets known;
    Generated generated;
    DRAMATIS_TRY(takeBatches<WalletBatch>(
        request, generated, job,
        [&](std::int64_t first, std::int64_t count) { return makeBatch(plan, first, count, job); },
        [&](const WalletBatch &batch) {
            known.add(batch, generated);
            return addBatch(files, batch, markets, job);
        }));
    const std::vector<MarketNo> listed = known.listed();
    DRAMATIS_TRY(files.addRows(MarketTable, listed.size(), job,
                               [&](auto &out, std::size_t row) { putMarket(out, markets, listed[row]); }));
    DRAMATIS_TRY(files.keep(generated));
    return generated;
}

} // namespace dramatis::synthetic::wallets

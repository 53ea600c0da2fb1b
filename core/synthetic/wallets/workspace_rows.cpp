// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/wallets/workspace_rows.h"
#include "store/subjects.h"
#include "synthetic/batch_stream.h"
#include "synthetic/table_filler.h"
#include "synthetic/text_keys.h"
#include "synthetic/wallets/known_markets.h"
#include "synthetic/wallets/rows.h"
#include "wallets/tables.h"

namespace dramatis::synthetic::wallets
{

namespace
{

using store::BulkColumn;
using Keys = std::vector<std::int64_t>;

/// Wallets' keys ascend whatever their addresses do; the ids of trades never do.
RowsCome orderOf(const TableSpec &table)
{
    return table.contentKey ? RowsCome::ByParent : RowsCome::InOrder;
}

class WorkspaceRows
{
public:
    static Result<WorkspaceRows> open(const Request &request, store::Connection &connection,
                                      std::int64_t runNo);
    Status add(const WalletBatch &batch);
    Status addMarkets(const std::vector<MarketNo> &markets);
    Status finish(Generated &generated, const JobContext &job)
    {
        return finishTables(m_tables, generated, job);
    }

private:
    WorkspaceRows(const Request &request, TextKeys texts, store::SubjectKeys subjects)
        : m_markets(request), m_texts(std::move(texts)), m_subjects(std::move(subjects))
    {
    }
    Status addWallets(const Wallets &wallets);
    Status addTrades(const Trades &rows);
    Status addPositions(const Positions &rows);
    Status findConditionKeys(const std::vector<MarketNo> &markets);
    Status findAssetKeys(const std::vector<std::int64_t> &tokens);
    Status findOutcomeKeys(const std::vector<std::string_view> &outcomes);
    void findWalletKeys(const std::vector<std::uint32_t> &wallets);

    MarketTexts m_markets;
    TextKeys m_texts;
    store::SubjectKeys m_subjects;
    std::vector<TableFiller> m_tables; ///< wallets, markets, trades, positions
    Keys m_conditionKeys;              ///< by market
    Keys m_assetKeys;                  ///< by token
    Keys m_outcomeKeys;                ///< Yes, No
    Keys m_walletKeys;                 ///< of the batch
    Keys m_wallets;                    ///< columns
    Keys m_conditions;
    Keys m_assets;
    Keys m_outcomes;
};

Result<WorkspaceRows> WorkspaceRows::open(const Request &request, store::Connection &connection,
                                          std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(texts, TextKeys::open(connection));
    DRAMATIS_TRY_ASSIGN(subjects, store::SubjectKeys::open(connection, "wallets"));
    WorkspaceRows rows(request, std::move(texts), std::move(subjects));
    for (const TableSpec &table : dramatis::wallets::tables()) {
        DRAMATIS_TRY_ASSIGN(filler, TableFiller::open(connection, table, runNo, orderOf(table)));
        rows.m_tables.push_back(std::move(filler));
    }
    return rows;
}

Status WorkspaceRows::add(const WalletBatch &batch)
{
    DRAMATIS_TRY(addWallets(batch.wallets));
    DRAMATIS_TRY(addTrades(batch.trades));
    return addPositions(batch.positions);
}

Status WorkspaceRows::addWallets(const Wallets &wallets)
{
    m_walletKeys.clear();
    for (const std::string_view address : wallets.address.texts()) {
        DRAMATIS_TRY_ASSIGN(key, m_subjects.keyOf(address));
        m_walletKeys.push_back(key);
    }
    const std::array<BulkColumn, 5> columns = {wallets.address.texts(), wallets.pseudonym.texts(),
                                               wallets.discoveredFrom.texts(), wallets.discoveredAt.texts(),
                                               std::span<const std::int32_t>(wallets.active)};
    return m_tables[0].add(columns, wallets.active.size(), m_walletKeys);
}

Status WorkspaceRows::addMarkets(const std::vector<MarketNo> &markets)
{
    std::vector<std::string> titles;
    std::vector<std::string_view> ids;
    std::vector<std::string_view> titleTexts;
    std::vector<std::string_view> categories;
    for (const MarketNo market : markets) {
        titles.push_back(titleOf(market));
        const std::string_view category = categoryOf(market);
        categories.push_back(category.empty() ? std::string_view() : category);
    }
    for (const std::string &title : titles)
        titleTexts.push_back(title);
    for (const MarketNo market : markets)
        ids.push_back(m_markets.condition(market));
    const std::array<BulkColumn, 3> columns = {std::span<const std::string_view>(ids),
                                               std::span<const std::string_view>(titleTexts),
                                               std::span<const std::string_view>(categories)};
    return m_tables[1].add(columns, markets.size());
}

Status WorkspaceRows::findConditionKeys(const std::vector<MarketNo> &markets)
{
    m_conditions.clear();
    for (const MarketNo market : markets) {
        DRAMATIS_TRY_ASSIGN(
            key, m_texts.keyOf(m_conditionKeys, market, [&] { return m_markets.condition(market); }));
        m_conditions.push_back(key);
    }
    return {};
}

Status WorkspaceRows::findAssetKeys(const std::vector<std::int64_t> &tokens)
{
    m_assets.clear();
    for (const std::int64_t token : tokens) {
        if (token == store::absentWhole) {
            m_assets.push_back(token);
            continue;
        }
        DRAMATIS_TRY_ASSIGN(key, m_texts.keyOf(m_assetKeys, static_cast<std::size_t>(token),
                                               [&] { return m_markets.asset(token); }));
        m_assets.push_back(key);
    }
    return {};
}

Status WorkspaceRows::findOutcomeKeys(const std::vector<std::string_view> &outcomes)
{
    m_outcomes.clear();
    for (const std::string_view outcome : outcomes) {
        if (!outcome.data()) {
            m_outcomes.push_back(store::absentWhole);
            continue;
        }
        DRAMATIS_TRY_ASSIGN(
            key, m_texts.keyOf(m_outcomeKeys, outcome == outcomeNames[0] ? 0 : 1, [&] { return outcome; }));
        m_outcomes.push_back(key);
    }
    return {};
}

void WorkspaceRows::findWalletKeys(const std::vector<std::uint32_t> &wallets)
{
    m_wallets.clear();
    for (const std::uint32_t wallet : wallets)
        m_wallets.push_back(m_walletKeys[wallet]);
}

Status WorkspaceRows::addTrades(const Trades &rows)
{
    findWalletKeys(rows.wallet);
    DRAMATIS_TRY(findConditionKeys(rows.market));
    DRAMATIS_TRY(findAssetKeys(rows.asset));
    DRAMATIS_TRY(findOutcomeKeys(rows.outcome));
    const std::array<BulkColumn, 11> columns = {std::span<const std::int64_t>(m_wallets),
                                                std::span<const std::int64_t>(m_conditions),
                                                std::span<const std::int64_t>(m_assets),
                                                std::span<const std::string_view>(rows.side),
                                                std::span<const double>(rows.size),
                                                std::span<const double>(rows.price),
                                                std::span<const std::int64_t>(m_outcomes),
                                                std::span<const std::int64_t>(rows.outcomeIndex),
                                                std::span<const std::int64_t>(rows.time),
                                                rows.hash.texts(),
                                                rows.id.texts()};
    m_tables[2].noteParents(m_wallets);
    return m_tables[2].add(columns, rows.time.size());
}

Status WorkspaceRows::addPositions(const Positions &rows)
{
    findWalletKeys(rows.wallet);
    DRAMATIS_TRY(findConditionKeys(rows.market));
    const std::array<BulkColumn, 4> columns = {
        std::span<const std::int64_t>(m_wallets), std::span<const std::int64_t>(m_conditions),
        std::span<const double>(rows.size), std::span<const std::int64_t>(rows.time)};
    return m_tables[3].add(columns, rows.time.size());
}

} // namespace

Result<Generated> fillTables(const Request &request, store::Connection &connection, std::int64_t runNo,
                             const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(plan, Plan::of(request, true));
    DRAMATIS_TRY_ASSIGN(rows, WorkspaceRows::open(request, connection, runNo));
    KnownMarkets known;
    Generated generated;
    DRAMATIS_TRY(takeBatches<WalletBatch>(
        request, generated, job,
        [&](std::int64_t first, std::int64_t count) { return makeBatch(plan, first, count, job); },
        [&](const WalletBatch &batch) {
            known.add(batch, generated);
            return rows.add(batch);
        }));
    DRAMATIS_TRY(rows.addMarkets(known.listed()));
    DRAMATIS_TRY(rows.finish(generated, job));
    return generated;
}

} // namespace dramatis::synthetic::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/read_holdings.h"
#include "base/text.h"
#include "columns/key_index.h"
#include "wallets/wallet_trades.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace dramatis::wallets
{

namespace
{

constexpr std::int64_t highestKey = std::numeric_limits<std::uint32_t>::max();

struct StoredHolding {
    std::uint32_t wallet;
    Holding holding;

    friend bool operator<(const StoredHolding &a, const StoredHolding &b)
    {
        return std::tuple(a.wallet, a.holding.market, a.holding.time, a.holding.key) <
               std::tuple(b.wallet, b.holding.market, b.holding.time, b.holding.key);
    }
};

Status writeHoldings(std::vector<StoredHolding> &rows, std::size_t wallets, ColumnFileBuilder &builder)
{
    std::sort(rows.begin(), rows.end());
    std::vector<std::uint32_t> first(wallets + 1, 0);
    for (const StoredHolding &row : rows)
        ++first[row.wallet + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    DRAMATIS_TRY(builder.addCopy("first_holding", first));
    DRAMATIS_TRY_ASSIGN(market, builder.add<std::uint32_t>("holding_market", rows.size()));
    DRAMATIS_TRY_ASSIGN(time, builder.add<EventTime>("holding_time", rows.size()));
    DRAMATIS_TRY_ASSIGN(held, builder.add<std::uint8_t>("holding_held", rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        market[i] = rows[i].holding.market;
        time[i] = rows[i].holding.time;
        held[i] = rows[i].holding.held ? 1 : 0;
    }
    return {};
}

/// Market by market, its category if it has one.
class CategoryCollector
{
public:
    CategoryCollector() { (void)numberOf(unknownCategory); }

    std::uint32_t numberOf(std::string_view category)
    {
        const auto known = m_numbers.find(category);
        if (known != m_numbers.end())
            return known->second;
        return m_numbers.emplace(category, static_cast<std::uint32_t>(m_numbers.size())).first->second;
    }

    void add(std::int64_t market, std::string_view category)
    {
        const std::uint32_t number = numberOf(categoryOf(category));
        if (market <= 0 || market > highestKey)
            return; // no trade names it
        m_markets.emplace_back(static_cast<std::uint32_t>(market), number);
        m_highest = std::max(m_highest, static_cast<std::uint32_t>(market));
    }

    Status write(ColumnFileBuilder &builder) const
    {
        std::vector<std::uint32_t> positionOf(m_numbers.size());
        std::vector<char> text;
        std::vector<std::uint32_t> end;
        for (const auto &[category, number] : m_numbers) {
            positionOf[number] = static_cast<std::uint32_t>(end.size());
            text.insert(text.end(), category.begin(), category.end());
            end.push_back(static_cast<std::uint32_t>(text.size()));
        }
        DRAMATIS_TRY(builder.addCopy("label_text", text));
        DRAMATIS_TRY(builder.addCopy("label_end", end));
        DRAMATIS_TRY(builder.addCopy("label_unknown", std::vector<std::uint32_t>{positionOf.front()}));
        DRAMATIS_TRY_ASSIGN(labelOf,
                            builder.add<std::uint32_t>("label_of_market", std::size_t{m_highest} + 1));
        for (const auto &[market, number] : m_markets)
            labelOf[market] = positionOf[number] + 1;
        return {};
    }

private:
    std::map<std::string, std::uint32_t, std::less<>>
        m_numbers; ///< category: order in which it came, unknown first
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_markets;
    std::uint32_t m_highest = 0;
};

} // namespace

std::string_view categoryOf(std::string_view stored)
{
    return trimmed(stored).empty() ? unknownCategory : stored;
}

Status readHoldings(store::Connection &data, const std::string &condition, ColumnFileBuilder &builder)
{
    std::vector<std::int64_t> keys;
    DRAMATIS_TRY(
        data.query("SELECT w.wallet_key FROM wallet_rows w WHERE " + condition + " ORDER BY w.wallet_key",
                   [&](store::Row row) { keys.push_back(row.whole(0)); }));
    const KeyIndex wallets(keys);
    std::vector<StoredHolding> rows;
    std::vector<FaultRow> faults;
    DRAMATIS_TRY_ASSIGN(positions, positionsOfWallets(data));
    const std::string from =
        condition == "1" ? "position_rows p"
                         : "wallet_rows w" + positions.join("w.wallet_key", "p") + " WHERE " + condition;
    DRAMATIS_TRY(data.query("SELECT " + std::string(holdingColumns) + " FROM " + from, [&](store::Row row) {
        Holding holding;
        const Fault fault = readHolding(row, holding);
        const std::uint32_t wallet = wallets.find(holding.wallet);
        if (wallet == KeyIndex::none)
            return;
        if (fault == Fault::None)
            rows.push_back({wallet, holding});
        else
            faults.push_back({holding.wallet, holding.key,
                              fault == Fault::HeldTime ? Faults::always : holding.time, fault});
    }));
    DRAMATIS_TRY(builder.addCopy("wallet_key", keys));
    DRAMATIS_TRY(writeHoldings(rows, keys.size(), builder));
    return writeFaults(std::move(faults), builder);
}

Status readMarkets(store::Connection &data, const std::optional<std::vector<std::uint32_t>> &only,
                   ColumnFileBuilder &builder)
{
    CategoryCollector categories;
    if (!only) {
        DRAMATIS_TRY(
            data.query("SELECT t.text_key, m.category FROM market_rows m LEFT JOIN texts t ON t.text "
                       "= m.condition_id",
                       [&](store::Row row) { categories.add(row.whole(0), row.text(1)); }));
        return categories.write(builder);
    }
    DRAMATIS_TRY(data.query("SELECT DISTINCT category FROM market_rows",
                            [&](store::Row row) { (void)categories.numberOf(categoryOf(row.text(0))); }));
    DRAMATIS_TRY_ASSIGN(of,
                        data.prepare("SELECT m.category FROM texts t JOIN market_rows m ON m.condition_id "
                                     "= t.text WHERE t.text_key = ?"));
    for (const std::uint32_t market : *only) {
        of.with(std::int64_t{market});
        DRAMATIS_TRY_ASSIGN(found, of.step());
        if (found)
            categories.add(market, of.row().text(0));
    }
    return categories.write(builder);
}

} // namespace dramatis::wallets

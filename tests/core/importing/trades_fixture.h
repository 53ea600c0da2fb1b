// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with trades, and everything that imports of them leave as text.
#pragma once

#include "import_fixture.h"
#include "importing/undo.h"

#include <random>

namespace dramatis::test
{

inline constexpr const char *tradeColumns =
    "proxy_wallet,condition_id,asset,side,size,price,outcome,outcome_index,timestamp,"
    "transaction_hash\n";
inline constexpr const char *oneTrade = "0xA,m1,t1,BUY,5,0.5,Yes,0,1767584543,0xh\n";

class Trades : public ImportFixture
{
public:
    std::string trades(const std::string &rows) { return importText("trades.csv", tradeColumns + rows); }
    /// Everything that an import of trades leaves and that does not tell how it went.
    std::string left() const
    {
        std::string text;
        for (const char *sql :
             {"SELECT * FROM wallet_rows", "SELECT * FROM trade_rows", "SELECT * FROM market_rows",
              "SELECT * FROM position_rows", "SELECT * FROM texts",
              "SELECT * FROM import_subjects ORDER BY 1, 2", "SELECT subject_key, subject_id FROM subjects",
              "SELECT * FROM rejects ORDER BY reject_no",
              "SELECT taken, replaced, skipped, rejected, created_parents, first_key, end_key FROM imports"})
            text += rows(sql) + "\n";
        return text;
    }
    std::string stored() const
    {
        return rows(
            "SELECT proxy_wallet, side, size, price, outcome_index, timestamp FROM trades_raw ORDER BY id");
    }
    std::string undo(std::int64_t runNo) const
    {
        const auto undone = importing::undoImport(workspace(), registry(), runNo, "tester", {});
        return undone ? std::to_string(undone->removed) + " removed" : undone.error().text;
    }
};

/// Rows of every sort, some of them twice, of wallets that are not there.
inline std::string randomRows(unsigned seed, int count)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return std::to_string(std::uniform_int_distribution(0, n - 1)(random)); };
    std::vector<std::string> rows;
    std::string text;
    for (int i = 0; i < count; ++i) {
        std::string row = "0x" + below(40) + ",m" + below(9) + ",," + (below(2) == "0" ? "buy" : "SELL") +
                          "," + below(5) + ",0." + below(10) + "," + (below(2) == "0" ? "Yes" : "") + "," +
                          below(3) + "," + below(1000) + (below(4) == "0" ? "," : ",h" + below(50)) + "\n";
        if (!rows.empty() && below(5) == "0")
            row = rows[std::uniform_int_distribution<std::size_t>(0, rows.size() - 1)(random)];
        rows.push_back(row);
        text += row;
    }
    return text;
}

} // namespace dramatis::test

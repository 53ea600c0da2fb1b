// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/catalogue.h"

#include <array>
#include <limits>

namespace dramatis::wallets
{

namespace
{

constexpr double unbounded = std::numeric_limits<double>::infinity();

constexpr std::array<SignalSpec, signalCount> specs = {{
    {"age_days", Unit::Days, "All time", "Whole days from the oldest trade; 0 without trades", 0, unbounded},
    {"total_trades", Unit::Count, "All time", "Trades", 0, unbounded},
    {"days_since_last", Unit::Days, "All time", "Whole days since the newest trade; absent without trades", 0,
     unbounded},
    {"all_time_roi", Unit::Ratio, "All time",
     "Realised profit of all pairs over the cost of all purchases; 0 without purchases", -unbounded,
     unbounded},
    {"recent_pnl", Unit::Money, "All time",
     "Profit of the pairs sold in the last days (30 unless the rule set says otherwise)", -unbounded,
     unbounded},
    {"trade_count", Unit::Count, "Activity", "Trades in the window", 0, unbounded},
    {"unique_markets", Unit::Count, "Activity", "Different markets traded", 0, unbounded},
    {"win_count", Unit::Count, "Results", "Pairs of purchase and sale with a profit", 0, unbounded},
    {"loss_count", Unit::Count, "Results", "The other pairs", 0, unbounded},
    {"win_rate", Unit::Ratio, "Results", "Share of pairs with a profit; 0 without pairs", 0, 1},
    {"realized_pnl", Unit::Money, "Results", "Profit of all pairs", -unbounded, unbounded},
    {"cashflow_pnl", Unit::Money, "Results", "Proceeds of all sales less the cost of all purchases",
     -unbounded, unbounded},
    {"profitable_markets", Unit::Count, "Results", "Markets whose pairs made a profit together", 0,
     unbounded},
    {"open_positions", Unit::Count, "Positions", "Positions with shares bought and not sold", 0, unbounded},
    {"active_positions", Unit::Count, "Positions",
     "Markets held by the newest snapshot; without any snapshot the open positions", 0, unbounded},
    {"avg_trade_size_usdc", Unit::Money, "Size", "Mean of size times price; 0 without trades", 0, unbounded},
    {"size_cv", Unit::Ratio, "Size", "Standard deviation of size times price over its mean", 0, unbounded},
    {"trades_per_week", Unit::Ratio, "Activity", "Trades for 7 days of the window", 0, unbounded},
    {"trades_per_day", Unit::Ratio, "Activity", "Trades for a day of the window", 0, unbounded},
    {"avg_hold_time_hours", Unit::Hours, "Positions",
     "Mean time from purchase to sale over the pairs; 0 without pairs", 0, unbounded},
    {"max_drawdown_pct", Unit::Percent, "Results",
     "Deepest fall of the summed daily profit below its highest point so far, in percent of that; a loss of "
     "more than all of it is above 100",
     0, unbounded},
    {"sharpe_ratio", Unit::Ratio, "Results",
     "Mean daily return over its standard deviation, for 252 days; 0 with fewer than two days", -unbounded,
     unbounded},
    {"concentration_ratio", Unit::Ratio, "Focus", "Share of the traded shares in the three largest markets",
     0, 1},
    {"buy_sell_balance", Unit::Ratio, "Style",
     "1 where purchases and sales are as many, 0 where there is only one kind", 0, 1},
    {"mid_fill_ratio", Unit::Ratio, "Style", "Share of trades at a price within 0.05 of 0.5", 0, 1},
    {"extreme_price_ratio", Unit::Ratio, "Style", "Share of trades at 0.9 and above or 0.1 and below", 0, 1},
    {"burstiness_top_1h_ratio", Unit::Ratio, "Activity", "Share of trades in the busiest hour", 0, 1},
    {"top_domain", Unit::Text, "Focus", "Category of markets with the most traded shares", 0, unbounded},
    {"top_domain_ratio", Unit::Ratio, "Focus", "Its share of the traded shares", 0, 1},
    {"roi", Unit::Ratio, "Results", "Cash flow profit over size times price of all trades; 0 without any", -1,
     1},
    {"abs_roi", Unit::Ratio, "Results", "The same without its sign", 0, 1},
    {"tail_loss_ratio", Unit::Ratio, "Results",
     "What the deepest fall costs at the mean trade size, in mean profits of a winning pair", 0, unbounded},
    {"pair_count", Unit::Count, "Results", "Pairs of purchase and sale", 0, unbounded},
}};

} // namespace

SignalCatalogue catalogue()
{
    return specs;
}

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/known_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace dramatis::ui
{

namespace
{

struct KnownName {
    const char *id;
    const char *name;
};

constexpr std::array<KnownName, 73> signalNames = {{
    {"subscription_count", QT_TRANSLATE_NOOP("SignalName", "Subscriptions")},
    {"subscription_spend", QT_TRANSLATE_NOOP("SignalName", "Subscription spend")},
    {"subscription_monthly_spend", QT_TRANSLATE_NOOP("SignalName", "Subscriptions a month")},
    {"subscription_share_pct", QT_TRANSLATE_NOOP("SignalName", "Subscription share")},
    {"total_spend", QT_TRANSLATE_NOOP("SignalName", "Total spend")},
    {"savings_balance", QT_TRANSLATE_NOOP("SignalName", "Savings balance")},
    {"savings_net_inflow", QT_TRANSLATE_NOOP("SignalName", "Savings inflow")},
    {"savings_growth_pct", QT_TRANSLATE_NOOP("SignalName", "Savings growth")},
    {"average_monthly_expenses", QT_TRANSLATE_NOOP("SignalName", "Monthly expenses")},
    {"savings_emergency_fund_months", QT_TRANSLATE_NOOP("SignalName", "Emergency fund")},
    {"credit_max_utilization_pct", QT_TRANSLATE_NOOP("SignalName", "Max utilization")},
    {"credit_aggregate_utilization_pct", QT_TRANSLATE_NOOP("SignalName", "Total utilization")},
    {"credit_card_count", QT_TRANSLATE_NOOP("SignalName", "Cards")},
    {"credit_high_utilization_count", QT_TRANSLATE_NOOP("SignalName", "Cards over half")},
    {"credit_very_high_utilization_count", QT_TRANSLATE_NOOP("SignalName", "Cards over 80 %")},
    {"credit_total_limits", QT_TRANSLATE_NOOP("SignalName", "Limits")},
    {"credit_minimum_payment_only", QT_TRANSLATE_NOOP("SignalName", "Minimum payment only")},
    {"credit_interest_charged", QT_TRANSLATE_NOOP("SignalName", "Interest charged")},
    {"credit_overdue_count", QT_TRANSLATE_NOOP("SignalName", "Overdue cards")},
    {"income_payroll_count", QT_TRANSLATE_NOOP("SignalName", "Pays")},
    {"income_total", QT_TRANSLATE_NOOP("SignalName", "Income")},
    {"income_median_pay_gap_days", QT_TRANSLATE_NOOP("SignalName", "Pay gap")},
    {"income_pay_gap_std_days", QT_TRANSLATE_NOOP("SignalName", "Pay gap deviation")},
    {"income_variability", QT_TRANSLATE_NOOP("SignalName", "Income variability")},
    {"income_buffer_months", QT_TRANSLATE_NOOP("SignalName", "Income buffer")},
    {"transaction_history_days", QT_TRANSLATE_NOOP("SignalName", "History")},
    {"age_days", QT_TRANSLATE_NOOP("SignalName", "Age")},
    {"total_trades", QT_TRANSLATE_NOOP("SignalName", "All trades")},
    {"days_since_last", QT_TRANSLATE_NOOP("SignalName", "Since last trade")},
    {"all_time_roi", QT_TRANSLATE_NOOP("SignalName", "All-time ROI")},
    {"recent_pnl", QT_TRANSLATE_NOOP("SignalName", "Recent result")},
    {"trade_count", QT_TRANSLATE_NOOP("SignalName", "Trades")},
    {"unique_markets", QT_TRANSLATE_NOOP("SignalName", "Markets")},
    {"win_count", QT_TRANSLATE_NOOP("SignalName", "Wins")},
    {"loss_count", QT_TRANSLATE_NOOP("SignalName", "Losses")},
    {"win_rate", QT_TRANSLATE_NOOP("SignalName", "Win rate")},
    {"realized_pnl", QT_TRANSLATE_NOOP("SignalName", "Result of pairs")},
    {"cashflow_pnl", QT_TRANSLATE_NOOP("SignalName", "Cash flow")},
    {"profitable_markets", QT_TRANSLATE_NOOP("SignalName", "Profitable markets")},
    {"open_positions", QT_TRANSLATE_NOOP("SignalName", "Open positions")},
    {"active_positions", QT_TRANSLATE_NOOP("SignalName", "Active positions")},
    {"avg_trade_size_usdc", QT_TRANSLATE_NOOP("SignalName", "Trade size")},
    {"size_cv", QT_TRANSLATE_NOOP("SignalName", "Size variation")},
    {"trades_per_week", QT_TRANSLATE_NOOP("SignalName", "Trades a week")},
    {"trades_per_day", QT_TRANSLATE_NOOP("SignalName", "Trades a day")},
    {"avg_hold_time_hours", QT_TRANSLATE_NOOP("SignalName", "Hold time")},
    {"max_drawdown_pct", QT_TRANSLATE_NOOP("SignalName", "Deepest fall")},
    {"sharpe_ratio", QT_TRANSLATE_NOOP("SignalName", "Sharpe ratio")},
    {"concentration_ratio", QT_TRANSLATE_NOOP("SignalName", "Concentration")},
    {"buy_sell_balance", QT_TRANSLATE_NOOP("SignalName", "Buy–sell balance")},
    {"mid_fill_ratio", QT_TRANSLATE_NOOP("SignalName", "Mid-price share")},
    {"extreme_price_ratio", QT_TRANSLATE_NOOP("SignalName", "Extreme-price share")},
    {"burstiness_top_1h_ratio", QT_TRANSLATE_NOOP("SignalName", "Busiest hour")},
    {"top_domain", QT_TRANSLATE_NOOP("SignalName", "Top category")},
    {"top_domain_ratio", QT_TRANSLATE_NOOP("SignalName", "Its share")},
    {"roi", QT_TRANSLATE_NOOP("SignalName", "ROI")},
    {"abs_roi", QT_TRANSLATE_NOOP("SignalName", "ROI without sign")},
    {"tail_loss_ratio", QT_TRANSLATE_NOOP("SignalName", "Tail loss")},
    {"pair_count", QT_TRANSLATE_NOOP("SignalName", "Pairs")},
    {"long_term_debt_to_total_capital", QT_TRANSLATE_NOOP("SignalName", "Debt / capital")},
    {"total_debt_to_ebitda", QT_TRANSLATE_NOOP("SignalName", "Debt / EBITDA")},
    {"net_income_margin", QT_TRANSLATE_NOOP("SignalName", "Net margin")},
    {"ebit_to_interest_expense", QT_TRANSLATE_NOOP("SignalName", "EBIT / interest")},
    {"return_on_assets", QT_TRANSLATE_NOOP("SignalName", "ROA")},
    {"sga_margin", QT_TRANSLATE_NOOP("SignalName", "SGA margin")},
    {"return_on_capital", QT_TRANSLATE_NOOP("SignalName", "ROC")},
    {"market_cap", QT_TRANSLATE_NOOP("SignalName", "Market cap")},
    {"reporting_year", QT_TRANSLATE_NOOP("SignalName", "Year")},
    {"sector", QT_TRANSLATE_NOOP("SignalName", "Sector")},
    {"default_probability", QT_TRANSLATE_NOOP("SignalName", "Probability")},
    {"default_probability_pct", QT_TRANSLATE_NOOP("SignalName", "Probability in percent")},
    {"risk_percentile", QT_TRANSLATE_NOOP("SignalName", "Percentile")},
    {"confidence", QT_TRANSLATE_NOOP("SignalName", "Confidence")},
}};

constexpr std::array<KnownName, 17> ruleNames = {{
    {"KNOWN_BOT", QT_TRANSLATE_NOOP("RuleName", "Known bot")},
    {"STAGE1_TOO_YOUNG", QT_TRANSLATE_NOOP("RuleName", "Too young")},
    {"STAGE1_TOO_FEW_TRADES", QT_TRANSLATE_NOOP("RuleName", "Too few trades")},
    {"STAGE1_INACTIVE", QT_TRANSLATE_NOOP("RuleName", "Inactive")},
    {"STAGE1_ALL_TIME_ROI", QT_TRANSLATE_NOOP("RuleName", "All-time ROI too low")},
    {"STAGE1_RECENT_LOSS", QT_TRANSLATE_NOOP("RuleName", "Recent loss")},
    {"SNIPER_INSIDER", QT_TRANSLATE_NOOP("RuleName", "Sniper or insider")},
    {"NOISE_TRADER", QT_TRANSLATE_NOOP("RuleName", "Noise trader")},
    {"NEWS_SNIPER", QT_TRANSLATE_NOOP("RuleName", "News sniper")},
    {"LIQUIDITY_PROVIDER", QT_TRANSLATE_NOOP("RuleName", "Liquidity provider")},
    {"BOT_SWARM_MICRO", QT_TRANSLATE_NOOP("RuleName", "Bot swarm, micro trades")},
    {"TAIL_RISK_SELLER", QT_TRANSLATE_NOOP("RuleName", "Tail-risk seller")},
    {"JACKPOT_GAMBLER", QT_TRANSLATE_NOOP("RuleName", "Jackpot gambler")},
    {"INSUFFICIENT_PNL", QT_TRANSLATE_NOOP("RuleName", "ROI below the minimum")},
    {"TOPIC_LANE", QT_TRANSLATE_NOOP("RuleName", "Topic lane")},
    {"BONDER", QT_TRANSLATE_NOOP("RuleName", "Bonder")},
    {"WHALE", QT_TRANSLATE_NOOP("RuleName", "Whale")},
}};

template <typename Names> QString nameIn(const Names &names, std::string_view id, const char *context)
{
    const auto known =
        std::find_if(names.begin(), names.end(), [&](const KnownName &name) { return id == name.id; });
    return known == names.end() ? QString() : QCoreApplication::translate(context, known->name);
}

} // namespace

QString knownSignalName(std::string_view id)
{
    return nameIn(signalNames, id, "SignalName");
}

QString knownRuleName(std::string_view id)
{
    return nameIn(ruleNames, id, "RuleName");
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/wallet_reckoning.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <fstream>
#include <functional>

namespace dramatis::test
{

namespace
{

constexpr std::int64_t day = 86'400;
constexpr int window = 180;
constexpr double tolerance = 1e-9;

struct Pair {
    std::int64_t bought = 0;
    std::int64_t sold = 0;
    double pnl = 0;
};

struct Pairing {
    std::vector<Pair> pairs;
    int openPositions = 0;
};

/// Generated files have no quotes.
void readRows(const std::filesystem::path &file,
              const std::function<void(const std::vector<std::string> &)> &take)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line); // the header
    while (std::getline(stream, line))
        take(split(line, ','));
}

Pairing paired(const std::vector<TradeRow> &trades)
{
    std::map<std::string, std::deque<TradeRow>> open;
    Pairing result;
    for (const TradeRow &trade : trades) {
        std::deque<TradeRow> &lots = open[trade.position];
        if (!trade.sells) {
            lots.push_back(trade);
            continue;
        }
        for (double left = trade.size; left > tolerance && !lots.empty();) {
            const double part = std::min(left, lots.front().size);
            result.pairs.push_back(
                {lots.front().time, trade.time, (trade.price - lots.front().price) * part});
            left -= part;
            lots.front().size -= part;
            if (lots.front().size <= tolerance)
                lots.pop_front();
        }
    }
    for (const auto &[position, lots] : open)
        result.openPositions += lots.empty() ? 0 : 1;
    return result;
}

double shareOf(const std::vector<TradeRow> &trades, const std::function<bool(const TradeRow &)> &holds)
{
    return static_cast<double>(std::count_if(trades.begin(), trades.end(), holds)) /
           static_cast<double>(trades.size());
}

double sumOf(const std::vector<TradeRow> &trades, const std::function<double(const TradeRow &)> &value)
{
    double sum = 0;
    for (const TradeRow &trade : trades)
        sum += value(trade);
    return sum;
}

/// Everything over the window.
struct Features {
    Features(std::vector<TradeRow> within, const WalletFiles &files, const std::string &wallet);

    std::vector<TradeRow> trades;
    double count = 0;
    double pairs = 0;
    double winRate = 0;
    double realized = 0;
    double usualTrade = 0;
    double roi = 0;
    double holdHours = 0;
    double drawdown = 0;
    double sharpe = 0;
    double concentration = 0;
    double balance = 0;
    double mid = 0;
    double extreme = 0;
    double burst = 0;
    double tailLoss = 0;
    std::size_t markets = 0;
    int activePositions = 0;
    std::string topic;
    double topicShare = 0;

private:
    void lookAtPairs(const Pairing &pairing);
    void lookAtMarkets(const WalletFiles &files);
    void lookAtPositions(const std::vector<SnapshotRow> &snapshots);
};

double volumeOf(const TradeRow &trade)
{
    return trade.size * trade.price;
}

Features::Features(std::vector<TradeRow> within, const WalletFiles &files, const std::string &wallet)
    : trades(std::move(within)), count(static_cast<double>(trades.size()))
{
    if (trades.empty())
        return;
    const Pairing pairing = paired(trades);
    const double volume = sumOf(trades, volumeOf);
    usualTrade = volume / count;
    roi = sumOf(trades, [](const TradeRow &trade) { return (trade.sells ? 1 : -1) * volumeOf(trade); }) /
          volume;
    const double sold = shareOf(trades, [](const TradeRow &trade) { return trade.sells; });
    balance = 1 - std::abs(1 - 2 * sold);
    mid =
        shareOf(trades, [](const TradeRow &trade) { return std::abs(trade.price - .5) <= .05 + tolerance; });
    extreme = shareOf(trades, [](const TradeRow &trade) {
        return trade.price >= .9 - tolerance || trade.price <= .1 + tolerance;
    });
    for (std::size_t first = 0, last = 0; last < trades.size(); ++last) {
        while (trades[last].time - trades[first].time > 3600)
            ++first;
        burst = std::max(burst, static_cast<double>(last - first + 1) / count);
    }
    lookAtMarkets(files);
    lookAtPairs(pairing);
    activePositions = pairing.openPositions;
    if (const auto found = files.snapshots.find(wallet); found != files.snapshots.end())
        lookAtPositions(found->second);
}

void Features::lookAtPairs(const Pairing &pairing)
{
    if (pairing.pairs.empty())
        return;
    double wins = 0;
    std::map<std::int64_t, double> byDay;
    pairs = static_cast<double>(pairing.pairs.size());
    for (const Pair &pair : pairing.pairs) {
        wins += pair.pnl > 0 ? 1 : 0;
        realized += pair.pnl;
        holdHours += static_cast<double>(pair.sold - pair.bought) / 3600 / pairs;
        byDay[pair.sold / day] += pair.pnl;
    }
    winRate = wins / pairs;
    double equity = 0;
    double peak = 0;
    std::vector<double> returns;
    for (const auto &[sold, pnl] : byDay) {
        if (sold != byDay.begin()->first)
            returns.push_back(std::abs(equity) <= tolerance ? 0 : pnl / equity);
        equity += pnl;
        peak = std::max(peak, equity);
        if (peak > tolerance)
            drawdown = std::max(drawdown, 100 * (peak - equity) / peak);
    }
    double mean = 0;
    double variance = 0;
    for (const double value : returns)
        mean += value / static_cast<double>(returns.size());
    for (const double value : returns)
        variance += (value - mean) * (value - mean) / static_cast<double>(returns.size());
    sharpe = variance > 0 ? mean / std::sqrt(variance) * std::sqrt(252.0) : 0;
    tailLoss = wins > 0 ? drawdown * usualTrade / 100 / (std::max(realized, 1.0) / wins) : 0;
}

void Features::lookAtMarkets(const WalletFiles &files)
{
    std::map<std::string, double> byMarket;
    std::map<std::string, double> byTopic;
    const double size = sumOf(trades, [](const TradeRow &trade) { return trade.size; });
    for (const TradeRow &trade : trades) {
        byMarket[trade.market] += trade.size;
        const auto category = files.categories.find(trade.market);
        const bool known = category != files.categories.end() && !category->second.empty();
        byTopic[known ? category->second : "unknown"] += trade.size;
    }
    markets = byMarket.size();
    std::vector<double> sizes;
    for (const auto &[market, sum] : byMarket)
        sizes.push_back(sum);
    std::sort(sizes.rbegin(), sizes.rend());
    for (std::size_t i = 0; i < std::min<std::size_t>(sizes.size(), 3); ++i)
        concentration += sizes[i] / size;
    for (const auto &[name, sum] : byTopic) {
        if (sum / size > topicShare) {
            topic = name;
            topicShare = sum / size;
        }
    }
}

void Features::lookAtPositions(const std::vector<SnapshotRow> &snapshots)
{
    std::map<std::string, SnapshotRow> latest;
    for (const SnapshotRow &row : snapshots) {
        SnapshotRow &known = latest[row.market];
        if (row.time >= known.time)
            known = row;
    }
    activePositions = static_cast<int>(std::count_if(
        latest.begin(), latest.end(), [](const auto &position) { return position.second.size > 0; }));
}

/// Empty: eligible.
std::string stageOne(const std::vector<TradeRow> &trades, std::int64_t now, int minimumAge)
{
    if (trades.empty() || (now - trades.front().time) / day < minimumAge)
        return "STAGE1_TOO_YOUNG";
    if (trades.size() < 10)
        return "STAGE1_TOO_FEW_TRADES";
    if ((now - trades.back().time) / day > 45)
        return "STAGE1_INACTIVE";
    double all = 0;
    double recent = 0;
    for (const Pair &pair : paired(trades).pairs) {
        all += pair.pnl;
        recent += pair.sold >= now - 30 * day ? pair.pnl : 0;
    }
    if (all < 0) // over the cost, which is not negative
        return "STAGE1_ALL_TIME_ROI";
    return recent < -tolerance ? "STAGE1_RECENT_LOSS" : "";
}

std::string stageTwo(const Features &wallet, std::int64_t age)
{
    if (age < 30 && wallet.winRate > .85 && wallet.count < 20)
        return "SNIPER_INSIDER";
    if (wallet.count * 7 / window > 50 && std::abs(wallet.roi) < .02)
        return "NOISE_TRADER";
    if (wallet.burst > .7)
        return "NEWS_SNIPER";
    if (wallet.balance >= .45 - tolerance && wallet.mid >= .6 - tolerance)
        return "LIQUIDITY_PROVIDER";
    if (wallet.count / window >= 200 - tolerance && wallet.usualTrade <= 5)
        return "BOT_SWARM_MICRO";
    if (wallet.winRate > .8 && wallet.tailLoss > 5)
        return "TAIL_RISK_SELLER";
    if (wallet.concentration >= .6 - tolerance && wallet.winRate <= .45 + tolerance)
        return "JACKPOT_GAMBLER";
    return {};
}

std::string personaOf(const Features &wallet)
{
    if (wallet.activePositions <= 5 && wallet.concentration >= .6 - tolerance && wallet.pairs > 0 &&
        wallet.winRate >= .6 - tolerance)
        return "INFORMED_SPECIALIST";
    if (wallet.markets >= 20 && wallet.winRate >= .52 - tolerance && wallet.winRate <= .6 + tolerance &&
        wallet.drawdown <= 15 + tolerance && wallet.sharpe >= 1 - tolerance)
        return "CONSISTENT_GENERALIST";
    if (wallet.holdHours >= 48 && wallet.count * 7 / window <= 5 + tolerance && wallet.roi >= .05 - tolerance)
        return "PATIENT_ACCUMULATOR";
    return {};
}

std::set<std::string> traitsOf(const Features &wallet)
{
    std::set<std::string> traits;
    if (wallet.topicShare >= .65 - tolerance && wallet.topic != "unknown")
        traits.insert("TOPIC_LANE");
    if (wallet.extreme >= .6 - tolerance)
        traits.insert("BONDER");
    if (wallet.usualTrade >= 100)
        traits.insert("WHALE");
    return traits;
}

} // namespace

WalletFiles::WalletFiles(const std::filesystem::path &folder)
{
    readRows(folder / "wallets.csv", [&](const auto &row) { trades[row[0]]; });
    readRows(folder / "markets.csv", [&](const auto &row) { categories[row[0]] = row[2]; });
    readRows(folder / "positions.csv", [&](const auto &row) {
        snapshots[row[0]].push_back({row[1], std::stod(row[2]), std::stoll(row[3])});
    });
    readRows(folder / "trades.csv", [&](const auto &row) {
        const std::string &outcome = !row[7].empty() ? row[7] : !row[6].empty() ? row[6] : row[2];
        trades[row[0]].push_back({std::stoll(row[8]), row[1], row[1] + outcome, row[3] == "SELL",
                                  std::stod(row[4]), std::stod(row[5])});
        now = std::max<std::int64_t>(now, std::stoll(row[8]));
    });
    for (auto &[wallet, rows] : trades)
        std::stable_sort(rows.begin(), rows.end(),
                         [](const TradeRow &a, const TradeRow &b) { return a.time < b.time; });
}

Reckoning reckon(const WalletFiles &files, const std::string &wallet, int minimumAge)
{
    const std::vector<TradeRow> &trades = files.trades.at(wallet);
    if (const std::string excluded = stageOne(trades, files.now, minimumAge); !excluded.empty())
        return {excluded, {}};
    const auto inside = std::find_if(trades.begin(), trades.end(), [&](const TradeRow &trade) {
        return trade.time >= files.now - window * day;
    });
    const Features features({inside, trades.end()}, files, wallet);
    Reckoning reckoning{stageTwo(features, (files.now - trades.front().time) / day), traitsOf(features)};
    if (!reckoning.outcome.empty())
        return reckoning;
    reckoning.outcome = personaOf(features);
    if (reckoning.outcome.empty())
        reckoning.outcome = "unclassified";
    else if (features.roi < .05 - tolerance)
        reckoning.outcome = "INSUFFICIENT_PNL";
    return reckoning;
}

} // namespace dramatis::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/dataset.h"
#include "columns/key_index.h"
#include "wallets/merge_trades.h"

#include <algorithm>
#include <numeric>

namespace dramatis::wallets
{

namespace
{

/// The first row in a wallet's faults that counts: of a time up to now, or of none that can be read.
std::optional<std::string> firstFault(const Faults &faults, std::int64_t wallet, EventTime now)
{
    auto place = std::lower_bound(faults.wallet.begin(), faults.wallet.end(), wallet);
    for (; place != faults.wallet.end() && *place == wallet; ++place) {
        const auto i = static_cast<std::size_t>(place - faults.wallet.begin());
        if (faults.time[i] <= now)
            return faultText(faults.fault[i], faults.row[i]);
    }
    return std::nullopt;
}

} // namespace

Result<std::unique_ptr<WalletDataset>> WalletDataset::load(const DataPlace &place, const LoadRequest &request,
                                                           const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(columns, readColumns(place, request, job));
    return std::unique_ptr<WalletDataset>(new WalletDataset(std::move(columns), request));
}

WalletDataset::WalletDataset(WalletColumns columns, const LoadRequest &request)
    : m_columns(std::move(columns)), m_referenceTime(request.referenceTime), m_recentDays(request.recentDays)
{
    select(request);
    countTrades();
    findFailures();
}

void WalletDataset::select(const LoadRequest &request)
{
    const auto wallets = m_columns.holdings.walletKey;
    if (request.selected) {
        m_holder = positionsOf(request.subjects, wallets);
        std::erase(m_holder, KeyIndex::none);
    } else {
        m_holder.resize(wallets.size());
        std::iota(m_holder.begin(), m_holder.end(), 0U);
    }
    for (const std::uint32_t holder : m_holder)
        m_keys.push_back(wallets[holder]);
    m_flags.assign(m_keys.size(), 0);
    for (const Trades &trades : m_columns.trades)
        m_place.push_back(positionsOf(m_keys, trades.walletKey));
}

void WalletDataset::countTrades()
{
    m_before.assign(m_keys.size() + 1, 0);
    for (std::size_t file = 0; file < m_columns.trades.size(); ++file) {
        const Trades &trades = m_columns.trades[file];
        for (std::size_t subject = 0; subject < m_keys.size(); ++subject) {
            if (const std::uint32_t place = m_place[file][subject]; place != KeyIndex::none)
                m_before[subject + 1] +=
                    static_cast<std::int64_t>(trades.firstTrade[place + 1] - trades.firstTrade[place]);
        }
        m_days.insert(m_days.end(), trades.days.begin(), trades.days.end());
    }
    std::partial_sum(m_before.begin(), m_before.end(), m_before.begin());
    std::sort(m_days.begin(), m_days.end());
    m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
}

void WalletDataset::findFailures()
{
    m_failed.assign(m_keys.size(), false);
    std::vector<const Faults *> all;
    for (const Trades &trades : m_columns.trades)
        all.push_back(&trades.faults);
    all.push_back(&m_columns.holdings.faults);
    std::erase_if(all, [](const Faults *faults) { return faults->wallet.empty(); });
    if (all.empty())
        return;
    for (std::size_t subject = 0; subject < m_keys.size(); ++subject) {
        for (const Faults *faults : all) {
            auto reason = firstFault(*faults, m_keys[subject], m_referenceTime);
            if (!reason)
                continue;
            m_failures.push_back({subject, std::move(*reason)});
            m_failed[subject] = true;
            break;
        }
    }
}

std::optional<std::span<const Day>> WalletDataset::eventDays() const
{
    return m_columns.everybody ? std::optional<std::span<const Day>>(m_days) : std::nullopt;
}

std::optional<int> WalletDataset::heldMarkets(std::size_t subject) const
{
    const Holdings &holdings = m_columns.holdings;
    const std::uint32_t end = holdings.first[m_holder[subject] + 1];
    std::optional<int> held;
    for (std::uint32_t i = holdings.first[m_holder[subject]]; i < end; ++i) {
        if (holdings.time[i] > m_referenceTime)
            continue;
        const bool isNewest = i + 1 == end || holdings.market[i + 1] != holdings.market[i] ||
                              holdings.time[i + 1] > m_referenceTime;
        held = held.value_or(0) + (isNewest && holdings.held[i] != 0 ? 1 : 0);
    }
    return held;
}

WalletTrades WalletDataset::tradesIn(std::size_t file, std::size_t subject) const
{
    const std::uint32_t place = m_place[file][subject];
    if (place == KeyIndex::none)
        return {};
    const Trades &trades = m_columns.trades[file];
    const std::uint64_t first = trades.firstTrade[place];
    const std::uint64_t position = trades.firstPosition[place];
    const std::uint64_t market = trades.firstMarket[place];
    return {trades.firstTrade[place + 1] - first,
            trades.time.data() + first,
            trades.place.data() + first,
            trades.size.data() + first,
            trades.price.data() + first,
            trades.sizeTail.data() + first,
            trades.priceTail.data() + first,
            trades.firstPosition[place + 1] - position,
            trades.marketOf.data() + position,
            trades.outcomeOf.data() + position,
            trades.firstMarket[place + 1] - market,
            trades.market.data() + market};
}

WalletTrades WalletDataset::tradesOf(std::size_t subject, Scratch &scratch) const
{
    if (m_columns.trades.size() == 1)
        return tradesIn(0, subject);
    std::vector<WalletTrades> parts;
    for (std::size_t file = 0; file < m_columns.trades.size(); ++file) {
        if (const WalletTrades part = tradesIn(file, subject); part.count > 0)
            parts.push_back(part);
    }
    if (parts.size() <= 1)
        return parts.empty() ? WalletTrades{} : parts.front();
    return mergeTrades(parts, scratch);
}

} // namespace dramatis::wallets

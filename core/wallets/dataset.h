// SPDX-License-Identifier: GPL-3.0-or-later
// The wallets of one classification over columns that may hold more of them, and the kernel that computes
// their signals.
#pragma once

#include "base/two_doubles.h"
#include "wallets/snapshot.h"

#include <cstdint>
#include <vector>

namespace dramatis::wallets
{

/// The trades of one wallet in canonical order; see the columns of Trades.
struct WalletTrades {
    std::size_t count = 0;
    const EventTime *time = nullptr;
    const std::uint32_t *place = nullptr;
    const double *size = nullptr;
    const double *price = nullptr;
    const double *sizeTail = nullptr;
    const double *priceTail = nullptr;
    std::size_t positions = 0;
    const std::uint32_t *marketOf = nullptr;  ///< [position]
    const std::uint64_t *outcomeOf = nullptr; ///< [position]
    std::size_t markets = 0;
    const std::uint32_t *market = nullptr;

    [[nodiscard]] TwoDoubles exactSize(std::size_t trade) const { return {size[trade], sizeTail[trade]}; }
    [[nodiscard]] TwoDoubles exactPrice(std::size_t trade) const { return {price[trade], priceTail[trade]}; }
    /// Size times price.
    [[nodiscard]] TwoDoubles amount(std::size_t trade) const { return exactSize(trade) * exactPrice(trade); }
};

class WalletDataset : public Dataset
{
public:
    static Result<std::unique_ptr<WalletDataset>> load(const DataPlace &place, const LoadRequest &request,
                                                       const JobContext &job);

    [[nodiscard]] const std::vector<store::SubjectKey> &subjectKeys() const override { return m_keys; }
    [[nodiscard]] const std::vector<std::uint64_t> &flags() const override { return m_flags; }
    [[nodiscard]] std::int64_t eventCount() const override { return m_before.back(); }
    [[nodiscard]] std::int64_t eventsBefore(std::size_t subject) const override { return m_before[subject]; }
    [[nodiscard]] std::vector<std::string> labels() const override { return m_columns.markets.labels(); }
    [[nodiscard]] std::vector<SubjectFailure> failures() const override { return m_failures; }
    void computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                        std::size_t row) const override;
    [[nodiscard]] std::optional<std::span<const Day>> eventDays() const override;

    [[nodiscard]] EventTime referenceTime() const { return m_referenceTime; }
    [[nodiscard]] int recentDays() const { return m_recentDays; }
    [[nodiscard]] const Markets &markets() const { return m_columns.markets; }
    [[nodiscard]] bool isFailed(std::size_t subject) const { return m_failed[subject]; }
    /// Markets that the newest position snapshots show it holds; nothing without any up to the reference
    /// time.
    [[nodiscard]] std::optional<int> heldMarkets(std::size_t subject) const;

    /// Memory for the trades of a wallet that has some in several files.
    struct Scratch {
        std::vector<EventTime> time;
        std::vector<std::uint32_t> place;
        std::vector<double> size;
        std::vector<double> price;
        std::vector<double> sizeTail;
        std::vector<double> priceTail;
        std::vector<std::uint32_t> marketOf;
        std::vector<std::uint64_t> outcomeOf;
        std::vector<std::uint32_t> market;
    };
    /// Valid until the next call with the same scratch.
    [[nodiscard]] WalletTrades tradesOf(std::size_t subject, Scratch &scratch) const;

private:
    WalletDataset(WalletColumns columns, const LoadRequest &request);
    void select(const LoadRequest &request);
    void countTrades();
    void findFailures();
    [[nodiscard]] WalletTrades tradesIn(std::size_t file, std::size_t subject) const;

    WalletColumns m_columns;
    EventTime m_referenceTime;
    int m_recentDays;
    std::vector<store::SubjectKey> m_keys;
    std::vector<std::uint32_t> m_holder; ///< [subject] wallet of the holdings
    std::vector<std::uint64_t> m_flags;
    std::vector<std::vector<std::uint32_t>> m_place; ///< [file][subject] wallet of the file, or none
    std::vector<std::int64_t> m_before;              ///< [subject] trades in front of it, and of all
    std::vector<SubjectFailure> m_failures;
    std::vector<bool> m_failed;
    std::vector<Day> m_days;
};

} // namespace dramatis::wallets

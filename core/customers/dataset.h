// SPDX-License-Identifier: GPL-3.0-or-later
// The customers of one classification over columns that may hold more of them, and the kernel that computes
// their signals.
#pragma once

#include "customers/snapshot.h"

#include <cstdint>
#include <vector>

namespace dramatis::customers
{

/// Look-back for finding subscriptions, whatever the window.
inline constexpr int subscriptionLookBack = 180;

/// The events of one customer as groups of one merchant each: group g is [firstEvent[g], firstEvent[g + 1])
/// of the columns.
struct CustomerEvents {
    const std::uint64_t *firstEvent = nullptr;
    std::size_t groups = 0;
    const std::uint32_t *merchant = nullptr;
    const std::uint8_t *groupBits = nullptr;
    const Day *day = nullptr;
    const double *amount = nullptr;
    const std::uint8_t *bits = nullptr;
};

class CustomerDataset : public Dataset
{
public:
    static Result<std::unique_ptr<CustomerDataset>> load(const DataPlace &place, const LoadRequest &request,
                                                         const JobContext &job);

    [[nodiscard]] const std::vector<store::SubjectKey> &subjectKeys() const override { return m_keys; }
    [[nodiscard]] const std::vector<std::uint64_t> &flags() const override { return m_flags; }
    [[nodiscard]] std::int64_t eventCount() const override { return m_eventCount; }
    void computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                        std::size_t row) const override;
    [[nodiscard]] std::optional<std::span<const Day>> eventDays() const override;

    [[nodiscard]] const Holdings &holdings() const { return m_columns.holdings; }
    /// Position in the holdings of a subject.
    [[nodiscard]] std::size_t holder(std::size_t subject) const { return m_holder[subject]; }

    /// Memory for the events of a customer who has some in several files.
    struct Scratch {
        std::vector<std::uint64_t> firstEvent;
        std::vector<std::uint32_t> merchant;
        std::vector<std::uint8_t> groupBits;
        std::vector<Day> day;
        std::vector<double> amount;
        std::vector<std::uint8_t> bits;
    };
    /// In canonical order; valid until the next call with the same scratch.
    [[nodiscard]] CustomerEvents eventsOf(std::size_t subject, Scratch &scratch) const;

private:
    CustomerDataset(CustomerColumns columns, const LoadRequest &request);
    Status rankMerchants(store::Connection &data);
    void select(const LoadRequest &request);
    void markMixedCurrencies(const std::string &currency);
    void placeInFiles();
    void countEvents();
    [[nodiscard]] CustomerEvents eventsIn(std::size_t file, std::size_t subject) const;
    void merge(const std::vector<CustomerEvents> &parts, Scratch &scratch) const;

    CustomerColumns m_columns;
    Day m_referenceDate;
    std::vector<store::SubjectKey> m_keys;
    std::vector<std::uint32_t> m_holder;
    std::vector<std::uint64_t> m_flags;
    std::vector<std::vector<std::uint32_t>> m_place; ///< [file][subject]: customer of the file, or none
    std::vector<std::uint32_t> m_rank;               ///< [text key], only with additions
    std::vector<Day> m_days;
    std::int64_t m_eventCount = 0;
};

/// The condition that picks the users of a request from `user_rows u` (see selectSubjects()).
Result<std::string> prepareSelection(store::Connection &data, const LoadRequest &request);

/// Bit 0 of the flags.
inline constexpr std::uint64_t mixedCurrencyFlag = 1;

} // namespace dramatis::customers

// SPDX-License-Identifier: GPL-3.0-or-later
// What the texts of one column of a sample look like.
#pragma once

#include "csv/sniffer.h"
#include "mapping/date_guess.h"
#include "mapping/number_form.h"

#include <set>

namespace dramatis::mapping
{

class ColumnContent
{
public:
    /// The sample must outlive it.
    ColumnContent(const csv::Sample &sample, std::size_t column, const csv::Dialect &dialect);

    std::vector<std::string_view> texts; ///< filled ones, trimmed
    std::size_t rows = 0;

    [[nodiscard]] bool empty() const { return texts.empty(); }
    /// Shares are of the filled texts.
    [[nodiscard]] double filledShare() const;
    [[nodiscard]] const std::set<std::string_view> &distinct() const { return m_distinct; }
    /// As keys are, but for some mistakes.
    [[nodiscard]] bool isNearlyUnique() const { return m_distinct.size() * 100 >= texts.size() * 98; }
    [[nodiscard]] const DateGuess &date() const { return m_date; }
    /// Times in the contract's own forms: unix seconds, milliseconds, ISO.
    [[nodiscard]] double timeShare() const { return m_times; }
    /// Numbers in any form, with currency signs and brackets.
    [[nodiscard]] double numberShare() const { return m_numbers; }
    /// Of those, numbers in the contract's own form.
    [[nodiscard]] double plainShare() const { return m_plain; }
    /// Numbers with a fraction, a sign or a currency: sums of money rather than numbers of something.
    [[nodiscard]] double moneyShare() const { return m_money; }
    [[nodiscard]] double percentShare() const { return m_percents; }
    /// Numbers without a percent sign, and those of them from -1 to 1.
    [[nodiscard]] std::size_t unmarked() const { return m_unmarked; }
    [[nodiscard]] std::size_t withinOne() const { return m_withinOne; }
    [[nodiscard]] std::size_t positives() const { return m_positives; }
    [[nodiscard]] std::size_t negatives() const { return m_negatives; }
    [[nodiscard]] double positiveSum() const { return m_positiveSum; }
    [[nodiscard]] double negativeSum() const { return m_negativeSum; } ///< as a positive number
    /// Mostly texts such as AC00128 or 4344676511950444 that come more than once.
    [[nodiscard]] bool looksLikeAccounts() const;

private:
    void addNumber(std::string_view text, const NumberForm &form);

    std::set<std::string_view> m_distinct;
    DateGuess m_date;
    double m_times = 0;
    double m_numbers = 0;
    double m_plain = 0;
    double m_money = 0;
    double m_percents = 0;
    std::size_t m_unmarked = 0;
    std::size_t m_withinOne = 0;
    std::size_t m_positives = 0;
    std::size_t m_negatives = 0;
    double m_positiveSum = 0;
    double m_negativeSum = 0;
};

} // namespace dramatis::mapping

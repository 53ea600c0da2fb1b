// SPDX-License-Identifier: GPL-3.0-or-later
// All filings of one period as columns, scored together: a filing's percentile says where it stands among
// them. Immutable once made; any thread. Row i of every column is the filing with the i-th subject key.
#pragma once

#include "companies/catalogue.h"
#include "domains/domain.h"

#include <array>

namespace dramatis::companies
{

/// As a row of filing_rows says; an absent ratio is NaN.
struct Filing {
    store::SubjectKey subject = 0;
    std::array<double, ratioCount> ratios = {};
    double marketCap = 0;
    double year = 0;
    std::int64_t sectorKey = 0; ///< in texts
};

/// The columns of filing_rows that filingAt() reads, `f.` in front of each.
std::string filingColumns();
Filing filingAt(store::Row row, int firstColumn);

/// "annual" for annualWindow.
std::string_view periodOf(int window);

struct Portfolio {
    std::vector<store::SubjectKey> subjects; ///< ascending
    std::array<std::vector<double>, ratioCount> ratios;
    std::vector<double> marketCap;
    std::vector<double> year;
    std::vector<double> sector;       ///< position in `sectors`
    std::vector<std::string> sectors; ///< bytewise ascending
    std::vector<double> probability;
    std::vector<double> percentile;
    std::vector<double> confidence;
    std::string facts; ///< see Dataset::facts()

    /// Reads and scores with the scorecard of the request.
    static Result<Portfolio> load(const DataPlace &place, const LoadRequest &request, const JobContext &job);
};

/// How many of `sorted` are not above the probability, in percent; 0 of none.
double percentileOf(std::span<const double> sorted, double probability);
/// See Dataset::facts(): `means` in the order of the scorecard's terms.
std::string factsText(const scorecards::Scorecard &scorecard, std::size_t filings,
                      std::span<const double> means);

} // namespace dramatis::companies

// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/observed_rates.h"
#include "scorecards/fit.h"
#include "scorecards/score.h"

#include <algorithm>

namespace dramatis::scorecards
{

namespace
{

struct Seen {
    std::size_t filings = 0;
    std::size_t defaults = 0;
};

/// By bin; of absent values behind the last.
std::vector<Seen> countByBin(const Term &term, BlankPolicy policy, std::span<const double> values,
                             std::span<const std::uint8_t> labels)
{
    const Intervals intervals(term);
    std::vector<Seen> seen(term.bins.size() + 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool absent = isMissing(values[i]);
        const double looked = absent ? 0 : values[i];
        Seen &at = absent && policy == BlankPolicy::Missing
                       ? seen.back()
                       : seen[intervals.bin[intervals.find(looked)].value_or(0)];
        ++at.filings;
        at.defaults += labels[i];
    }
    return seen;
}

} // namespace

void setObservedRates(Term &term, BlankPolicy policy, std::span<const double> values,
                      std::span<const std::uint8_t> labels, double overallRate,
                      std::vector<std::string> &warnings)
{
    const std::vector<Seen> seen = countByBin(term, policy, values, labels);
    const auto rate = [&](const Seen &at, const std::string &where) {
        if (at.filings > 0)
            return static_cast<double>(at.defaults) / static_cast<double>(at.filings);
        warnings.push_back("No filing " + where + ": it takes the rate of all filings, " +
                           numberText(overallRate) + ".");
        return overallRate;
    };
    for (std::size_t i = 0; i < term.bins.size(); ++i)
        term.bins[i].rate = rate(seen[i], "has " + term.ratio + " in " + intervalText(term.bins[i]));
    if (policy == BlankPolicy::Missing)
        term.missingRate = rate(seen.back(), "is without " + term.ratio);
    else
        term.missingRate = overallRate;
}

std::vector<Bin> quantileBins(std::span<const double> values, std::size_t count)
{
    std::vector<double> present;
    std::copy_if(values.begin(), values.end(), std::back_inserter(present),
                 [](double value) { return !isMissing(value); });
    std::sort(present.begin(), present.end());
    std::vector<Bin> bins;
    double low = -infinity;
    for (std::size_t part = 1; part < count && !present.empty(); ++part) {
        // The smallest value with part/count of all at or below it.
        const std::size_t below = (part * present.size() + count - 1) / count;
        const double limit = present[std::max<std::size_t>(below, 1) - 1];
        if (limit > low && limit < present.back()) {
            bins.push_back({low, limit, 0});
            low = limit;
        }
    }
    bins.push_back({low, infinity, 0});
    return bins;
}

} // namespace dramatis::scorecards

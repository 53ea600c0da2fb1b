// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/summaries.h"
#include "base/number.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace dramatis::explore
{

namespace
{

constexpr double nan = missing;
constexpr double longTail = 0.5; ///< of the range between the percentiles

/// The value that this share of all is not above. Reorders the values.
double percentile(std::vector<double> &values, double share)
{
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

/// 1, 2 or 5 times a power of ten, not above a tenth of the range.
double roundStep(double range)
{
    const double power = std::pow(10, std::floor(std::log10(range / 10)));
    const double times = range / 10 / power;
    return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}

void setBounds(std::vector<double> &values, Histogram &histogram)
{
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    histogram.minimum = histogram.low = *lowest;
    histogram.maximum = histogram.high = *highest;
    const double p1 = percentile(values, 0.01);
    const double p99 = percentile(values, 0.99);
    if (!(p99 > p1) || !std::isfinite(p99 - p1))
        return;
    const double step = roundStep(p99 - p1);
    if (p1 - histogram.low > longTail * (p99 - p1))
        histogram.low = std::max(histogram.minimum, std::floor(p1 / step) * step);
    if (histogram.high - p99 > longTail * (p99 - p1))
        histogram.high = std::min(histogram.maximum, std::ceil(p99 / step) * step);
}

std::size_t binOf(const Histogram &histogram, double value)
{
    const auto last = static_cast<double>(histogram.bins.size() - 1);
    const double width = histogram.high - histogram.low;
    if (!(width > 0))
        return 0;
    const double place = (value - histogram.low) / width * static_cast<double>(histogram.bins.size());
    return static_cast<std::size_t>(std::clamp(std::floor(place), 0.0, last));
}

void countValue(Histogram &histogram, double value)
{
    if (isMissing(value))
        ++histogram.missing;
    else if (!histogram.bins.empty())
        ++histogram.bins[binOf(histogram, value)];
}

} // namespace

std::vector<OutcomeCount> distribution(const RunView &view, std::size_t window)
{
    std::vector<OutcomeCount> counts(view.outcomes.size());
    const WindowColumns &columns = view.windows[window];
    for (const OutcomeIndex outcome : columns.effective)
        ++counts[outcome].subjects;
    const rules::MatchMask personas = rules::personaBits(view.run->ruleSet);
    for (std::uint64_t mask : view.run->results.masks[window]) {
        mask &= personas; // other rules have bits of their own
        if (mask == 0)
            ++counts[view.personaCount].matches;
        for (; mask != 0; mask &= mask - 1)
            ++counts[static_cast<std::size_t>(std::countr_zero(mask))].matches;
    }
    if (!view.hasBefore(window))
        return counts;
    for (std::size_t outcome = 0; outcome < counts.size(); ++outcome)
        counts[outcome].before = columns.beforeCounts[outcome];
    return counts;
}

Moves moves(const RunView &view, std::size_t window)
{
    Moves moves;
    const std::size_t outcomes = view.outcomes.size();
    moves.counts.assign(outcomes, std::vector<std::int64_t>(outcomes));
    if (!view.hasBefore(window))
        return moves;
    const WindowColumns &columns = view.windows[window];
    for (std::size_t row = 0; row < view.size(); ++row) {
        const OutcomeIndex before = columns.before[row];
        if (before == noOutcome) {
            ++moves.appeared;
            continue;
        }
        ++moves.counts[before][columns.effective[row]];
        ++(before == columns.effective[row] ? moves.stayed : moves.moved);
    }
    std::int64_t earlier = 0;
    for (const std::int64_t count : columns.beforeCounts)
        earlier += count;
    moves.disappeared = earlier - moves.stayed - moves.moved;
    return moves;
}

Histogram histogram(const RunView &view, std::size_t window, std::size_t signal, std::size_t bins)
{
    Histogram histogram;
    histogram.minimum = histogram.maximum = nan;
    std::vector<double> values;
    for (const double value : view.signal(window, signal)) {
        if (isMissing(value))
            ++histogram.missing;
        else
            values.push_back(value);
    }
    if (values.empty() || bins == 0)
        return histogram;
    setBounds(values, histogram);
    histogram.bins.assign(bins, 0);
    for (const double value : values)
        ++histogram.bins[binOf(histogram, value)];
    return histogram;
}

Histogram histogram(const RunView &view, std::size_t window, std::size_t signal,
                    std::span<const std::uint32_t> rows, const Histogram &like)
{
    Histogram histogram = like;
    histogram.bins.assign(like.bins.size(), 0);
    histogram.missing = 0;
    const std::span<const double> values = view.signal(window, signal);
    histogram.minimum = histogram.maximum = nan;
    for (const std::uint32_t row : rows) {
        if (values.empty())
            break;
        countValue(histogram, values[row]);
        histogram.minimum = std::fmin(histogram.minimum, values[row]);
        histogram.maximum = std::fmax(histogram.maximum, values[row]);
    }
    return histogram;
}

double median(const RunView &view, std::size_t window, std::size_t signal,
              std::span<const std::uint32_t> rows)
{
    const std::span<const double> column = view.signal(window, signal);
    std::vector<double> values;
    values.reserve(column.empty() ? 0 : rows.size());
    for (const std::uint32_t row : rows) {
        if (!column.empty() && !isMissing(column[row]))
            values.push_back(column[row]);
    }
    if (values.empty())
        return nan;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    const double upper = *middle;
    return (*std::max_element(values.begin(), middle) + upper) / 2;
}

} // namespace dramatis::explore

// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/warnings.h"
#include "scorecards/score.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dramatis::scorecards
{

namespace
{

/// Two decimals: "4.12".
std::string percentText(double probability)
{
    return numberText(std::round(percentOf(probability) * 100) / 100);
}

class BinWarnings
{
public:
    BinWarnings(std::span<const Bin> bins, std::span<const std::size_t> places, json::Findings &warnings)
        : m_bins(bins), m_places(places), m_warnings(warnings)
    {
    }

    void warnOfOverlaps()
    {
        for (std::size_t later = 1; later < m_bins.size(); ++later) {
            const Bin &bin = m_bins[later];
            const auto behind = m_bins.begin() + static_cast<std::ptrdiff_t>(later);
            const auto found = std::find_if(m_bins.begin(), behind, [&](const Bin &earlier) {
                return earlier.low < bin.high && bin.low < earlier.high;
            });
            if (found != behind)
                add(later, "The bins " + intervalText(*found) + " and " + intervalText(bin) +
                               " overlap: values in " +
                               intervalText(std::max(found->low, bin.low), std::min(found->high, bin.high)) +
                               " take the rate of the one that stands first.");
        }
    }

    void warnOfOrder()
    {
        const auto falls = [](const Bin &a, const Bin &b) { return b.low < a.low; };
        const auto found = std::adjacent_find(m_bins.begin(), m_bins.end(), falls);
        if (found != m_bins.end())
            add(static_cast<std::size_t>(found - m_bins.begin()) + 1,
                "The bins are not in ascending order: " + intervalText(*(found + 1)) + " stands behind " +
                    intervalText(*found) + ".");
    }

    /// Values beyond the bins at an end where the first bin stands have its rate, as one would think.
    void warnOfGaps()
    {
        std::vector<std::size_t> ascending(m_bins.size());
        std::iota(ascending.begin(), ascending.end(), 0);
        std::stable_sort(ascending.begin(), ascending.end(),
                         [&](std::size_t a, std::size_t b) { return m_bins[a].low < m_bins[b].low; });
        std::size_t highest = ascending.front();
        if (m_bins[highest].low > -infinity && highest != 0)
            add(highest, "Values up to " + numberText(m_bins[highest].low) + inNoBin());
        for (const std::size_t next : ascending) {
            if (m_bins[next].low > m_bins[highest].high)
                add(next, "The bins " + intervalText(m_bins[highest]) + " and " + intervalText(m_bins[next]) +
                              " leave a gap: values in " +
                              intervalText(m_bins[highest].high, m_bins[next].low) + inNoBin());
            if (m_bins[next].high > m_bins[highest].high)
                highest = next;
        }
        if (m_bins[highest].high < infinity && highest != 0)
            add(highest, "Values above " + numberText(m_bins[highest].high) + inNoBin());
    }

private:
    [[nodiscard]] std::string inNoBin() const
    {
        return " are in no bin: they take the rate of the first, " + intervalText(m_bins.front()) + ".";
    }

    void add(std::size_t bin, std::string reason) { m_warnings.add(m_places[bin], std::move(reason)); }

    std::span<const Bin> m_bins;
    std::span<const std::size_t> m_places;
    json::Findings &m_warnings;
};

/// "more than 15 %", "5 % or more", and for what the level above leaves: "15 % or less", "less than 5 %".
std::string needText(const Level &level)
{
    const std::string percent = numberText(level.percent) + " %";
    return level.bound == Bound::Above ? "more than " + percent : percent + " or more";
}

std::string restText(const Level &above)
{
    const std::string percent = numberText(above.percent) + " %";
    return above.bound == Bound::Above ? percent + " or less" : "less than " + percent;
}

} // namespace

void warnOfBins(std::span<const Bin> bins, std::span<const std::size_t> places, json::Findings &warnings)
{
    if (bins.empty())
        return;
    BinWarnings of(bins, places, warnings);
    of.warnOfOverlaps();
    of.warnOfOrder();
    of.warnOfGaps();
}

void warnOfLevels(const Scorecard &scorecard, const json::Value &levels, json::Findings &warnings)
{
    const Reach reach = reachOf(scorecard);
    const std::size_t highest = levelIndexOf(scorecard, reach.greatest);
    const std::size_t lowest = levelIndexOf(scorecard, reach.least);
    const std::string reached =
        "; this scorecard reaches " + percentText(reach.least) + " to " + percentText(reach.greatest) + " %.";
    for (std::size_t i = 0; i < scorecard.levels.size(); ++i) {
        const Level &level = scorecard.levels[i];
        if (i < highest)
            warnings.add(levels.elements[i].offset, level.id + " needs " + needText(level) + reached);
        else if (i > lowest)
            warnings.add(levels.elements[i].offset,
                         level.id + " needs " + restText(scorecard.levels[i - 1]) + reached);
    }
}

} // namespace dramatis::scorecards

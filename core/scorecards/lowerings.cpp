// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/explain.h"
#include "scorecards/score.h"

#include <algorithm>

namespace dramatis::scorecards
{

namespace
{

/// Values a ratio could move into.
struct Place {
    Change change;
    double amount = 0; ///< coefficient · rate there
    /// From the value; of an absent one how much less it adds than now, so that the smallest step comes
    /// first.
    double distance = 0;
};

Place placeOf(std::size_t position, const Term &term, const Intervals &intervals, std::size_t interval,
              double value, double amountNow)
{
    Place place;
    place.change = {position, intervals.low(interval), intervals.high(interval), false};
    place.amount = term.coefficient * term.bins[intervals.bin[interval].value_or(0)].rate;
    if (isMissing(value)) {
        place.change.upwards = place.change.high == infinity;
        place.distance = amountNow - place.amount;
    } else {
        place.change.upwards = value <= place.change.low;
        place.distance = place.change.upwards ? place.change.low - value : value - place.change.high;
    }
    return place;
}

class LoweringSearch
{
public:
    LoweringSearch(const Scorecard &scorecard, std::span<const double> values) : m_scorecard(scorecard)
    {
        for (std::size_t i = 0; i < scorecard.terms.size(); ++i)
            m_amounts.push_back(scorecard.terms[i].coefficient *
                                rateOf(scorecard, scorecard.terms[i], values[i]));
        for (std::size_t i = 0; i < scorecard.terms.size(); ++i)
            m_places.push_back(placesOf(i, values[i]));
        m_level = levelIndexOf(scorecard, probabilityWith(m_amounts));
    }

    std::vector<Lowering> search() const
    {
        std::vector<Lowering> found;
        for (const std::vector<Place> &places : m_places)
            if (const auto lowering = nearestAlone(places))
                found.push_back(*lowering);
        if (found.empty())
            if (const auto lowering = largestGainsTogether())
                found.push_back(*lowering);
        return found;
    }

private:
    /// Where the ratio would add less than now, the nearest first.
    std::vector<Place> placesOf(std::size_t position, double value) const
    {
        const Term &term = m_scorecard.terms[position];
        const Intervals intervals(term);
        std::vector<Place> places;
        for (std::size_t i = 0; i <= intervals.limits.size(); ++i) {
            const Place place = placeOf(position, term, intervals, i, value, m_amounts[position]);
            if (intervals.reachable(i) && place.amount < m_amounts[position])
                places.push_back(place);
        }
        std::stable_sort(places.begin(), places.end(),
                         [](const Place &a, const Place &b) { return a.distance < b.distance; });
        return places;
    }

    [[nodiscard]] double probabilityWith(std::span<const double> amounts) const
    {
        double z = m_scorecard.intercept;
        for (const double amount : amounts)
            z += amount;
        return probabilityOf(z);
    }

    /// The changes, if they lower the level.
    [[nodiscard]] std::optional<Lowering> with(std::span<const Place> places) const
    {
        Lowering lowering;
        std::vector<double> amounts = m_amounts;
        for (const Place &place : places) {
            amounts[place.change.term] = place.amount;
            lowering.changes.push_back(place.change);
        }
        lowering.probability = probabilityWith(amounts);
        lowering.level = levelIndexOf(m_scorecard, lowering.probability);
        return lowering.level > m_level ? std::optional(lowering) : std::nullopt;
    }

    [[nodiscard]] std::optional<Lowering> nearestAlone(std::span<const Place> places) const
    {
        for (const Place &place : places)
            if (auto lowering = with({&place, 1}))
                return lowering;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Lowering> largestGainsTogether() const
    {
        std::vector<Place> best;
        for (const std::vector<Place> &places : m_places)
            if (!places.empty())
                best.push_back(
                    *std::min_element(places.begin(), places.end(),
                                      [](const Place &a, const Place &b) { return a.amount < b.amount; }));
        std::stable_sort(best.begin(), best.end(),
                         [&](const Place &a, const Place &b) { return gain(a) > gain(b); });
        for (std::size_t count = 2; count <= best.size(); ++count)
            if (with(std::span(best).first(count)))
                return with(moderated(std::span(best).first(count)));
        return std::nullopt;
    }

    /// None further than it needs, the one with the least gain first.
    [[nodiscard]] std::vector<Place> moderated(std::span<const Place> together) const
    {
        std::vector<Place> places(together.begin(), together.end());
        for (std::size_t i = places.size(); i-- > 0;) {
            const std::size_t term = places[i].change.term;
            for (const Place &nearer : m_places[term]) {
                places[i] = nearer;
                if (with(places))
                    break;
            }
        }
        return places;
    }

    [[nodiscard]] double gain(const Place &place) const
    {
        return m_amounts[place.change.term] - place.amount;
    }

    const Scorecard &m_scorecard;
    std::vector<double> m_amounts; ///< now, by term
    std::vector<std::vector<Place>> m_places;
    std::size_t m_level = 0;
};

} // namespace

std::vector<Lowering> lowerings(const Scorecard &scorecard, std::span<const double> values)
{
    return LoweringSearch(scorecard, values).search();
}

} // namespace dramatis::scorecards

// SPDX-License-Identifier: GPL-3.0-or-later
// A cell is a range of values whose ends are found exactly: the last double that the relative margin,
// computed as everywhere else, still puts into the cell. So a query with the range gives the very subjects
// counted here.
#include "base/slices.h"
#include "explore/summaries.h"
#include "rules/evidence.h"
#include "rules/interval.h"

#include <algorithm>
#include <cmath>

namespace dramatis::explore
{

namespace
{

using rules::Condition;
using rules::Op;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::array<double, 3> steps = {0.01, 0.05, 0.10};

double next(double value)
{
    return std::nextafter(value, infinity);
}

double previous(double value)
{
    return std::nextafter(value, -infinity);
}

/// The smallest double from which on `holds` is true, close to `guess`. `holds` turns true once.
template <typename Holds> double firstWith(double guess, const Holds &holds)
{
    double value = guess;
    while (holds(previous(value)))
        value = previous(value);
    while (!holds(value))
        value = next(value);
    return value;
}

/// One threshold of a condition: which values it is about, and how far they are from it.
struct Bound {
    const Condition *condition;
    bool upper;              ///< holds below it
    double threshold;        ///< not 0
    double lastHeld;         ///< the value that holds and is nearest to the threshold or beyond
    double from = -infinity; ///< of `between`: the values that are nearer to this bound
    double to = infinity;

    /// From the threshold to the side where values get larger, relative to it.
    [[nodiscard]] double distance(double value) const { return (value - threshold) / std::abs(threshold); }
    [[nodiscard]] double first(double relative) const
    {
        return firstWith(threshold + relative * std::abs(threshold),
                         [&](double value) { return distance(value) >= relative; });
    }
    [[nodiscard]] double last(double relative) const
    {
        return previous(firstWith(threshold + relative * std::abs(threshold),
                                  [&](double value) { return distance(value) > relative; }));
    }
};

std::array<Range, 6> rangesAbove(const Bound &bound)
{
    std::array<Range, 6> ranges;
    const double held = bound.lastHeld;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Range &fails = ranges[2 - i];
        fails.low = bound.first(-steps[i]);
        fails.high = i == 0 ? held : std::min(held, bound.first(-steps[i - 1]));
        fails.below = true;
        Range &holds = ranges[3 + i];
        holds.low = i == 0 ? held : std::max(held, next(bound.last(steps[i - 1])));
        holds.high = bound.last(steps[i]);
    }
    return ranges;
}

std::array<Range, 6> rangesBelow(const Bound &bound)
{
    std::array<Range, 6> ranges;
    const double held = bound.lastHeld;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Range &fails = ranges[2 - i];
        fails.low = i == 0 ? next(held) : std::max(next(held), next(bound.last(steps[i - 1])));
        fails.high = bound.last(steps[i]);
        Range &holds = ranges[3 + i];
        holds.low = bound.first(-steps[i]);
        holds.high = i == 0 ? held : std::min(next(held), bound.first(-steps[i - 1]));
        holds.below = i > 0;
    }
    return ranges;
}

/// Cuts what is nearer to the other bound of `between`.
void cut(Range &range, const Bound &bound)
{
    range.low = std::max(range.low, bound.from);
    if (range.high > bound.to) {
        range.high = bound.to;
        range.below = false;
    }
}

std::vector<Bound> boundsOf(const Condition &condition)
{
    const rules::Interval held = rules::heldInterval(condition);
    std::vector<Bound> bounds;
    switch (condition.op) {
    case Op::AtLeast:
    case Op::Above:
        bounds.push_back({&condition, false, condition.low, held.low});
        break;
    case Op::AtMost:
    case Op::Below:
        bounds.push_back({&condition, true, condition.low, held.high});
        break;
    case Op::Equal:
        break;
    case Op::Between: {
        const double middle = firstWith((condition.low + condition.high) / 2, [&](double value) {
            return condition.high - value < value - condition.low;
        });
        bounds.push_back({&condition, false, condition.low, held.low, -infinity, previous(middle)});
        bounds.push_back({&condition, true, condition.high, held.high, middle, infinity});
        break;
    }
    }
    std::erase_if(bounds, [](const Bound &bound) { return bound.threshold == 0; });
    return bounds;
}

void count(std::span<const double> values, MarginRow &row)
{
    constexpr std::size_t block = 4096;
    for (std::size_t first = 0; first < values.size(); first += block) {
        const std::span<const double> some = values.subspan(first, std::min(block, values.size() - first));
        for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
            const double low = row.ranges[cell].low;
            const double high =
                row.ranges[cell].below ? previous(row.ranges[cell].high) : row.ranges[cell].high;
            std::int64_t inside = 0;
            for (const double value : some)
                inside += static_cast<std::int64_t>(value >= low) & static_cast<std::int64_t>(value <= high);
            row.cells[cell] += inside;
        }
    }
}

} // namespace

std::vector<MarginRow> marginMap(const RunView &view, std::size_t window)
{
    std::vector<MarginRow> rows;
    if (!view.hasSignals)
        return rows;
    const rules::RuleSet &ruleSet = view.run->ruleSet;
    for (const std::size_t p : rules::decisionOrder(ruleSet)) {
        const auto &conditions = ruleSet.rule(p).criteria.conditions;
        for (std::size_t c = 0; c < conditions.size(); ++c) {
            for (const Bound &bound : boundsOf(conditions[c])) {
                MarginRow row{p, c, conditions[c].op == Op::Between && bound.upper, {}, {}};
                row.ranges = bound.upper ? rangesBelow(bound) : rangesAbove(bound);
                for (Range &range : row.ranges) {
                    range.signal = conditions[c].signal;
                    range.window = conditions[c].window;
                    cut(range, bound);
                }
                rows.push_back(row);
            }
        }
    }
    runSlices(rows.size(), processorCount(), [&](std::size_t i, std::size_t) {
        count(columnOf(view, rows[i].ranges.front(), window), rows[i]);
    });
    return rows;
}

} // namespace dramatis::explore

// SPDX-License-Identifier: GPL-3.0-or-later
// Every filter leaves a bit in a row that it refuses. A row without bits is in the answer; one with a single
// bit, that of a facet, still counts in that facet, for there it stands under all other filters.
#include "explore/query.h"
#include "base/number.h"
#include "base/slices.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "explore/row_order.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace dramatis::explore
{

namespace
{

constexpr std::size_t rowsPerSlice = std::size_t{1} << 15U;
constexpr std::size_t beforeFilter = facetCount;
constexpr std::size_t otherFilter = facetCount + 1; ///< text and ranges: no counts stand beside them
constexpr std::size_t matchValues = 4;              ///< 0, 1, 2, 3 and more

using Refusals = std::uint16_t;

constexpr Refusals bit(std::size_t filter)
{
    return static_cast<Refusals>(1U << filter);
}

struct Counts {
    std::array<std::vector<std::int64_t>, facetCount> facets;
    std::vector<std::int64_t> before;

    explicit Counts(const RunView &view)
        : facets{std::vector<std::int64_t>(view.outcomes.size()),
                 std::vector<std::int64_t>(view.personaCount),
                 std::vector<std::int64_t>(changeCount),
                 std::vector<std::int64_t>(2),
                 std::vector<std::int64_t>(matchValues),
                 std::vector<std::int64_t>(view.run->domain->flagSpecs().size()),
                 std::vector<std::int64_t>(view.traits.size())},
          before(view.outcomes.size())
    {
    }
    void add(const Counts &other)
    {
        const auto into = [](std::vector<std::int64_t> &mine, const std::vector<std::int64_t> &theirs) {
            std::transform(mine.begin(), mine.end(), theirs.begin(), mine.begin(), std::plus<>());
        };
        for (std::size_t facet = 0; facet < facetCount; ++facet)
            into(facets[facet], other.facets[facet]);
        into(before, other.before);
    }
};

/// The columns that facets look at, of one window.
class FacetColumns
{
public:
    FacetColumns(const RunView &view, std::size_t window)
        : m_columns(view.windows[window]), m_masks(view.run->results.masks[window]),
          m_flags(view.run->results.flags), m_personas(rules::personaBits(view.run->ruleSet))
    {
    }

    /// The values of a row as bits.
    [[nodiscard]] std::uint64_t values(Facet facet, std::size_t row) const
    {
        constexpr std::uint64_t one = 1;
        switch (facet) {
        case Facet::Persona:
            return m_columns.effective[row] < 64 ? one << m_columns.effective[row] : 0;
        case Facet::NearMiss:
            return m_columns.nearMisses.empty() ? 0 : m_columns.nearMisses[row];
        case Facet::Change:
            return one << static_cast<unsigned>(m_columns.change[row]);
        case Facet::Override:
            return one << m_columns.overridden[row];
        case Facet::Matches:
            return one << std::min<std::size_t>(
                       static_cast<std::size_t>(std::popcount(m_masks[row] & m_personas)), matchValues - 1);
        case Facet::Trait:
            return m_columns.traits.empty() ? 0 : m_columns.traits[row];
        case Facet::Flag:
            break;
        }
        return m_flags[row];
    }
    [[nodiscard]] OutcomeIndex before(std::size_t row) const { return m_columns.before[row]; }
    [[nodiscard]] bool matches(OutcomeIndex persona, std::size_t row) const
    {
        return (m_masks[row] >> persona & 1U) != 0;
    }

    void count(Facet facet, std::size_t row, Counts &counts) const
    {
        std::vector<std::int64_t> &into = counts.facets[static_cast<std::size_t>(facet)];
        if (facet == Facet::Persona) { // more of them than bits, in the widest rule set
            ++into[m_columns.effective[row]];
            return;
        }
        for (std::uint64_t rest = values(facet, row); rest != 0; rest &= rest - 1) {
            const auto value = static_cast<std::size_t>(std::countr_zero(rest));
            if (value < into.size())
                ++into[value];
        }
    }
    void countBefore(std::size_t row, Counts &counts) const
    {
        if (before(row) < counts.before.size())
            ++counts.before[before(row)];
    }

private:
    const WindowColumns &m_columns;
    const std::vector<std::uint64_t> &m_masks;
    const std::vector<std::uint64_t> &m_flags;
    rules::MatchMask m_personas;
};

constexpr std::array<Facet, facetCount> allFacets = {Facet::Persona,  Facet::NearMiss, Facet::Change,
                                                     Facet::Override, Facet::Matches,  Facet::Flag,
                                                     Facet::Trait};

class Filter
{
public:
    Filter(const RunView &view, const Query &query)
        : m_view(view), m_query(query), m_columns(view, query.window), m_needle(asciiLower(query.text)),
          m_refusals(view.size())
    {
    }

    /// The rows [first, end): their bits, and what they count for.
    void run(std::size_t first, std::size_t end, Counts &counts)
    {
        std::fill(m_refusals.begin() + static_cast<std::ptrdiff_t>(first),
                  m_refusals.begin() + static_cast<std::ptrdiff_t>(end), Refusals{0});
        if (!m_needle.empty())
            refuseByText(first, end);
        for (const Range &range : m_query.ranges)
            refuseByRange(range, first, end);
        for (const Facet facet : allFacets) {
            if (m_query.facet(facet) != 0)
                refuseByFacet(facet, first, end);
        }
        for (std::size_t row = first; m_query.matches && row < end; ++row)
            refuse(row, !m_columns.matches(*m_query.matches, row), otherFilter);
        for (std::size_t row = first; m_query.before && row < end; ++row)
            refuse(row, m_columns.before(row) != *m_query.before, beforeFilter);
        for (std::size_t row = first; row < end; ++row)
            count(row, counts);
    }
    [[nodiscard]] bool accepts(std::size_t row) const { return m_refusals[row] == 0; }

private:
    void refuse(std::size_t row, bool refused, std::size_t filter)
    {
        m_refusals[row] = static_cast<Refusals>(m_refusals[row] | (refused ? bit(filter) : 0));
    }

    void refuseByText(std::size_t first, std::size_t end)
    {
        const std::string &text = m_view.identifiers.folded;
        const std::vector<std::size_t> &starts = m_view.identifiers.starts;
        std::size_t at = starts[first];
        for (std::size_t row = first; row < end; ++row) {
            const void *found = nullptr;
            if (m_needle.find('\0') == std::string::npos)
                found = ::memmem(text.data() + at, starts[end] - at, m_needle.data(), m_needle.size());
            const std::size_t place =
                found ? static_cast<std::size_t>(static_cast<const char *>(found) - text.data())
                      : starts[end];
            for (; row < end && starts[row + 1] <= place; ++row)
                refuse(row, true, otherFilter);
            if (row < end)
                at = starts[row + 1];
        }
    }

    void refuseByRange(const Range &range, std::size_t first, std::size_t end)
    {
        const std::span<const double> values = columnOf(m_view, range, m_query.window);
        if (values.empty())
            return;
        const double low = range.low;
        const double high = range.high;
        for (std::size_t row = first; row < end; ++row) {
            const double value = values[row];
            const bool inside = range.absent  ? isMissing(value)
                                : range.below ? value >= low && value < high
                                              : value >= low && value <= high;
            refuse(row, !inside, otherFilter);
        }
    }

    void refuseByFacet(Facet facet, std::size_t first, std::size_t end)
    {
        const std::uint64_t wanted = m_query.facet(facet);
        for (std::size_t row = first; row < end; ++row)
            refuse(row, (m_columns.values(facet, row) & wanted) == 0, static_cast<std::size_t>(facet));
    }

    void count(std::size_t row, Counts &counts) const
    {
        const Refusals refusals = m_refusals[row];
        if (refusals == 0) {
            for (const Facet facet : allFacets)
                m_columns.count(facet, row, counts);
            m_columns.countBefore(row, counts);
        } else if (std::has_single_bit(refusals) && refusals != bit(otherFilter)) {
            const auto filter = static_cast<std::size_t>(std::countr_zero(refusals));
            if (filter == beforeFilter)
                m_columns.countBefore(row, counts);
            else
                m_columns.count(allFacets[filter], row, counts);
        }
    }

    const RunView &m_view;
    const Query &m_query;
    FacetColumns m_columns;
    std::string m_needle;
    std::vector<Refusals> m_refusals;
};

} // namespace

bool Query::filters() const
{
    return !text.empty() || !ranges.empty() || before || matches ||
           std::any_of(facets.begin(), facets.end(), [](std::uint64_t wanted) { return wanted != 0; });
}

std::span<const double> columnOf(const RunView &view, const Range &range, std::size_t window)
{
    if (!view.hasSignals)
        return {};
    const SignalTable &table = view.run->results.signals;
    const auto index = table.windowIndex(range.window.value_or(view.windows[window].days));
    return index && range.signal < table.signalCount() ? table.column(*index, range.signal)
                                                       : std::span<const double>();
}

Result<Answer> evaluate(const RunView &view, const Query &query, std::stop_token stop)
{
    const Stopwatch watch;
    if (query.window >= view.windows.size())
        return usageError("The run has no such look-back.");
    Filter filter(view, query);
    const std::size_t tasks = processorCount();
    std::vector<Counts> ofTasks(tasks, Counts(view));
    const std::size_t slices = (view.size() + rowsPerSlice - 1) / rowsPerSlice;
    const auto died = runSlices(slices, tasks, [&](std::size_t slice, std::size_t task) {
        const std::size_t first = slice * rowsPerSlice;
        if (!stop.stop_requested())
            filter.run(first, std::min(first + rowsPerSlice, view.size()), ofTasks[task]);
    });
    if (!died.empty())
        return Error{ErrorKind::Internal, "The filter could not be carried out: is the memory full?"};
    Counts counts(view);
    for (const Counts &of : ofTasks)
        counts.add(of);
    if (stop.stop_requested())
        return interrupted("A newer query took its place.");
    Answer answer{query, {}, std::move(counts.facets), std::move(counts.before), 0};
    answer.rows.reserve(view.size());
    for (const std::uint32_t row : view.order) {
        if (filter.accepts(row))
            answer.rows.push_back(row);
    }
    sortRows(view, query.window, query.sorting, answer.rows);
    if (stop.stop_requested())
        return interrupted("A newer query took its place.");
    answer.seconds = watch.seconds();
    return answer;
}

} // namespace dramatis::explore

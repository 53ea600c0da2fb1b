// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/row_order.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace dramatis::explore
{

namespace
{

struct Keyed {
    std::uint64_t key;
    std::uint32_t row;
};

constexpr unsigned digitBits = 11;
constexpr std::size_t digitValues = std::size_t{1} << digitBits;
constexpr unsigned digits = 6; ///< 66 bits: all of a key

/// Unsigned numbers in the order of doubles; missing ones behind all others.
std::uint64_t keyOf(double value, bool descending)
{
    if (isMissing(value))
        return ~std::uint64_t{0};
    constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0 and 0 are equal
    const std::uint64_t ascending = (bits & sign) != 0 ? ~bits : bits | sign;
    return descending ? ~ascending : ascending;
}

std::size_t digitOf(std::uint64_t key, unsigned digit)
{
    return static_cast<std::size_t>(key >> (digit * digitBits)) & (digitValues - 1);
}

/// Digit by digit from the lowest; keeps the order of equal keys. Digits that all have in common are left
/// out.
void radixSort(std::vector<Keyed> &rows)
{
    std::vector<std::array<std::uint32_t, digitValues>> counts(digits);
    for (const Keyed &one : rows) {
        for (unsigned digit = 0; digit < digits; ++digit)
            ++counts[digit][digitOf(one.key, digit)];
    }
    std::vector<Keyed> other(rows.size());
    for (unsigned digit = 0; digit < digits && !rows.empty(); ++digit) {
        auto &places = counts[digit];
        if (places[digitOf(rows.front().key, digit)] == rows.size())
            continue;
        std::uint32_t next = 0;
        for (std::uint32_t &place : places)
            next += std::exchange(place, next);
        for (const Keyed &one : rows)
            other[places[digitOf(one.key, digit)]++] = one;
        rows.swap(other);
    }
}

template <typename Key> void sortByKey(std::vector<std::uint32_t> &rows, const Key &key)
{
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows)
        keyed.push_back({key(row), row});
    radixSort(keyed);
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed &one) { return one.row; });
}

} // namespace

void sortRows(const RunView &view, std::size_t window, const Sorting &sorting,
              std::vector<std::uint32_t> &rows)
{
    switch (sorting.column) {
    case Column::Subject:
        if (sorting.descending)
            std::reverse(rows.begin(), rows.end());
        return;
    case Column::Persona: {
        const std::vector<OutcomeIndex> &outcomes = view.windows[window].effective;
        sortByKey(rows, [&](std::uint32_t row) -> std::uint64_t {
            return sorting.descending ? noOutcome - outcomes[row] : outcomes[row];
        });
        return;
    }
    case Column::Signal:
        break;
    }
    const std::span<const double> values = view.signal(window, sorting.signal);
    if (!values.empty())
        sortByKey(rows, [&](std::uint32_t row) { return keyOf(values[row], sorting.descending); });
}

} // namespace dramatis::explore

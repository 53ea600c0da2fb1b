// SPDX-License-Identifier: GPL-3.0-or-later
// Signals as columns: what a domain's signal kernel fills and what rules read.
//
// A SignalTable holds, for every window of a run, one column of doubles per signal of the catalogue; row i of
// every column is subject i of the run. A missing value is NaN, never 0. Counts and flags are whole numbers
// in the same columns: all of them are exact in a double.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dramatis
{

/// A Text signal is a number in its columns too: the position of the text among the labels of the data.
enum class Unit { Count, Flag, Money, Percent, Ratio, Hours, Days, Months, Text };

/// One entry of a domain's signal catalogue. `minimum` and `maximum` bound every value the signal can take
/// (infinite where nothing bounds it): the rule checker warns of conditions outside them.
struct SignalSpec {
    std::string_view id;
    Unit unit;
    std::string_view family;
    std::string_view description;
    double minimum;
    double maximum;
};

using SignalCatalogue = std::span<const SignalSpec>;

/// Position of the signal in the catalogue.
std::optional<std::size_t> findSignal(SignalCatalogue catalogue, std::string_view id);

/// The word for the unit in catalogues and documents: "count", "0/1", "money", "percent", …
std::string_view unitText(Unit unit);

/// Columns [window][signal][subject]. Copying copies all of it; hand it on by reference or move.
class SignalTable
{
public:
    SignalTable() = default;
    /// All values missing. `windows` are the look-backs in days, ascending (one 0 for a domain without
    /// windows).
    SignalTable(std::size_t subjects, std::vector<int> windows, std::size_t signals);

    [[nodiscard]] std::size_t subjectCount() const { return m_subjects; }
    [[nodiscard]] std::size_t signalCount() const { return m_signals; }
    [[nodiscard]] const std::vector<int> &windows() const { return m_windows; }
    [[nodiscard]] std::optional<std::size_t> windowIndex(int days) const;

    [[nodiscard]] std::span<double> column(std::size_t window, std::size_t signal);
    [[nodiscard]] std::span<const double> column(std::size_t window, std::size_t signal) const;
    [[nodiscard]] double value(std::size_t window, std::size_t signal, std::size_t subject) const
    {
        return column(window, signal)[subject];
    }

private:
    std::size_t m_subjects = 0;
    std::vector<int> m_windows;
    std::size_t m_signals = 0;
    std::size_t m_stride = 0;
    std::vector<double> m_values;
};

} // namespace dramatis

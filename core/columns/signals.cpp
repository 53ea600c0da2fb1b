// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns/signals.h"
#include "base/number.h"

#include <algorithm>

namespace dramatis
{

std::optional<std::size_t> findSignal(SignalCatalogue catalogue, std::string_view id)
{
    const auto found =
        std::find_if(catalogue.begin(), catalogue.end(), [&](const SignalSpec &s) { return s.id == id; });
    if (found == catalogue.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - catalogue.begin());
}

std::string_view unitText(Unit unit)
{
    switch (unit) {
    case Unit::Count:
        return "count";
    case Unit::Flag:
        return "0/1";
    case Unit::Money:
        return "money";
    case Unit::Percent:
        return "percent";
    case Unit::Ratio:
        return "ratio";
    case Unit::Hours:
        return "hours";
    case Unit::Days:
        return "days";
    case Unit::Months:
        return "months";
    case Unit::Text:
        return "text";
    }
    return {};
}

namespace
{

/// From column to column: an odd number of cache lines, so that the columns of a row do not all compete for
/// the same few places of the cache (a kernel writes the row of a subject across all columns).
std::size_t strideOf(std::size_t subjects)
{
    constexpr std::size_t lineValues = 8;
    return ((subjects + lineValues - 1) / lineValues | 1U) * lineValues;
}

} // namespace

SignalTable::SignalTable(std::size_t subjects, std::vector<int> windows, std::size_t signals)
    : m_subjects(subjects), m_windows(std::move(windows)), m_signals(signals), m_stride(strideOf(subjects)),
      m_values(m_stride * m_windows.size() * signals, missing)
{
}

std::optional<std::size_t> SignalTable::windowIndex(int days) const
{
    const auto found = std::find(m_windows.begin(), m_windows.end(), days);
    if (found == m_windows.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_windows.begin());
}

std::span<double> SignalTable::column(std::size_t window, std::size_t signal)
{
    return std::span(m_values).subspan((window * m_signals + signal) * m_stride, m_subjects);
}

std::span<const double> SignalTable::column(std::size_t window, std::size_t signal) const
{
    return std::span(m_values).subspan((window * m_signals + signal) * m_stride, m_subjects);
}

} // namespace dramatis

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
    case Unit::Days:
        return "days";
    case Unit::Months:
        return "months";
    }
    return {};
}

SignalTable::SignalTable(std::size_t subjects, std::vector<int> windows, std::size_t signals)
    : m_subjects(subjects), m_windows(std::move(windows)), m_signals(signals),
      m_values(subjects * m_windows.size() * signals, missing)
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
    return std::span(m_values).subspan((window * m_signals + signal) * m_subjects, m_subjects);
}

std::span<const double> SignalTable::column(std::size_t window, std::size_t signal) const
{
    return std::span(m_values).subspan((window * m_signals + signal) * m_subjects, m_subjects);
}

} // namespace dramatis

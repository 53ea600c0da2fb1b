// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/telemetry.h"
#include "base/date.h"

namespace dramatis
{

Metric &Telemetry::metricOf(std::string_view name)
{
    if (const auto known = m_byName.find(name); known != m_byName.end())
        return *known->second;
    if (m_metrics.size() >= m_most && !m_metrics.empty()) {
        m_byName.erase(m_metrics.front().name);
        m_metrics.pop_front();
    }
    m_metrics.push_back({std::string(name), 0, {}});
    const auto added = std::prev(m_metrics.end());
    m_byName.emplace(added->name, added);
    return *added;
}

void Telemetry::set(std::string_view name, double value)
{
    const std::lock_guard lock(m_mutex);
    Metric &metric = metricOf(name);
    metric.value = value;
    metric.time = timestampNow();
}

void Telemetry::add(std::string_view name, double amount)
{
    const std::lock_guard lock(m_mutex);
    Metric &metric = metricOf(name);
    metric.value += amount;
    metric.time = timestampNow();
}

std::size_t Telemetry::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_metrics.size();
}

std::vector<Metric> Telemetry::metrics() const
{
    const std::lock_guard lock(m_mutex);
    return {m_metrics.begin(), m_metrics.end()};
}

} // namespace dramatis

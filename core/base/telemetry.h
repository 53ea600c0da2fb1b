// SPDX-License-Identifier: GPL-3.0-or-later
// Named measurements of one run, kept in memory until they are written in one batch (store/telemetry.h).
// Bounded: a new name beyond `most` pushes out the name that came first, in constant time; a new value of a
// known name pushes out nothing. Safe to use from several threads at once.
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dramatis
{

struct Metric {
    std::string name; ///< "classify.read_seconds": seconds, bytes, rows or counts, as the name says
    double value = 0;
    std::string time; ///< ISO 8601, UTC
};

class Telemetry
{
public:
    static constexpr std::size_t defaultMost = 10'000;
    explicit Telemetry(std::size_t most = defaultMost) : m_most(most) {}

    void set(std::string_view name, double value);
    void add(std::string_view name, double amount);
    [[nodiscard]] std::size_t size() const;
    /// In the order in which the names came.
    [[nodiscard]] std::vector<Metric> metrics() const;

private:
    Metric &metricOf(std::string_view name);

    std::size_t m_most;
    mutable std::mutex m_mutex;
    std::list<Metric> m_metrics; ///< oldest name first
    std::unordered_map<std::string_view, std::list<Metric>::iterator> m_byName;
};

} // namespace dramatis

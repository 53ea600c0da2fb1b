// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/later_runs.h"
#include "base/number.h"

#include <algorithm>
#include <numeric>

namespace dramatis::explore
{

using classify::StoredRun;
using store::RunRecord;
using store::SubjectKey;

bool isCompleted(const RunRecord &run, std::string_view domain)
{
    return run.assigns() && run.status == store::status::completed && run.domain == domain;
}

Rows::Rows(const std::vector<SubjectKey> &keys) : m_keys(keys)
{
    if (std::is_sorted(keys.begin(), keys.end()))
        return;
    m_positions.resize(keys.size());
    std::iota(m_positions.begin(), m_positions.end(), std::uint32_t{0});
    std::sort(m_positions.begin(), m_positions.end(),
              [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    std::sort(m_keys.begin(), m_keys.end());
}

std::optional<std::size_t> Rows::find(SubjectKey key) const
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    if (found == m_keys.end() || *found != key)
        return std::nullopt;
    const auto place = static_cast<std::size_t>(found - m_keys.begin());
    return m_positions.empty() ? place : m_positions[place];
}

void Rows::match(const std::vector<SubjectKey> &others,
                 const std::function<void(std::size_t, std::size_t)> &each) const
{
    std::size_t place = 0; // others come ascending as well, as a rule: the next is behind the last
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (place == m_keys.size() || m_keys[place] > others[i])
            place = 0;
        if (place < m_keys.size() && m_keys[place] < others[i])
            place =
                static_cast<std::size_t>(std::lower_bound(m_keys.begin() + static_cast<std::ptrdiff_t>(place),
                                                          m_keys.end(), others[i]) -
                                         m_keys.begin());
        if (place < m_keys.size() && m_keys[place] == others[i])
            each(i, m_positions.empty() ? place : m_positions[place]);
    }
}

namespace
{

/// The value of a text signal as the other run numbers its labels.
double sameLabel(const StoredRun &later, double value, StoredRun &run)
{
    if (isMissing(value))
        return value;
    const std::string_view label = later.label(value);
    const auto found = std::find(run.labels.begin(), run.labels.end(), label);
    if (found == run.labels.end()) {
        run.labels.emplace_back(label);
        return static_cast<double>(run.labels.size() - 1);
    }
    return static_cast<double>(found - run.labels.begin());
}

void replaceRow(const StoredRun &later, std::size_t from, StoredRun &run, std::size_t row, bool withSignals)
{
    run.results.flags[row] = later.results.flags[from];
    for (std::size_t w = 0; w < run.results.masks.size(); ++w)
        run.results.masks[w][row] = later.results.masks[w][from];
    for (std::size_t w = 0; withSignals && w < run.results.signals.windows().size(); ++w) {
        for (std::size_t s = 0; s < run.results.signals.signalCount(); ++s) {
            const double value = later.results.signals.value(w, s, from);
            const bool isText = run.domain->signals()[s].unit == Unit::Text;
            run.results.signals.column(w, s)[row] = isText ? sameLabel(later, value, run) : value;
        }
    }
}

bool fits(const StoredRun &later, const StoredRun &run, bool withSignals)
{
    const bool sameColumns =
        !withSignals || (later.results.signals.windows() == run.results.signals.windows() &&
                         later.results.signals.signalCount() == run.results.signals.signalCount());
    return later.results.assignedWindows == run.results.assignedWindows && sameColumns;
}

} // namespace

std::vector<RunRecord> laterRuns(const std::vector<RunRecord> &runs, const RunRecord &base)
{
    std::vector<RunRecord> later;
    for (const RunRecord &run : runs) { // by number
        if (run.no <= base.no || !isCompleted(run, base.domain) ||
            !run.comparable(base))
            continue;
        if (run.allSubjects)
            break;
        if (run.ruleSetHash == base.ruleSetHash)
            later.push_back(run);
    }
    return later;
}

Result<std::int64_t> workIn(store::Connection &results, const Registry &registry,
                            const std::vector<RunRecord> &later, bool withSignals, const Rows &rows,
                            StoredRun &run)
{
    std::int64_t count = 0;
    for (const RunRecord &record : later) {
        DRAMATIS_TRY_ASSIGN(some, withSignals
                                      ? classify::readStoredRun(results, registry, record)
                                      : classify::readStoredOutcomes(results, registry, record, false));
        if (some.results.subjectKeys.empty() || !fits(some, run, withSignals))
            continue;
        rows.match(some.results.subjectKeys,
                   [&](std::size_t from, std::size_t row) { replaceRow(some, from, run, row, withSignals); });
        ++count;
    }
    return count;
}

} // namespace dramatis::explore

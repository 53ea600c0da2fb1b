// SPDX-License-Identifier: GPL-3.0-or-later
// The honest loop: for each subject and window the domain's signal queries, personas one by one, one INSERT
// and one commit. Rows go into a table of their own, so a stopped run goes on behind its last row; at the end
// they are packed like any engine's results.
#include "base/stopwatch.h"
#include "classify/engine.h"
#include "classify/outcomes.h"
#include "rules/evidence.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace dramatis::classify
{

namespace
{

std::vector<std::uint8_t> bytesOf(const std::vector<double> &signals)
{
    std::vector<std::uint8_t> bytes(signals.size() * sizeof(double));
    if (!bytes.empty())
        std::memcpy(bytes.data(), signals.data(), bytes.size());
    return bytes;
}

std::vector<double> signalsOf(std::span<const std::uint8_t> bytes)
{
    std::vector<double> signals(bytes.size() / sizeof(double));
    if (!signals.empty())
        std::memcpy(signals.data(), bytes.data(), signals.size() * sizeof(double));
    return signals;
}

class LoopRun
{
public:
    explicit LoopRun(const EngineInput &input) : m_input(input), m_windows(input.allWindows()) {}

    Result<EngineOutput> run()
    {
        DRAMATIS_TRY_ASSIGN(reference, m_input.domain.loop(m_input.data.connection, m_input.request));
        DRAMATIS_TRY_ASSIGN(keys, reference->subjectKeys());
        DRAMATIS_TRY_ASSIGN(labels, reference->labels());
        m_output.labels = std::move(labels);
        DRAMATIS_TRY_ASSIGN(facts, reference->facts());
        m_output.facts = std::move(facts);
        DRAMATIS_TRY(readEarlierRows());
        DRAMATIS_TRY_ASSIGN(
            insert, m_input.results.prepare("INSERT OR REPLACE INTO @loop_results(run_no, subject_key, "
                                            "window_days, mask, signals) VALUES(?, ?, ?, ?, ?)"));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (m_input.job.stopped())
                return interrupted();
            if (!m_done.contains(keys[i]))
                DRAMATIS_TRY(classifyOne(*reference, insert, keys[i]));
            m_input.job.report(
                {"loop", static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(keys.size()), 0});
        }
        DRAMATIS_TRY(pack(*reference, std::move(keys)));
        m_output.measures.queries = reference->queryCount();
        return std::move(m_output);
    }

private:
    using ByWindow = std::map<int, std::vector<double>>;

    /// Subjects whose every window has been stored by the run before it was interrupted. Of those that failed
    /// only the reason tells, which is not kept here: they are looked at again.
    Status readEarlierRows()
    {
        std::map<store::SubjectKey, std::size_t> rows;
        DRAMATIS_TRY(m_input.results.query(
            "SELECT subject_key, count(*) FROM @loop_results WHERE run_no = ? AND length(signals) > 0 GROUP "
            "BY "
            "subject_key",
            [&](store::Row row) { rows[row.whole(0)] = static_cast<std::size_t>(row.whole(1)); },
            m_input.runNo));
        for (const auto &[key, count] : rows) {
            if (count == m_windows.size())
                m_done[key] = true;
        }
        return {};
    }

    Status classifyOne(LoopReference &reference, store::Statement &insert, store::SubjectKey key)
    {
        ByWindow signals;
        Stopwatch watch;
        for (const int window : m_windows) {
            auto values = reference.signals(key, window);
            if (!values && values.error().kind == ErrorKind::Input && m_input.ruleSet.screening)
                return noteFailure(insert, key, values.error().text);
            if (!values)
                return values.error();
            signals[window] = std::move(*values);
        }
        m_output.measures.signals += watch.lap();
        for (const int window : m_windows) {
            std::uint64_t mask = 0;
            if (isAssigned(window)) {
                mask = rules::matchOne(m_input.ruleSet, [&](std::size_t signal, std::optional<int> own) {
                    return valueOf(signals[own.value_or(window)], key, signal);
                });
            }
            m_output.measures.match += watch.lap();
            DRAMATIS_TRY(insert
                             .with(m_input.runNo, key, window, static_cast<std::int64_t>(mask),
                                   std::span<const std::uint8_t>(bytesOf(signals[window])))
                             .run());
            m_output.measures.write += watch.lap();
            ++m_output.measures.commits;
        }
        return {};
    }

    [[nodiscard]] double valueOf(const std::vector<double> &signals, store::SubjectKey key,
                                 std::size_t signal) const
    {
        if (signal == rules::listedSignal)
            return m_input.listedFlagOf(key) != 0 ? 1 : 0;
        return signals[signal];
    }

    /// A row without signals for each window.
    Status noteFailure(store::Statement &insert, store::SubjectKey key, const std::string &reason)
    {
        m_failures[key] = reason;
        for (const int window : m_windows) {
            DRAMATIS_TRY(insert
                             .with(m_input.runNo, key, window, static_cast<std::int64_t>(rules::failedMask),
                                   std::span<const std::uint8_t>())
                             .run());
            ++m_output.measures.commits;
        }
        return {};
    }

    [[nodiscard]] bool isAssigned(int window) const
    {
        const auto &assigned = m_input.assignedWindows;
        return std::find(assigned.begin(), assigned.end(), window) != assigned.end();
    }

    /// The rows as any engine's results. Not counted: the original did not do it.
    Status pack(LoopReference &reference, std::vector<store::SubjectKey> keys)
    {
        store::RunResults results;
        std::map<store::SubjectKey, std::size_t> rowOf;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            rowOf[keys[i]] = i;
            DRAMATIS_TRY_ASSIGN(flags, reference.flags(keys[i]));
            results.flags.push_back(flags | m_input.listedFlagOf(keys[i]) |
                                    (m_failures.contains(keys[i]) ? rules::failedFlag : 0));
        }
        DRAMATIS_TRY_ASSIGN(resultKeys, m_input.resultKeys(keys));
        results.subjectKeys = std::move(resultKeys);
        for (const auto &[key, reason] : m_failures)
            m_output.failures.push_back({results.subjectKeys[rowOf[key]], reason});
        results.assignedWindows = m_input.assignedWindows;
        results.masks.assign(m_input.assignedWindows.size(), std::vector<std::uint64_t>(rowOf.size()));
        results.signals = SignalTable(rowOf.size(), m_windows, m_input.domain.signals().size());
        DRAMATIS_TRY(m_input.results.query(
            "SELECT subject_key, window_days, mask, signals FROM @loop_results WHERE run_no = ?",
            [&](store::Row row) {
                if (const auto found = rowOf.find(row.whole(0)); found != rowOf.end())
                    place(results, found->second, static_cast<int>(row.whole(1)),
                          static_cast<std::uint64_t>(row.whole(2)), signalsOf(row.blob(3)));
            },
            m_input.runNo));
        addDetails(results);
        m_output.blocks = store::packBlocks(results);
        m_output.outcomes = std::move(results);
        return {};
    }

    void addDetails(store::RunResults &results) const
    {
        const CurrentDetails details = currentDetails(m_input.domain, m_input.ruleSet, m_output.labels);
        if (!details)
            return;
        const std::size_t window = *results.signals.windowIndex(results.assignedWindows.front());
        for (std::size_t i = 0; i < results.subjectKeys.size(); ++i)
            results.details.push_back(
                details(results.masks.front()[i], [&](std::size_t signal, std::optional<int>) {
                    return signal == rules::listedSignal ? 1.0 : results.signals.value(window, signal, i);
                }));
    }

    static void place(store::RunResults &results, std::size_t subject, int window, std::uint64_t mask,
                      const std::vector<double> &signals)
    {
        const std::size_t w = *results.signals.windowIndex(window);
        for (std::size_t signal = 0; signal < signals.size(); ++signal)
            results.signals.column(w, signal)[subject] = signals[signal];
        for (std::size_t a = 0; a < results.assignedWindows.size(); ++a) {
            if (results.assignedWindows[a] == window)
                results.masks[a][subject] = mask;
        }
    }

    const EngineInput &m_input;
    std::vector<int> m_windows;
    std::map<store::SubjectKey, bool> m_done;
    std::map<store::SubjectKey, std::string> m_failures; ///< with the keys of the data
    EngineOutput m_output;
};

} // namespace

Result<EngineOutput> runLoop(const EngineInput &input)
{
    return LoopRun(input).run();
}

} // namespace dramatis::classify

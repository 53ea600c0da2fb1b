// SPDX-License-Identifier: GPL-3.0-or-later
// Runs with results made by hand: two personas, saver (mask bit 0, priority 1) and spender (bit 1, priority
// 2).
#pragma once

#include "core/store/store_fixture.h"
#include "store/effective.h"

#include <algorithm>
#include <numeric>

namespace dramatis::test
{

class ResultsData
{
public:
    /// Customers with the keys 1, 2, …
    explicit ResultsData(const std::vector<std::string> &ids) : m_connection(temporaryTables())
    {
        for (const std::string &id : ids)
            must(store::keyOfSubject(*m_connection, "customers", id));
        must(m_connection->execute(
            "INSERT INTO rule_sets VALUES('two', 'two', 1, 'customers', 1, '', '', "
            "'{\"personas\":[{\"id\":\"saver\",\"priority\":1},{\"id\":\"spender\",\"priority\":2}]}')"));
    }

    store::Connection &connection() { return *m_connection; }

    /// The value that results() gives a signal of a subject and window.
    static double signalOf(store::SubjectKey subject, int window, std::size_t signal)
    {
        return static_cast<double>(subject) + window / 1000.0 + static_cast<double>(signal) * 1e6;
    }

    /// Results with the same masks in all assigned windows; other windows are for conditions only.
    static store::RunResults results(const std::vector<store::SubjectKey> &keys,
                                     const std::vector<int> &assigned,
                                     const std::vector<std::uint64_t> &masks, std::vector<int> windows = {})
    {
        if (windows.empty())
            windows = assigned;
        store::RunResults results;
        results.subjectKeys = keys;
        results.assignedWindows = assigned;
        results.masks.assign(assigned.size(), masks);
        results.signals = SignalTable(keys.size(), windows, 2);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            results.flags.push_back(static_cast<std::uint64_t>(keys[i]) % 2);
            for (std::size_t w = 0; w < windows.size(); ++w) {
                for (std::size_t signal = 0; signal < 2; ++signal)
                    results.signals.column(w, signal)[i] = signalOf(keys[i], windows[w], signal);
            }
        }
        return results;
    }

    void store(std::int64_t runNo, const store::RunResults &results)
    {
        must(store::writeResults(*m_connection, runNo, results,
                                 {{0, "unclassified", std::nullopt, "", "No"},
                                  {1, "saver", 1, "saver", "One"},
                                  {2, "spender", 2, "spender", "One"},
                                  {3, "saver", 1, "saver;spender", "Highest"}}));
    }

    /// A run that has begun; its UUID is "run-N".
    std::int64_t begin()
    {
        const std::int64_t no = ++m_runs;
        must(m_connection->run(
            "INSERT INTO runs(run_id, run_no, run_type, started_at, status, settings_snapshot_json, domain, "
            "operator, program_version, rule_set_hash) VALUES(?, ?, 'classify', '', 'running', '{}', "
            "'customers', '', '', 'two')",
            "run-" + std::to_string(no), no));
        return no;
    }

    void completeRun(std::int64_t no, const store::RunResults &results)
    {
        store(no, results);
        must(store::makeCurrent(*m_connection, "customers", no, results));
        must(store::finishRun(*m_connection, no, {store::status::completed, 0, 0, "{}", "{}", ""}));
    }

    void complete(const store::RunResults &results) { completeRun(begin(), results); }

    /// The contract's view, ordered; the run by its number.
    QByteArray view()
    {
        return rowsOf(*m_connection,
                      "SELECT user_id, window_days, persona_id, priority, matched, reason, origin, "
                      "substr(run_id, 5) FROM persona_assignments ORDER BY user_id, window_days");
    }

private:
    std::unique_ptr<store::Connection> m_connection;
    std::int64_t m_runs = 0;
};

} // namespace dramatis::test

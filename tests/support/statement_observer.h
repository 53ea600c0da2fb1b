// SPDX-License-Identifier: GPL-3.0-or-later
// Listens to every statement of every connection that is opened while it lives, on whatever thread, and asks
// SQLite for the plans when the connection closes: what reads a table from end to end is found without a list
// of statements. One at a time.
#pragma once

#include <map>
#include <set>
#include <string>

namespace dramatis::test
{

class StatementObserver
{
public:
    StatementObserver();
    ~StatementObserver();
    StatementObserver(const StatementObserver &) = delete;
    StatementObserver &operator=(const StatementObserver &) = delete;

    /// Of all connections that have been closed.
    [[nodiscard]] static std::size_t statements();
    /// Lines of plans that scan, by statement: "SCAN t", "SCAN t USING COVERING INDEX i".
    [[nodiscard]] static std::map<std::string, std::set<std::string>> scans();
    /// Whose tables were gone when the connection closed: temporary ones.
    [[nodiscard]] static std::set<std::string> unexplained();
};

} // namespace dramatis::test

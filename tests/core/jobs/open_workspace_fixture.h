// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace as the window works on it, in a folder of its own, for tests.
#pragma once

#include "core/classify/workbench.h"
#include "jobs/open_workspace.h"

#include <QObject>

namespace dramatis::test
{

/// Transactions of the account of `customer`, one a day; every third customer with an income.
std::string transactionsOf(int customer, int from, int days);
inline constexpr std::string_view transactionsHeader =
    "transaction_id,account_id,date,amount,merchant_name,personal_finance_category\n";

class OpenWorkspaceTest : public QObject
{
    Q_OBJECT
protected:
    void begin();
    [[nodiscard]] std::filesystem::path path(const char *name) const { return m_bench->path(name); }
    /// Customers u1, u2, … with one account and 40 days each.
    [[nodiscard]] std::vector<std::filesystem::path> csvFiles(int customers = 12) const;
    /// "made.dramatis", open and classified.
    void createWith(const std::vector<std::filesystem::path> &files);
    [[nodiscard]] const jobs::DomainState &customers() const { return m_workspace->state()->domains.front(); }

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<jobs::OpenWorkspace> m_workspace;
    std::vector<std::string> m_errors;
};

} // namespace dramatis::test

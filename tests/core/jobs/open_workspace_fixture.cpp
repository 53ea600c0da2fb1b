// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/open_workspace_fixture.h"
#include "support/customer_data.h"

#include <QSignalSpy>
#include <QTest>

namespace dramatis::test
{

using namespace jobs;

std::string transactionsOf(int customer, int from, int days)
{
    std::string text;
    for (int i = from; i < from + days; ++i)
        text += "t" + std::to_string(customer) + "_" + std::to_string(i) + ",a" + std::to_string(customer) +
                "," + dateText(*parseIsoDate("2025-09-20") + i) + "," +
                (i % 10 == 0 && customer % 3 == 0 ? "900.0,Work,INCOME_WAGES" : "-12.5,Shop,GENERAL") + "\n";
    return text;
}

void OpenWorkspaceTest::begin()
{
    m_workspace.reset();
    m_bench = std::make_unique<Workbench>();
    m_errors.clear();
    m_workspace = std::make_unique<OpenWorkspace>(m_bench->registry(), m_bench->settings());
    connect(m_workspace.get(), &OpenWorkspace::failed, this,
            [this](JobKind, const Error &error) { m_errors.push_back(error.text); });
}

std::vector<std::filesystem::path> OpenWorkspaceTest::csvFiles(int customers) const
{
    std::string users = "user_id,name\n";
    std::string accounts = "account_id,user_id,type,subtype,balance_current\n";
    std::string transactions(transactionsHeader);
    for (int i = 1; i <= customers; ++i) {
        const std::string no = std::to_string(i);
        users += "u" + no + ",Customer " + no + "\n";
        accounts += "a" + no + ",u" + no + ",depository,checking,100\n";
        transactions += transactionsOf(i, 0, 40);
    }
    return {m_bench->write("users.csv", users), m_bench->write("accounts.csv", accounts),
            m_bench->write("transactions.csv", transactions)};
}

void OpenWorkspaceTest::createWith(const std::vector<std::filesystem::path> &files)
{
    QSignalSpy opened(m_workspace.get(), &OpenWorkspace::opened);
    QSignalSpy classified(m_workspace.get(), &OpenWorkspace::classified);
    m_workspace->create(path("made.dramatis"));
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(m_workspace->importFiles({files.begin(), files.end()}, true) > 0);
    QTRY_COMPARE_WITH_TIMEOUT(classified.count(), 1, 20'000);
    QTRY_VERIFY(m_workspace->view());
}

} // namespace dramatis::test

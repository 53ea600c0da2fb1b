// SPDX-License-Identifier: GPL-3.0-or-later
// Customers made row by row in a private database of the workspace's own layout: what tests of signals and
// engines build their inputs from.
#pragma once

#include "base/date.h"
#include "store/connection.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace dramatis::test
{

/// Stops the test program on an unexpected failure: it is a mistake of the test.
template <typename T> T must(Result<T> result);
void must(const Status &status);
Day day(std::string_view isoDate);

class CustomerData
{
public:
    /// A database of its own.
    CustomerData();
    /// Rows into an existing workspace.
    explicit CustomerData(store::Connection &connection);

    struct Account {
        std::string type = "depository";
        std::string subtype = "checking";
        std::optional<double> balance;
        std::optional<double> limit;
        std::optional<std::string> currency;
    };
    struct Liability {
        std::string aprs;
        std::optional<double> minimum;
        std::optional<double> last;
        std::optional<double> statement;
        bool overdue = false;
    };

    CustomerData &user(const std::string &id, const std::string &consent = "opted_out");
    CustomerData &account(const std::string &user, const std::string &id, const Account &account);
    CustomerData &liability(const std::string &account, const Liability &liability);
    CustomerData &transaction(const std::string &account, Day date, double amount,
                              const std::string &merchant = {}, const std::string &category = {});

    store::Connection &connection() { return *m_connection; }
    [[nodiscard]] std::int64_t keyOf(const std::string &user) const { return m_users.at(user); }

private:
    std::optional<std::int64_t> textKey(const std::string &text);

    std::unique_ptr<store::Connection> m_own;
    store::Connection *m_connection;
    std::map<std::string, std::int64_t> m_users;
    std::map<std::string, std::int64_t> m_accounts;
    std::map<std::string, std::int64_t> m_texts;
    std::int64_t m_transactions = 0;
};

template <typename T> T must(Result<T> result)
{
    if (!result)
        must(Status(result.error()));
    return std::move(*result);
}

} // namespace dramatis::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Two users with three accounts, and rows of one table at a time.
#pragma once

#include "import_fixture.h"

namespace dramatis::test
{

inline constexpr const char *userColumns = "user_id,name,annual_income,consent_status\n";
inline constexpr const char *accountColumns =
    "account_id,user_id,type,subtype,balance_current,balance_limit\n";
inline constexpr const char *transactionColumns =
    "transaction_id,account_id,date,amount,merchant_name,pending\n";
inline constexpr const char *liabilityColumns = "account_id,aprs,minimum_payment_amount,is_overdue\n";

/// Two users, three accounts.
class Bank : public ImportFixture
{
public:
    Bank()
    {
        users("u1,Ann,1000,opted_in\nu2,Bob,,\n");
        accounts(
            "a1,u1,depository,checking,10.5,\na2,u1,credit,credit card,,5000\na3,u2,Depository,SAVINGS,7,\n");
    }
    std::string users(const std::string &rows) { return importText("users.csv", userColumns + rows); }
    std::string accounts(const std::string &rows)
    {
        return importText("accounts.csv", accountColumns + rows);
    }
    std::string transactions(const std::string &rows)
    {
        return importText("transactions.csv", transactionColumns + rows);
    }
    std::string liabilities(const std::string &rows)
    {
        return importText("liabilities.csv", liabilityColumns + rows);
    }
    std::string transactionRows() const
    {
        return rows("SELECT transaction_id, account_id, date, amount, merchant_name, pending FROM "
                    "transactions ORDER BY 1");
    }
    std::string touched() const
    {
        return rows(
            "SELECT subject_id FROM import_subjects JOIN subjects USING(subject_key) WHERE run_no = (SELECT "
            "max(run_no) FROM imports)");
    }
    std::string kept() const
    {
        return rows("SELECT table_name, old_json FROM replaced_rows ORDER BY replaced_no");
    }
    std::string version() const { return rows("SELECT domain, version FROM data_versions"); }
};

} // namespace dramatis::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/customer_data.h"
#include "jobs/builtin_domains.h"
#include "store/subjects.h"

#include <cstdio>
#include <cstdlib>

namespace dramatis::test
{

void must(const Status &status)
{
    if (status)
        return;
    std::fprintf(stderr, "unexpected failure: %s\n", status.error().text.c_str());
    std::abort();
}

Day day(std::string_view isoDate)
{
    const auto parsed = parseIsoDate(isoDate);
    if (!parsed)
        must(Status(usageError("no date: " + std::string(isoDate))));
    return *parsed;
}

CustomerData::CustomerData() : m_own(must(store::Connection::openTemporary({}))), m_connection(m_own.get())
{
    static const Registry registry = jobs::builtInDomains();
    must(store::createPrivateTables(*m_connection, registry.schema()));
}

CustomerData::CustomerData(store::Connection &connection) : m_connection(&connection) {}

CustomerData &CustomerData::user(const std::string &id, const std::string &consent)
{
    const std::int64_t key = must(store::keyOfSubject(*m_connection, "customers", id));
    must(m_connection->run(
        "INSERT INTO user_rows(user_key, import_no, user_id, consent_status) VALUES(?, 0, ?, ?)", key, id,
        consent));
    m_users[id] = key;
    return *this;
}

CustomerData &CustomerData::account(const std::string &user, const std::string &id, const Account &account)
{
    must(m_connection->run(
        "INSERT INTO account_rows(import_no, account_id, user_key, type, subtype, iso_currency_code, "
        "balance_current, balance_limit) VALUES(0, ?, ?, ?, ?, ?, ?, ?)",
        id, m_users.at(user), account.type, account.subtype, account.currency, account.balance,
        account.limit));
    m_accounts[id] = m_connection->lastInsertedKey();
    return *this;
}

CustomerData &CustomerData::liability(const std::string &account, const Liability &liability)
{
    must(m_connection->run(
        "INSERT INTO liability_rows(import_no, account_key, aprs, minimum_payment_amount, "
        "last_payment_amount, last_statement_balance, is_overdue) VALUES(0, ?, ?, ?, ?, ?, ?)",
        m_accounts.at(account), liability.aprs, liability.minimum, liability.last, liability.statement,
        liability.overdue ? 1 : 0));
    return *this;
}

CustomerData &CustomerData::transaction(const std::string &account, Day date, double amount,
                                        const std::string &merchant, const std::string &category)
{
    must(m_connection->run(
        "INSERT INTO transaction_rows(import_no, transaction_id, account_key, date, amount, merchant_key, "
        "category_key) VALUES(0, ?, ?, ?, ?, ?, ?)",
        "t" + std::to_string(++m_transactions), m_accounts.at(account), date, amount, textKey(merchant),
        textKey(category)));
    return *this;
}

std::optional<std::int64_t> CustomerData::textKey(const std::string &text)
{
    if (text.empty())
        return std::nullopt;
    auto found = m_texts.find(text);
    if (found == m_texts.end()) {
        must(m_connection->run("INSERT OR IGNORE INTO texts(text) VALUES(?)", text));
        found =
            m_texts
                .emplace(text, must(m_connection->wholeOf("SELECT text_key FROM texts WHERE text = ?", text)))
                .first;
    }
    return found->second;
}

} // namespace dramatis::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/read_holdings.h"
#include "columns/key_index.h"
#include "customers/spellings.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace dramatis::customers
{

namespace
{

/// A liability before it is grouped by account.
struct Liability {
    std::uint32_t account;
    std::uint8_t bits;
    double minimumPayment;
    double lastPayment;
    double statementBalance;
};

class HoldingsReader
{
public:
    HoldingsReader(store::Connection &data, const std::string &condition)
        : m_data(data), m_condition(condition)
    {
    }

    Status read(ColumnFileBuilder &builder)
    {
        DRAMATIS_TRY(readUsers());
        DRAMATIS_TRY(readAccounts());
        DRAMATIS_TRY(readLiabilities());
        return write(builder);
    }

private:
    Status readUsers()
    {
        DRAMATIS_TRY(
            m_data.query("SELECT u.user_key, u.consent_status IS 'opted_in' FROM user_rows u WHERE " +
                             m_condition + " ORDER BY u.user_key",
                         [&](store::Row row) {
                             m_userKey.push_back(row.whole(0));
                             m_consented.push_back(row.whole(1) != 0);
                         }));
        m_users = KeyIndex(m_userKey);
        return {};
    }

    Status readAccounts()
    {
        m_firstAccount.assign(m_userKey.size() + 1, 0);
        DRAMATIS_TRY(m_data.query(
            "SELECT a.account_key, a.user_key, a.type, a.subtype, coalesce(a.iso_currency_code, 'USD'), "
            "a.balance_current, a.balance_limit FROM account_rows a JOIN user_rows u ON u.user_key = "
            "a.user_key WHERE " +
                m_condition + " ORDER BY a.user_key, a.account_id",
            [&](store::Row row) {
                ++m_firstAccount[m_users.find(row.whole(1)) + 1];
                m_accountKey.push_back(row.whole(0));
                const std::string_view type = row.text(2);
                m_accountBits.push_back(static_cast<std::uint8_t>(
                    (isSavingsSubtype(row.text(3)) ? IsSavings : 0) | (type == "credit" ? IsCredit : 0) |
                    (type == "depository" ? IsDepository : 0)));
                m_currency.push_back(currencyPosition(row.text(4)));
                m_balance.push_back(row.real(5));
                m_limit.push_back(row.real(6));
            }));
        std::partial_sum(m_firstAccount.begin(), m_firstAccount.end(), m_firstAccount.begin());
        return {};
    }

    std::uint32_t currencyPosition(std::string_view code)
    {
        const auto known = m_currencies.find(code);
        if (known != m_currencies.end())
            return known->second;
        const auto position = static_cast<std::uint32_t>(m_currencyEnd.size());
        m_currencyText.insert(m_currencyText.end(), code.begin(), code.end());
        m_currencyEnd.push_back(static_cast<std::uint32_t>(m_currencyText.size()));
        m_currencies.emplace(code, position);
        return position;
    }

    Status readLiabilities()
    {
        const KeyIndex accounts(m_accountKey);
        const std::string columns =
            "SELECT l.account_key, l.aprs, l.minimum_payment_amount, l.last_payment_amount, "
            "l.last_statement_balance, l.is_overdue FROM ";
        const std::string of = m_condition == "1"
                                   ? "liability_rows l"
                                   : "user_rows u JOIN account_rows a ON a.user_key = u.user_key JOIN "
                                     "liability_rows l ON l.account_key = a.account_key WHERE " +
                                         m_condition;
        DRAMATIS_TRY(m_data.query(columns + of + " ORDER BY l.liability_key", [&](store::Row row) {
            const std::uint32_t account = accounts.find(row.whole(0));
            if (account == KeyIndex::none || (m_accountBits[account] & IsCredit) == 0)
                return;
            const auto bits = static_cast<std::uint8_t>((hasPositiveRate(row.text(1)) ? ChargesInterest : 0) |
                                                        (row.whole(5) != 0 ? IsOverdue : 0));
            m_liabilities.push_back({account, bits, row.real(2), row.real(3), row.real(4)});
        }));
        std::stable_sort(m_liabilities.begin(), m_liabilities.end(),
                         [](const Liability &a, const Liability &b) { return a.account < b.account; });
        m_firstLiability.assign(m_accountKey.size() + 1, 0);
        for (const Liability &liability : m_liabilities)
            ++m_firstLiability[liability.account + 1];
        std::partial_sum(m_firstLiability.begin(), m_firstLiability.end(), m_firstLiability.begin());
        return {};
    }

    Status write(ColumnFileBuilder &builder) const
    {
        DRAMATIS_TRY(builder.addCopy("user_key", m_userKey));
        DRAMATIS_TRY(builder.addCopy("consented", m_consented));
        DRAMATIS_TRY(builder.addCopy("first_account", m_firstAccount));
        DRAMATIS_TRY(builder.addCopy("account_key", m_accountKey));
        DRAMATIS_TRY(builder.addCopy("account_bits", m_accountBits));
        DRAMATIS_TRY(builder.addCopy("balance", m_balance));
        DRAMATIS_TRY(builder.addCopy("limit", m_limit));
        DRAMATIS_TRY(builder.addCopy("currency", m_currency));
        DRAMATIS_TRY(builder.addCopy("currency_end", m_currencyEnd));
        DRAMATIS_TRY(builder.addCopy("currency_text", m_currencyText));
        DRAMATIS_TRY(builder.addCopy("first_liability", m_firstLiability));
        const std::size_t count = m_liabilities.size();
        DRAMATIS_TRY_ASSIGN(bits, builder.add<std::uint8_t>("liability_bits", count));
        DRAMATIS_TRY_ASSIGN(minimum, builder.add<double>("minimum_payment", count));
        DRAMATIS_TRY_ASSIGN(last, builder.add<double>("last_payment", count));
        DRAMATIS_TRY_ASSIGN(statement, builder.add<double>("statement_balance", count));
        for (std::size_t i = 0; i < count; ++i) {
            bits[i] = m_liabilities[i].bits;
            minimum[i] = m_liabilities[i].minimumPayment;
            last[i] = m_liabilities[i].lastPayment;
            statement[i] = m_liabilities[i].statementBalance;
        }
        return {};
    }

    store::Connection &m_data;
    const std::string &m_condition;
    std::vector<std::int64_t> m_userKey;
    std::vector<std::uint8_t> m_consented;
    KeyIndex m_users;
    std::vector<std::uint32_t> m_firstAccount;
    std::vector<std::int64_t> m_accountKey;
    std::vector<std::uint8_t> m_accountBits;
    std::vector<double> m_balance;
    std::vector<double> m_limit;
    std::vector<std::uint32_t> m_currency;
    std::map<std::string, std::uint32_t, std::less<>> m_currencies;
    std::vector<std::uint32_t> m_currencyEnd;
    std::vector<char> m_currencyText;
    std::vector<Liability> m_liabilities;
    std::vector<std::uint32_t> m_firstLiability;
};

} // namespace

Status readHoldings(store::Connection &data, const std::string &condition, ColumnFileBuilder &builder)
{
    return HoldingsReader(data, condition).read(builder);
}

} // namespace dramatis::customers

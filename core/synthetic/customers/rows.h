// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a batch as fields of the import contract, in the order of customers::tables(), into anything
// that takes fields: a csv::Writer, or a list of them.
#pragma once

#include "synthetic/customers/batch.h"

namespace dramatis::synthetic::customers
{

/// Remembers the last date's text: transactions come by day.
class DateTexts
{
public:
    const std::string &of(Day day)
    {
        if (m_text.empty() || day != m_day)
            m_text = dateText(day);
        m_day = day;
        return m_text;
    }

private:
    std::string m_text;
    Day m_day = 0;
};

template <typename Out> void putUser(Out &out, const CustomerBatch &batch, std::size_t row)
{
    const Users &users = batch.users;
    out.text(users.id[row]).text(users.name[row]).text(users.persona[row]).number(users.annualIncome[row]);
    out.text(users.characteristics[row]).text(users.consentStatus[row]);
    out.text(users.consentTimestamp[row]).text(consentVersion);
}

template <typename Out> void putAccount(Out &out, const CustomerBatch &batch, std::size_t row)
{
    const Accounts &accounts = batch.accounts;
    out.text(accounts.id[row]).text(batch.users.id[accounts.user[row]]);
    out.text(accounts.type[row]).text(accounts.subtype[row]).text(currency).text(holder);
    out.number(accounts.current[row]).number(accounts.available[row]).number(accounts.limit[row]);
}

template <typename Out>
void putTransaction(Out &out, const CustomerBatch &batch, std::size_t row, DateTexts &dates)
{
    const Transactions &rows = batch.transactions;
    const Purpose &purpose = purposes[rows.purpose[row]];
    out.text(rows.id[row]).text(batch.accounts.id[rows.account[row]]).text(dates.of(rows.date[row]));
    out.number(rows.amount[row]).text(purpose.merchant).empty();
    out.text(purpose.channel).text(purpose.category).whole(rows.pending[row]);
}

template <typename Out>
void putLiability(Out &out, const CustomerBatch &batch, std::size_t row, DateTexts &dates)
{
    const Liabilities &rows = batch.liabilities;
    out.text(batch.accounts.id[rows.account[row]]).text(liabilityType).empty();
    out.text(dates.of(rows.due[row])).text(rows.aprs[row]).number(rows.minimum[row]);
    out.number(rows.last[row]).number(rows.statement[row]).whole(rows.overdue[row]);
}

} // namespace dramatis::synthetic::customers

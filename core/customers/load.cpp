// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "customers/dataset.h"
#include "customers/spellings.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace dramatis::customers
{

namespace
{

/// What a dictionary text means for an event.
struct TextMeaning {
    std::uint32_t rank = 0; ///< by bytes, from 1
    bool savingsTransferMerchant = false;
    bool savingsTransferCategory = false;
    bool incomeCategory = false;
    bool transferIn = false;
};

/// Row of the transactions table before grouping.
struct RawEvent {
    std::uint32_t subject;
    std::uint32_t merchant;
    Day day;
    std::uint8_t bits;
    double amount;

    friend bool operator<(const RawEvent &a, const RawEvent &b)
    {
        if (a.merchant != b.merchant)
            return a.merchant < b.merchant;
        return a.day != b.day ? a.day < b.day : a.amount < b.amount;
    }
};

class Loader
{
public:
    Loader(store::Connection &data, const LoadRequest &request, const JobContext &job)
        : m_data(data), m_request(request), m_job(job), m_set(std::make_unique<CustomerDataset>())
    {
    }

    Result<std::unique_ptr<CustomerDataset>> load()
    {
        m_set->referenceDate = m_request.referenceDate;
        DRAMATIS_TRY_ASSIGN(condition, prepareSelection(m_data, m_request));
        m_condition = condition;
        DRAMATIS_TRY(loadUsers());
        DRAMATIS_TRY(loadAccounts());
        DRAMATIS_TRY(loadLiabilities());
        DRAMATIS_TRY(loadTexts());
        DRAMATIS_TRY(loadEvents());
        if (m_job.stopped())
            return interrupted();
        groupEvents();
        return std::move(m_set);
    }

private:
    Status loadUsers()
    {
        return m_data.query(
            "SELECT u.user_key FROM user_rows u WHERE " + m_condition + " ORDER BY u.user_key",
            [&](store::Row row) {
                m_subjectOf.emplace(row.whole(0), static_cast<std::uint32_t>(m_set->keys.size()));
                m_set->keys.push_back(row.whole(0));
            });
    }

    Status loadAccounts()
    {
        Accounts &accounts = m_set->accounts;
        m_set->flagBits.assign(m_set->keys.size(), 0);
        accounts.first.assign(m_set->keys.size() + 1, 0);
        std::vector<std::string> currencies(m_set->keys.size());
        return m_data.query(
            "SELECT a.account_key, a.user_key, a.type, a.subtype, coalesce(a.iso_currency_code, 'USD'), "
            "a.balance_current, "
            "a.balance_limit FROM account_rows a JOIN user_rows u ON u.user_key = a.user_key WHERE " +
                m_condition + " ORDER BY a.user_key, a.account_id",
            [&](store::Row row) {
                const std::uint32_t subject = m_subjectOf.at(row.whole(1));
                const std::size_t position = accounts.balance.size();
                m_accountOf.emplace(row.whole(0), AccountPlace{subject, position});
                accounts.isSavings.push_back(isSavingsSubtype(row.text(3)));
                accounts.isCredit.push_back(row.text(2) == "credit");
                accounts.isDepository.push_back(row.text(2) == "depository");
                accounts.balance.push_back(row.real(5));
                accounts.limit.push_back(row.real(6));
                for (std::size_t i = m_filledAccounts; i <= subject; ++i)
                    accounts.first[i] = position;
                m_filledAccounts = subject + 1;
                noteCurrency(currencies[subject], row.text(4), subject);
            });
    }

    void noteCurrency(std::string &known, std::string_view currency, std::uint32_t subject)
    {
        const bool another = !known.empty() && known != currency;
        const bool foreign = !m_request.currency.empty() && currency != m_request.currency;
        if (another || foreign)
            m_set->flagBits[subject] |= mixedCurrencyFlag;
        known = currency;
    }

    Status loadLiabilities()
    {
        Accounts &accounts = m_set->accounts;
        for (std::size_t i = m_filledAccounts; i < accounts.first.size(); ++i)
            accounts.first[i] = accounts.balance.size();
        DRAMATIS_TRY(m_data.query(
            "SELECT account_key, aprs, minimum_payment_amount, last_payment_amount, "
            "last_statement_balance, is_overdue FROM liability_rows ORDER BY liability_key",
            [&](store::Row row) {
                const auto place = m_accountOf.find(row.whole(0));
                if (place == m_accountOf.end() || !accounts.isCredit[place->second.position])
                    return;
                accounts.liabilities.push_back({place->second.position, hasPositiveRate(row.text(1)),
                                                row.whole(5) != 0, row.real(2), row.real(3), row.real(4)});
            }));
        std::stable_sort(
            accounts.liabilities.begin(), accounts.liabilities.end(),
            [](const CardLiability &a, const CardLiability &b) { return a.account < b.account; });
        accounts.firstLiability.assign(accounts.balance.size() + 1, 0);
        for (const CardLiability &liability : accounts.liabilities)
            ++accounts.firstLiability[liability.account + 1];
        std::partial_sum(accounts.firstLiability.begin(), accounts.firstLiability.end(),
                         accounts.firstLiability.begin());
        return {};
    }

    Status loadTexts()
    {
        std::vector<std::pair<std::string, std::int64_t>> texts;
        DRAMATIS_TRY(m_data.query("SELECT text, text_key FROM texts",
                                  [&](store::Row row) { texts.emplace_back(row.text(0), row.whole(1)); }));
        std::sort(texts.begin(), texts.end()); // by bytes: std::string compares as unsigned char
        for (std::uint32_t i = 0; i < texts.size(); ++i) {
            const auto &[text, key] = texts[i];
            const auto index = static_cast<std::size_t>(key);
            if (m_texts.size() <= index)
                m_texts.resize(index + 1);
            m_texts[index] = {i + 1, isSavingsTransferMerchant(text), isSavingsTransferCategory(text),
                              isIncomeCategory(text), isTransferInCategory(text)};
        }
        if (m_texts.empty())
            m_texts.resize(1);
        return {};
    }

    Status loadEvents()
    {
        const std::string columns =
            "SELECT t.account_key, t.date, t.amount, t.merchant_key, t.category_key FROM ";
        const bool all = !m_request.selected && !m_request.consentedOnly;
        const std::string from =
            all ? "transaction_rows t"
                : "user_rows u JOIN account_rows a ON a.user_key = u.user_key JOIN transaction_rows t "
                  "ON t.account_key = a.account_key WHERE " +
                      m_condition;
        return m_data.query(columns + from, [&](store::Row row) {
            const auto place = m_accountOf.find(row.whole(0));
            if (place == m_accountOf.end())
                return;
            const TextMeaning &merchant =
                m_texts[static_cast<std::size_t>(row.whole(3))]; // NULL reads as 0: no text
            const TextMeaning &category = m_texts[static_cast<std::size_t>(row.whole(4))];
            const double amount = row.real(2);
            std::uint8_t bits = m_set->accounts.isSavings[place->second.position] ? OnSavingsAccount : 0;
            if (merchant.savingsTransferMerchant || category.savingsTransferCategory)
                bits |= SavingsTransfer;
            if (amount > 0 && !category.transferIn &&
                (category.incomeCategory || amount >= leastUnlabelledIncome))
                bits |= Income;
            m_raw.push_back(
                {place->second.subject, merchant.rank, static_cast<Day>(row.whole(1)), bits, amount});
            if (m_raw.size() % 65536 == 0)
                m_job.report({"read", static_cast<std::int64_t>(m_raw.size()), 0, 0});
        });
    }

    /// Counting sort by subject, then canonical order within each.
    void groupEvents()
    {
        Events &events = m_set->events;
        events.first.assign(m_set->keys.size() + 1, 0);
        for (const RawEvent &event : m_raw)
            ++events.first[event.subject + 1];
        std::partial_sum(events.first.begin(), events.first.end(), events.first.begin());
        std::vector<RawEvent> grouped(m_raw.size());
        std::vector<std::size_t> next(events.first.begin(), events.first.end() - 1);
        for (const RawEvent &event : m_raw)
            grouped[next[event.subject]++] = event;
        std::vector<RawEvent>().swap(m_raw);
        for (std::size_t subject = 0; subject + 1 < events.first.size(); ++subject)
            std::sort(grouped.begin() + static_cast<std::ptrdiff_t>(events.first[subject]),
                      grouped.begin() + static_cast<std::ptrdiff_t>(events.first[subject + 1]));
        for (const RawEvent &event : grouped) {
            events.day.push_back(event.day);
            events.amount.push_back(event.amount);
            events.merchant.push_back(event.merchant);
            events.bits.push_back(event.bits);
        }
    }

    struct AccountPlace {
        std::uint32_t subject;
        std::size_t position;
    };

    store::Connection &m_data;
    const LoadRequest &m_request;
    const JobContext &m_job;
    std::unique_ptr<CustomerDataset> m_set;
    std::string m_condition;
    std::unordered_map<std::int64_t, std::uint32_t> m_subjectOf;
    std::unordered_map<std::int64_t, AccountPlace> m_accountOf;
    std::size_t m_filledAccounts = 0;
    std::vector<TextMeaning> m_texts; // by text key; 0: no text
    std::vector<RawEvent> m_raw;
};

} // namespace

Result<std::string> prepareSelection(store::Connection &data, const LoadRequest &request)
{
    std::string condition = request.consentedOnly ? "u.consent_status = 'opted_in'" : "1";
    if (!request.selected)
        return condition;
    DRAMATIS_TRY(data.execute("CREATE TEMP TABLE IF NOT EXISTS selected_users(user_key INTEGER PRIMARY KEY);"
                              "DELETE FROM temp.selected_users"));
    DRAMATIS_TRY_ASSIGN(insert, data.prepare("INSERT OR IGNORE INTO temp.selected_users VALUES(?)"));
    for (const store::SubjectKey key : request.subjects)
        DRAMATIS_TRY(insert.with(key).run());
    return condition + " AND u.user_key IN (SELECT user_key FROM temp.selected_users)";
}

Result<std::unique_ptr<CustomerDataset>> loadDataset(store::Connection &data, const LoadRequest &request,
                                                     const JobContext &job)
{
    return Loader(data, request, job).load();
}

} // namespace dramatis::customers

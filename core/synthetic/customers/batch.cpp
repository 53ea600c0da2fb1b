// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/batch.h"
#include "base/number.h"
#include "synthetic/identifiers.h"

#include <algorithm>

namespace dramatis::synthetic::customers
{

namespace
{

constexpr int accountDigits = 1;
constexpr int transactionDigits = 5;
constexpr int secondsOfDay = 86'400;

std::string timeText(int second)
{
    const auto two = [](int number) {
        return std::string(1, static_cast<char>('0' + number / 10)) + static_cast<char>('0' + number % 10);
    };
    return two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
}

std::string characteristicsOf(const Customer &customer)
{
    const std::string_view pay = customer.payEvery == 0                ? "irregular"
                                 : customer.payEvery == daysOfTwoWeeks ? "biweekly"
                                                                       : "monthly";
    return R"({"kind":")" + std::string(customer.kind->name) + R"(","pay":")" + std::string(pay) +
           R"(","subscriptions":)" + std::to_string(customer.subscriptionCount) + "}";
}

/// Adds customer after customer to one batch.
class BatchMaker
{
public:
    BatchMaker(const Request &request, CustomerBatch &batch)
        : m_request(request), m_batch(batch), m_movements(request), m_userIds(request, "user_", 0),
          m_names(withNumbers(request), "Customer ", 0), m_accountIds(request, "acc_", accountDigits),
          m_transactionIds(request, "txn_", transactionDigits)
    {
    }

    void add(std::int64_t subject, const CustomerKind &kind)
    {
        const Draws draws(m_request.seed, static_cast<std::uint64_t>(subject));
        const Customer customer = drawCustomer(m_request, kind, draws);
        const auto firstAccount = static_cast<std::uint32_t>(m_batch.accounts.user.size());
        addUser(subject, customer, draws);
        addAccounts(subject, customer);
        addTransactions(subject, m_movements.of(customer, draws), firstAccount);
        addLiabilities(customer, firstAccount + AccountPlaces(customer).firstCard);
    }

    void settle()
    {
        Users &users = m_batch.users;
        for (TextColumn *column :
             {&users.id, &users.name, &users.persona, &users.characteristics, &users.consentStatus,
              &users.consentTimestamp, &m_batch.accounts.id, &m_batch.accounts.type,
              &m_batch.accounts.subtype, &m_batch.transactions.id, &m_batch.liabilities.aprs})
            column->settle();
    }

private:
    void addUser(std::int64_t subject, const Customer &customer, const Draws &draws)
    {
        Users &users = m_batch.users;
        users.id.add(m_userIds.of(subject));
        users.name.add(m_names.of(subject));
        if (customer.kind->intendedPersona.empty())
            users.persona.addAbsent();
        else
            users.persona.add(customer.kind->intendedPersona);
        users.annualIncome.push_back(inMoney(customer.income));
        users.characteristics.add(characteristicsOf(customer));
        users.consentStatus.add(customer.consents ? "opted_in" : "opted_out");
        if (customer.consents)
            users.consentTimestamp.add(dateText(customer.opened) + "T" +
                                       timeText(draws.below(secondsOfDay, ConsentTime)) + "Z");
        else
            users.consentTimestamp.addAbsent();
    }

    void addAccounts(std::int64_t subject, const Customer &customer)
    {
        int number = 0;
        const auto addDeposit = [&](std::string_view subtype, Cents balance) {
            addAccount(m_accountIds.of(subject, ++number), "depository", subtype, balance, balance, missing);
        };
        addDeposit("checking", customer.checkingBalance);
        if (customer.kind->savingsAccount)
            addDeposit("savings", customer.savingsBalance);
        for (const Card &card : customer.itsCards())
            addAccount(m_accountIds.of(subject, ++number), "credit", "credit card", card.balance,
                       card.limit - card.balance, inMoney(card.limit));
    }

    void addAccount(std::string_view id, std::string_view type, std::string_view subtype, Cents current,
                    Cents available, double limit)
    {
        Accounts &accounts = m_batch.accounts;
        accounts.id.add(id);
        accounts.user.push_back(static_cast<std::uint32_t>(m_batch.users.id.size() - 1));
        accounts.type.add(type);
        accounts.subtype.add(subtype);
        accounts.current.push_back(inMoney(current));
        accounts.available.push_back(inMoney(available));
        accounts.limit.push_back(limit);
    }

    void addTransactions(std::int64_t subject, const std::vector<Movement> &movements,
                         std::uint32_t firstAccount)
    {
        Transactions &rows = m_batch.transactions;
        int number = 0;
        for (const Movement &movement : movements) {
            rows.id.add(m_transactionIds.of(subject, ++number));
            rows.account.push_back(firstAccount + movement.account);
            rows.date.push_back(movement.day);
            rows.amount.push_back(inMoney(movement.amount));
            rows.purpose.push_back(movement.purpose);
            rows.pending.push_back(movement.pending ? 1 : 0);
        }
    }

    void addLiabilities(const Customer &customer, std::uint32_t firstCard)
    {
        Liabilities &rows = m_batch.liabilities;
        for (std::uint32_t i = 0; i < customer.cardCount; ++i) {
            const Card &card = customer.cards[i];
            rows.account.push_back(firstCard + i);
            rows.due.push_back(m_request.lastDay + card.dueInDays);
            rows.aprs.add("[" + numberText(card.aprTenthsOfPerMille / 10'000.0) + "]");
            rows.minimum.push_back(inMoney(card.minimum));
            rows.last.push_back(inMoney(m_movements.lastCardPayment(i)));
            rows.statement.push_back(inMoney(card.statement));
            rows.overdue.push_back(card.overdue ? 1 : 0);
        }
    }

    const Request &m_request;
    CustomerBatch &m_batch;
    Movements m_movements;
    Identifiers m_userIds;
    Identifiers m_names;
    Identifiers m_accountIds;
    Identifiers m_transactionIds;
};

} // namespace

Result<std::unique_ptr<CustomerBatch>> makeBatch(const Request &request, const KindShares &shares,
                                                 std::int64_t first, std::int64_t count,
                                                 const JobContext &job)
{
    auto batch = std::make_unique<CustomerBatch>();
    batch->kinds.resize(customerKinds.size());
    BatchMaker maker(request, *batch);
    for (std::int64_t subject = first; subject < first + count; ++subject) {
        if (job.stopped())
            return interrupted("Stopped; nothing was generated.");
        const std::size_t kind = shares.kindOf(subject);
        ++batch->kinds[kind];
        maker.add(subject, customerKinds[kind]);
    }
    maker.settle();
    return batch;
}

} // namespace dramatis::synthetic::customers

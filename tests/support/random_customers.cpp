// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_customers.h"

#include <array>
#include <random>

namespace dramatis::test
{

namespace
{

class RandomCustomers
{
public:
    RandomCustomers(CustomerData &data, std::uint32_t seed, Day asOf)
        : m_data(data), m_random(seed), m_asOf(asOf)
    {
    }

    void add(int number)
    {
        char id[32];
        std::snprintf(id, sizeof id, "random_%04d", number);
        m_user = id;
        m_data.user(m_user, oneIn(3) ? "opted_in" : "opted_out");
        const int accounts = below(6);
        for (int i = 0; i < accounts; ++i)
            addAccount(m_user + "/" + std::to_string(below(90) + 10) + std::to_string(i));
        if (accounts == 0)
            return;
        const int merchants = below(5);
        for (int i = 0; i < merchants; ++i)
            addRecurring();
        const int others = below(40);
        for (int i = 0; i < others; ++i)
            m_data.transaction(anyAccount(), anyDay(), anyAmount(), anyMerchant(), anyCategory());
        m_accounts.clear();
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(limit)); }
    bool oneIn(int n) { return below(n) == 0; }
    template <std::size_t N> std::string any(const std::array<const char *, N> &texts)
    {
        return texts[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }

    void addAccount(const std::string &id)
    {
        static const std::array<const char *, 4> types = {"depository", "credit", "loan", "something else"};
        static const std::array<const char *, 7> subtypes = {
            "checking", "savings", "cd", "money market", "hsa", "credit card", "mortgage"};
        CustomerData::Account account;
        account.type = any(types);
        account.subtype = any(subtypes);
        if (!oneIn(4))
            account.balance = money() - 500;
        if (!oneIn(3))
            account.limit = oneIn(4) ? 0 : money();
        if (oneIn(3))
            account.currency = oneIn(2) ? "USD" : "EUR";
        m_data.account(m_user, id, account);
        m_accounts.push_back(id);
        for (int i = below(4); i > 0; --i)
            addLiability(id);
    }

    void addLiability(const std::string &account)
    {
        static const std::array<const char *, 5> rates = {"", "[]", "[0.0]", "[0.1999]", "[0, 0.0, 1e-3]"};
        CustomerData::Liability liability;
        liability.aprs = any(rates);
        if (!oneIn(3))
            liability.minimum = below(3) * 40;
        if (!oneIn(3))
            liability.last = below(4) * 21;
        if (!oneIn(2))
            liability.statement = money();
        liability.overdue = oneIn(5);
        m_data.liability(account, liability);
    }

    /// Payments at a rhythm around the borders of weekly and monthly, at amounts around the border of steady.
    void addRecurring()
    {
        static const std::array<int, 8> gaps = {5, 7, 9, 10, 24, 25, 30, 35};
        const std::string merchant = anyMerchant();
        const int gap = gaps[static_cast<std::size_t>(below(8))];
        const double amount = money();
        Day date = m_asOf - below(200);
        for (int i = below(9); i > 0; --i) {
            m_data.transaction(anyAccount(), date, -amount * (1 + below(5) * 0.1), merchant, "SUBSCRIPTION");
            date -= gap + (oneIn(3) ? below(7) - 3 : 0);
        }
    }

    std::string anyAccount()
    {
        return m_accounts[static_cast<std::size_t>(below(static_cast<int>(m_accounts.size())))];
    }

    Day anyDay()
    {
        static const std::array<int, 12> edges = {-1, 0, 1, 6, 7, 8, 29, 30, 31, 179, 180, 181};
        return oneIn(2) ? m_asOf - edges[static_cast<std::size_t>(below(12))] : m_asOf - below(400) + 5;
    }

    double money() { return below(200000) / 100.0; }

    double anyAmount()
    {
        static const std::array<double, 8> edges = {0, -0.0, 499.99, 500, 500.01, -1e-9, 1e6, 0.1};
        if (oneIn(4))
            return edges[static_cast<std::size_t>(below(8))];
        return oneIn(3) ? money() : -money() / 3;
    }

    std::string anyMerchant()
    {
        static const std::array<const char *, 9> merchants = {
            "", "Gym", "gym", "Café", "コンビニ", "Zürich", "A, B", "My SAVINGS Transfer 7", "ADP Payroll"};
        return any(merchants);
    }

    std::string anyCategory()
    {
        static const std::array<const char *, 8> categories = {"",
                                                               "INCOME_WAGES",
                                                               "other_income",
                                                               "TRANSFER_IN_INCOME",
                                                               "transfer_in",
                                                               "TRANSFER_OUT_SAVINGS",
                                                               "Transfer_Out_Savings",
                                                               "FOOD"};
        return any(categories);
    }

    CustomerData &m_data;
    std::mt19937 m_random;
    Day m_asOf;
    std::string m_user;
    std::vector<std::string> m_accounts;
};

} // namespace

void addRandomCustomers(CustomerData &data, int count, std::uint32_t seed, Day asOf)
{
    RandomCustomers random(data, seed, asOf);
    for (int i = 1; i <= count; ++i)
        random.add(i);
}

} // namespace dramatis::test

// SPDX-License-Identifier: GPL-3.0-or-later
// The events that a signal counts add up to the signal, for random customers.
#include "base/number.h"
#include "customers/catalogue.h"
#include "customers/customers.h"
#include "support/random_customers.h"

#include <QTest>

#include <cmath>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::customers;

class TestCustomerEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addUpToSignals_data();
    void addUpToSignals();
    void allEventsAreThere();
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");

struct Sums {
    double amount = 0;
    double count = 0;
};

Sums sumsOf(const std::vector<SubjectEvent> &events, Signal signal)
{
    Sums sums;
    for (const SubjectEvent &event : events) {
        if ((event.countedBy >> signal & 1U) == 0)
            continue;
        sums.amount += event.amount;
        ++sums.count;
    }
    return sums;
}

} // namespace

void TestCustomerEvents::addUpToSignals_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("days");
    for (unsigned seed = 1; seed <= 3; ++seed) {
        for (const int days : {7, 30, 180, 365})
            QTest::addRow("seed %u, %d days", seed, days) << seed << days;
    }
}

void TestCustomerEvents::addUpToSignals()
{
    QFETCH(unsigned, seed);
    QFETCH(int, days);
    CustomerData data;
    addRandomCustomers(data, 100, seed, asOf);
    const auto domain = makeDomain();
    LoadRequest request;
    request.referenceDate = asOf;
    const auto loop = must(domain->loop(data.connection(), request));
    bool spent = false;
    for (const store::SubjectKey user : must(loop->subjectKeys())) {
        const std::vector<double> signalValues = must(loop->signals(user, days));
        const auto events = must(domain->readEvents(data.connection(), user, days, asOf));
        QCOMPARE(-sumsOf(events, SubscriptionSpend).amount + 0.0, signalValues[SubscriptionSpend]);
        QCOMPARE(-sumsOf(events, TotalSpend).amount + 0.0, signalValues[TotalSpend]);
        QCOMPARE(std::abs(sumsOf(events, SavingsNetInflow).amount), std::abs(signalValues[SavingsNetInflow]));
        QCOMPARE(sumsOf(events, IncomeTotal).amount + 0.0, signalValues[IncomeTotal]);
        QCOMPARE(sumsOf(events, IncomePayrollCount).count, signalValues[IncomePayrollCount]);
        QCOMPARE(sumsOf(events, IncomeVariability).count > 0, signalValues[IncomePayrollCount] >= 2);
        QCOMPARE(sumsOf(events, TransactionHistoryDays).count > 0,
                 !isMissing(signalValues[TransactionHistoryDays]));
        spent = spent || signalValues[SubscriptionSpend] > 0;
    }
    QVERIFY2(spent || days < 30, "nobody has a subscription");
}

void TestCustomerEvents::allEventsAreThere()
{
    CustomerData data;
    data.user("u").account("u", "a", {"depository", "checking", {}, {}, "EUR"});
    data.transaction("a", asOf - 400, -5, "Old Shop").transaction("a", asOf, 700, "Work", "GIFT");
    data.transaction("a", asOf + 9, -3);
    const auto events = must(makeDomain()->readEvents(data.connection(), data.keyOf("u"), 30, asOf));
    QCOMPARE(events.size(), 3U);
    for (const SubjectEvent &event : events) {
        QCOMPARE(event.currency, std::string("EUR"));
        QCOMPARE(event.account, std::string("a"));
        QCOMPARE((event.countedBy >> IncomeTotal & 1U) != 0, event.amount == 700);
        QCOMPARE((event.countedBy >> TransactionHistoryDays & 1U) != 0, event.text == "Old Shop");
        QCOMPARE((event.countedBy >> TotalSpend & 1U) != 0, false);
    }
}

QTEST_APPLESS_MAIN(TestCustomerEvents)
#include "test_customer_events.moc"

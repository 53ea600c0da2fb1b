// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel and the loop reference on random customers: the same bits in every signal.
#include "base/number.h"
#include "customers/customers.h"
#include "support/random_customers.h"

#include <QTest>

#include <bit>

using namespace dramatis;
using namespace dramatis::test;

class TestCustomerEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBits_data();
    void sameBits();
    void chunksChangeNothing();
    void selectionAndConsent();
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");

bool sameBitsOf(double a, double b)
{
    return (isMissing(a) && isMissing(b)) ||
           std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

LoadRequest everybody()
{
    LoadRequest request;
    request.referenceDate = asOf;
    request.currency = "USD";
    return request;
}

SignalTable tableOf(const Domain &domain, const Dataset &dataset, const std::vector<int> &windows,
                    std::size_t chunk)
{
    const std::size_t subjects = dataset.subjectKeys().size();
    SignalTable table(subjects, windows, domain.signals().size());
    for (std::size_t first = 0; first < subjects; first += chunk)
        dataset.computeSignals(first, std::min(chunk, subjects - first), table, first);
    return table;
}

} // namespace

void TestCustomerEngines::sameBits_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 5; ++seed)
        QTest::newRow(qPrintable(QString("seed %1").arg(seed))) << seed;
}

void TestCustomerEngines::sameBits()
{
    QFETCH(unsigned, seed);
    CustomerData data;
    addRandomCustomers(data, 500, seed, asOf);
    const auto domain = customers::makeDomain();
    const std::vector<int> windows = {1, 7, 30, 180, 365};
    const auto dataset = must(domain->load({data.connection()}, everybody(), {}));
    const SignalTable table = tableOf(*domain, *dataset, windows, 4096);
    const auto loop = must(domain->loop(data.connection(), everybody()));
    const auto keys = must(loop->subjectKeys());
    QCOMPARE(keys, dataset->subjectKeys());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        QCOMPARE(must(loop->flags(keys[i])), dataset->flags()[i]);
        for (std::size_t w = 0; w < windows.size(); ++w) {
            const auto expected = must(loop->signals(keys[i], windows[w]));
            for (std::size_t s = 0; s < expected.size(); ++s) {
                if (!sameBitsOf(table.value(w, s, i), expected[s]))
                    QFAIL(qPrintable(QString("customer %1, %2 days, %3: kernel %4, loop %5")
                                         .arg(i + 1)
                                         .arg(windows[w])
                                         .arg(QString::fromUtf8(domain->signals()[s].id.data()))
                                         .arg(table.value(w, s, i), 0, 'g', 17)
                                         .arg(expected[s], 0, 'g', 17)));
            }
        }
    }
}

void TestCustomerEngines::chunksChangeNothing()
{
    CustomerData data;
    addRandomCustomers(data, 101, 77, asOf);
    const auto domain = customers::makeDomain();
    const std::vector<int> windows = {30, 180};
    const auto dataset = must(domain->load({data.connection()}, everybody(), {}));
    const SignalTable whole = tableOf(*domain, *dataset, windows, 4096);
    for (const std::size_t chunk : {std::size_t{1}, std::size_t{2}, std::size_t{100}}) {
        const SignalTable parts = tableOf(*domain, *dataset, windows, chunk);
        for (std::size_t w = 0; w < windows.size(); ++w) {
            for (std::size_t s = 0; s < domain->signals().size(); ++s) {
                for (std::size_t i = 0; i < whole.subjectCount(); ++i)
                    QVERIFY(sameBitsOf(whole.value(w, s, i), parts.value(w, s, i)));
            }
        }
    }
}

void TestCustomerEngines::selectionAndConsent()
{
    CustomerData data;
    addRandomCustomers(data, 60, 5, asOf);
    const auto domain = customers::makeDomain();
    const auto all = must(domain->load({data.connection()}, everybody(), {}));
    const SignalTable whole = tableOf(*domain, *all, {30}, 4096);

    LoadRequest some = everybody();
    some.selected = true;
    some.subjects = {all->subjectKeys()[3], all->subjectKeys()[17], all->subjectKeys()[59]};
    const auto selected = must(domain->load({data.connection()}, some, {}));
    QCOMPARE(selected->subjectKeys(), some.subjects);
    QCOMPARE(must(must(domain->loop(data.connection(), some))->subjectKeys()), some.subjects);
    const SignalTable part = tableOf(*domain, *selected, {30}, 4096);
    for (std::size_t s = 0; s < domain->signals().size(); ++s) {
        QVERIFY(sameBitsOf(part.value(0, s, 0), whole.value(0, s, 3)));
        QVERIFY(sameBitsOf(part.value(0, s, 1), whole.value(0, s, 17)));
        QVERIFY(sameBitsOf(part.value(0, s, 2), whole.value(0, s, 59)));
    }

    LoadRequest consented = everybody();
    consented.consentedOnly = true;
    const auto willing = must(domain->load({data.connection()}, consented, {}));
    const auto count =
        must(data.connection().wholeOf("SELECT count(*) FROM user_rows WHERE consent_status = 'opted_in'"));
    QVERIFY(count > 5);
    QCOMPARE(static_cast<std::int64_t>(willing->subjectKeys().size()), count);
    QCOMPARE(must(must(domain->loop(data.connection(), consented))->subjectKeys()), willing->subjectKeys());
}

QTEST_GUILESS_MAIN(TestCustomerEngines)
#include "test_customer_engines.moc"

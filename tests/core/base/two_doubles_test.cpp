// SPDX-License-Identifier: GPL-3.0-or-later
// Sums and products of decimals against whole numbers of their last digit.
#include "base/two_doubles.h"

#include <QTest>

#include <random>

using namespace dramatis;

__extension__ using Wide = __int128;

class TestTwoDoubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tails();
    void cancellation();
    void productsOfDecimals();
    void quotients();
    void besideAThreshold();
};

namespace
{

/// digits / 10^decimals as a file's text reads.
double read(std::int64_t digits, int decimals)
{
    return static_cast<double>(digits) / std::pow(10, decimals);
}

} // namespace

void TestTwoDoubles::tails()
{
    for (const double exactly : {0.0, 1.0, 0.5, -3.25, 1e15, 4096.0})
        QCOMPARE(decimalTail(exactly), 0.0);
    // 0.1 is stored as 0.1000000000000000055511151231257827…
    QVERIFY(std::abs(decimalTail(0.1) + 5.5511151231257827e-18) < 1e-30);
    // 0.3 is stored as 0.299999999999999988897769753748434596…
    QVERIFY(std::abs(decimalTail(0.3) - 1.1102230246251565e-17) < 1e-30);
    QCOMPARE(decimalTail(-0.1), -decimalTail(0.1));
    // more digits than can be told apart from the double itself
    QCOMPARE(decimalTail(0.29199778988081143), 0.0);
    QCOMPARE(decimalTail(1e300), 0.0);
    QCOMPARE(decimalTail(1e-300), 0.0);
}

void TestTwoDoubles::cancellation()
{
    ExactSum sum;
    for (int i = 0; i < 10; ++i)
        sum.add(decimalOf(0.1));
    sum.add(decimalOf(-1.0));
    QCOMPARE(sum.value(), 0.0);
    sum.add(decimalOf(1.000000001));
    sum.add(decimalOf(-1.0));
    QCOMPARE(sum.value(), 1e-9);
}

void TestTwoDoubles::productsOfDecimals()
{
    std::mt19937_64 random(11);
    for (int round = 0; round < 2000; ++round) {
        // Σ size · price in units of 10^-8, as whole numbers
        Wide expected = 0;
        ExactSum sum;
        for (int i = 0; i < 40; ++i) {
            const auto size = static_cast<std::int64_t>(random() % 1'000'000'000'000); // 6 decimals
            const auto price = static_cast<std::int64_t>(random() % 101);              // 2 decimals
            const bool out = random() % 2 == 0;
            expected += static_cast<Wide>(size) * price * (out ? -1 : 1);
            const TwoDoubles amount = decimalOf(read(size, 6)) * decimalOf(read(price, 2));
            sum.add(out ? -amount : amount);
        }
        const TwoDoubles total = sum.total();
        const double whole = static_cast<double>(expected) / 1e8;
        QVERIFY(std::abs(total.value() - whole) <= std::abs(whole) * 3e-16);
        // and back to exactly nothing
        sum.add(-decimalOf(static_cast<double>(expected / 100'000'000)));
        const auto rest = static_cast<double>(expected % 100'000'000) / 1e8;
        QVERIFY(std::abs(sum.value() - rest) < 1e-15);
    }
}

void TestTwoDoubles::quotients()
{
    ExactSum sum;
    for (const double value : {0.1375, 0.1375, 0.1375})
        sum.add(decimalOf(value));
    QCOMPARE(ratio(sum, {3, 0}), 0.1375);
    QCOMPARE(ratio(sum, {0, 0}), 0.0);
    ExactSum amount;
    amount.add(decimalOf(2.8) * decimalOf(0.97));
    QCOMPARE(amount.value(), 2.716);
    ExactSum third;
    third.add({1, 0});
    QCOMPARE(ratio(third, {3, 0}), 1.0 / 3.0);
}

void TestTwoDoubles::besideAThreshold()
{
    // 99.99999999999999999984: no double tells it from 100 but the one below
    ExactSum just;
    just.add(decimalOf(3846.153846) * decimalOf(0.02600000000104));
    QVERIFY(just.value() < 100);
    QVERIFY(just.value() > 99.9999999999999);
    ExactSum whole;
    whole.add(decimalOf(0.1) * decimalOf(0.7) + decimalOf(0.03));
    QCOMPARE(whole.value(), 0.1);
    ExactSum more;
    more.add(TwoDoubles{0.25, 1e-20});
    QVERIFY(more.value() > 0.25);
}

QTEST_APPLESS_MAIN(TestTwoDoubles)
#include "two_doubles_test.moc"

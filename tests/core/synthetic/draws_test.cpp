// SPDX-License-Identifier: GPL-3.0-or-later
// The random numbers and what is made of them directly: shares and identifiers.
#include "core/synthetic/synthetic_fixture.h"
#include "synthetic/generator.h"
#include "synthetic/identifiers.h"
#include "synthetic/random.h"
#include "synthetic/shares.h"

#include <set>

using namespace dramatis;
using namespace dramatis::synthetic;

class TestDraws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameOnEveryMachine();
    void uniform();
    void beta();
    void sharesAreMet();
    void rareKinds();
    void sharesAreChecked_data();
    void sharesAreChecked();
    void ascendingIdentifiers();
    void randomIdentifiers();
};

/// The figures come from a program of its own in another language.
void TestDraws::sameOnEveryMachine()
{
    const Draws draws(42, 7);
    QCOMPARE(draws.bits(1), 7913329568019417826U);
    QCOMPARE(draws.bits(1, 1), 5116076304965120736U);
    QCOMPARE(draws.unit(2), 0.03208961424008594);
    QCOMPARE(draws.beta25(3), 0.3989325640393845);
}

void TestDraws::uniform()
{
    constexpr int count = 100'000;
    std::array<int, 10> tenths{};
    double sum = 0;
    for (int subject = 0; subject < count; ++subject) {
        const double draw = Draws(1, static_cast<std::uint64_t>(subject)).unit(5);
        QVERIFY(draw >= 0 && draw < 1);
        ++tenths[static_cast<std::size_t>(draw * 10)];
        sum += draw;
    }
    QVERIFY(qAbs(sum / count - 0.5) < 0.005);
    for (const int tenth : tenths)
        QVERIFY(qAbs(tenth - count / 10) < 500);
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const int draw = Draws(1, 2).in(WholeRange{3, 5}, 6, i);
        QVERIFY(draw >= 3 && draw <= 5);
    }
}

/// Beta(2, 5): mean 2/7, variance 10/392.
void TestDraws::beta()
{
    constexpr int count = 100'000;
    double sum = 0;
    double squares = 0;
    for (int subject = 0; subject < count; ++subject) {
        const double draw = Draws(9, static_cast<std::uint64_t>(subject)).beta25(1);
        sum += draw;
        squares += draw * draw;
    }
    const double mean = sum / count;
    QVERIFY(qAbs(mean - 2.0 / 7) < 0.003);
    QVERIFY(qAbs(squares / count - mean * mean - 10.0 / 392) < 0.001);
}

void TestDraws::sharesAreMet()
{
    const auto kinds = findGenerator("customers")->kinds;
    Request request;
    request.shares = {{"control", 0.5}, {"savings_builder", 0.3}, {"young_professional", 0.2}};
    const auto shares = test::must(KindShares::of(request, kinds));
    std::map<std::string_view, int> counts;
    for (int subject = 1; subject <= 1000; ++subject) {
        ++counts[kinds[shares.kindOf(subject)]];
        QVERIFY(qAbs(counts["control"] - subject * 0.5) < 4); // in every part of the whole
    }
    QCOMPARE(counts.size(), 3U);
    QVERIFY(qAbs(counts["control"] - 500) < 4);
    QVERIFY(qAbs(counts["savings_builder"] - 300) < 4);
}

void TestDraws::rareKinds()
{
    const DomainGenerator &generator = *findGenerator("wallets");
    for (const std::uint64_t seed : {1U, 42U, 77U}) {
        Request request;
        request.seed = seed;
        const auto shares = test::must(KindShares::of(request, generator.kinds, generator.rareKinds));
        std::map<std::string_view, int> counts;
        for (int subject = 1; subject <= 4000; ++subject) {
            ++counts[generator.kinds[shares.kindOf(subject)]];
            if (subject == 200)
                QVERIFY(counts["noise_trader"] == 1 && counts["bot_swarm_micro"] == 1);
        }
        QVERIFY(counts["noise_trader"] == 2 && counts["bot_swarm_micro"] == 2);
        QVERIFY(qAbs(counts["bonder"] - 4000 / 17) < 6);
        // What a run records as its shares gives the same subjects again.
        const auto byDefault = defaultShares(generator.kinds, generator.rareKinds);
        for (std::size_t kind = 0; kind < byDefault.size(); ++kind)
            request.shares.push_back({std::string(generator.kinds[kind]), byDefault[kind]});
        const auto again = test::must(KindShares::of(request, generator.kinds, generator.rareKinds));
        for (int subject = 1; subject <= 4000; ++subject)
            QCOMPARE(again.kindOf(subject), shares.kindOf(subject));
        request.shares = {{"bot_swarm_micro", 0.5}, {"bonder", 0.5}};
        const auto half = test::must(KindShares::of(request, generator.kinds, generator.rareKinds));
        counts.clear();
        for (int subject = 1; subject <= 100; ++subject)
            ++counts[generator.kinds[half.kindOf(subject)]];
        QVERIFY(qAbs(counts["bot_swarm_micro"] - 50) < 4);
    }
}

void TestDraws::sharesAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("not one") << "control=0.5,savings_builder=0.4"
                             << "add up to 0.9, not to 1";
    QTest::newRow("unknown") << "control=0.5,rich=0.5"
                             << "There is no kind 'rich'";
    QTest::newRow("twice") << "control=0.5,control=0.5"
                           << "has two shares";
    QTest::newRow("no list") << "half"
                             << "'half' is no share of a kind";
    QTest::newRow("no number") << "control=x"
                               << "'control=x' is no share of a kind";
    QTest::newRow("negative") << "control=-1"
                              << "'control=-1' is no share of a kind";
}

void TestDraws::sharesAreChecked()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const DomainGenerator &generator = *findGenerator("customers");
    Request request;
    Status status;
    if (auto shares = parseShares(text.toStdString())) {
        request.shares = std::move(*shares);
        status = checkRequest(request, generator);
    } else {
        status = shares.error();
    }
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::Usage);
    QVERIFY2(QString::fromStdString(status.error().text).contains(says), status.error().text.c_str());
}

void TestDraws::ascendingIdentifiers()
{
    Request request;
    Identifiers rows(request, "txn_", 5);
    QCOMPARE(std::string(rows.of(1, 1)), std::string("txn_000001_00001"));
    QCOMPARE(std::string(rows.of(1000, 99'999)), std::string("txn_001000_99999"));
    QCOMPARE(std::string(Identifiers(request, "user_", 0).of(12)), std::string("user_000012"));
    request.subjects = 2'000'000;
    QCOMPARE(std::string(Identifiers(request, "user_", 0).of(12)), std::string("user_0000012"));
}

void TestDraws::randomIdentifiers()
{
    Request request;
    request.randomIds = true;
    Identifiers rows(request, "txn_", 5);
    std::set<std::string> seen;
    for (int subject = 1; subject <= 300; ++subject) {
        for (int row = 1; row <= 300; ++row)
            seen.insert(std::string(rows.of(subject, row)));
    }
    QCOMPARE(seen.size(), 90'000U);
    Identifiers again(request, "txn_", 5);
    QVERIFY(seen.contains(std::string(again.of(5, 5))));
    request.seed = 43;
    QVERIFY(!seen.contains(std::string(Identifiers(request, "txn_", 5).of(5, 5))));
}

QTEST_GUILESS_MAIN(TestDraws)
#include "draws_test.moc"

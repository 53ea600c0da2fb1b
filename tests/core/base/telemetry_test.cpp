// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry keeps so many names and no more, and costs the same at its bound as below it.
#include "base/stopwatch.h"
#include "base/telemetry.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace dramatis;

class TestTelemetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesByName();
    void newNamePushesOutTheFirst();
    void knownNamePushesOutNothing();
    void boundOfOneAndOfNone();
    void theSameTimeAtTheBound();
    void threads();
};

namespace
{

std::string namesOf(const Telemetry &telemetry)
{
    std::string text;
    for (const Metric &metric : telemetry.metrics())
        text +=
            (text.empty() ? "" : " ") + metric.name + "=" + std::to_string(static_cast<int>(metric.value));
    return text;
}

std::vector<std::string> namesFrom(const std::string &beginning, int count)
{
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i)
        names.push_back(beginning + std::to_string(i));
    return names;
}

double secondsToSet(Telemetry &telemetry, const std::vector<std::string> &names)
{
    const Stopwatch watch;
    for (const std::string &name : names)
        telemetry.set(name, 1);
    return watch.seconds();
}

} // namespace

void TestTelemetry::valuesByName()
{
    Telemetry telemetry;
    telemetry.set("b", 1);
    telemetry.set("a", 2);
    telemetry.add("b", 3);
    telemetry.add("c", 4);
    QCOMPARE(namesOf(telemetry), std::string("b=4 a=2 c=4"));
    QCOMPARE(telemetry.metrics().front().time.size(), std::size_t{24}); // 2025-11-05T10:20:30.123Z
}

void TestTelemetry::newNamePushesOutTheFirst()
{
    Telemetry telemetry(2);
    telemetry.set("a", 1);
    telemetry.set("b", 2);
    telemetry.set("c", 3);
    QCOMPARE(namesOf(telemetry), std::string("b=2 c=3"));
    telemetry.set("a", 4);
    QCOMPARE(namesOf(telemetry), std::string("c=3 a=4"));
}

void TestTelemetry::knownNamePushesOutNothing()
{
    Telemetry telemetry(2);
    telemetry.set("a", 1);
    telemetry.set("b", 2);
    for (int i = 0; i < 100; ++i)
        telemetry.set("a", i);
    telemetry.add("b", 1);
    QCOMPARE(namesOf(telemetry), std::string("a=99 b=3"));
}

void TestTelemetry::boundOfOneAndOfNone()
{
    Telemetry one(1);
    one.set("a", 1);
    one.set("b", 2);
    QCOMPARE(namesOf(one), std::string("b=2"));
    Telemetry many;
    for (const std::string &name : namesFrom("n", 10'001))
        many.set(name, 0);
    QCOMPARE(many.size(), Telemetry::defaultMost);
    QCOMPARE(many.metrics().front().name, std::string("n1"));
}

/// A scan for the oldest would take 10 000 times as long; a busy machine makes a few times of it.
void TestTelemetry::theSameTimeAtTheBound()
{
    const auto first = namesFrom("a", 10'000);
    const auto second = namesFrom("b", 10'000);
    double below = 1e9;
    double at = 1e9;
    for (int round = 0; round < 5; ++round) {
        Telemetry telemetry;
        below = std::min(below, secondsToSet(telemetry, first));
        at = std::min(at, secondsToSet(telemetry, second));
    }
    QVERIFY2(at < 20 * below, qPrintable(QStringLiteral("%1 s against %2 s").arg(at).arg(below)));
}

void TestTelemetry::threads()
{
    Telemetry telemetry(100);
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 4; ++worker) {
            workers.emplace_back([&telemetry, worker] {
                for (int i = 0; i < 2000; ++i) {
                    telemetry.add("all", 1);
                    telemetry.set(std::to_string(worker) + "." + std::to_string(i % 20), i);
                    if (i % 100 == 0)
                        (void)telemetry.metrics();
                }
            });
        }
    }
    QCOMPARE(telemetry.size(), std::size_t{81});
    QCOMPARE(telemetry.metrics().front().name, std::string("all"));
    QCOMPARE(telemetry.metrics().front().value, 8000.0);
}

QTEST_GUILESS_MAIN(TestTelemetry)
#include "telemetry_test.moc"

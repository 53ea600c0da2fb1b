// SPDX-License-Identifier: GPL-3.0-or-later
// Every slice is done once; those whose task died are named; streams keep the order and stop early.
#include "base/slices.h"

#include <QTest>

#include <atomic>
#include <numeric>
#include <stdexcept>

using namespace dramatis;

class TestSlices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOnce_data();
    void eachOnce();
    void diedSlicesAreNamed();
    void streamKeepsTheOrder_data();
    void streamKeepsTheOrder();
    void streamHandsOverWhatWasThrown();
    void abandonedStreamEnds();
    void streamStaysAheadByItsBound();
};

namespace
{

void addTaskCounts()
{
    QTest::addColumn<int>("tasks");
    for (const int tasks : {1, 2, 3, 8})
        QTest::newRow(qPrintable(QString::number(tasks))) << tasks;
}

} // namespace

void TestSlices::eachOnce_data()
{
    addTaskCounts();
}

void TestSlices::eachOnce()
{
    QFETCH(int, tasks);
    for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
        std::vector<std::atomic<int>> done(count);
        const auto died =
            runSlices(count, static_cast<std::size_t>(tasks), [&](std::size_t s, std::size_t task) {
                QVERIFY(task < static_cast<std::size_t>(tasks));
                ++done[s];
            });
        QVERIFY(died.empty());
        for (const auto &times : done)
            QCOMPARE(times.load(), 1);
    }
}

void TestSlices::diedSlicesAreNamed()
{
    const auto died = runSlices(100, 3, [](std::size_t slice, std::size_t) {
        if (slice % 40 == 7)
            throw std::runtime_error("dead");
    });
    QCOMPARE(died, (std::vector<std::size_t>{7, 47, 87}));
}

void TestSlices::streamKeepsTheOrder_data()
{
    addTaskCounts();
}

void TestSlices::streamKeepsTheOrder()
{
    QFETCH(int, tasks);
    SliceStream<std::size_t> stream(500, static_cast<std::size_t>(tasks), 4,
                                    [](std::size_t slice, std::size_t) { return slice * slice; });
    for (std::size_t slice = 0; slice < 500; ++slice)
        QCOMPARE(std::get<0>(*stream.next()), slice * slice);
    QVERIFY(!stream.next());
}

void TestSlices::streamHandsOverWhatWasThrown()
{
    for (const std::size_t tasks : {1U, 2U}) {
        SliceStream<int> stream(3, tasks, 2, [](std::size_t slice, std::size_t) -> int {
            if (slice == 1)
                throw std::runtime_error("dead");
            return 5;
        });
        QCOMPARE(std::get<0>(*stream.next()), 5);
        QCOMPARE(stream.next()->index(), std::size_t{1});
        QCOMPARE(std::get<0>(*stream.next()), 5);
    }
}

void TestSlices::abandonedStreamEnds()
{
    std::atomic<int> made = 0;
    {
        SliceStream<int> stream(1'000'000, 2, 3, [&](std::size_t, std::size_t) { return ++made; });
        QVERIFY(stream.next());
    }
    QVERIFY(made < 100);
}

void TestSlices::streamStaysAheadByItsBound()
{
    std::atomic<int> made = 0;
    SliceStream<int> stream(100, 2, 5, [&](std::size_t, std::size_t) { return ++made; });
    QTRY_COMPARE(made.load(), 5);
    QVERIFY(stream.next());
    QTRY_COMPARE(made.load(), 6);
}

QTEST_GUILESS_MAIN(TestSlices)
#include "slices_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Records come out sorted, each once, whatever task put them in.
#include "columns/grouped_records.h"
#include "columns/key_index.h"

#include <QTest>

#include <random>

using namespace dramatis;

class TestGroupedRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortedBySubject_data();
    void sortedBySubject();
    void noSubjects();
    void keysCloseAndScattered();
};

namespace
{

struct Record {
    std::uint32_t subject;
    std::uint32_t value;
    friend bool operator<(const Record &a, const Record &b) { return a.value < b.value; }
    friend bool operator==(const Record &, const Record &) = default;
};

} // namespace

void TestGroupedRecords::sortedBySubject_data()
{
    QTest::addColumn<int>("subjects");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("tasks");
    QTest::newRow("one subject") << 1 << 5000 << 1;
    QTest::newRow("fewer records than subjects") << 1000 << 10 << 2;
    QTest::newRow("many pages") << 700 << 200'000 << 3;
    QTest::newRow("many buckets") << 100'000 << 300'000 << 2;
}

void TestGroupedRecords::sortedBySubject()
{
    QFETCH(int, subjects);
    QFETCH(int, records);
    QFETCH(int, tasks);
    std::mt19937 random(7);
    std::vector<Record> expected;
    GroupedRecords<Record> grouped(static_cast<std::size_t>(subjects), static_cast<std::size_t>(tasks));
    for (int i = 0; i < records; ++i) {
        const Record record{static_cast<std::uint32_t>(random() % static_cast<unsigned>(subjects)),
                            static_cast<std::uint32_t>(random() % 1000)};
        grouped.add(random() % static_cast<unsigned>(tasks), record);
        expected.push_back(record);
    }
    std::sort(expected.begin(), expected.end(), [](const Record &a, const Record &b) {
        return a.subject != b.subject ? a.subject < b.subject : a.value < b.value;
    });
    std::vector<Record> all;
    std::vector<Record> bucket;
    std::vector<std::size_t> first;
    for (std::size_t b = 0; b < grouped.bucketCount(); ++b) {
        const std::size_t count = grouped.recordCount(b);
        grouped.takeOut(b, bucket, first);
        QCOMPARE(bucket.size(), count);
        QCOMPARE(first.size(), grouped.subjectCount(b) + 1);
        for (std::size_t s = 0; s + 1 < first.size(); ++s) {
            for (std::size_t i = first[s]; i < first[s + 1]; ++i)
                QCOMPARE(std::size_t{bucket[i].subject}, grouped.firstSubject(b) + s);
        }
        all.insert(all.end(), bucket.begin(), bucket.end());
        QCOMPARE(grouped.recordCount(b), std::size_t{0});
    }
    QVERIFY(all == expected);
}

void TestGroupedRecords::noSubjects()
{
    QCOMPARE(GroupedRecords<Record>(0, 2).bucketCount(), std::size_t{0});
}

void TestGroupedRecords::keysCloseAndScattered()
{
    const std::vector<std::int64_t> close = {7, 9, 8, 1000};
    const std::vector<std::int64_t> scattered = {-9'000'000'000'000'000'000, 4, 9'000'000'000'000'000'000};
    for (const auto &keys : {close, scattered}) {
        const KeyIndex index(keys);
        for (std::uint32_t i = 0; i < keys.size(); ++i)
            QCOMPARE(index.find(keys[i]), i);
        for (const std::int64_t other : {std::int64_t{0}, std::int64_t{10}, std::int64_t{-1}})
            QCOMPARE(index.find(other), KeyIndex::none);
    }
    QCOMPARE(KeyIndex().find(0), KeyIndex::none);
}

QTEST_GUILESS_MAIN(TestGroupedRecords)
#include "grouped_records_test.moc"

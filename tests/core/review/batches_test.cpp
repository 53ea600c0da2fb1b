// SPDX-License-Identifier: GPL-3.0-or-later
// Three threads write 10 000 items each, in batches of which every third or so fails in its middle: each is
// there whole or not at all, and no connection stays open.
#include "core/review/items_fixture.h"

#include <QTest>

#include <random>
#include <set>
#include <thread>

using namespace dramatis;
using namespace dramatis::test;
using review::Author;
using review::ItemRow;

class TestBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeOrNotAtAll();
};

namespace
{

constexpr int threads = 3;
constexpr int itemsPerThread = 10'000;
constexpr int largestBatch = 200;

/// What one thread did: batches by number, with how many items.
struct Written {
    std::map<int, int> kept;
    std::set<int> failed;
};

std::string idOf(int thread, int batch, int item)
{
    return std::to_string(thread) + "-" + std::to_string(batch) + "-" + std::to_string(item);
}

/// Three ways to fail: bad JSON, a constraint of the table, no id.
void spoil(ItemRow &item, std::uint_fast32_t how)
{
    if (how % 3 == 0)
        item.claims = "[\"";
    else if (how % 3 == 1)
        item.title = "refused"; // by a trigger
    else
        item.itemId.clear();
}

Written writeBatches(const std::filesystem::path &file, int thread)
{
    std::mt19937 draws(static_cast<std::uint32_t>(thread));
    Written written;
    int items = 0;
    for (int batch = 0; items < itemsPerThread; ++batch) {
        const int size = std::min<int>(1 + static_cast<int>(draws() % largestBatch), itemsPerThread - items);
        std::vector<ItemRow> rows;
        for (int i = 0; i < size; ++i)
            rows.push_back(itemOf(idOf(thread, batch, i)));
        const bool fails = draws() % 3 == 0;
        if (fails)
            spoil(rows[draws() % rows.size()], draws());
        const auto connection = openToWrite(file); // one per batch, closed with it
        const Status status = review::upsertItems(*connection, rows, Author::Program);
        if (status.ok() == fails)
            qFatal("%s", status ? "a bad batch was taken" : status.error().text.c_str());
        if (fails)
            written.failed.insert(batch);
        else
            written.kept[batch] = size;
        items += size;
    }
    return written;
}

int openFiles()
{
    const std::filesystem::directory_iterator files("/proc/self/fd");
    return static_cast<int>(std::distance(begin(files), end(files)));
}

} // namespace

void TestBatches::wholeOrNotAtAll()
{
    Folder folder;
    const std::filesystem::path file = folder / "a.dramatis";
    {
        const auto workspace = makeWorkspace(file);
        const auto connection = must(workspace.connectToWrite({}));
        must(connection->execute("CREATE TRIGGER refuses BEFORE INSERT ON intel_items WHEN new.title = "
                                 "'refused' BEGIN SELECT raise(ABORT, 'refused'); END"));
    }
    const int before = openFiles();
    std::array<Written, threads> written;
    {
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i)
            running.emplace_back([&, i] { written[static_cast<std::size_t>(i)] = writeBatches(file, i); });
    }
    QCOMPARE(openFiles(), before);
    std::set<std::string> expected;
    for (int thread = 0; thread < threads; ++thread) {
        const Written &one = written[static_cast<std::size_t>(thread)];
        QVERIFY(!one.failed.empty());
        for (const auto &[batch, size] : one.kept) {
            for (int i = 0; i < size; ++i)
                expected.insert(idOf(thread, batch, i));
        }
    }
    const auto connection = openToWrite(file);
    std::set<std::string> found;
    for (const review::ItemLine &line : must(review::listItems(*connection, {})))
        found.insert(line.itemId);
    QVERIFY(found == expected);
}

QTEST_GUILESS_MAIN(TestBatches)
#include "batches_test.moc"

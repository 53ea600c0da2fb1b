// SPDX-License-Identifier: GPL-3.0-or-later
// Connections of many threads that come, fail in every way and go: no file stays open, no transaction half
// done.
#include "core/store/store_fixture.h"
#include "review/items.h"
#include "store/transaction.h"
#include "support/open_files.h"

#include <QTest>

#include <array>
#include <random>
#include <stdexcept>
#include <thread>

using namespace dramatis;
using namespace dramatis::test;
using store::Connection;
using store::Transaction;

class TestConnectionLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionsThatFail();
    void batchesAllOrNothing();
    void everyWayOutRollsBack();
    void writingBeginsAtOnce();
};

namespace
{

constexpr int threads = 3;

/// Leaves a connection in one of the ways in which work ends.
void useAndFail(const store::Workspace &workspace, std::mt19937 &draw)
{
    std::stop_source stop;
    const bool writes = draw() % 2 == 0;
    auto connection = writes ? must(workspace.connectToWrite(stop.get_token()))
                             : must(workspace.connectToRead(stop.get_token()));
    switch (draw() % 6) {
    case 0:
        (void)connection->wholeOf("SELECT count(*) FROM @runs");
        break;
    case 1: // refused statements, one of them kept
        (void)connection->run("SELECT nothing");
        (void)connection->run("INSERT INTO @subjects(subject_key, domain, subject_id) VALUES(1, NULL, NULL)");
        break;
    case 2: { // in the middle of a statement
        auto statement = must(connection->prepare("SELECT * FROM sqlite_schema"));
        (void)statement.step();
        break;
    }
    case 3: { // in the middle of nested transactions
        auto outer =
            Transaction::begin(*connection, writes ? Transaction::Kind::Write : Transaction::Kind::Read);
        if (outer) {
            const auto inner = Transaction::begin(*connection, Transaction::Kind::Write);
            (void)connection->run("UPDATE @runs SET notes = 'half done'");
        }
        break;
    }
    case 4: // stopped
        stop.request_stop();
        (void)connection->wholeOf("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                  "SELECT count(*) FROM n");
        break;
    default: // and one that is no database
        (void)Connection::open(workspace.file().parent_path() / "none" / "x", Connection::Access::ReadOnly,
                               {});
    }
}

review::ItemRow item(int thread, int number)
{
    review::ItemRow row;
    row.itemId = std::to_string(thread) + ":" + std::to_string(number);
    row.runId = "run";
    row.type = "test";
    row.title = "Item " + std::to_string(number);
    return row;
}

} // namespace

void TestConnectionLife::connectionsThatFail()
{
    const Folder folder;
    const auto workspace = makeWorkspace(folder / "a.dramatis");
    const auto before = openFiles(); // SQLite keeps files for later while any connection is open
    {
        std::vector<std::jthread> workers;
        for (unsigned worker = 0; worker < threads; ++worker) {
            workers.emplace_back([&workspace, worker] {
                std::mt19937 draw(worker);
                for (int i = 0; i < 300; ++i)
                    useAndFail(workspace, draw);
            });
        }
    }
    QCOMPARE(openFiles(), before);
    QCOMPARE(must(must(workspace.connectToRead({}))
                      ->wholeOf("SELECT count(*) FROM @runs WHERE notes = 'half done'")),
             0);
}

/// Three threads, 10 000 items each in batches of 100, of which some hold one that is refused.
void TestConnectionLife::batchesAllOrNothing()
{
    constexpr int items = 10'000;
    constexpr int batch = 100;
    const Folder folder;
    const auto workspace = makeWorkspace(folder / "a.dramatis");
    const auto before = openFiles();
    std::array<int, threads> written{};
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < threads; ++worker) {
            workers.emplace_back([&, worker] {
                std::mt19937 draw(static_cast<unsigned>(worker));
                const auto connection = must(workspace.connectToWrite({}));
                for (int first = 0; first < items; first += batch) {
                    std::vector<review::ItemRow> rows;
                    for (int i = 0; i < batch; ++i)
                        rows.push_back(item(worker, first + i));
                    const bool broken = draw() % 4 == 0;
                    if (broken)
                        rows[draw() % rows.size()].type.clear(); // refused
                    const bool done = review::upsertItems(*connection, rows, review::Author::Program).ok();
                    if (done != broken)
                        written[static_cast<std::size_t>(worker)] += done ? batch : 0;
                    else
                        written[static_cast<std::size_t>(worker)] = -items * threads; // never
                }
            });
        }
    }
    QCOMPARE(openFiles(), before);
    const auto reading = must(workspace.connectToRead({}));
    for (int worker = 0; worker < threads; ++worker) {
        const std::string prefix = std::to_string(worker) + ":%";
        QCOMPARE(must(reading->wholeOf("SELECT count(*) FROM @intel_items WHERE item_id LIKE ?", prefix)),
                 written[static_cast<std::size_t>(worker)]);
        QVERIFY(written[static_cast<std::size_t>(worker)] > items / 2);
        QVERIFY(written[static_cast<std::size_t>(worker)] < items);
    }
    QCOMPARE(must(reading->wholeOf("SELECT count(*) FROM (SELECT substr(item_id, 1, 2) AS who, "
                                   "CAST(substr(item_id, 3) AS INTEGER) / 100 AS batch, count(*) AS n "
                                   "FROM @intel_items GROUP BY who, batch) WHERE n <> 100")),
             0);
}

void TestConnectionLife::everyWayOutRollsBack()
{
    const Folder folder;
    const auto connection = must(Connection::open(folder / "t.db", Connection::Access::Create, {}));
    must(connection->execute("CREATE TABLE t(x CHECK(x < 10))"));
    const auto addAndFail = [&](int outer, int inner, bool commitsInner) -> Status {
        DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(*connection, Transaction::Kind::Write));
        DRAMATIS_TRY(connection->run("INSERT INTO t VALUES(?)", outer));
        {
            DRAMATIS_TRY_ASSIGN(nested, Transaction::begin(*connection, Transaction::Kind::Durable));
            DRAMATIS_TRY(connection->run("INSERT INTO t VALUES(?)", inner));
            if (commitsInner)
                DRAMATIS_TRY(nested.commit());
        }
        return transaction.commit();
    };
    QVERIFY(!addAndFail(11, 1, true));
    QVERIFY(!addAndFail(1, 11, true));
    QVERIFY(!connection->inTransaction());
    QCOMPARE(rowsOf(*connection, "SELECT x FROM t"), QByteArray());
    try {
        const auto transaction = must(Transaction::begin(*connection, Transaction::Kind::Write));
        must(connection->run("INSERT INTO t VALUES(?)", 2));
        throw std::runtime_error("as a bug would");
    } catch (const std::runtime_error &) {
        QVERIFY(!connection->inTransaction());
    }
    must(addAndFail(3, 4, false));
    QCOMPARE(rowsOf(*connection, "SELECT x FROM t"), QByteArray("3"));
    QVERIFY(!connection->inTransaction());
}

/// A second writer is refused at its beginning, not in the middle of its work.
void TestConnectionLife::writingBeginsAtOnce()
{
    const Folder folder;
    const auto workspace = makeWorkspace(folder / "a.dramatis");
    for (const auto kind : {Transaction::Kind::Write, Transaction::Kind::Durable}) {
        const auto first = must(workspace.connectToWrite({}));
        std::stop_source stop;
        const auto second = must(workspace.connectToWrite(stop.get_token()));
        const auto writing = must(Transaction::begin(*first, kind));
        stop.request_stop();
        QVERIFY(!Transaction::begin(*second, kind));
        must(Transaction::begin(*second, Transaction::Kind::Read));
    }
}

QTEST_GUILESS_MAIN(TestConnectionLife)
#include "connection_life_test.moc"

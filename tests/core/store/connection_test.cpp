// SPDX-License-Identifier: GPL-3.0-or-later
// Connections wait, stop and expand names as they promise; transactions are rolled back unless committed.
#include "base/number.h"
#include "base/stopwatch.h"
#include "core/store/store_fixture.h"
#include "store/transaction.h"

#include <QTest>

#include <chrono>
#include <thread>

using namespace dramatis;
using namespace dramatis::test;
using namespace std::chrono_literals;
using store::Connection;
using store::Transaction;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBack();
    void prefix();
    void uncommittedIsRolledBack();
    void innerRollbackKeepsOuter();
    void outerRollbackTakesInner();
    void movedTransactionEndsOnce();
    void writingLocksAtOnce();
    void secondWriterGoesOn();
    void stopEndsTheWait();
    void durableResetsSynchronous();
    void failedDurableResetsSynchronous();
    void stopInterruptsLongStatement();
    void otherFilesAreRefused();
};

namespace
{

/// A database with the table t(x), and connections to it.
struct Table {
    Table() { must(connection->execute("PRAGMA journal_mode=WAL; CREATE TABLE t(x)")); }

    [[nodiscard]] std::unique_ptr<Connection> another(std::stop_token stop = {}) const
    {
        return openToWrite(file, stop);
    }

    Folder folder;
    std::filesystem::path file = folder / "t.db";
    std::unique_ptr<Connection> connection = must(Connection::open(file, Connection::Access::Create, {}));
};

std::int64_t synchronousOf(Connection &connection)
{
    return must(connection.wholeOf("PRAGMA synchronous"));
}

constexpr std::int64_t normal = 1;
constexpr std::int64_t full = 2;

void add(Connection &connection, int value)
{
    must(connection.run("INSERT INTO t VALUES(?)", value));
}

} // namespace

void TestConnection::valuesComeBack()
{
    Table table;
    const std::string bytes("caf\xc3\xa9\0end", 9);
    must(table.connection->execute("DROP TABLE t; CREATE TABLE t(a, b, c, d, e)"));
    must(table.connection->run("INSERT INTO t VALUES(?, ?, ?, ?, ?)", std::int64_t{1} << 62, 0.1, bytes,
                               missing, std::optional<int>()));
    bool seen = false;
    must(table.connection->query("SELECT a, b, c, d, e FROM t", [&](store::Row row) {
        seen = row.whole(0) == std::int64_t{1} << 62 && row.real(1) == 0.1 && row.text(2) == bytes &&
               row.isNull(3) && isMissing(row.real(3)) && !row.optionalWhole(4);
    }));
    QVERIFY(seen);
}

void TestConnection::prefix()
{
    const auto connection = must(Connection::openTemporary({}));
    QCOMPARE(connection->expanded("SELECT * FROM @runs r, @subjects"),
             std::string("SELECT * FROM runs r, subjects"));
    connection->setPrefix("dramatis_");
    must(connection->execute("CREATE TABLE @runs(no); INSERT INTO @runs VALUES(7)"));
    QCOMPARE(must(connection->wholeOf("SELECT no FROM @runs")), 7);
    QCOMPARE(rowsOf(*connection, "SELECT name FROM sqlite_schema"), QByteArray("dramatis_runs"));
}

void TestConnection::uncommittedIsRolledBack()
{
    Table table;
    {
        const auto transaction = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
        add(*table.connection, 1);
    }
    QVERIFY(!table.connection->inTransaction());
    QCOMPARE(rowsOf(*table.connection, "SELECT x FROM t"), QByteArray());
    auto transaction = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    add(*table.connection, 2);
    must(transaction.commit());
    QCOMPARE(rowsOf(*table.another(), "SELECT x FROM t"), QByteArray("2"));
}

void TestConnection::innerRollbackKeepsOuter()
{
    Table table;
    auto outer = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    add(*table.connection, 1);
    {
        const auto inner = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
        add(*table.connection, 2);
        auto innermost = must(Transaction::begin(*table.connection, Transaction::Kind::Durable));
        add(*table.connection, 3);
        must(innermost.commit());
    }
    {
        auto inner = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
        add(*table.connection, 4);
        must(inner.commit());
    }
    QVERIFY(table.connection->inTransaction());
    must(outer.commit());
    QCOMPARE(rowsOf(*table.connection, "SELECT x FROM t"), QByteArray("1\n4"));
}

void TestConnection::outerRollbackTakesInner()
{
    Table table;
    {
        const auto outer = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
        auto inner = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
        add(*table.connection, 1);
        must(inner.commit());
    }
    QCOMPARE(rowsOf(*table.connection, "SELECT x FROM t"), QByteArray());
}

void TestConnection::movedTransactionEndsOnce()
{
    Table table;
    auto first = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    {
        Transaction second = std::move(first);
        add(*table.connection, 1);
        must(second.commit());
    }
    const auto next = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    QVERIFY(table.connection->inTransaction()); // the first, moved from, ends nothing
}

void TestConnection::writingLocksAtOnce()
{
    Table table;
    const auto writing =
        must(Transaction::begin(*table.connection, Transaction::Kind::Write)); // nothing written yet
    std::stop_source stop;
    stop.request_stop();
    const auto other = table.another(stop.get_token());
    QVERIFY(!Transaction::begin(*other, Transaction::Kind::Write));
    QVERIFY(!other->inTransaction());
    must(Transaction::begin(*other, Transaction::Kind::Read)); // readers go on
}

void TestConnection::secondWriterGoesOn()
{
    Table table;
    auto writing = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    add(*table.connection, 1);
    std::atomic<bool> committed = false;
    bool waited = false;
    std::thread second([&] {
        const auto other = table.another();
        auto transaction = must(Transaction::begin(*other, Transaction::Kind::Write));
        waited = committed;
        add(*other, 2);
        must(transaction.commit());
    });
    std::this_thread::sleep_for(200ms);
    committed = true;
    must(writing.commit());
    second.join();
    QVERIFY(waited);
    QCOMPARE(rowsOf(*table.connection, "SELECT x FROM t"), QByteArray("1\n2"));
}

void TestConnection::stopEndsTheWait()
{
    Table table;
    const auto writing = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    std::stop_source stop;
    const auto other = table.another(stop.get_token());
    std::jthread stopper([&] {
        std::this_thread::sleep_for(200ms);
        stop.request_stop();
    });
    Stopwatch watch;
    const auto refused = Transaction::begin(*other, Transaction::Kind::Write);
    QVERIFY(watch.seconds() < 5); // SQLite alone would wait its 30 s out
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Interrupted);
}

void TestConnection::durableResetsSynchronous()
{
    Table table;
    QCOMPARE(synchronousOf(*table.connection), normal);
    auto transaction = must(Transaction::begin(*table.connection, Transaction::Kind::Durable));
    QCOMPARE(synchronousOf(*table.connection), full);
    must(transaction.commit());
    QCOMPARE(synchronousOf(*table.connection), normal);
    {
        const auto dropped = must(Transaction::begin(*table.connection, Transaction::Kind::Durable));
        QCOMPARE(synchronousOf(*table.connection), full);
    }
    QCOMPARE(synchronousOf(*table.connection), normal);
    const auto plain = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    QCOMPARE(synchronousOf(*table.connection), normal);
}

void TestConnection::failedDurableResetsSynchronous()
{
    Table table;
    const auto writing = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    std::stop_source stop;
    const auto other = table.another(stop.get_token());
    stop.request_stop();
    QVERIFY(!Transaction::begin(*other, Transaction::Kind::Durable));
    QCOMPARE(synchronousOf(*other), normal);
}

void TestConnection::stopInterruptsLongStatement()
{
    Table table;
    std::stop_source stop;
    const auto connection = table.another(stop.get_token());
    std::jthread stopper([&] {
        std::this_thread::sleep_for(100ms);
        stop.request_stop();
    });
    Stopwatch watch;
    const auto endless = connection->wholeOf(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    QVERIFY(!endless);
    QCOMPARE(endless.error().kind, ErrorKind::Interrupted);
    QVERIFY(watch.seconds() < 5);
}

void TestConnection::otherFilesAreRefused()
{
    Folder folder;
    const auto kindOf = [&](const std::filesystem::path &file) {
        const auto opened = Connection::open(file, Connection::Access::ReadWrite, {});
        if (!opened)
            return opened.error().kind;
        const auto read = (*opened)->execute("SELECT count(*) FROM sqlite_schema");
        return read ? ErrorKind::Internal : read.error().kind;
    };
    writeFile(folder / "text.csv", std::string(2000, 'x'));
    QCOMPARE(kindOf(folder / "text.csv"), ErrorKind::Input);
    QCOMPARE(kindOf(folder / "missing"), ErrorKind::Storage);
    QVERIFY(!std::filesystem::exists(folder / "missing"));
    must(Connection::open(folder / "odd name?#%41 \xc3\xa9.db", Connection::Access::Create, {})
             .value()
             ->execute("CREATE TABLE t(x)"));
    QVERIFY(std::filesystem::exists(folder / "odd name?#%41 \xc3\xa9.db"));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "connection_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Columns in memory become rows exactly as single inserts would have made them; deferred indexes come back.
#include "base/number.h"
#include "base/stopwatch.h"
#include "core/store/store_fixture.h"
#include "store/bulk_writer.h"
#include "store/deferred_indexes.h"
#include "store/transaction.h"

#include <QTest>

#include <chrono>
#include <numeric>
#include <thread>

using namespace dramatis;
using namespace dramatis::test;
using namespace std::chrono_literals;
using store::BulkColumn;
using store::BulkWriter;
using store::Connection;
using store::DeferredIndexes;
using store::Transaction;

class TestBulkWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfColumn();
    void absentValuesAreNull();
    void textsAreBytes();
    void severalWritesAndWriters();
    void noRows();
    void failsAsAWhole();
    void unknownTableIsAnError();
    void prefixIsPutIn();
    void cannotBeReadFromSql();
    void stopInterrupts();
    void deferredIndexesComeBack();
    void deferredUniqueIndexStillChecks();
    void deferredIndexesAreRolledBack();
    void buildingIndexesStops();
};

namespace
{

/// A database with t(k, a, b).
struct Table {
    Table()
    {
        must(connection->execute("PRAGMA journal_mode=WAL; CREATE TABLE t(k INTEGER PRIMARY KEY, a, b)"));
    }

    [[nodiscard]] QByteArray rows() const
    {
        return rowsOf(*connection, "SELECT k, quote(a), quote(b) FROM t ORDER BY k");
    }
    [[nodiscard]] BulkWriter writer() const
    {
        return must(BulkWriter::open(*connection, "t", {"k", "a", "b"}));
    }
    void write(BulkWriter &writer, const std::vector<BulkColumn> &columns, std::size_t count) const
    {
        must(writer.write(columns, count));
    }

    Folder folder;
    std::stop_source stop;
    std::unique_ptr<Connection> connection =
        must(Connection::open(folder / "t.db", Connection::Access::Create, stop.get_token()));
};

/// Requests a stop after a while, from another thread.
class StopSoon
{
public:
    explicit StopSoon(std::stop_source &stop)
        : m_thread([&stop] {
              std::this_thread::sleep_for(30ms);
              stop.request_stop();
          })
    {
    }

private:
    std::jthread m_thread;
};

} // namespace

void TestBulkWriter::everyKindOfColumn()
{
    const Table table;
    BulkWriter writer = table.writer();
    const std::vector<std::int64_t> wholes = {1, -5'000'000'000};
    const std::vector<std::int32_t> days = {19'000, -1};
    const std::vector<double> reals = {0.1, -2.5};
    const std::vector<std::string_view> texts = {"a'b", "Zürich"};
    table.write(writer, {store::AscendingKeys{1}, std::span(wholes), std::span(days)}, 2);
    table.write(writer, {store::AscendingKeys{3}, std::span(reals), std::span(texts)}, 2);
    table.write(writer, {store::AscendingKeys{5}, std::int64_t(7), nullptr}, 2);
    QCOMPARE(table.rows(),
             QByteArray("1|1|19000\n2|-5000000000|-1\n3|0.1|'a''b'\n4|-2.5|'Zürich'\n5|7|NULL\n6|7|NULL"));
}

void TestBulkWriter::absentValuesAreNull()
{
    const Table table;
    BulkWriter writer = table.writer();
    const std::vector<std::int64_t> wholes = {store::absentWhole, 2};
    const std::vector<double> reals = {missing, 0.5};
    const std::vector<std::string_view> texts = {{}, std::string_view("", 0)};
    table.write(writer, {store::AscendingKeys{1}, std::span(wholes), std::span(reals)}, 2);
    table.write(writer, {store::AscendingKeys{3}, store::absentWhole, std::span(texts)}, 2);
    QCOMPARE(table.rows(), QByteArray("1|NULL|NULL\n2|2|0.5\n3|NULL|NULL\n4|NULL|''"));
}

void TestBulkWriter::textsAreBytes()
{
    const Table table;
    BulkWriter writer = table.writer();
    const std::string invalid = "\xff\xfe";
    const std::string longText(100'000, 'x');
    const std::vector<std::string_view> texts = {invalid, longText};
    table.write(writer, {store::AscendingKeys{1}, std::span(texts), nullptr}, 2);
    QCOMPARE(must(table.connection->textOf("SELECT a FROM t WHERE k = 1")), invalid);
    QCOMPARE(must(table.connection->textOf("SELECT a FROM t WHERE k = 2")), longText);
}

void TestBulkWriter::severalWritesAndWriters()
{
    const Table table;
    must(table.connection->execute("CREATE TABLE u(x)"));
    BulkWriter first = table.writer();
    BulkWriter second = must(BulkWriter::open(*table.connection, "u", {"x"}));
    for (std::int64_t turn = 0; turn < 3; ++turn) {
        table.write(first, {store::AscendingKeys{turn * 2 + 1}, turn, nullptr}, 2);
        must(second.write(std::vector<BulkColumn>{turn * 10}, 1));
    }
    BulkWriter moved = std::move(first);
    table.write(moved, {store::AscendingKeys{7}, std::int64_t(3), nullptr}, 1);
    QCOMPARE(rowsOf(*table.connection, "SELECT group_concat(a) FROM t"), QByteArray("0,0,1,1,2,2,3"));
    QCOMPARE(rowsOf(*table.connection, "SELECT group_concat(x) FROM u"), QByteArray("0,10,20"));
}

void TestBulkWriter::noRows()
{
    const Table table;
    BulkWriter writer = table.writer();
    table.write(writer, {store::AscendingKeys{1}, nullptr, nullptr}, 0);
    QCOMPARE(table.rows(), QByteArray());
}

void TestBulkWriter::failsAsAWhole()
{
    const Table table;
    must(table.connection->execute("INSERT INTO t VALUES(3, 'old', NULL)"));
    BulkWriter writer = table.writer();
    const std::vector<BulkColumn> columns = {store::AscendingKeys{1}, std::int64_t(1), nullptr};
    QVERIFY(!writer.write(columns, 5));
    QCOMPARE(table.rows(), QByteArray("3|'old'|NULL"));
    table.write(writer, {store::AscendingKeys{4}, std::int64_t(1), nullptr}, 1);
    QCOMPARE(table.rows(), QByteArray("3|'old'|NULL\n4|1|NULL"));
}

void TestBulkWriter::unknownTableIsAnError()
{
    const Table table;
    QVERIFY(!BulkWriter::open(*table.connection, "nowhere", {"a"}));
    QVERIFY(!BulkWriter::open(*table.connection, "t", {"nothing"}));
}

void TestBulkWriter::prefixIsPutIn()
{
    const Table table;
    must(table.connection->execute("CREATE TABLE dramatis_u(x)"));
    table.connection->setPrefix("dramatis_");
    BulkWriter writer = must(BulkWriter::open(*table.connection, "@u", {"x"}));
    must(writer.write(std::vector<BulkColumn>{std::int64_t(1)}, 1));
    QCOMPARE(rowsOf(*table.connection, "SELECT x FROM dramatis_u"), QByteArray("1"));
}

void TestBulkWriter::cannotBeReadFromSql()
{
    const Table table;
    (void)table.writer();
    QVERIFY(!table.connection->prepare("SELECT c0 FROM dramatis_bulk_rows"));
    QCOMPARE(rowsOf(*table.connection, "SELECT count(c0) FROM dramatis_bulk_rows(17)"), QByteArray("0"));
}

void TestBulkWriter::stopInterrupts()
{
    Table table;
    BulkWriter writer = table.writer();
    const std::vector<BulkColumn> columns = {store::AscendingKeys{1}, std::int64_t(1), nullptr};
    const Stopwatch watch;
    {
        const Transaction transaction = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
        const StopSoon soon(table.stop);
        const Status done = writer.write(columns, 500'000'000);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Interrupted);
    }
    QVERIFY(watch.seconds() < 10);
}

void TestBulkWriter::deferredIndexesComeBack()
{
    const Table table;
    must(table.connection->execute(
        "CREATE INDEX t_by_a ON t(a); CREATE UNIQUE INDEX t_by_b ON t(b) WHERE b IS NOT NULL"));
    const std::string indexes = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY rowid";
    const QByteArray before = rowsOf(*table.connection, indexes);
    Transaction transaction = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
    DeferredIndexes deferred = must(DeferredIndexes::take(*table.connection, "t"));
    QCOMPARE(rowsOf(*table.connection, indexes), QByteArray());
    std::vector<std::int64_t> numbers(50'000);
    std::iota(numbers.rbegin(), numbers.rend(), 0);
    BulkWriter writer = table.writer();
    table.write(writer, {store::AscendingKeys{1}, std::span(numbers), std::span(numbers)}, numbers.size());
    must(deferred.build());
    must(transaction.commit());
    QCOMPARE(rowsOf(*table.connection, indexes), before);
    QCOMPARE(rowsOf(*table.connection, "PRAGMA integrity_check"), QByteArray("ok"));
    QCOMPARE(rowsOf(*table.connection, "SELECT k FROM t WHERE a = 49999"), QByteArray("1"));
}

void TestBulkWriter::deferredUniqueIndexStillChecks()
{
    const Table table;
    must(table.connection->execute("CREATE UNIQUE INDEX t_by_a ON t(a)"));
    DeferredIndexes deferred = must(DeferredIndexes::take(*table.connection, "t"));
    BulkWriter writer = table.writer();
    table.write(writer, {store::AscendingKeys{1}, std::int64_t(1), nullptr}, 2);
    QVERIFY(!deferred.build());
}

void TestBulkWriter::deferredIndexesAreRolledBack()
{
    const Table table;
    must(table.connection->execute("CREATE INDEX t_by_a ON t(a)"));
    {
        const Transaction transaction = must(Transaction::begin(*table.connection, Transaction::Kind::Write));
        (void)must(DeferredIndexes::take(*table.connection, "t"));
    }
    QCOMPARE(rowsOf(*table.connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'index'"),
             QByteArray("1"));
}

void TestBulkWriter::buildingIndexesStops()
{
    Table table;
    must(table.connection->execute("CREATE INDEX t_by_a ON t(a)"));
    DeferredIndexes deferred = must(DeferredIndexes::take(*table.connection, "t"));
    BulkWriter writer = table.writer();
    table.write(writer, {store::AscendingKeys{1}, std::int64_t(1), nullptr}, 200'000);
    table.stop.request_stop();
    const Status built = deferred.build();
    QVERIFY(!built);
    QCOMPARE(built.error().kind, ErrorKind::Interrupted);
}

QTEST_GUILESS_MAIN(TestBulkWriter)
#include "bulk_writer_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Statements stay prepared where that is safe: never the same twice at once, never beyond their connection,
// never with the values of the last time.
#include "core/store/store_fixture.h"
#include "store/telemetry.h"
#include "store/transaction.h"

#include <QTest>

#include <set>
#include <sqlite3.h>

using namespace dramatis;
using namespace dramatis::test;
using store::Connection;
using store::StatementCache;

class TestStatementCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKept();
    void preparedOnce();
    void theOneNotUsedForLongestGoes();
    void insideItself();
    void afterAFailure();
    void afterAChangedSchema();
    void valuesAreLetGo();
    void anotherPrefix();
    void closesTheFile();
    void telemetryComesBack();
};

namespace
{

int preparedStatements(Connection &connection)
{
    int count = 0;
    for (sqlite3_stmt *each = nullptr; (each = sqlite3_next_stmt(connection.handle(), each));)
        ++count;
    return count;
}

std::unique_ptr<Connection> table()
{
    auto connection = must(Connection::openTemporary({}));
    must(connection->execute("CREATE TABLE t(x UNIQUE); INSERT INTO t VALUES(1), (2), (3)"));
    return connection;
}

} // namespace

void TestStatementCache::whatIsKept()
{
    for (const char *sql : {"SELECT 1", "INSERT INTO t VALUES(1)", "UPDATE t SET x = 1", "DELETE FROM t",
                            "WITH n AS (SELECT 1) SELECT * FROM n"})
        QVERIFY2(StatementCache::keeps(sql), sql);
    for (const char *sql : {"PRAGMA user_version", "BEGIN", "SAVEPOINT s", "CREATE TABLE t(x)",
                            "DROP TABLE t", "EXPLAIN QUERY PLAN SELECT 1", ""})
        QVERIFY2(!StatementCache::keeps(sql), sql);
}

void TestStatementCache::preparedOnce()
{
    const auto connection = table();
    for (int i = 0; i < 10; ++i)
        QCOMPARE(must(connection->wholeOf("SELECT count(*) FROM t WHERE x = ?", i)),
                 i >= 1 && i <= 3 ? 1 : 0);
    QCOMPARE(preparedStatements(*connection), 1);
    must(connection->wholeOf("PRAGMA user_version"));
    QCOMPARE(preparedStatements(*connection), 1);
}

void TestStatementCache::theOneNotUsedForLongestGoes()
{
    const auto connection = table();
    const auto sql = [](std::size_t i) { return "SELECT " + std::to_string(i); };
    for (std::size_t i = 0; i < StatementCache::most; ++i)
        must(connection->run(sql(i)));
    must(connection->run(sql(0)));
    must(connection->run(sql(1000)));
    QCOMPARE(preparedStatements(*connection), static_cast<int>(StatementCache::most));
    std::set<std::string> texts;
    for (sqlite3_stmt *each = nullptr; (each = sqlite3_next_stmt(connection->handle(), each));)
        texts.insert(sqlite3_sql(each));
    QVERIFY(texts.contains(sql(0)) && texts.contains(sql(1000)));
    QVERIFY(!texts.contains(sql(1)));
}

void TestStatementCache::insideItself()
{
    const auto connection = table();
    QByteArray seen;
    must(connection->query("SELECT x FROM t ORDER BY x", [&](store::Row outer) {
        seen += QByteArray::number(static_cast<int>(outer.whole(0))) + ":";
        must(connection->query("SELECT x FROM t ORDER BY x", [&](store::Row inner) {
            seen += QByteArray::number(static_cast<int>(inner.whole(0)));
        }));
        seen += ' ';
    }));
    QCOMPARE(seen, QByteArray("1:123 2:123 3:123 "));
    QCOMPARE(preparedStatements(*connection), 1);
}

void TestStatementCache::afterAFailure()
{
    const auto connection = table();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!connection->run("INSERT INTO t VALUES(?)", 1)); // is there
    must(connection->run("INSERT INTO t VALUES(?)", 4));
    QCOMPARE(rowsOf(*connection, "SELECT x FROM t ORDER BY x"), QByteArray("1\n2\n3\n4"));
    QVERIFY(!connection->run("SELECT nothing FROM t"));
}

void TestStatementCache::afterAChangedSchema()
{
    const auto connection = table();
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t WHERE x = 1"), QByteArray("1"));
    must(connection->execute("ALTER TABLE t ADD COLUMN y DEFAULT 'new'"));
    QCOMPARE(rowsOf(*connection, "SELECT * FROM t WHERE x = 1"), QByteArray("1|new"));
    must(connection->execute("DROP TABLE t"));
    QVERIFY(!connection->run("SELECT * FROM t WHERE x = 1"));
}

void TestStatementCache::valuesAreLetGo()
{
    const auto connection = table();
    const std::string sql = "SELECT coalesce(?, 'none'), coalesce(?, 'none')";
    QCOMPARE(must(connection->textOf(sql, "a", "b")), std::string("a"));
    QCOMPARE(must(connection->textOf(sql)), std::string("none"));
}

void TestStatementCache::anotherPrefix()
{
    const auto connection = must(Connection::openTemporary({}));
    must(connection->execute("CREATE TABLE t(x); INSERT INTO t VALUES(1); CREATE TABLE our_t(x)"));
    QCOMPARE(must(connection->wholeOf("SELECT count(*) FROM @t")), 1);
    connection->setPrefix("our_");
    QCOMPARE(must(connection->wholeOf("SELECT count(*) FROM @t")), 0);
}

void TestStatementCache::closesTheFile()
{
    const Folder folder;
    const auto file = folder / "a.db";
    {
        const auto connection = must(Connection::open(file, Connection::Access::Create, {}));
        must(connection->execute("PRAGMA journal_mode=WAL; CREATE TABLE t(x)"));
        must(connection->run("INSERT INTO t VALUES(?)", 1));
        must(connection->wholeOf("SELECT count(*) FROM t"));
        QVERIFY(std::filesystem::exists(folder / "a.db-wal"));
    }
    QVERIFY(!std::filesystem::exists(folder / "a.db-wal")); // the last one closed moves the log in
}

void TestStatementCache::telemetryComesBack()
{
    const auto connection = temporaryTables();
    QVERIFY(must(store::readTelemetry(*connection, "r1")).empty());
    must(store::writeTelemetry(*connection, "r1", {{"a", 1, "t1"}}));
    must(store::writeTelemetry(*connection, "r1", {{"b.seconds", 0.1, "t2"}, {"c\"d", 1e15, "t3"}}));
    const auto metrics = must(store::readTelemetry(*connection, "r1"));
    QCOMPARE(metrics.size(), std::size_t{2});
    QCOMPARE(metrics[0].name, std::string("b.seconds"));
    QCOMPARE(metrics[0].value, 0.1);
    QCOMPARE(metrics[1].name, std::string("c\"d"));
    QCOMPARE(metrics[1].value, 1e15);
    QCOMPARE(metrics[1].time, std::string("t3"));
    must(connection->run("UPDATE @telemetry SET telemetry_json = '[{'"));
    QVERIFY(!store::readTelemetry(*connection, "r1"));
}

QTEST_GUILESS_MAIN(TestStatementCache)
#include "statement_cache_test.moc"

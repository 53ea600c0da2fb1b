// SPDX-License-Identifier: GPL-3.0-or-later
// Every statement that the store and the loop engine run per subject finds its rows by an index. The
// statements are listened to while the functions run, so that a changed one is looked at too.
#include "core/store/results_fixture.h"
#include "customers/customers.h"
#include "store/overrides.h"
#include "store/rule_sets.h"

#include <QTest>

#include <set>
#include <sqlite3.h>

using namespace dramatis;
using namespace dramatis::test;
using store::Connection;

class TestQueryPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scansAreNoticed();
    void loopEngine();
    void subjectsAndVersions();
    void runs();
    void results();
    void overrides();
    void identifiersOfFiles();
};

namespace
{

/// Collects the statements that a connection runs.
class Listener
{
public:
    explicit Listener(Connection &connection) : m_connection(connection)
    {
        sqlite3_trace_v2(connection.handle(), SQLITE_TRACE_STMT, &Listener::note, this);
    }
    ~Listener() { sqlite3_trace_v2(m_connection.handle(), 0, nullptr, nullptr); }

    [[nodiscard]] std::size_t count() const { return m_statements.size(); }

    /// The statements that read a table from end to end, with the line of the plan that says so.
    QByteArray scans()
    {
        sqlite3_trace_v2(m_connection.handle(), 0, nullptr, nullptr);
        QByteArray found;
        for (const std::string &sql : m_statements) {
            must(m_connection.query("EXPLAIN QUERY PLAN " + sql, [&](store::Row row) {
                const std::string line(row.text(3));
                // json_each reads one value; the newest audit entry is the first that the scan meets.
                const bool harmless = line.find("VIRTUAL TABLE") != std::string::npos ||
                                      line == "SCAN CONSTANT ROW" ||
                                      sql.ends_with("ORDER BY entry_no DESC LIMIT 1");
                if (line.starts_with("SCAN") && !harmless)
                    found += (line + ": " + sql + "\n").c_str();
            }));
        }
        return found;
    }

private:
    static int note(unsigned, void *context, void *statement, void *)
    {
        const std::string sql = sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
        if (sql.starts_with("SELECT") || sql.starts_with("INSERT") || sql.starts_with("UPDATE") ||
            sql.starts_with("DELETE"))
            static_cast<Listener *>(context)->m_statements.insert(sql);
        return 0;
    }

    Connection &m_connection;
    std::set<std::string> m_statements;
};

} // namespace

void TestQueryPlans::scansAreNoticed()
{
    const auto connection = temporaryTables();
    Listener listener(*connection);
    must(connection->run("SELECT * FROM subjects WHERE subject_key = 1"));
    must(connection->run("SELECT * FROM user_rows WHERE name = 'x'"));
    QCOMPARE(listener.scans(), QByteArray("SCAN user_rows: SELECT * FROM user_rows WHERE name = 'x'\n"));
}

void TestQueryPlans::loopEngine()
{
    CustomerData data;
    data.user("ann").account("ann", "a1", {"credit", "credit card", 10.0, 100.0, {}});
    data.liability("a1", {"[0.1]", 1.0, 1.0, 1.0, false}).transaction("a1", 100, -5, "Shop", "FOOD");
    LoadRequest request;
    request.referenceDate = 100;
    const auto loop = must(customers::makeDomain()->loop(data.connection(), request));
    Listener listener(data.connection());
    must(loop->signals(data.keyOf("ann"), 30));
    must(loop->flags(data.keyOf("ann")));
    must(data.connection().run(
        "INSERT OR REPLACE INTO @loop_results(run_no, subject_key, window_days, mask, signals) "
        "VALUES(1, 1, 30, 0, x'00')"));
    must(data.connection().run(
        "SELECT subject_key, window_days, mask, signals FROM @loop_results WHERE run_no = 1"));
    must(data.connection().run(
        "SELECT subject_key, count(*) FROM @loop_results WHERE run_no = 1 GROUP BY subject_key"));
    must(data.connection().run("DELETE FROM @loop_results WHERE run_no = 1"));
    QVERIFY(listener.count() > 8);
    QCOMPARE(listener.scans(), QByteArray());
}

void TestQueryPlans::subjectsAndVersions()
{
    const auto connection = temporaryTables();
    Listener listener(*connection);
    const auto key = must(store::keyOfSubject(*connection, "customers", "ann"));
    must(store::findSubject(*connection, "customers", "ann"));
    must(store::idOfSubject(*connection, key));
    must(store::raiseDataVersion(*connection, "customers"));
    must(store::dataVersion(*connection, "customers"));
    QVERIFY(listener.count() >= 5);
    QCOMPARE(listener.scans(), QByteArray());
}

void TestQueryPlans::runs()
{
    const Folder folder;
    const auto connection = temporaryTables();
    Listener listener(*connection);
    const auto locks = folder / "locks";
    const auto run =
        must(store::beginRun(*connection, locks, {"classify", "customers", "{}", "", "", "", true}));
    must(store::setRunDataVersion(*connection, run.no, "1"));
    must(store::finishRun(*connection, run.no, {store::status::completed, 0, 0, "{}", "{}", ""}));
    must(store::latestRun(*connection, "customers"));
    must(store::findRuleSetByHash(*connection, "x"));
    QVERIFY(listener.count() >= 6);
    QCOMPARE(listener.scans(), QByteArray());
}

void TestQueryPlans::results()
{
    ResultsData data({"ann", "bob"});
    Listener listener(data.connection());
    data.complete(ResultsData::results({1, 2}, {30}, {0, 1}));
    data.complete(ResultsData::results({1}, {30}, {1}));
    must(store::readResultsOf(data.connection(), 1, 1));
    must(store::currentRunOf(data.connection(), "customers", 1, 30));
    must(data.connection().run(
        "SELECT * FROM @persona_assignments WHERE user_id = 'ann' AND window_days = 30"));
    must(data.connection().run(
        "SELECT persona_id, count(*) FROM @persona_assignments WHERE window_days = 30 GROUP BY 1"));
    must(store::deleteResults(data.connection(), 1));
    QVERIFY(listener.count() > 10);
    QCOMPARE(listener.scans(), QByteArray());
}

void TestQueryPlans::overrides()
{
    ResultsData data({"ann"});
    Listener listener(data.connection());
    store::OverrideRow row;
    row.domain = "customers";
    row.subject = 1;
    row.personaId = "saver";
    must(store::addOverrideRow(data.connection(), row));
    must(store::overrideRowsOf(data.connection(), 1));
    must(store::deleteOverridesOf(data.connection(), 1));
    QVERIFY(listener.count() >= 4);
    QCOMPARE(listener.scans(), QByteArray());
}

/// What imports look up row by row: every table by its file's identifier and by its parent.
void TestQueryPlans::identifiersOfFiles()
{
    const auto connection = temporaryTables();
    const Registry registry = jobs::builtInDomains();
    Listener listener(*connection);
    for (const auto &domain : registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            for (const auto &column : {table.id, table.reference}) {
                if (column)
                    must(connection->run("SELECT " + std::string(table.key) + " FROM " +
                                         std::string(table.physical) + " WHERE " +
                                         std::string(table.columns[*column].physical) + " = 1"));
            }
        }
    }
    must(connection->run("SELECT text_key FROM texts WHERE text = 'x'"));
    must(connection->run("SELECT * FROM transactions WHERE transaction_id = 't1'"));
    must(connection->run("SELECT * FROM users WHERE user_id = 'u1'"));
    must(connection->run("SELECT * FROM accounts WHERE account_id = 'a1'"));
    QVERIFY(listener.count() >= 10);
    QCOMPARE(listener.scans(), QByteArray());
}

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "query_plan_test.moc"

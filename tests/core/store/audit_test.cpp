// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log is chained from its first row: whatever is changed behind the program's back is found at its
// number.
#include "base/hash.h"
#include "core/store/store_fixture.h"
#include "store/audit.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using store::appendAudit;
using store::Connection;
using store::firstBrokenAuditEntry;

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainHolds();
    void appendOnly();
    void damageIsFound_data();
    void damageIsFound();
    void laterEntriesMendNothing_data();
    void laterEntriesMendNothing();
    void forgedRowIsFound();
    void failedChangeLeavesNoEntry();
    void operatorWithoutUtf8();
    void olderWorkspaceGetsItsHead();
    void filtered_data();
    void filtered();
    void pages();
    void actions();
};

namespace
{

void addEntries(Connection &connection)
{
    must(appendAudit(connection, {"import", "anna", std::nullopt, R"({"file":"users.csv"})"}));
    must(appendAudit(connection, {"override", "anna", 17, R"({"reason":"caf\u00e9 \"quoted\""})"}));
    must(appendAudit(connection, {"withdraw-override", "bert", 17}));
    must(appendAudit(connection, {"forget", "anna", 17, R"({"domain":"customers"})"}));
    must(appendAudit(connection, {"publish-rules", "", std::nullopt}));
}

} // namespace

void TestAudit::chainHolds()
{
    const auto connection = temporaryTables();
    QVERIFY(!must(firstBrokenAuditEntry(*connection)));
    addEntries(*connection);
    QVERIFY(!must(firstBrokenAuditEntry(*connection)));
    QCOMPARE(must(connection->textOf("SELECT previous_hash FROM audit_log WHERE entry_no = 1")),
             std::string(64, '0'));
    QCOMPARE(must(connection->wholeOf(
                 "SELECT count(*) FROM audit_log a JOIN audit_log b ON b.entry_no = a.entry_no + 1 "
                 "AND b.previous_hash = a.hash")),
             4);
    QCOMPARE(rowsOf(*connection, "SELECT entry_no, action, operator, subject_key FROM audit_log"),
             QByteArray("1|import|anna|-\n2|override|anna|17\n3|withdraw-override|bert|17\n4|forget|anna|17\n"
                        "5|publish-rules||-"));
    must(appendAudit(*connection, {"import", "cleo", std::nullopt}));
    QVERIFY(!must(firstBrokenAuditEntry(*connection)));
}

void TestAudit::appendOnly()
{
    const auto connection = temporaryTables();
    addEntries(*connection);
    const QByteArray before = rowsOf(*connection, "SELECT * FROM audit_log");
    QVERIFY(!connection->execute("UPDATE audit_log SET operator = 'x' WHERE entry_no = 2"));
    QVERIFY(!connection->execute("DELETE FROM audit_log WHERE entry_no = 5"));
    QVERIFY(!connection->execute("DELETE FROM audit_log"));
    QCOMPARE(rowsOf(*connection, "SELECT * FROM audit_log"), before);
}

void TestAudit::damageIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("found");
    for (const char *column : {"created_at", "operator", "action", "details_json", "previous_hash", "hash"})
        QTest::newRow(column) << QString("UPDATE audit_log SET %1 = %1 || 'x' WHERE entry_no = 3").arg(column)
                              << qint64{3};
    QTest::newRow("subject") << "UPDATE audit_log SET subject_key = 18 WHERE entry_no = 2" << qint64{2};
    QTest::newRow("no subject") << "UPDATE audit_log SET subject_key = NULL WHERE entry_no = 4" << qint64{4};
    QTest::newRow("first changed") << "UPDATE audit_log SET operator = 'x' WHERE entry_no = 1" << qint64{1};
    QTest::newRow("last changed") << "UPDATE audit_log SET operator = 'x' WHERE entry_no = 5" << qint64{5};
    QTest::newRow("first dropped") << "DELETE FROM audit_log WHERE entry_no = 1" << qint64{2};
    QTest::newRow("one dropped") << "DELETE FROM audit_log WHERE entry_no = 3" << qint64{4};
    QTest::newRow("dropped and closed up") << "DELETE FROM audit_log WHERE entry_no = 3; UPDATE audit_log "
                                              "SET entry_no = entry_no - 1 WHERE entry_no > 3"
                                           << qint64{3};
    QTest::newRow("swapped")
        << "UPDATE audit_log SET entry_no = 9 WHERE entry_no = 2; UPDATE audit_log SET entry_no = 2 "
           "WHERE entry_no = 3; UPDATE audit_log SET entry_no = 3 WHERE entry_no = 9"
        << qint64{2};
    QTest::newRow("newest dropped") << "DELETE FROM audit_log WHERE entry_no = 5" << qint64{5};
    QTest::newRow("newest three dropped") << "DELETE FROM audit_log WHERE entry_no > 2" << qint64{3};
    QTest::newRow("all dropped") << "DELETE FROM audit_log" << qint64{1};
    QTest::newRow("head dropped") << "DELETE FROM meta WHERE key = 'audit_head'" << qint64{1};
    QTest::newRow("newest and head dropped")
        << "DELETE FROM audit_log WHERE entry_no = 5; DELETE FROM meta WHERE key = 'audit_head'" << qint64{1};
    QTest::newRow("head changed") << "UPDATE meta SET value = '5 ' || hex(zeroblob(32)) "
                                     "WHERE key = 'audit_head'"
                                  << qint64{5};
    QTest::newRow("head nonsense") << "UPDATE meta SET value = 'x y' WHERE key = 'audit_head'" << qint64{1};
    QTest::newRow("number with a fraction")
        << "UPDATE audit_log SET subject_key = 17.25 WHERE entry_no = 2" << qint64{2};
    QTest::newRow("text as bytes") << "UPDATE audit_log SET action = CAST(action AS BLOB) WHERE entry_no = 4"
                                   << qint64{4};
    QTest::newRow("bytes that are no text")
        << "UPDATE audit_log SET operator = CAST(X'ff' AS TEXT) WHERE entry_no = 5" << qint64{5};
    QTest::newRow("zero byte") << "UPDATE audit_log SET operator = operator || char(0) WHERE entry_no = 3"
                               << qint64{3};
    QTest::newRow("added")
        << "INSERT INTO audit_log SELECT 6, created_at, operator, action, subject_key, details_json, "
           "hash, hash FROM audit_log WHERE entry_no = 5"
        << qint64{6};
}

void TestAudit::damageIsFound()
{
    QFETCH(QString, sql);
    QFETCH(qint64, found);
    const auto connection = temporaryTables();
    addEntries(*connection);
    must(connection->execute("DROP TRIGGER audit_log_keeps; DROP TRIGGER audit_log_stays"));
    must(connection->execute(sql.toStdString()));
    QCOMPARE(must(firstBrokenAuditEntry(*connection)), std::optional<std::int64_t>(found));
}

void TestAudit::laterEntriesMendNothing_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("newest dropped") << "DELETE FROM audit_log WHERE entry_no = 5";
    QTest::newRow("newest three dropped") << "DELETE FROM audit_log WHERE entry_no > 2";
    QTest::newRow("all dropped") << "DELETE FROM audit_log";
    QTest::newRow("head dropped") << "DELETE FROM meta WHERE key = 'audit_head'";
    QTest::newRow("newest and head dropped")
        << "DELETE FROM audit_log WHERE entry_no = 5; DELETE FROM meta WHERE key = 'audit_head'";
    QTest::newRow("head nonsense") << "UPDATE meta SET value = 'x y' WHERE key = 'audit_head'";
    QTest::newRow("head without hash") << "UPDATE meta SET value = '5' WHERE key = 'audit_head'";
    QTest::newRow("head of an older entry")
        << "UPDATE meta SET value = (SELECT '3 ' || hash FROM audit_log WHERE entry_no = 3) "
           "WHERE key = 'audit_head'";
    QTest::newRow("head of none yet") << "UPDATE meta SET value = '9 x' WHERE key = 'audit_head'";
}

/// What was damaged once is found for good, however much is written behind it.
void TestAudit::laterEntriesMendNothing()
{
    QFETCH(QString, sql);
    const auto connection = temporaryTables();
    addEntries(*connection);
    must(connection->execute("DROP TRIGGER audit_log_keeps; DROP TRIGGER audit_log_stays"));
    must(connection->execute(sql.toStdString()));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(must(firstBrokenAuditEntry(*connection)));
        must(appendAudit(*connection, {"import", "cleo", std::nullopt}));
    }
    QVERIFY(must(firstBrokenAuditEntry(*connection)));
}

/// Rows whose own hash is right, by the formula of store/audit.h: the chain gives them away.
void TestAudit::forgedRowIsFound()
{
    const auto connection = temporaryTables();
    addEntries(*connection);
    must(connection->execute("DROP TRIGGER audit_log_keeps; DROP TRIGGER audit_log_stays"));
    const auto forge = [&](int no, const std::string &previous) {
        const std::string hash =
            sha256Hex("{\"action\":\"import\",\"created_at\":\"now\",\"details\":\"{}\",\"entry_no\":" +
                      std::to_string(no) + ",\"operator\":\"eve\",\"previous\":\"" + previous +
                      "\",\"subject_key\":null}");
        must(connection->run("REPLACE INTO audit_log VALUES(?, 'now', 'eve', 'import', NULL, '{}', ?, ?)", no,
                             previous, hash));
    };
    const auto hashOf = [&](int no) {
        return must(connection->textOf("SELECT hash FROM audit_log WHERE entry_no = ?", no));
    };
    forge(6, hashOf(5));
    QCOMPARE(must(firstBrokenAuditEntry(*connection)), std::optional<std::int64_t>(6)); // not the head's
    must(connection->run("UPDATE meta SET value = '6 ' || ? WHERE key = 'audit_head'", hashOf(6)));
    // Forged well: the formula is the one that is documented.
    QVERIFY(!must(firstBrokenAuditEntry(*connection)));
    forge(6, hashOf(4));
    QCOMPARE(must(firstBrokenAuditEntry(*connection)), std::optional<std::int64_t>(6));
    must(connection->execute("DELETE FROM audit_log WHERE entry_no = 6"));
    forge(7, hashOf(5));
    QCOMPARE(must(firstBrokenAuditEntry(*connection)), std::optional<std::int64_t>(7));
    forge(3, hashOf(2));
    QCOMPARE(must(firstBrokenAuditEntry(*connection)), std::optional<std::int64_t>(4));
}

void TestAudit::failedChangeLeavesNoEntry()
{
    const Folder folder;
    const auto workspace = makeWorkspace(folder / "a.dramatis");
    const auto connection = must(workspace.connectToWrite({}));
    addEntries(*connection);
    must(connection->execute("BEGIN IMMEDIATE"));
    must(appendAudit(*connection, {"import", "anna", std::nullopt}));
    must(connection->execute("ROLLBACK"));
    must(appendAudit(*connection, {"import", "bert", std::nullopt}));
    QVERIFY(!must(firstBrokenAuditEntry(*connection)));
    QCOMPARE(rowsOf(*connection, "SELECT operator FROM audit_log WHERE entry_no = 6"), QByteArray("bert"));
}

void TestAudit::operatorWithoutUtf8()
{
    const auto connection = temporaryTables();
    must(appendAudit(*connection, {"import", "an\xffna", std::nullopt}));
    QVERIFY(!must(firstBrokenAuditEntry(*connection)));
    QCOMPARE(rowsOf(*connection, "SELECT hex(operator) FROM audit_log"), QByteArray("616EEFBFBD6E61"));
}

void TestAudit::olderWorkspaceGetsItsHead()
{
    store::Schema older = fullSchema();
    std::erase_if(older, [](const store::Migration &migration) { return migration.number >= 17; });
    const auto connection = must(Connection::openTemporary({}));
    must(store::createPrivateTables(*connection, older));
    addEntries(*connection);
    must(connection->execute("DELETE FROM meta"));
    for (const store::Migration &migration : fullSchema()) {
        if (migration.number >= 17)
            must(connection->execute(migration.sql));
    }
    QVERIFY(!must(firstBrokenAuditEntry(*connection)));
    QCOMPARE(must(store::auditHead(*connection)).no, 5);
    QCOMPARE(must(store::auditHead(*connection)).hash,
             must(connection->textOf("SELECT hash FROM audit_log WHERE entry_no = 5")));
}

namespace
{

/// Six entries of two subjects of one name in two domains, an hour apart from 10 o'clock on.
std::unique_ptr<Connection> knownEntries()
{
    auto connection = temporaryTables();
    const auto customer = must(store::keyOfSubject(*connection, "customers", "s 1"));
    const auto wallet = must(store::keyOfSubject(*connection, "wallets", "s 1"));
    must(appendAudit(*connection, {"import", "anna", std::nullopt}));
    must(appendAudit(*connection, {"override", "anna", customer}));
    must(appendAudit(*connection, {"override", "bert", wallet}));
    must(appendAudit(*connection, {"decide-item", "bert", customer}));
    must(appendAudit(*connection, {"forget", "anna", 99}));
    must(appendAudit(*connection, {"import", "bert", std::nullopt}));
    must(connection->execute("DROP TRIGGER audit_log_keeps; UPDATE audit_log SET created_at = "
                             "'2025-11-05T1' || (entry_no - 1) || ':00:00.500Z'; UPDATE audit_log SET "
                             "created_at = '2025-11-06T00:00:00.000Z' WHERE entry_no = 6"));
    return connection;
}

QByteArray numbersOf(const std::vector<store::AuditRow> &rows)
{
    QByteArray text;
    for (const store::AuditRow &row : rows)
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(qint64(row.no));
    return text;
}

} // namespace

void TestAudit::filtered_data()
{
    QTest::addColumn<QStringList>("filter"); // action, operator, subject, domain, since, until
    QTest::addColumn<QByteArray>("numbers");
    const auto row = [](const char *name, const QStringList &filter, const char *numbers) {
        QTest::newRow(name) << filter << QByteArray(numbers);
    };
    row("all", {"", "", "", "", "", ""}, "6 5 4 3 2 1");
    row("action", {"override", "", "", "", "", ""}, "3 2");
    row("operator", {"", "bert", "", "", "", ""}, "6 4 3");
    row("both", {"override", "bert", "", "", "", ""}, "3");
    row("subject of every domain", {"", "", "s 1", "", "", ""}, "4 3 2");
    row("subject of one", {"", "", "s 1", "wallets", "", ""}, "3");
    row("unknown subject", {"", "", "s 2", "", "", ""}, "");
    row("since a day", {"", "", "", "", "2025-11-06", ""}, "6");
    row("until a day", {"", "", "", "", "", "2025-11-05"}, "5 4 3 2 1");
    row("since a time", {"", "", "", "", "2025-11-05T13:00:00Z", ""}, "6 5 4");
    row("until a time", {"", "", "", "", "", "2025-11-05 12:00:00"}, "3 2 1");
    row("a day", {"import", "", "", "", "2025-11-05", "2025-11-05"}, "1");
}

void TestAudit::filtered()
{
    QFETCH(QStringList, filter);
    const auto connection = knownEntries();
    store::AuditFilter asked;
    asked.action = filter[0].toStdString();
    asked.operatorName = filter[1].toStdString();
    asked.subjectId = filter[2].toStdString();
    asked.domain = filter[3].toStdString();
    asked.since = filter[4].toStdString();
    asked.until = filter[5].toStdString();
    QTEST(numbersOf(must(store::readAudit(*connection, asked))), "numbers");
}

void TestAudit::pages()
{
    const auto connection = knownEntries();
    store::AuditFilter filter;
    filter.most = 2;
    const auto first = must(store::readAudit(*connection, filter));
    QCOMPARE(numbersOf(first), QByteArray("6 5"));
    QCOMPARE(first.back().subjectKey, std::optional<std::int64_t>(99));
    QCOMPARE(first.back().subjectId, std::string()); // forgotten
    filter.before = first.back().no;
    const auto second = must(store::readAudit(*connection, filter));
    QCOMPARE(numbersOf(second), QByteArray("4 3"));
    QCOMPARE(second.front().subjectId, std::string("s 1"));
}

void TestAudit::actions()
{
    const auto empty = temporaryTables();
    QVERIFY(must(store::auditActions(*empty)).empty());
    const auto connection = knownEntries();
    QCOMPARE(must(store::auditActions(*connection)),
             (std::vector<std::string>{"decide-item", "forget", "import", "override"}));
}

QTEST_GUILESS_MAIN(TestAudit)
#include "audit_test.moc"

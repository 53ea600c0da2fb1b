// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: what a file is, what is refused with a sentence and left as it was, and how one is brought up to
// date.
#include "core/store/store_fixture.h"
#include "store/transaction.h"

#include <QTest>

#include <sys/stat.h>

using namespace dramatis;
using namespace dramatis::test;
using store::Connection;
using store::Workspace;
using Need = Workspace::Need;
namespace fs = std::filesystem;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void created();
    void unusableFiles_data();
    void unusableFiles();
    void unfilledFilesAreFilled();
    void createdByManyAtOnce();
    void newerIsRefused();
    void olderIsMigrated();
    void olderIsMigratedOnce();
    void everyMigrationHasABackup();
    void failedMigrationChangesNothing();
    void foreignIsOnlyRead_data();
    void foreignIsOnlyRead();
    void foreignAdopted();
};

namespace
{

mode_t modeOf(const fs::path &file)
{
    struct stat info = {};
    return ::stat(file.c_str(), &info) == 0 ? info.st_mode & 07777 : 0;
}

/// What this program's successor would know.
store::Schema nextSchema(std::string_view sql = "CREATE TABLE newer(x)")
{
    store::Schema schema = fullSchema();
    schema.push_back({store::schemaVersion(schema) + 1, sql, false});
    return schema;
}

Result<Workspace> open(const fs::path &file, Need need, const store::Schema &schema = fullSchema())
{
    return Workspace::open(file, need, schema);
}

int versionOf(const fs::path &file)
{
    return static_cast<int>(must(openToWrite(file)->wholeOf("PRAGMA user_version")));
}

void addSubject(const fs::path &file, const std::string &id)
{
    must(store::keyOfSubject(*openToWrite(file), "customers", id));
}

/// Another program's database, with a table that has the name of one of ours.
void makeForeign(const fs::path &file, const std::string &journal)
{
    const auto connection = must(Connection::open(file, Connection::Access::Create, {}));
    must(connection->execute("PRAGMA journal_mode=" + journal +
                             "; PRAGMA application_id=5; PRAGMA user_version=7;"
                             "CREATE TABLE users(user_id TEXT PRIMARY KEY); INSERT INTO users VALUES('ann');"
                             "CREATE TABLE runs(note); INSERT INTO runs VALUES('theirs')"));
}

int filesIn(const Folder &folder)
{
    return static_cast<int>(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

} // namespace

void TestWorkspace::created()
{
    const Folder folder;
    const fs::path file = folder / "a.dramatis";
    const Workspace workspace = must(open(file, Need::Create));
    QVERIFY(workspace.created());
    QVERIFY(workspace.kind() == Workspace::Kind::Own);
    QVERIFY(workspace.hasResults());
    const auto connection = must(workspace.connectToWrite({}));
    must(store::keyOfSubject(*connection, "customers", "ann"));
    for (const char *name : {"a.dramatis", "a.dramatis-wal", "a.dramatis-shm"})
        QCOMPARE(modeOf(folder / name), mode_t{0600});
    QCOMPARE(must(connection->textOf("PRAGMA journal_mode")), std::string("wal"));
    QCOMPARE(must(connection->wholeOf("PRAGMA application_id")), store::applicationId);
    QCOMPARE(must(connection->wholeOf("PRAGMA user_version")), store::schemaVersion(fullSchema()));
    QCOMPARE(must(connection->wholeOf("PRAGMA foreign_keys")), 1);
    const Workspace again = must(open(file, Need::Create));
    QVERIFY(!again.created());
    QCOMPARE(rowsOf(*must(again.connectToRead({})), "SELECT subject_id FROM subjects"), QByteArray("ann"));
    QVERIFY(!must(again.connectToRead({}))->execute("DELETE FROM subjects"));
}

void TestWorkspace::unusableFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::newRow("text") << "text.csv" << QByteArray("user_id,name\nu1,Ann\n") << int(ErrorKind::Input);
    QTest::newRow("long text") << "long.csv" << QByteArray(10'000, 'x') << int(ErrorKind::Input);
    QTest::newRow("cut database") << "cut.db" << QByteArray("SQLite format 3\0 and no more", 28)
                                  << int(ErrorKind::Input);
    QTest::newRow("folder") << "folder" << QByteArray() << int(ErrorKind::Input);
    QTest::newRow("missing") << "missing" << QByteArray() << int(ErrorKind::NotFound);
    QTest::newRow("in a missing folder") << "none/a.dramatis" << QByteArray() << int(ErrorKind::NotFound);
}

void TestWorkspace::unusableFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const Folder folder;
    fs::create_directory(folder / "folder");
    const fs::path file = folder.path() / name.toStdString();
    if (!bytes.isEmpty())
        writeFile(file, bytes.toStdString());
    const int files = filesIn(folder);
    for (const Need need : {Need::Read, Need::Write, Need::Create}) {
        if (need == Need::Create && name == "missing")
            continue;
        const auto opened = open(file, need);
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().kind), kind);
        const std::string &text = opened.error().text;
        QVERIFY2(text.find(file.string()) != std::string::npos && text.back() == '.', text.c_str());
        if (!bytes.isEmpty())
            QCOMPARE(bytesOf(file), bytes.toStdString());
        QCOMPARE(filesIn(folder), files);
    }
}

void TestWorkspace::unfilledFilesAreFilled()
{
    const Folder folder;
    writeFile(folder / "empty", "");
    must(must(Connection::open(folder / "header", Connection::Access::Create, {}))
             ->execute("PRAGMA journal_mode=WAL"));
    QVERIFY(fs::file_size(folder / "header") > 0);
    for (const char *name : {"empty", "header"}) {
        const auto workspace = must(open(folder / name, Need::Create));
        QVERIFY(workspace.created());
        QVERIFY(workspace.kind() == Workspace::Kind::Own);
        QVERIFY(must(open(folder / name, Need::Read)).kind() == Workspace::Kind::Own);
    }
    writeFile(folder / "looked at", "");
    const auto looked = open(folder / "looked at", Need::Read);
    QVERIFY(!looked || looked->kind() == Workspace::Kind::Foreign);
    QCOMPARE(fs::file_size(folder / "looked at"), std::uintmax_t{0});
}

void TestWorkspace::createdByManyAtOnce()
{
    for (int round = 0; round < 20; ++round) {
        const Folder folder;
        std::vector<pid_t> children;
        for (int i = 0; i < 4; ++i) {
            children.push_back(startChild([&] {
                const auto workspace = must(open(folder / "a.dramatis", Need::Create));
                must(store::keyOfSubject(*must(workspace.connectToWrite({})), "customers",
                                         std::to_string(::getpid())));
                return workspace.kind() == Workspace::Kind::Own ? 0 : 1;
            }));
        }
        for (const pid_t child : children)
            QCOMPARE(waitFor(child), 0);
        QCOMPARE(must(openToWrite(folder / "a.dramatis")->wholeOf("SELECT count(*) FROM subjects")), 4);
    }
}

void TestWorkspace::newerIsRefused()
{
    const Folder folder;
    const fs::path file = folder / "a.dramatis";
    must(open(file, Need::Create, nextSchema()));
    const std::string before = bytesOf(file);
    for (const Need need : {Need::Read, Need::Write, Need::Create}) {
        const auto opened = open(file, need);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Version);
        QCOMPARE(bytesOf(file), before);
    }
}

void TestWorkspace::olderIsMigrated()
{
    const Folder folder;
    const fs::path file = folder / "a.dramatis";
    must(open(file, Need::Create));
    addSubject(file, "ann");
    const std::string before = bytesOf(file);
    const auto looked = open(file, Need::Read, nextSchema());
    QVERIFY(!looked);
    QCOMPARE(looked.error().kind, ErrorKind::Version);
    QCOMPARE(bytesOf(file), before);

    const int old = store::schemaVersion(fullSchema());
    const auto workspace = must(open(file, Need::Write, nextSchema()));
    QCOMPARE(workspace.notes().size(), std::size_t{1});
    QCOMPARE(versionOf(file), old + 1);
    QCOMPARE(rowsOf(*openToWrite(file), "SELECT subject_id, (SELECT count(*) FROM newer) FROM subjects"),
             QByteArray("ann|0"));
    const fs::path kept = file.string() + ".before-" + std::to_string(old + 1) + ".backup";
    QVERIFY(workspace.notes().front().find(kept.string()) != std::string::npos);
    QCOMPARE(modeOf(kept), mode_t{0600});
    QCOMPARE(versionOf(kept), old);
    QCOMPARE(rowsOf(*openToWrite(kept), "SELECT subject_id FROM subjects"), QByteArray("ann"));
    QVERIFY(must(open(file, Need::Write, nextSchema())).notes().empty());
}

void TestWorkspace::olderIsMigratedOnce()
{
    const Folder folder;
    const fs::path file = folder / "a.dramatis";
    must(open(file, Need::Create));
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i)
        children.push_back(startChild([&] { return open(file, Need::Write, nextSchema()) ? 0 : 1; }));
    for (const pid_t child : children)
        QCOMPARE(waitFor(child), 0);
    QCOMPARE(versionOf(file), store::schemaVersion(nextSchema()));
}

/// One that was restored from its backup and worked on is not migrated on the strength of the old backup.
void TestWorkspace::everyMigrationHasABackup()
{
    const Folder folder;
    const fs::path file = folder / "a.dramatis";
    must(open(file, Need::Create));
    must(open(file, Need::Write, nextSchema()));
    const std::string next = std::to_string(store::schemaVersion(nextSchema()));
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(file.string() + suffix);
    fs::copy_file(file.string() + ".before-" + next + ".backup", file);
    addSubject(file, "later");
    must(open(file, Need::Write, nextSchema()));
    QCOMPARE(rowsOf(*openToWrite(file.string() + ".before-" + next + "-2.backup"),
                    "SELECT subject_id FROM subjects"),
             QByteArray("later"));
}

void TestWorkspace::failedMigrationChangesNothing()
{
    const Folder folder;
    const fs::path file = folder / "a.dramatis";
    must(open(file, Need::Create));
    const auto opened =
        open(file, Need::Write, nextSchema("CREATE TABLE newer(x); CREATE TABLE subjects(x)"));
    QVERIFY(!opened);
    QCOMPARE(versionOf(file), store::schemaVersion(fullSchema()));
    QCOMPARE(rowsOf(*openToWrite(file), "SELECT count(*) FROM sqlite_schema WHERE name = 'newer'"),
             QByteArray("0"));
    must(open(file, Need::Write));
}

void TestWorkspace::foreignIsOnlyRead_data()
{
    QTest::addColumn<QString>("journal");
    QTest::newRow("journal") << "DELETE";
    QTest::newRow("write-ahead log") << "WAL";
}

void TestWorkspace::foreignIsOnlyRead()
{
    QFETCH(QString, journal);
    const Folder folder;
    const fs::path file = folder / "other.db";
    makeForeign(file, journal.toStdString());
    const std::string before = bytesOf(file);
    for (const Need need : {Need::Read, Need::Write, Need::Create}) {
        const auto workspace = must(open(file, need));
        QVERIFY(workspace.kind() == Workspace::Kind::Foreign);
        QVERIFY(!workspace.hasResults());
        QVERIFY(!workspace.created());
        const auto connection = must(workspace.connectToRead({}));
        QCOMPARE(rowsOf(*connection, "SELECT user_id FROM users"), QByteArray("ann"));
        QVERIFY(!connection->execute("INSERT INTO users VALUES('bob')"));
    }
    QCOMPARE(bytesOf(file), before);
}

void TestWorkspace::foreignAdopted()
{
    const Folder folder;
    const fs::path file = folder / "other.db";
    makeForeign(file, "DELETE");
    auto workspace = must(open(file, Need::Write));
    must(workspace.adopt(fullSchema(), {}));
    must(workspace.adopt(fullSchema(), {}));
    QVERIFY(workspace.hasResults());
    const auto connection = must(workspace.connectToWrite({}));
    QCOMPARE(must(connection->wholeOf("PRAGMA user_version")), 7);
    QCOMPARE(must(connection->wholeOf("PRAGMA application_id")), 5);
    QCOMPARE(rowsOf(*connection, "SELECT (SELECT user_id FROM users), (SELECT note FROM runs)"),
             QByteArray("ann|theirs"));
    QCOMPARE(
        rowsOf(*connection,
               "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'dramatis\\_%' ESCAPE '\\' AND name NOT "
               "LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1"),
        QByteArray("runs\nusers"));
    must(connection->execute(
        "PRAGMA trusted_schema=ON")); // as in plain sqlite3: 3.40 calls json_extract in views unsafe
    QCOMPARE(rowsOf(*connection, "SELECT count(*) FROM dramatis_persona_assignments"), QByteArray("0"));
    must(store::beginRun(*connection, workspace.lockFile(),
                         {"classify", "customers", "{}", "", "", "", true}));
    QCOMPARE(rowsOf(*connection, "SELECT run_no FROM dramatis_runs"), QByteArray("1"));

    const auto again = must(open(file, Need::Read));
    QVERIFY(again.kind() == Workspace::Kind::Foreign);
    QVERIFY(again.hasResults());
    QCOMPARE(must(must(again.connectToRead({}))->wholeOf("SELECT count(*) FROM @runs")), 1);
    must(connection->execute("UPDATE dramatis_meta SET value = '99' WHERE key = 'schema_version'"));
    const auto newer = open(file, Need::Read);
    QVERIFY(!newer);
    QCOMPARE(newer.error().kind, ErrorKind::Version);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "workspace_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Backups are whole, of one state, private, and replace nothing, whoever writes meanwhile.
#include "core/store/store_fixture.h"
#include "store/backup.h"
#include "store/transaction.h"

#include <QTest>

#include <set>
#include <sys/stat.h>

using namespace dramatis;
using namespace dramatis::test;
using store::Connection;
namespace fs = std::filesystem;

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAll();
    void writersDoNotDisturb();
    void replacesNothing();
    void stopLeavesNothing();
    void needsItsFolder();
    void refusedInsideATransaction();
};

namespace
{

/// A workspace of some 8 MB: several steps of a backup.
struct Big {
    Big()
    {
        must(connection->execute(
            "CREATE TABLE big(x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
            "i < 2000) INSERT INTO big SELECT randomblob(4000) FROM n; CREATE TABLE pairs(x)"));
    }
    [[nodiscard]] std::set<std::string> files() const
    {
        std::set<std::string> names;
        for (const auto &entry : fs::directory_iterator(folder.path()))
            names.insert(entry.path().filename().string());
        return names;
    }

    Folder folder;
    store::Workspace workspace = makeWorkspace(folder / "a.dramatis");
    std::unique_ptr<Connection> connection = must(workspace.connectToWrite({}));
    fs::path target = folder / "copy.dramatis";
};

} // namespace

void TestBackup::copiesAll()
{
    Big big;
    std::int64_t last = 0;
    std::int64_t total = 0;
    must(store::backup(*big.connection, big.target, {{}, [&](const Progress &progress) {
                                                         last = progress.done;
                                                         total = progress.total;
                                                     }}));
    QVERIFY(total > 1024);
    QCOMPARE(last, total);
    struct stat info = {};
    QCOMPARE(::stat(big.target.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t{0600});
    QVERIFY(must(store::Workspace::open(big.target, store::Workspace::Need::Read, fullSchema())).kind() ==
            store::Workspace::Kind::Own);
    QCOMPARE(rowsOf(*openToWrite(big.target), "PRAGMA integrity_check"), QByteArray("ok"));
    QCOMPARE(rowsOf(*openToWrite(big.target), "SELECT count(*), sum(length(x)) FROM big"),
             QByteArray("2000|8000000"));
    QVERIFY(!big.connection->inTransaction());
}

void TestBackup::writersDoNotDisturb()
{
    Big big;
    const auto writer = must(big.workspace.connectToWrite({}));
    std::stop_source giveUp; // a copy that begins again after every commit would never end
    int commits = 0;
    const auto write = [&](const Progress &) {
        must(writer->execute(
            "BEGIN IMMEDIATE; INSERT INTO pairs VALUES(1); UPDATE big SET x = randomblob(4000) WHERE "
            "rowid = abs(random()) % 2000 + 1; INSERT INTO pairs VALUES(2); COMMIT"));
        if (++commits == 100)
            giveUp.request_stop();
    };
    write({});
    must(store::backup(*big.connection, big.target, {giveUp.get_token(), write}));
    QVERIFY(commits > 2);
    const auto copy = openToWrite(big.target);
    QCOMPARE(rowsOf(*copy, "PRAGMA integrity_check"), QByteArray("ok"));
    QCOMPARE(rowsOf(*copy, "SELECT count(*) FROM pairs"), QByteArray("2"));
    QCOMPARE(must(big.connection->wholeOf("SELECT count(*) FROM pairs")), 2 * commits);
}

void TestBackup::replacesNothing()
{
    Big big;
    writeFile(big.target, "precious");
    const auto refused = store::backup(*big.connection, big.target, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(bytesOf(big.target), std::string("precious"));
}

void TestBackup::stopLeavesNothing()
{
    Big big;
    const auto before = big.files();
    std::stop_source stop;
    const auto stopped = store::backup(*big.connection, big.target,
                                       {stop.get_token(), [&](const Progress &) { stop.request_stop(); }});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Interrupted);
    QCOMPARE(big.files(), before);
    must(store::backup(*big.connection, big.target, {}));
}

void TestBackup::needsItsFolder()
{
    Big big;
    const auto nowhere = store::backup(*big.connection, big.folder / "missing" / "copy", {});
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::ReadOnly);
}

void TestBackup::refusedInsideATransaction()
{
    Big big;
    const auto before = big.files();
    const auto writing = must(store::Transaction::begin(*big.connection, store::Transaction::Kind::Write));
    QVERIFY(!store::backup(*big.connection, big.target, {}));
    QCOMPARE(big.files(), before);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "backup_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces that a plain user can read but not write. Root writes anywhere, so every look is taken in a
// child process that has given its rights up.
#include "core/store/store_fixture.h"
#include "store/backup.h"

#include <QTest>

#include <grp.h>
#include <sys/stat.h>

using namespace dramatis;
using namespace dramatis::test;
using store::Connection;
using store::Workspace;
using Need = Workspace::Need;
namespace fs = std::filesystem;

class TestReadOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanReadOnlyFolder();
    void readOnlyFileInWritableFolder();
    void unreadableFile();
    void committedRowsInTheLog();
    void twoCopiesAtOnce();
    void adoptedForeignInTheLog();
    void fullCache();
    void backupOfReadOnly();
};

namespace
{

constexpr uid_t nobody = 65534;

bool becomePlain()
{
    if (::getuid() != 0)
        return true;
    return ::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
}

/// What `work` returns as text, said by a plain user.
template <typename Work> QByteArray plainly(Work work)
{
    int ends[2] = {};
    if (::pipe(ends) != 0)
        return "no pipe";
    const pid_t child = startChild([&] {
        const std::string text = becomePlain() ? work() : std::string("no plain user");
        return ::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()) ? 0 : 1;
    });
    ::close(ends[1]);
    QByteArray text;
    char buffer[4096];
    for (ssize_t size = 0; (size = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<int>(size));
    ::close(ends[0]);
    const int status = waitFor(child);
    return status == 0 ? text : "ended with " + QByteArray::number(status);
}

/// The folder `shelf` is read-only at the end, `cache` is anybody's.
class Shelf
{
public:
    Shelf()
    {
        ::chmod(m_folder.path().c_str(), 0755);
        fs::create_directory(m_folder / "cache");
        ::chmod((m_folder / "cache").c_str(), 0777);
        fs::create_directory(m_folder / "shelf");
        qputenv("XDG_CACHE_HOME", (m_folder / "cache").c_str());
    }
    ~Shelf() { ::chmod(shelf().c_str(), 0755); }

    [[nodiscard]] fs::path shelf() const { return m_folder / "shelf"; }
    [[nodiscard]] fs::path work() const { return m_folder / "work"; }
    [[nodiscard]] fs::path cache() const { return m_folder / "cache"; }

    /// Copies the file in work() with its log, as a crash would leave them, under a name on the shelf.
    void putWithLog(const fs::path &from, const char *name) const
    {
        fs::copy_file(from, shelf() / name);
        fs::copy_file(from.string() + "-wal", (shelf() / name).string() + "-wal");
    }
    void close() const
    {
        for (const auto &entry : fs::directory_iterator(shelf()))
            ::chmod(entry.path().c_str(), 0444);
        ::chmod(shelf().c_str(), 0555);
    }
    [[nodiscard]] int files(const fs::path &folder) const
    {
        std::error_code error;
        return static_cast<int>(std::distance(fs::recursive_directory_iterator(folder, error),
                                              fs::recursive_directory_iterator()));
    }

private:
    Folder m_folder;
};

std::string said(const Error &error)
{
    static const char *const kinds[] = {"Usage",   "NotFound", "Input",   "Conflict",    "ReadOnly",
                                        "Version", "Busy",     "Storage", "Interrupted", "Internal"};
    return kinds[static_cast<int>(error.kind)];
}

/// "notes N, subjects a b", or the kind of failure.
std::string look(const fs::path &file)
{
    const auto workspace = Workspace::open(file, Need::Read, fullSchema());
    if (!workspace)
        return said(workspace.error());
    const auto connection = workspace->connectToRead({});
    if (!connection)
        return said(connection.error());
    std::string text = "notes " + std::to_string(workspace->notes().size()) + ", subjects";
    const Status read =
        (*connection)->query("SELECT subject_id FROM @subjects ORDER BY 1", [&](store::Row row) {
            text += " " + std::string(row.text(0));
        });
    return read ? text : said(read.error());
}

std::string openingToWrite(const fs::path &file)
{
    const auto workspace = Workspace::open(file, Need::Write, fullSchema());
    return workspace ? "opened" : said(workspace.error());
}

/// A workspace with one committed subject that is still in the log while the connection lives.
std::unique_ptr<Connection> makeLogged(const fs::path &file, const std::string &subject)
{
    const auto workspace = makeWorkspace(file);
    auto connection = must(workspace.connectToWrite({}));
    must(store::keyOfSubject(*connection, "customers", subject));
    return connection;
}

} // namespace

void TestReadOnly::initTestCase()
{
    if (plainly([] { return std::string("yes"); }) != "yes")
        QSKIP("this system does not let a process become a plain user");
}

void TestReadOnly::cleanReadOnlyFolder()
{
    const Shelf shelf;
    makeLogged(shelf.shelf() / "a.dramatis", "ann"); // closed at once: the log is folded in
    QVERIFY(!fs::exists(shelf.shelf() / "a.dramatis-wal"));
    shelf.close();
    QCOMPARE(plainly([&] { return look(shelf.shelf() / "a.dramatis"); }),
             QByteArray("notes 0, subjects ann"));
    QCOMPARE(plainly([&] { return openingToWrite(shelf.shelf() / "a.dramatis"); }), QByteArray("ReadOnly"));
    QCOMPARE(plainly([&] {
                 const auto made =
                     Workspace::open(shelf.shelf() / "new.dramatis", Need::Create, fullSchema());
                 return made ? std::string("made") : said(made.error());
             }),
             QByteArray("ReadOnly"));
    QCOMPARE(shelf.files(shelf.shelf()), 1);
    QCOMPARE(plainly([&] {
                 const auto workspace =
                     must(Workspace::open(shelf.shelf() / "a.dramatis", Need::Read, fullSchema()));
                 const auto connection = workspace.connectToWrite({});
                 return connection ? std::string("connected") : said(connection.error());
             }),
             QByteArray("ReadOnly"));
}

void TestReadOnly::readOnlyFileInWritableFolder()
{
    const Shelf shelf;
    makeLogged(shelf.shelf() / "a.dramatis", "ann");
    shelf.close();
    ::chmod(shelf.shelf().c_str(), 0777);
    const std::string before = bytesOf(shelf.shelf() / "a.dramatis");
    QCOMPARE(plainly([&] { return look(shelf.shelf() / "a.dramatis"); }),
             QByteArray("notes 0, subjects ann"));
    QCOMPARE(plainly([&] { return openingToWrite(shelf.shelf() / "a.dramatis"); }), QByteArray("ReadOnly"));
    QCOMPARE(bytesOf(shelf.shelf() / "a.dramatis"), before);
}

void TestReadOnly::unreadableFile()
{
    const Shelf shelf;
    makeLogged(shelf.shelf() / "a.dramatis", "ann");
    shelf.close();
    ::chmod((shelf.shelf() / "a.dramatis").c_str(), 0);
    QCOMPARE(plainly([&] { return look(shelf.shelf() / "a.dramatis"); }), QByteArray("ReadOnly"));
}

void TestReadOnly::committedRowsInTheLog()
{
    const Shelf shelf;
    const auto writer = makeLogged(shelf.work(), "ann");
    shelf.putWithLog(shelf.work(), "a.dramatis");
    shelf.close();
    QCOMPARE(plainly([&] { return look(shelf.shelf() / "a.dramatis"); }),
             QByteArray("notes 1, subjects ann"));
    QCOMPARE(shelf.files(shelf.shelf()), 2);
    QCOMPARE(shelf.files(shelf.cache() / "dramatis"), 0); // the copy is gone
    QCOMPARE(plainly([&] { return openingToWrite(shelf.shelf() / "a.dramatis"); }), QByteArray("ReadOnly"));
}

/// Data and results may both be such files: each has a copy of its own.
void TestReadOnly::twoCopiesAtOnce()
{
    const Shelf shelf;
    const auto ann = makeLogged(shelf.work(), "ann");
    shelf.putWithLog(shelf.work(), "a.dramatis");
    const auto bob = makeLogged(shelf.work().string() + "2", "bob");
    shelf.putWithLog(shelf.work().string() + "2", "b.dramatis");
    shelf.close();
    QCOMPARE(
        plainly([&] {
            const auto first = must(Workspace::open(shelf.shelf() / "a.dramatis", Need::Read, fullSchema()));
            const std::string second = look(shelf.shelf() / "b.dramatis");
            const auto connection = must(first.connectToRead({}));
            return second + "; " + must(connection->textOf("SELECT group_concat(subject_id) FROM subjects"));
        }),
        QByteArray("notes 1, subjects bob; ann"));
}

void TestReadOnly::adoptedForeignInTheLog()
{
    const Shelf shelf;
    const auto theirs = must(Connection::open(shelf.work(), Connection::Access::Create, {}));
    must(theirs->execute(
        "PRAGMA journal_mode=WAL; CREATE TABLE users(user_id); CREATE TABLE subjects(subject_id)"));
    auto workspace = must(Workspace::open(shelf.work(), Need::Write, fullSchema()));
    must(workspace.adopt(fullSchema(), {}));
    must(store::keyOfSubject(*must(workspace.connectToWrite({})), "customers", "ann"));
    shelf.putWithLog(shelf.work(), "other.db");
    shelf.close();
    QCOMPARE(plainly([&] { return look(shelf.shelf() / "other.db"); }), QByteArray("notes 1, subjects ann"));
}

void TestReadOnly::fullCache()
{
    const Shelf shelf;
    const auto writer = makeLogged(shelf.work(), "ann");
    shelf.putWithLog(shelf.work(), "a.dramatis");
    shelf.close();
    ::chmod(shelf.cache().c_str(), 0555); // nothing can be written there
    QCOMPARE(plainly([&] { return look(shelf.shelf() / "a.dramatis"); }), QByteArray("Storage"));
}

void TestReadOnly::backupOfReadOnly()
{
    const Shelf shelf;
    makeLogged(shelf.shelf() / "a.dramatis", "ann");
    shelf.close();
    QCOMPARE(plainly([&] {
                 const auto workspace =
                     must(Workspace::open(shelf.shelf() / "a.dramatis", Need::Read, fullSchema()));
                 must(store::backup(*must(workspace.connectToRead({})), shelf.cache() / "copy", {}));
                 return look(shelf.cache() / "copy");
             }),
             QByteArray("notes 0, subjects ann"));
}

QTEST_GUILESS_MAIN(TestReadOnly)
#include "read_only_test.moc"

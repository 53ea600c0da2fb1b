// SPDX-License-Identifier: GPL-3.0-or-later
// The log: lines whole whoever writes, files of bounded size and number, silence where it cannot be written.
#include "core/store/store_fixture.h"
#include "jobs/log.h"
#include "jobs/log_file.h"
#include "store/log_categories.h"

#include <QTest>

#include <sys/stat.h>
#include <thread>

using namespace dramatis;
using namespace dramatis::test;
using jobs::Log;

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines();
    void levels_data();
    void levels();
    void movedAside();
    void threadsAndProcesses();
    void unwritable();
    void deletedMeanwhile();
    void errorsByKind();
    void quotes();
};

namespace
{

/// Lines without their time and process: "info dramatis.store run 1 begins".
QByteArray linesOf(const std::filesystem::path &file)
{
    QByteArray text;
    for (const QByteArray &line : QByteArray::fromStdString(bytesOf(file)).split('\n')) {
        if (line.isEmpty())
            continue;
        const auto process = line.indexOf('[');
        text += (text.isEmpty() ? "" : "\n") + line.mid(25, process - 25) + line.mid(line.indexOf(']') + 2);
    }
    return text;
}

void sayAll()
{
    qCDebug(logStore, "detail");
    qCInfo(logImport, "event");
    qCWarning(logJobs, "warning");
}

} // namespace

void TestLog::lines()
{
    const Folder folder;
    const auto file = folder / "state" / "dramatis" / "dramatis.log";
    {
        const Log log({file});
        qCInfo(logStore, "run 1\nbegins");
    }
    qCInfo(logStore, "nobody listens");
    QCOMPARE(linesOf(file), QByteArray("info dramatis.store run 1 begins"));
    const std::string text = bytesOf(file);
    QVERIFY2(text.find(" [" + std::to_string(::getpid()) + " test_jobs_log] ") != std::string::npos,
             text.c_str());
    struct stat info = {};
    QCOMPARE(::stat(file.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600U);
    QCOMPARE(::stat(file.parent_path().c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0700U);
}

void TestLog::levels_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("off") << "off" << QByteArray();
    QTest::newRow("warning") << "warning" << QByteArray("warning dramatis.jobs warning");
    QTest::newRow("info") << "info"
                          << QByteArray("info dramatis.import event\nwarning dramatis.jobs warning");
    QTest::newRow("debug") << "debug"
                           << QByteArray("debug dramatis.store detail\ninfo dramatis.import event\n"
                                         "warning dramatis.jobs warning");
}

void TestLog::levels()
{
    QFETCH(QString, level);
    QFETCH(QByteArray, lines);
    const Folder folder;
    {
        const Log log({folder / "dramatis.log", level.toStdString()});
        sayAll();
    }
    QCOMPARE(linesOf(folder / "dramatis.log"), lines);
}

void TestLog::movedAside()
{
    const Folder folder;
    const auto file = folder / "dramatis.log";
    {
        const Log log({file, "info", false, 1000});
        for (int i = 0; i < 200; ++i)
            qCInfo(logStore, "line %d", i);
    }
    const auto files = jobs::logFiles(file);
    QCOMPARE(files.size(), std::size_t{Log::mostFiles});
    for (const auto &each : files)
        QVERIFY(std::filesystem::file_size(each) <= 1000);
    QVERIFY(linesOf(files.front()).endsWith("info dramatis.store line 199"));
    // The newer the file, the later its lines, without a gap.
    QByteArray all;
    for (auto each = files.rbegin(); each != files.rend(); ++each)
        all += linesOf(*each) + "\n";
    const int first = all.mid(25, all.indexOf('\n') - 25).toInt();
    QCOMPARE(all.count('\n'), 200 - first);
}

void TestLog::threadsAndProcesses()
{
    const Folder folder;
    const auto file = folder / "dramatis.log";
    constexpr int children = 4;
    constexpr int each = 300;
    std::vector<pid_t> running;
    for (int child = 0; child < children; ++child) {
        running.push_back(startChild([&] {
            const Log log({file, "info", false, 100'000});
            for (int i = 0; i < each; ++i)
                qCInfo(logStore, "child says %d", i);
            return 0;
        }));
    }
    for (const pid_t child : running)
        QCOMPARE(waitFor(child), 0);
    {
        const Log log({file, "info", false, 100'000});
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 3; ++thread)
            threads.emplace_back([] {
                for (int i = 0; i < each; ++i)
                    qCInfo(logStore, "thread says %d", i);
            });
    }
    int lines = 0;
    for (const auto &one : jobs::logFiles(file)) {
        for (const QByteArray &line : linesOf(one).split('\n')) {
            QVERIFY2(line.startsWith("info dramatis.store child says ") ||
                         line.startsWith("info dramatis.store thread says "),
                     line.constData());
            ++lines;
        }
    }
    QCOMPARE(lines, (children + 3) * each);
}

void TestLog::unwritable()
{
    const Folder folder;
    writeFile(folder / "file", "no folder");
    const Log log({folder / "file" / "dramatis" / "dramatis.log"});
    sayAll(); // and nothing happens
    QCOMPARE(bytesOf(folder / "file"), std::string("no folder"));
}

void TestLog::deletedMeanwhile()
{
    const Folder folder;
    const auto file = folder / "dramatis.log";
    const Log log({file});
    qCInfo(logStore, "one");
    std::filesystem::remove(file);
    qCInfo(logStore, "two");
    QCOMPARE(linesOf(file), QByteArray("info dramatis.store two"));
}

void TestLog::errorsByKind()
{
    const Folder folder;
    {
        const Log log({folder / "dramatis.log"});
        logError(logJobs(), "command", notFound("There is no customer 'u17'."));
        logError(logJobs(), "command", {ErrorKind::Storage, "The disk that holds \"a b\" is full."});
        logError(logJobs(), "command", interrupted());
    }
    QCOMPARE(
        linesOf(folder / "dramatis.log"),
        QByteArray("warning dramatis.jobs command: error of kind NotFound\n"
                   "warning dramatis.jobs command: error of kind Storage: \"The disk that holds 'a b' is "
                   "full.\"\n"
                   "info dramatis.jobs command: error of kind Interrupted"));
}

void TestLog::quotes()
{
    QCOMPARE(inQuotes("a \"b\"\nc"), std::string("\"a 'b' c\""));
    QCOMPARE(inQuotes(""), std::string("\"\""));
}

QTEST_GUILESS_MAIN(TestLog)
#include "log_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of the program itself: what waits in the review queue, other programs that write, the
// support bundle, settings that could not be read.
#include "jobs/classify_job.h"
#include "shell/navigation.h"
#include "shell/program_notices.h"
#include "store/runs.h"
#include "ui/shell/shell_bench.h"

using namespace dramatis;
using namespace dramatis::ui;
using namespace dramatis::test;

class NoticesTest : public ShellBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeHome(); }

    void badSettingsAreNamed()
    {
        const QString file = write("settings.json", R"({"engine":"warp","no_such_key":1})");
        const auto bad =
            jobs::Settings::load(filePath(file), [](const std::string &) { return std::nullopt; });
        QCOMPARE(bad.problems().size(), std::size_t(2));
        MainWindow window(domains(), bad, WindowSession());
        const QString sentence = window.notices().sentence(NoticeTopic::Program);
        QVERIFY2(sentence.contains(QStringLiteral("'engine' takes")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("no_such_key")), qPrintable(sentence));
    }

    void supportBundleSaysWhereItLies()
    {
        const auto window = shownWithWorkspace();
        QVERIFY(window);
        const QString file = m_home.filePath(QStringLiteral("support.zip"));
        window->findChild<ProgramNotices *>()->saveSupportBundle(file);
        QTRY_VERIFY_WITH_TIMEOUT(!window->notices().sentence(NoticeTopic::Program).isEmpty(), longWait);
        const QString sentence = window->notices().sentence(NoticeTopic::Program);
        QVERIFY2(sentence.contains(QStringLiteral("support.zip")), qPrintable(sentence));
        QVERIFY(QFile(file).size() > 100);
    }

    void anotherProgramHasClassified()
    {
        const auto window = shownWithWorkspace();
        QVERIFY(window);
        const std::int64_t before = window->workspace().view()->run->record.no;
        classifyOutside(window->workspace().state()->file);
        QTRY_VERIFY_WITH_TIMEOUT(
            window->notices()
                .sentence(NoticeTopic::Outside)
                .startsWith(QStringLiteral("Another program has written to this workspace")),
            longWait);
        QTRY_COMPARE_WITH_TIMEOUT(window->workspace().view()->run->record.no, before + 1, longWait);
        const QString sentence = window->notices().sentence(NoticeTopic::Outside);
        QVERIFY2(sentence.contains(QStringLiteral("Run %1 is completed.").arg(before + 1)),
                 qPrintable(sentence));
    }

    void navigationCountsWhatWaits()
    {
        NavigationEntry entry(QStringLiteral("review"), QStringLiteral("Review"));
        const QSize narrow = entry.sizeHint();
        entry.setCount(23, QStringLiteral("23 items wait for a decision"));
        QCOMPARE(entry.count(), QStringLiteral("23"));
        QCOMPARE(entry.accessibleDescription(), QStringLiteral("23 items wait for a decision"));
        QVERIFY(entry.sizeHint().width() > narrow.width());
        entry.setCount(0, {});
        QVERIFY(entry.count().isEmpty());
    }

    void auditTrailStandsBehindReview()
    {
        const auto window = shownWithWorkspace();
        QVERIFY(window);
        window->goTo({PageId::Review});
        window->goTo({PageId::Audit});
        QCOMPARE(window->currentPage(), PageId::Audit);
        window->close();
        QCOMPARE(window->session().page, QStringLiteral("review"));
    }

private:
    /// As the command line does beside the window, with a connection of its own.
    static void classifyOutside(const std::filesystem::path &file)
    {
        jobs::SessionOptions options;
        options.workspace = file;
        auto session = jobs::Session::open(domains(), options, jobs::Session::Purpose::Classify, {});
        QVERIFY(session);
        QVERIFY(jobs::classifyJob(*session, settings(), {}, {}));
    }
};

QTEST_MAIN(NoticesTest)
#include "notices_test.moc"

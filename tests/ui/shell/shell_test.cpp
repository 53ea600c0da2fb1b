// SPDX-License-Identifier: GPL-3.0-or-later
// The window driven as an operator drives it: opened, searched, closed and opened again.
#include "shell/command_palette.h"
#include "shell/context_bar.h"
#include "shell/event_loop_watch.h"
#include "shell/job_bar.h"
#include "shell/job_words.h"
#include "shell/navigation.h"
#include "shell/time_edit.h"
#include "ui/shell/shell_bench.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QThread>

#include <semaphore>

using namespace dramatis;
using namespace dramatis::ui;
using namespace dramatis::test;

class ShellTest : public ShellBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeHome(); }

    void timesAsTyped()
    {
        const auto read = [](const char *text) { return TimeEdit::read(QString::fromUtf8(text)); };
        QCOMPARE(read("2026-01-01 12:00:00 UTC"), std::optional<EventTime>(1767268800));
        QCOMPARE(read(" 1767268800 "), std::optional<EventTime>(1767268800));
        QCOMPARE(read("2026-01-01T12:00:00Z"), std::optional<EventTime>(1767268800));
        QCOMPARE(read("2026-01-01"), std::optional<EventTime>(1767311999)); // its last second
        QVERIFY(!read("2026"));
        QVERIFY(!read("tomorrow"));
        TimeEdit edit;
        edit.setTime(1767268800);
        QCOMPARE(edit.text(), QStringLiteral("2026-01-01 12:00:00 UTC"));
        QSignalSpy chosen(&edit, &TimeEdit::timeChosen);
        edit.selectAll();
        QTest::keyClicks(&edit, QStringLiteral("2026-01-02 00:00"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().constFirst().toLongLong(), 1767312000LL);
        edit.selectAll();
        QTest::keyClicks(&edit, QStringLiteral("soon"));
        QTest::keyClick(&edit, Qt::Key_Return);
        QVERIFY(chosen.isEmpty());
        QCOMPARE(edit.text(), QStringLiteral("2026-01-02 00:00:00 UTC"));
    }

    void switchesDomains()
    {
        const auto window = shownWithWorkspace();
        QVERIFY(window);
        jobs::OpenWorkspace &workspace = window->workspace();
        window->goTo({.page = PageId::Card, .subject = QStringLiteral("customer_0000001")});
        QSignalSpy viewed(&workspace, &jobs::OpenWorkspace::viewChanged);
        workspace.showDomain(domains().find("wallets"));
        QCOMPARE(workspace.domain(), domains().find("customers")); // until it is read
        QVERIFY(viewed.wait(longWait));
        QCOMPARE(workspace.domain(), domains().find("wallets"));
        QVERIFY(!workspace.view());
        QCOMPARE(window->currentPage(), PageId::Subjects); // a card is of one domain
        QVERIFY2(runText(*window).startsWith(QStringLiteral("No data yet.")), qPrintable(runText(*window)));
        QCOMPARE(window->session().domain, QStringLiteral("wallets"));
        workspace.showDomain(domains().find("customers"));
        QTRY_VERIFY_WITH_TIMEOUT(workspace.view() != nullptr, longWait);
        QVERIFY(runText(*window).startsWith(QStringLiteral("Run ")));
    }

    void startsWithoutAWorkspace()
    {
        const auto window = shown();
        QVERIFY(window);
        QCOMPARE(window->currentPage(), PageId::Start);
        QVERIFY(!window->findChild<Navigation *>()->isEnabled());
        QCOMPARE(runText(*window), QStringLiteral("No workspace is open."));
        window->goTo({PageId::Overview});
        QCOMPARE(window->currentPage(), PageId::Start);
    }

    void opensAWorkspace()
    {
        const auto window = shownWithWorkspace();
        QVERIFY(window);
        QCOMPARE(window->currentPage(), PageId::Overview);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("copy-")));
        const QString text = runText(*window);
        QVERIFY2(text.contains(QStringLiteral("customers-default v")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("data as of ")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("40 subject")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("changed")), qPrintable(text));
        QVERIFY(window->findChild<ContextBar *>()->referenceTime().has_value());
    }

    void saysWhyAFileCannotBeOpened()
    {
        const auto window = shown();
        window->openWorkspace(m_home.filePath(QStringLiteral("nowhere.dramatis")));
        QTRY_VERIFY(
            window->notices().sentence(NoticeTopic::Opening).contains(QStringLiteral("nowhere.dramatis")));
        QCOMPARE(window->currentPage(), PageId::Start);
        QVERIFY(!QFile::exists(m_home.filePath(QStringLiteral("nowhere.dramatis"))));
    }

    void pagesComeByKeysAndGoBack()
    {
        const auto window = shownWithWorkspace();
        QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window->currentPage(), PageId::Subjects);
        QTest::keyClick(window.get(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(window->currentPage(), PageId::Runs);
        QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window->currentPage(), PageId::Subjects);
        QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window->currentPage(), PageId::Overview);
        QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window->currentPage(), PageId::Overview);
    }

    void f6GoesFromPaneToPane()
    {
        const auto window = shownWithWorkspace();
        QSet<QWidget *> parts;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(window.get(), Qt::Key_F6);
            QVERIFY(QApplication::focusWidget());
            parts.insert(QApplication::focusWidget());
        }
        QCOMPARE(parts.size(), 3);
    }

    void importMakesTheRunStale()
    {
        const auto window = shownWithWorkspace();
        QFile users(m_home.filePath(QStringLiteral("more-users.csv")));
        QVERIFY(users.open(QIODevice::WriteOnly));
        users.write("user_id,name\nnew_1,\nnew_2,\n");
        users.close();
        window->workspace().importFiles({filePath(users.fileName())}, false);
        QTRY_VERIFY_WITH_TIMEOUT(runText(*window).contains(QStringLiteral("changed since")), longWait);
        auto *button = window->findChild<RunBar *>()->findChild<QPushButton *>();
        QVERIFY(button->text().startsWith(QStringLiteral("Reclassify")));
        QSignalSpy classified(&window->workspace(), &jobs::OpenWorkspace::classified);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(classified.wait(longWait));
        QVERIFY2(!runText(*window).contains(QStringLiteral("changed since")), qPrintable(runText(*window)));
        QVERIFY(window->findChild<JobBar *>()->idleText().contains(QStringLiteral("classify")));
    }

    void sessionComesBack()
    {
        {
            const auto window = shownWithWorkspace();
            window->goTo({PageId::Runs});
            window->viewState().setWindow(std::nullopt);
            window->close(); // waits for jobs
            QTRY_VERIFY(!window->isVisible());
        }
        const WindowSession session = WindowSession::load();
        QCOMPARE(session.page, QStringLiteral("runs"));
        QCOMPARE(session.recent.constFirst(), session.workspace);
        const auto window = shown(session);
        window->reopenLast();
        QTRY_COMPARE_WITH_TIMEOUT(window->currentPage(), PageId::Runs, longWait);
        QCOMPARE(window->viewState().window(), std::optional<std::size_t>());
        QFile::remove(session.workspace);
        QVERIFY(!session.recentFiles().contains(session.workspace));
    }

    void paletteFindsPagesActionsAndSubjects()
    {
        const auto window = shownWithWorkspace();
        auto *palette = window->findChild<CommandPalette *>();
        const QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(palette->model()));
        const std::string id = window->workspace().view()->run->subjectIds.back();
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
        QLineEdit *field = window->findChild<ContextBar *>()->search();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QString::fromStdString(id));
        QTRY_COMPARE(palette->model()->index(0, 0).data().toString(), QString::fromStdString(id));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window->currentPage(), PageId::Card);

        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("Runs"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window->currentPage(), PageId::Runs);
    }

    void paletteIsAliveWithoutAWorkspace()
    {
        const auto window = shown();
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
        QLineEdit *field = window->findChild<ContextBar *>()->search();
        QTest::keyClicks(field, QStringLiteral("demo"));
        const auto *palette = window->findChild<CommandPalette *>();
        QCOMPARE(palette->model()->index(0, 0).data().toString(), QStringLiteral("Try with demo data"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
    }

    void jobBarShowsLongJobsAndCancels()
    {
        const auto window = shownWithWorkspace();
        auto *bar = window->findChild<JobBar *>();
        jobs::JobQueue &queue = window->workspace().queue();
        queue.start<int>(jobs::JobKind::Timing, QStringLiteral("ladder"), jobs::Lane::Read,
                         [](const JobContext &job) -> Result<int> {
                             job.report({"rows", 1, 4, 2});
                             std::binary_semaphore stopped(0);
                             const std::stop_callback wake(job.stop, [&] { stopped.release(); });
                             stopped.acquire();
                             return interrupted();
                         },
                         {});
        QCOMPARE(bar->shownJobs(), 0);
        QTRY_COMPARE(bar->shownJobs(), 1);
        QSignalSpy finished(&queue, &jobs::JobQueue::finished);
        for (QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(finished.count() > 0 || finished.wait());
        QTRY_COMPARE(bar->shownJobs(), 0);
        QVERIFY2(bar->idleText().contains(QStringLiteral("cancelled")), qPrintable(bar->idleText()));
    }

    void shortJobsDoNotAppear()
    {
        const auto window = shownWithWorkspace();
        auto *bar = window->findChild<JobBar *>();
        jobs::JobQueue &queue = window->workspace().queue();
        QSignalSpy finished(&queue, &jobs::JobQueue::finished);
        int most = 0;
        connect(&queue, &jobs::JobQueue::progressed, this, [&] { most = std::max(most, bar->shownJobs()); });
        queue.start<int>(jobs::JobKind::Load, {}, jobs::Lane::Read,
                         [](const JobContext &) -> Result<int> { return 1; }, {});
        QVERIFY(finished.wait());
        QCOMPARE(most, 0);
    }

    void jobsAreWrittenInWords()
    {
        jobs::JobState job;
        job.kind = jobs::JobKind::Import;
        job.what = QStringLiteral("payments.csv");
        job.done = 2'550'000;
        job.total = 4'120'000;
        job.rate = 2'310'000;
        QCOMPARE(jobTitle(job), QStringLiteral("Import payments.csv"));
        QCOMPARE(jobDetails(job),
                 QStringLiteral("2.55\u202fM of 4.12\u202fM rows · 2.31\u202fM rows/s · 0:01 left"));
        job.files = {{"/d/users.csv"}, {"/d/payments.csv"}};
        job.file = 2;
        QCOMPARE(jobTitle(job), QStringLiteral("Import payments.csv (2 of 2)"));
        QCOMPARE(remainingText(3900), QStringLiteral("1:05:00"));
    }

    void watchMeasuresTheLongestGap()
    {
        EventLoopWatch watch;
        QTimer::singleShot(0, [] { QThread::msleep(80); });
        QTRY_VERIFY(watch.longestGap() > 60);
    }
};

QTEST_MAIN(ShellTest)
#include "shell_test.moc"

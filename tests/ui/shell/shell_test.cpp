// SPDX-License-Identifier: GPL-3.0-or-later
// The window driven as an operator drives it: opened, dropped on, searched, closed and opened again.
#include "import/import_wizard.h"
#include "jobs/builtin_domains.h"
#include "pages/domain_words.h"
#include "shell/command_palette.h"
#include "shell/context_bar.h"
#include "shell/drop_overlay.h"
#include "shell/event_loop_watch.h"
#include "shell/file_intake.h"
#include "shell/job_bar.h"
#include "shell/job_words.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/navigation.h"
#include "shell/notice_area.h"
#include "shell/run_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <semaphore>

using namespace dramatis;
using namespace dramatis::ui;

namespace
{

constexpr int longWait = 30'000;
constexpr std::int64_t subjectCount = 40;

const Registry &domains()
{
    static const Registry registry = jobs::builtInDomains();
    return registry;
}

jobs::Settings settings()
{
    return jobs::Settings::load({}, [](const std::string &) { return std::nullopt; });
}

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString m_workspace; ///< classified, made once; copied by each test
    int m_copies = 0;

    QString copyOfWorkspace()
    {
        const QString copy = m_home.filePath(QStringLiteral("copy-%1.dramatis").arg(++m_copies));
        QFile::copy(m_workspace, copy);
        return copy;
    }

    static std::unique_ptr<MainWindow> shown(const WindowSession &session = {})
    {
        auto window = std::make_unique<MainWindow>(domains(), settings(), session);
        window->show();
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
    }

    std::unique_ptr<MainWindow> shownWithWorkspace()
    {
        auto window = shown();
        QSignalSpy viewed(&window->workspace(), &jobs::OpenWorkspace::viewChanged);
        window->openWorkspace(copyOfWorkspace());
        return viewed.wait(longWait) && window->workspace().view() ? std::move(window) : nullptr;
    }

    static bool drop(MainWindow &window, const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        const auto *overlay = window.findChild<DropOverlay *>();
        const bool covered = enter.isAccepted() && overlay->isVisible();
        QDropEvent dropped({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &dropped);
        return covered && dropped.isAccepted() && !overlay->isVisible();
    }

    static QPushButton *noticeButton(MainWindow &window, const QString &text)
    {
        for (QPushButton *button : window.notices().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    QString write(const char *name, const QByteArray &text) const
    {
        QFile file(m_home.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

    static QString runText(MainWindow &window) { return window.findChild<RunBar *>()->text(); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toLocal8Bit());
        qputenv("XDG_CACHE_HOME", m_home.filePath(QStringLiteral("cache")).toLocal8Bit());
        applyLanguage(*qApp, QStringLiteral("en"));
        applyTheme(*qApp, ThemeChoice::Light);
        m_workspace = m_home.filePath(QStringLiteral("made.dramatis"));
        jobs::OpenWorkspace workspace(domains(), settings());
        QSignalSpy viewed(&workspace, &jobs::OpenWorkspace::viewChanged);
        workspace.openDemo(filePath(m_workspace), subjectCount);
        QVERIFY(viewed.wait(longWait));
        QVERIFY(workspace.view());
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
        QVERIFY(window->findChild<ContextBar *>()->referenceDate().has_value());
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
        QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
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

    void droppedFilesAreImportedAndClassified()
    {
        const auto window = shown();
        QSignalSpy imported(&window->workspace(), &jobs::OpenWorkspace::imported);
        QSignalSpy classified(&window->workspace(), &jobs::OpenWorkspace::classified);
        QVERIFY(drop(*window, {QStringLiteral(PROJECT_RESOURCES "/demo")}));
        QTRY_VERIFY(noticeButton(*window, QStringLiteral("Keep it there")));
        QVERIFY(window->notices().sentence(NoticeTopic::Workspace).contains(QStringLiteral("demo.dramatis")));
        QVERIFY(!QFile::exists(m_home.filePath(QStringLiteral("data/dramatis/workspaces/demo.dramatis"))));
        noticeButton(*window, QStringLiteral("Keep it there"))->click();
        QVERIFY(imported.wait(longWait));
        QVERIFY(classified.count() > 0 || classified.wait(longWait));
        QTRY_VERIFY(window->workspace().view());
        const QString made = pathText(window->workspace().state()->file);
        QVERIFY(made.startsWith(m_home.filePath(QStringLiteral("data"))));
        QCOMPARE(QFileInfo(made).fileName(), QStringLiteral("demo.dramatis"));
        QVERIFY(window->notices().sentence(NoticeTopic::Files).contains(QStringLiteral("taken")));
        QVERIFY(runText(*window).contains(QStringLiteral("customers-default")));
    }

    void aWrongFileGetsASentenceAndTheOthersAreTaken()
    {
        const auto window = shownWithWorkspace();
        const std::int64_t before = window->workspace().state()->domains.front().subjects;
        const QString notes = write("notes.csv", "a,b\n1,2\n");
        QVERIFY(drop(*window, {notes}));
        QTRY_VERIFY(window->notices().sentence(NoticeTopic::Files).contains(QStringLiteral("notes.csv")));
        QCOMPARE(window->workspace().state()->domains.front().subjects, before);

        const QString users = write("two-users.csv", "user_id,name\nbeside_1,\nbeside_2,\n");
        QSignalSpy imported(&window->workspace(), &jobs::OpenWorkspace::imported);
        QVERIFY(drop(*window, {users, notes}));
        QVERIFY(imported.wait(longWait));
        const QString told = window->notices().sentence(NoticeTopic::Files);
        QVERIFY2(told.contains(QStringLiteral("notes.csv")) &&
                     told.contains(QStringLiteral("2 rows of 1 file")),
                 qPrintable(told));
        QCOMPARE(window->workspace().state()->domains.front().subjects, before + 2);
    }

    void importIsUndoneFromItsNote()
    {
        const auto window = shownWithWorkspace();
        const std::int64_t before = window->workspace().state()->domains.front().subjects;
        const QStringList files = {
            write("undo-users.csv", "user_id,name\nback_1,\n"),
            write("undo-accounts.csv",
                  "account_id,user_id,type,subtype\nback_a,back_1,depository,checking\n")};
        QSignalSpy classified(&window->workspace(), &jobs::OpenWorkspace::classified);
        QVERIFY(drop(*window, files));
        QVERIFY(classified.wait(longWait));
        QVERIFY(noticeButton(*window, QStringLiteral("Undo")));
        QSignalSpy undone(&window->workspace(), &jobs::OpenWorkspace::undone);
        noticeButton(*window, QStringLiteral("Undo"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(undone.count(), 2, longWait);
        QCOMPARE(
            window->notices().sentence(NoticeTopic::Files),
            QStringLiteral("The import of undo-users.csv, undo-accounts.csv is undone: 2 rows are gone."));
        QCOMPARE(window->workspace().state()->domains.front().subjects, before);
        QVERIFY2(runText(*window).contains(QStringLiteral("changed since")), qPrintable(runText(*window)));
    }

    void reviewLeadsToTheWizard()
    {
        const auto window = shownWithWorkspace();
        window->reviewFiles({write("review-users.csv", "user_id,name\nseen_1,\n")});
        auto *wizard = window->findChild<ImportWizard *>();
        QTRY_VERIFY(wizard->isVisible());
        QCOMPARE(window->currentPage(), PageId::Imports);
        QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window->currentPage(), PageId::Overview);
        QVERIFY(!wizard->isVisible());
        QSignalSpy imported(&window->workspace(), &jobs::OpenWorkspace::imported);
        Q_EMIT wizard->importAsked({importing::FileOrder(filePath(m_home.filePath("review-users.csv")))}, {});
        QVERIFY(imported.wait(longWait));
    }

    void wizardForFilesThatNeedAnAnswer()
    {
        importing::Inspection file;
        file.proposal.emplace();
        QVERIFY(!FileIntake::isPlain(file));
        file.proposal->asItIs = true;
        QVERIFY(FileIntake::isPlain(file));
        file.proposal->questions.emplace_back();
        QVERIFY(!FileIntake::isPlain(file));
        file.proposal->questions.clear();
        file.problem = "It is empty.";
        QVERIFY(!FileIntake::isPlain(file));
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

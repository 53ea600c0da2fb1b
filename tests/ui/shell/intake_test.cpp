// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped on the window: taken at once, looked at first, refused with a sentence, taken back.
#include "import/import_wizard.h"
#include "shell/file_intake.h"
#include "ui/shell/shell_bench.h"

using namespace dramatis;
using namespace dramatis::ui;
using namespace dramatis::test;

class IntakeTest : public ShellBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeHome(); }

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
};

QTEST_MAIN(IntakeTest)
#include "intake_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The page of imports over a real workspace: history, rejects by kind and line, an interrupted import,
// export.
#include "pages/imports/chosen_import.h"
#include "pages/imports/import_details.h"
#include "pages/imports/import_table.h"
#include "pages/imports/imports_page.h"
#include "pages/imports/lines_in_file.h"
#include "pages/imports/x_ray.h"
#include "support/model_text.h"
#include "ui/runs/page_bench.h"
#include "widgets/pane.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <thread>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class TestImportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAnImport();
    void rejectsOfAnImport();
    void linesAndKindFilterTogether();
    void copiesAndExports();
    void pastedFilesAreOffered();
    void pastedTableBecomesAFile();
    void pastedProseIsRefused();
    void reviewIsOffered();
    void undoIsAskedInPlace();
    void undoThatIsRefused();
    void detailsOfAnImport();
    void rejectInItsFile();
    void commandIsCancelledInItsRow();
    void interruptedImportIsResumed();
    void interruptedImportIsDiscarded();
    void everythingHasAName();

private:
    void openPage();
    template <typename View> [[nodiscard]] View *view(const QString &name) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QString rejects() const;
    [[nodiscard]] QString notice() const;

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ImportsPage> m_page;
};

void TestImportsPage::init()
{
    m_page.reset();
    m_bench = std::make_unique<PageBench>();
}

void TestImportsPage::openPage()
{
    m_bench->open();
    m_page = std::make_unique<ImportsPage>(m_bench->context);
    m_page->resize(1264, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

template <typename View> View *TestImportsPage::view(const QString &name) const
{
    for (View *each : m_page->findChildren<View *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

QPushButton *TestImportsPage::button(const QString &text) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == text)
            return each;
    }
    return nullptr;
}

QString TestImportsPage::rejects() const
{
    return textOf(*view<QTableView>(QStringLiteral("Rejects"))->model());
}

QString TestImportsPage::notice() const
{
    QStringList sentences;
    for (const NoticeStrip *strip : m_page->findChildren<NoticeStrip *>()) {
        if (strip->isVisible())
            sentences << strip->sentence();
    }
    return sentences.join(QLatin1Char('\n'));
}

namespace
{

const QString twoRejects = QStringLiteral(
    "4 | user_id | missing_id | user_id is empty: every row needs one. | ,Three,opted_in\n"
    "5 | user_id | duplicate | user_id \"u1\" stands in an earlier row. | u1,Once more,opted_in\n");

} // namespace

void TestImportsPage::withoutAnImport()
{
    m_bench->workspace.create(m_bench->file());
    QTRY_VERIFY(m_bench->workspace.state() && m_bench->workspace.queue().isIdle());
    openPage();
    QVERIFY(button(QStringLiteral("Import…"))->isEnabled());
    QVERIFY(!view<QTableView>(QStringLiteral("History of imports"))->isVisible());
}

void TestImportsPage::rejectsOfAnImport()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    auto *history = view<QTableView>(QStringLiteral("History of imports"));
    QVERIFY(textOf(*history->model())
                .contains(QStringLiteral("users.csv | Users | as proposed | 5 | 3 | 0 | 2 | with rejects")));
    QTRY_COMPARE(rejects(), twoRejects);
    QVERIFY(notice().startsWith(QStringLiteral("2 of 5 row(s) were not taken. ")));
}

void TestImportsPage::linesAndKindFilterTogether()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    auto *strip = m_page->findChild<XRay *>();
    QTRY_VERIFY(strip->isEnabled());
    QTRY_COMPARE(rejects(), twoRejects);
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Down); // the last line
    QTest::keyClick(strip, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(strip, Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE(rejects(), twoRejects.section(QLatin1Char('\n'), 0, 0) + QLatin1Char('\n'));
    auto *kinds = view<QListView>(QStringLiteral("Kinds of rejects"));
    QCOMPARE(kinds->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("All kinds, 1 reject(s)"));
    QTest::keyClick(kinds, Qt::Key_Down);
    QTest::keyClick(kinds, Qt::Key_Down);
    const QString kind = kinds->currentIndex().data().toString();
    QTRY_COMPARE(rejects().count(QLatin1Char('\n')), kind == QStringLiteral("missing_id") ? 1 : 0);
    QTest::keyClick(strip, Qt::Key_Escape);
    QTRY_COMPARE(rejects().count(QLatin1Char('\n')), 1);
    QTRY_VERIFY(rejects().contains(kind));
}

void TestImportsPage::copiesAndExports()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    QTRY_COMPARE(rejects(), twoRejects);
    QGuiApplication::clipboard()->clear();
    button(QStringLiteral("Copy"))->click();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("line,column,kind,message,raw\n4,\"user_id\",\"missing_id\",")));
    m_page->findChild<ChosenImport *>()->exportRejects(m_bench->path("rejects.csv"));
    QTRY_VERIFY(notice().contains(QStringLiteral("2 row(s) are written to ")));
    QVERIFY(notice().endsWith(QStringLiteral("rejects.csv. Mend them there and drop the file here.")));
    QCOMPARE(m_bench->read("rejects.csv").count('\n'), 3);
    QVERIFY(m_bench->read("rejects.csv").startsWith("user_id,name,consent_status,reject_line"));
}

void TestImportsPage::pastedFilesAreOffered()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    const QString more = QStringLiteral("/tmp/more.csv");
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(more)});
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTRY_VERIFY(button(QStringLiteral("Paste"))->isEnabled());
    QSignalSpy offered(m_page.get(), &Page::filesOffered);
    button(QStringLiteral("Paste"))->click();
    QCOMPARE(offered.size(), 1);
    QCOMPARE(offered[0][0].toStringList(), QStringList{more});
}

void TestImportsPage::pastedTableBecomesAFile()
{
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_bench->path("data").string()));
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    const QString table = QStringLiteral("user_id\tname\n0805\tZo\u00eb\n");
    QGuiApplication::clipboard()->setText(table);
    QTRY_VERIFY(button(QStringLiteral("Paste"))->isEnabled());
    QSignalSpy offered(m_page.get(), &Page::filesOffered);
    button(QStringLiteral("Paste"))->click();
    QCOMPARE(offered.size(), 1);
    const QStringList files = offered[0][0].toStringList();
    QCOMPARE(files.size(), 1);
    QVERIFY(files[0].contains(QStringLiteral("/data/dramatis/pasted/pasted-")));
    QFile file(files[0]);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), table);
}

void TestImportsPage::pastedProseIsRefused()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    QGuiApplication::clipboard()->setText(QStringLiteral("Only one line, no rows"));
    QTRY_VERIFY(button(QStringLiteral("Paste"))->isEnabled());
    QSignalSpy offered(m_page.get(), &Page::filesOffered);
    button(QStringLiteral("Paste"))->click();
    QVERIFY(notice().startsWith(QStringLiteral("Nothing was pasted: ")));
    QCOMPARE(offered.size(), 0);
}

void TestImportsPage::reviewIsOffered()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/more.csv"))});
    QGuiApplication::clipboard()->setMimeData(data.release());
    auto *review = m_page->findChild<QCheckBox *>();
    QCOMPARE(review->text(), QStringLiteral("Review before importing"));
    review->click();
    QSignalSpy offered(m_page.get(), &Page::filesOffered);
    QSignalSpy reviewed(m_page.get(), &Page::reviewOffered);
    m_page->pasteFiles();
    QCOMPARE(offered.size(), 0);
    QCOMPARE(reviewed.size(), 1);
    QVERIFY(m_page->saveSession().value(QStringLiteral("review")).toBool());
}

void TestImportsPage::undoIsAskedInPlace()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    button(QStringLiteral("Undo import…"))->click();
    QVERIFY(notice().contains(QStringLiteral("Undo the import of users.csv: its 3 new row(s) go.")));
    QVERIFY(button(QStringLiteral("Leave as it is"))->hasFocus() || !m_page->isActiveWindow());
    QTest::keyClick(button(QStringLiteral("Leave as it is")), Qt::Key_Escape);
    QVERIFY(!button(QStringLiteral("Undo import 1")));
    button(QStringLiteral("Undo import…"))->click();
    QSignalSpy undone(&m_bench->workspace, &jobs::OpenWorkspace::undone);
    button(QStringLiteral("Undo import 1"))->click();
    QTRY_COMPARE(undone.size(), 1);
    auto *history = view<QTableView>(QStringLiteral("History of imports"));
    QTRY_VERIFY2(textOf(*history->model())
                     .contains(QStringLiteral("users.csv | Users | as proposed | 5 | — | — | 2 | undone")),
                 qPrintable(textOf(*history->model())));
    QCOMPARE(m_bench->workspace.state()->domains.front().subjects, 0);
    QVERIFY(!button(QStringLiteral("Undo import…")));
}

void TestImportsPage::undoThatIsRefused()
{
    m_bench->import(
        {m_bench->write("users.csv", fiveUsers),
         m_bench->write("accounts.csv", "account_id,user_id,type,subtype\na1,u1,depository,checking\n")});
    openPage();
    QSignalSpy failed(&m_bench->workspace, &jobs::OpenWorkspace::failed);
    m_page->arrive({.page = PageId::Imports, .runNo = 1});
    button(QStringLiteral("Undo import…"))->click();
    button(QStringLiteral("Undo import 1"))->click();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<jobs::JobKind>(), jobs::JobKind::Undo);
    QTRY_VERIFY(m_bench->workspace.queue().isIdle());
    QTRY_VERIFY(button(QStringLiteral("Undo import…")));
}

void TestImportsPage::detailsOfAnImport()
{
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_bench->path("data").string()));
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    button(QStringLiteral("Details…"))->click();
    auto *details = m_page->findChild<ImportDetails *>();
    QVERIFY(details && details->isVisible() && !details->isModal());
    const QString text = details->asText();
    QVERIFY2(text.contains(QString::fromStdString(m_bench->path("users.csv").string())), qPrintable(text));
    QVERIFY2(text.contains(QString::fromStdString(m_bench->workspace.state()->imports.front().contentHash)),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("\"user_id\"")), qPrintable(text));
}

void TestImportsPage::rejectInItsFile()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    QTRY_COMPARE(rejects(), twoRejects);
    auto *table = view<QTableView>(QStringLiteral("Rejects"));
    table->setCurrentIndex(table->model()->index(1, 0));
    m_page->findChild<ChosenImport *>()->showInFile();
    QTRY_VERIFY(m_page->findChild<LinesInFile *>());
    const auto *lines = m_page->findChild<LinesInFile *>();
    QTRY_VERIFY(lines->isVisible());
    QCOMPARE(lines->windowTitle(), QStringLiteral("Line 5 of users.csv"));
    QVERIFY2(lines->text().contains(QStringLiteral("\u25b6 5  u1,Once more,opted_in\n  6  u3,Four,opted_in")),
             qPrintable(lines->text()));
}

void TestImportsPage::commandIsCancelledInItsRow()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    auto *history = view<QTableView>(QStringLiteral("History of imports"));
    jobs::JobQueue &queue = m_bench->workspace.queue();
    queue.start<int>(jobs::JobKind::Import, {}, jobs::Lane::Write,
                     [](const JobContext &job) -> Result<int> {
                         const std::vector<std::string> names = {"/d/a.csv", "/d/b.csv"};
                         job.ofFile(1, names).report({"rows", 5, 10});
                         while (!job.stopped())
                             std::this_thread::yield();
                         return interrupted();
                     },
                     {});
    QTRY_VERIFY(textOf(*history->model())
                    .contains(QStringLiteral("a.csv | — | — | 10 | — | — | — | running | 50% |")));
    QVERIFY(
        textOf(*history->model()).contains(QStringLiteral("b.csv | — | — | — | — | — | — | waiting | — |")));
    history->selectRow(0);
    QTRY_VERIFY(button(QStringLiteral("Cancel")));
    button(QStringLiteral("Cancel"))->click();
    QTRY_VERIFY(queue.isIdle());
    QTRY_COMPARE(history->model()->rowCount(), 1);
}

void TestImportsPage::interruptedImportIsResumed()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)}, 2);
    openPage();
    QCOMPARE(notice(), QStringLiteral("Run 1, the import of users.csv, stopped when the program ended."));
    button(QStringLiteral("Resume"))->click();
    QTRY_VERIFY(m_bench->runs().endsWith(QStringLiteral("1 import completed\n")));
    QTRY_COMPARE(rejects(), twoRejects);
    QTRY_VERIFY(m_bench->workspace.queue().isIdle());
}

void TestImportsPage::interruptedImportIsDiscarded()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)}, 2);
    openPage();
    button(QStringLiteral("Discard…"))->click();
    QCOMPARE(notice(), QStringLiteral("Discard run 1: what was read of users.csv so far is dropped."));
    QTest::keyClick(button(QStringLiteral("Leave as it is")), Qt::Key_Escape);
    QVERIFY(button(QStringLiteral("Resume")));
    button(QStringLiteral("Discard…"))->click();
    button(QStringLiteral("Discard run 1"))->click();
    QTRY_COMPARE(m_bench->runs(), QStringLiteral("1 import discarded\n"));
    QTRY_COMPARE(notice(), QString());
}

void TestImportsPage::everythingHasAName()
{
    m_bench->import({m_bench->write("users.csv", fiveUsers)});
    openPage();
    for (const QWidget *each : m_page->findChildren<QWidget *>()) {
        const bool named = !each->accessibleName().isEmpty() || !each->property("text").toString().isEmpty();
        const bool inner = qobject_cast<QAbstractItemView *>(each->parentWidget());
        if (each->focusPolicy() & Qt::TabFocus && each->isVisible() && !inner)
            QVERIFY2(named, each->metaObject()->className());
    }
}

QTEST_MAIN(TestImportsPage)
#include "imports_page_test.moc"

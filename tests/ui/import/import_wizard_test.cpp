// SPDX-License-Identifier: GPL-3.0-or-later
// The import wizard over a real workspace: from files to what is asked to be imported.
#include "import/dialect_form.h"
#include "import/file_list.h"
#include "import/import_wizard.h"
#include "import/mapping_table.h"
#include "import/questions_pane.h"
#include "import/steps_bar.h"
#include "support/model_text.h"
#include "ui/runs/page_bench.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class TestImportWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneFileToItsImport();
    void filesThatCannotBeUsed();
    void cancelLeavesNothing();
    void everythingHasAName();

private:
    void begin(const std::vector<std::filesystem::path> &files);
    template <typename View> [[nodiscard]] View *view(const QString &name) const;
    [[nodiscard]] QPushButton *button(const QString &start) const;
    [[nodiscard]] QString states() const;
    void picture(const char *name) const;

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ImportWizard> m_wizard;
    std::vector<importing::FileOrder> m_asked;
};

void TestImportWizard::init()
{
    qputenv("XDG_DATA_HOME", QDir::tempPath().toUtf8() + "/dramatis-wizard-test");
    m_bench = std::make_unique<PageBench>();
    m_bench->workspace.create(m_bench->file());
    QTRY_VERIFY(m_bench->workspace.state() && m_bench->workspace.queue().isIdle());
    m_wizard = std::make_unique<ImportWizard>(m_bench->workspace);
    m_asked.clear();
    connect(m_wizard.get(), &ImportWizard::importAsked, this,
            [this](const std::vector<importing::FileOrder> &orders) { m_asked = orders; });
    m_wizard->resize(1236, 700);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

void TestImportWizard::cleanup()
{
    m_wizard.reset();
    m_bench.reset();
}

void TestImportWizard::begin(const std::vector<std::filesystem::path> &files)
{
    m_wizard->begin({files.begin(), files.end()});
    QTRY_VERIFY(!states().contains(QStringLiteral("not yet seen")));
    QTRY_VERIFY(m_bench->workspace.queue().isIdle());
}

template <typename View> View *TestImportWizard::view(const QString &name) const
{
    for (View *each : m_wizard->findChildren<View *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

QPushButton *TestImportWizard::button(const QString &start) const
{
    for (QPushButton *each : m_wizard->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().remove(QLatin1Char('&')).startsWith(start))
            return each;
    }
    return nullptr;
}

QString TestImportWizard::states() const
{
    const auto *model = m_wizard->findChild<FileList *>();
    QString text;
    for (int row = 0; row < model->rowCount(); ++row)
        text += model->index(row).data().toString() + QLatin1Char(' ') +
                model->index(row).data(FileList::StateTextRole).toString() + QLatin1Char('\n');
    return text;
}

/// For looking at: into the folder of WIZARD_PICTURES, if it is set.
void TestImportWizard::picture(const char *name) const
{
    const QString folder = qEnvironmentVariable("WIZARD_PICTURES");
    if (!folder.isEmpty())
        m_wizard->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

void TestImportWizard::oneFileToItsImport()
{
    begin({m_bench->write("users.csv", fiveUsers)});
    QCOMPARE(states(), QStringLiteral("users.csv ready\n"));
    QTRY_VERIFY(view<QTableView>(QStringLiteral("Preview, as it would be stored"))->model()->rowCount() == 5);
    picture("mapping");
    button(QStringLiteral("Forecast"))->click();
    QTRY_VERIFY(button(QStringLiteral("Import 3")));
    picture("forecast");
    QVERIFY(button(QStringLiteral("Back")));
    QSignalSpy finished(m_wizard.get(), &ImportWizard::finished);
    button(QStringLiteral("Import 3"))->click();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_asked.size(), std::size_t(1));
    QVERIFY(!m_wizard->isOpen());
}

void TestImportWizard::filesThatCannotBeUsed()
{
    begin({m_bench->write("users.csv", fiveUsers), m_bench->write("odd.csv", "alpha,beta\n1,2\n")});
    QCOMPARE(states(), QStringLiteral("users.csv ready\nodd.csv left out\n"));
    QVERIFY(button(QStringLiteral("Forecast"))->isEnabled());
    button(QStringLiteral("Remove"))->click(); // the users
    QVERIFY(!button(QStringLiteral("Forecast"))->isEnabled());
}

void TestImportWizard::cancelLeavesNothing()
{
    begin({m_bench->write("users.csv", fiveUsers)});
    QSignalSpy cancelled(m_wizard.get(), &ImportWizard::cancelled);
    button(QStringLiteral("Cancel import"))->click();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!m_wizard->isOpen());
    QVERIFY(m_asked.empty());
}

void TestImportWizard::everythingHasAName()
{
    begin({m_bench->write("users.csv", fiveUsers)});
    for (const QWidget *each : m_wizard->findChildren<QWidget *>()) {
        const auto *press = qobject_cast<const QAbstractButton *>(each);
        const bool named = !each->accessibleName().isEmpty() || (press && !press->text().isEmpty());
        const bool own = each->objectName().startsWith(QStringLiteral("qt_")) ||
                         qobject_cast<QLineEdit *>(each->parentWidget());
        if (each->isVisible() && (each->focusPolicy() & Qt::TabFocus) && !own)
            QVERIFY2(named, qPrintable(QString::fromLatin1(each->metaObject()->className())));
    }
}

QTEST_MAIN(TestImportWizard)
#include "import_wizard_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab as an operator uses it: compare, look, export, stop.
#include "charts/ladder_chart.h"
#include "jobs/builtin_domains.h"
#include "pages/timing/timing_page.h"
#include "pages/timing/timing_settings.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace dramatis;
using namespace dramatis::ui;

class TimingPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void compares();
    void exports();
    void stops();

private:
    void start(const QString &sizes);

    QTemporaryDir m_folder;
    Registry m_registry = jobs::builtInDomains();
    jobs::OpenWorkspace m_workspace{m_registry, jobs::Settings::load({}, [](const std::string &) {
                                        return std::optional<std::string>();
                                    })};
    ViewState m_state;
    std::unique_ptr<TimingPage> m_page;
    LadderChart *m_ladder = nullptr;
};

void TimingPageTest::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    m_page = std::make_unique<TimingPage>(PageContext{m_workspace, m_state});
    m_ladder = m_page->findChild<LadderChart *>();
    m_page->resize(1264, 780);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TimingPageTest::start(const QString &sizes)
{
    auto *settings = m_page->findChild<TimingSettings *>();
    settings->setSizes(sizes);
    QTest::keyClick(settings->findChild<QLineEdit *>(), Qt::Key_Return);
}

void TimingPageTest::compares()
{
    start(QStringLiteral("4, 8"));
    QVERIFY(!m_workspace.queue().isIdle());
    QTRY_COMPARE_WITH_TIMEOUT(m_ladder->markCount(), 2, 120'000);
    const QList<SmallTable *> tables = m_page->findChildren<SmallTable *>();
    QCOMPARE(tables.first()->model()->rowCount(), 2);
    QVERIFY(tables.first()->model()->columnCount() > 5);
    QVERIFY(m_ladder->markText(1).contains(QLatin1String("parallel")));
}

void TimingPageTest::exports()
{
    for (const char *end : {"png", "svg", "pdf", "csv", "json"}) {
        const QString file = m_folder.filePath(QStringLiteral("timing.") + QLatin1String(end));
        m_page->exportTo(file);
        QVERIFY2(QFile(file).size() > 100, end);
    }
}

void TimingPageTest::stops()
{
    start(QStringLiteral("50000"));
    QVERIFY(!m_workspace.queue().isIdle());
    m_workspace.queue().cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace.queue().isIdle(), 10'000);
    QCOMPARE(m_ladder->markCount(), 2); // the last result stays
    auto *notice = m_page->findChild<NoticeStrip *>();
    QTRY_VERIFY(notice->sentence().contains(QLatin1String("was stopped")));
}

QTEST_MAIN(TimingPageTest)
#include "timing_page_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The overview over a generated workspace: figures come by a job, marks lead to subjects, exports are
// written.
#include "charts/distribution_chart.h"
#include "jobs/builtin_domains.h"
#include "pages/overview/overview_page.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dramatis;
using namespace dramatis::ui;

class OverviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTheRun();
    void barLeadsToItsSubjects();
    void allMatches();
    void exports();
    void closes();

private:
    [[nodiscard]] std::int64_t shown() const;

    QTemporaryDir m_folder;
    Registry m_registry = jobs::builtInDomains();
    jobs::OpenWorkspace m_workspace{m_registry, jobs::Settings::load({}, [](const std::string &) {
                                        return std::optional<std::string>();
                                    })};
    ViewState m_state;
    std::unique_ptr<OverviewPage> m_page;
    DistributionChart *m_chart = nullptr;
};

void OverviewPageTest::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    m_page = std::make_unique<OverviewPage>(PageContext{m_workspace, m_state});
    m_chart = m_page->findChild<DistributionChart *>();
    m_page->resize(1264, 780);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QCOMPARE(m_chart->markCount(), 0);
    m_workspace.openDemo(m_folder.filePath(QStringLiteral("demo.dramatis")).toStdString(), 60);
}

std::int64_t OverviewPageTest::shown() const
{
    std::int64_t sum = 0;
    for (const DistributionRow &row : m_chart->picture().rows)
        sum += row.counts[0];
    return sum;
}

void OverviewPageTest::showsTheRun()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_chart->markCount() > 0, 60'000);
    QCOMPARE(shown(), 60); // every subject has one outcome
    m_state.setWindow(std::nullopt);
    QCOMPARE(m_chart->picture().lookBacks.size(), 2);
}

void OverviewPageTest::barLeadsToItsSubjects()
{
    m_state.setWindow(std::nullopt);
    QSignalSpy wentTo(m_page.get(), &Page::wentTo);
    const int mark = 3; // second outcome, second look-back
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {},
                      m_chart->mapFromScene(m_chart->markPlace(mark).center()));
    QCOMPARE(wentTo.size(), 1);
    const auto destination = wentTo.takeFirst().constFirst().value<Destination>();
    QCOMPARE(destination.page, PageId::Subjects);
    QCOMPARE(destination.query->window, std::size_t(1));
    QCOMPARE(destination.query->facet(explore::Facet::Persona), std::uint64_t(0b10));
    const auto answer = explore::evaluate(*m_workspace.view(), *destination.query);
    QVERIFY(answer);
    QCOMPARE(static_cast<std::int64_t>(answer->rows.size()), m_chart->picture().rows[1].counts[1]);
}

void OverviewPageTest::allMatches()
{
    m_state.setWindow(std::size_t(0));
    SmallTable *table = nullptr;
    for (SmallTable *one : m_page->findChildren<SmallTable *>())
        table = one->accessibleName() == QLatin1String("Personas") ? one : table;
    QVERIFY(table);
    const int rows = table->model()->rowCount();
    auto *show = m_page->findChild<SegmentSwitch *>();
    show->setCurrent(1);
    Q_EMIT show->chosen(1);
    QCOMPARE(table->model()->rowCount(), rows - 2); // failed and the total go
    QSignalSpy wentTo(m_page.get(), &Page::wentTo);
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wentTo.size(), 1);
    const auto destination = wentTo.takeFirst().constFirst().value<Destination>();
    const auto answer = explore::evaluate(*m_workspace.view(), *destination.query);
    QVERIFY(answer);
    QCOMPARE(QString::number(answer->rows.size()), table->model()->index(0, 2).data().toString());
}

void OverviewPageTest::exports()
{
    for (const char *end : {"png", "svg", "pdf", "csv"}) {
        const QString file = m_folder.filePath(QStringLiteral("picture.") + QLatin1String(end));
        m_page->exportTo(file);
        QVERIFY2(QFile(file).size() > 100, end);
    }
    m_page->exportTo(QStringLiteral("/nowhere/at/all.svg"));
    QVERIFY(m_page->findChild<NoticeStrip *>()->sentence().contains(QLatin1String("was not written")));
}

void OverviewPageTest::closes()
{
    m_workspace.close();
    QTRY_VERIFY(!m_chart->isVisible());
}

QTEST_MAIN(OverviewPageTest)
#include "overview_page_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The overview over a generated workspace: figures come by a job, marks lead to subjects, exports are
// written.
#include "charts/distribution_chart.h"
#include "jobs/builtin_domains.h"
#include "pages/overview/margin_model.h"
#include "pages/overview/overview_page.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"

#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
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
    void withinFivePercentLeads();
    void neverScrollsSideways_data();
    void neverScrollsSideways();
    void exports();
    void closes();

private:
    [[nodiscard]] std::int64_t shown() const;
    [[nodiscard]] SmallTable *table(const QString &name) const;

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
    SmallTable *personas = table(QStringLiteral("Personas"));
    QVERIFY(personas);
    const int rows = personas->model()->rowCount();
    auto *show = m_page->findChild<SegmentSwitch *>();
    show->setCurrent(1);
    Q_EMIT show->chosen(1);
    QCOMPARE(personas->model()->rowCount(), rows - 2); // failed and the total go
    QSignalSpy wentTo(m_page.get(), &Page::wentTo);
    personas->setCurrentIndex(personas->model()->index(0, 1));
    QTest::keyClick(personas, Qt::Key_Return);
    QCOMPARE(wentTo.size(), 1);
    const auto destination = wentTo.takeFirst().constFirst().value<Destination>();
    const auto answer = explore::evaluate(*m_workspace.view(), *destination.query);
    QVERIFY(answer);
    QCOMPARE(QString::number(answer->rows.size()), personas->model()->index(0, 2).data().toString());
}

SmallTable *OverviewPageTest::table(const QString &name) const
{
    for (SmallTable *one : m_page->findChildren<SmallTable *>()) {
        if (one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

void OverviewPageTest::withinFivePercentLeads()
{
    SmallTable *margins = table(QStringLiteral("Margin map"));
    QVERIFY(margins && margins->model()->rowCount() > 0);
    const auto *model = qobject_cast<const MarginModel *>(margins->model());
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex within = model->index(row, MarginModel::withinColumn);
        const auto answer = explore::evaluate(*m_workspace.view(), *model->queryOf(within));
        QVERIFY(answer);
        QCOMPARE(QString::number(answer->rows.size()), within.data().toString());
    }
}

void OverviewPageTest::neverScrollsSideways_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::Orientation>("way");
    QTest::newRow("window of 1440") << 1440 - 160 << Qt::Horizontal;
    QTest::newRow("window of 1100") << 1100 - 160 << Qt::Vertical;
    QTest::newRow("1440 at 200 %") << 720 - 160 << Qt::Vertical;
}

void OverviewPageTest::neverScrollsSideways()
{
    QFETCH(const int, width);
    m_state.setWindow(std::nullopt); // the widest
    m_page->resize(width, 780);
    QCOMPARE(m_page->width(), width);
    auto *scroll = m_page->findChild<QScrollArea *>();
    QTRY_VERIFY(!scroll->horizontalScrollBar()->isVisible());
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    QFETCH(const Qt::Orientation, way);
    QCOMPARE(qobject_cast<QSplitter *>(scroll->widget())->orientation(), way);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// How the timing lab's panes are made and arranged.
#include "pages/timing/timing_page.h"

#include "charts/ladder_chart.h"
#include "charts/stages_chart.h"
#include "pages/timing/cell_table.h"
#include "pages/timing/store_operations_pane.h"
#include "pages/timing/timing_settings.h"
#include "widgets/icons.h"
#include "widgets/page_head.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"
#include "widgets/splitter.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace dramatis::ui
{

namespace
{

constexpr int pageMargin = 16;

/// A chart with room around it.
QWidget *framed(QWidget *chart, QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *around = new QVBoxLayout(place);
    around->setContentsMargins(paneGap, paneGap, paneGap, paneGap);
    around->addWidget(chart);
    return place;
}

} // namespace

TimingPage::TimingPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_sides(new CellTableModel(this)), m_scale(new CellTableModel(this)),
      m_triggers(new CellTableModel(this)), m_costs(new CellTableModel(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(pageMargin, 0, pageMargin, paneGap);
    rows->setSpacing(paneGap);
    rows->addWidget(makeHead());
    m_notice = new NoticeStrip(this);
    rows->addWidget(m_notice);
    rows->addWidget(makeContent(), 1);
    connect(m_ladder, &ChartCanvas::currentMarkChanged, this, &TimingPage::showSize);
    connect(m_settings, &TimingSettings::confirmed, this, &TimingPage::compare);
    connect(m_settings, &TimingSettings::changed, this, &TimingPage::showRunning);
    connect(&workspace().queue(), &jobs::JobQueue::progressed, this, &TimingPage::showRunning);
    connect(m_sidesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    m_ladder->setCurrentMark(now.row());
            });
    showRunning();
}

QWidget *TimingPage::makeHead()
{
    auto *head = new PageHead(
        tr("Timing"), tr("The engines side by side, on generated customers, never on your data"), this);
    m_export = new QPushButton(icon(QStringLiteral("export")), tr("&Export…"), head);
    m_export->setEnabled(false);
    connect(m_export, &QPushButton::clicked, this, &TimingPage::askForExport);
    m_compare = new QPushButton(tr("&Compare engines"), head);
    makePrimary(m_compare);
    connect(m_compare, &QPushButton::clicked, this, &TimingPage::compare);
    head->addControl(m_export);
    head->addControl(m_compare);
    return head;
}

QWidget *TimingPage::makeContent()
{
    constexpr int wide = 640;
    constexpr int slim = 600;
    m_upper =
        splitPanes(Qt::Horizontal, {makeLadder(), splitPanes(Qt::Vertical, {makeSettings(), makeStages()})});
    m_upper->setStretchFactor(0, wide);
    m_upper->setStretchFactor(1, slim);
    m_upper->setSizes({wide, slim});
    m_sidesPane = makeTable(tr("Side by side"),
                            tr("same result: every pair compared bit for bit · * extrapolated"), m_sides, -1);
    m_sidesTable = m_sidesPane->findChild<SmallTable *>();
    m_costsPane = makeTable(tr("Cost"), {}, m_costs, 0);
    m_lower =
        splitPanes(Qt::Horizontal, {makeTable(tr("Scale matrix"), tr("what each size needs"), m_scale, 3),
                                    makeTriggers(), m_costsPane});
    m_lower->setSizes({wide, slim, wide});
    m_sidesPane->hide(); // until there are results
    m_lower->hide();
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(paneGap);
    rows->addWidget(m_upper, 1);
    rows->addWidget(m_sidesPane);
    rows->addWidget(m_lower);
    rows->addWidget(new StoreOperationsPane(workspace(), content));
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

Pane *TimingPage::makeLadder()
{
    constexpr int leastLines = 15;
    m_ladderPane = new Pane(tr("Time against subjects"));
    m_ladderPane->setRemark(tr("both axes logarithmic"));
    m_ladder = new LadderChart(Ink::Screen, m_ladderPane);
    m_ladder->setMinimumHeight(leastLines * QFontMetrics(font()).height());
    m_ladder->setEmptyText(tr("No comparison yet."));
    m_ladderPane->setContent(framed(m_ladder, m_ladderPane));
    return m_ladderPane;
}

Pane *TimingPage::makeSettings()
{
    auto *pane = new Pane(tr("Comparison"));
    auto *place = new QWidget(pane);
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    m_settings = new TimingSettings(workspace().settings().taskCount(), place);
    m_progress = secondaryLabel({}, place);
    m_progress->setContentsMargins(pageMargin - 4, 0, pageMargin - 4, paneGap);
    m_progress->setWordWrap(true);
    down->addWidget(m_settings);
    down->addWidget(m_progress);
    down->addStretch();
    pane->setContent(place);
    return pane;
}

Pane *TimingPage::makeStages()
{
    m_stagesPane = new Pane(tr("Stages"));
    m_stagesPane->setRemark(tr("share of each engine's own time"));
    m_stages = new StagesChart(Ink::Screen, m_stagesPane);
    m_stages->setEmptyText(tr("No comparison yet."));
    m_stages->setMinimumHeight(m_stages->neededHeight());
    m_stagesPane->setContent(framed(m_stages, m_stagesPane));
    return m_stagesPane;
}

Pane *TimingPage::makeTriggers()
{
    m_triggersPane = makeTable(tr("Triggers"), tr("for a faster engine"), m_triggers, 0);
    m_recommendation = new QLabel(m_triggersPane);
    m_recommendation->setFont(strongFont());
    m_recommendation->setContentsMargins(pageMargin - 4, paneGap, pageMargin - 4, 0);
    m_reason = secondaryLabel({}, m_triggersPane);
    m_reason->setWordWrap(true);
    constexpr int lines = 2; // a splitter does not ask for the height of wrapped text
    m_reason->setMinimumHeight(lines * m_reason->fontMetrics().height() + paneGap);
    m_reason->setContentsMargins(pageMargin - 4, 0, pageMargin - 4, paneGap);
    m_triggersPane->body()->addWidget(m_recommendation);
    m_triggersPane->body()->addWidget(m_reason);
    return m_triggersPane;
}

Pane *TimingPage::makeTable(const QString &title, const QString &remark, CellTableModel *model, int stretched)
{
    auto *pane = new Pane(title);
    pane->setRemark(remark);
    auto *table = new SmallTable;
    table->setAccessibleName(title);
    table->setModel(model);
    table->setItemDelegate(new LampDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setStretched(stretched);
    auto *place = new QWidget(pane);
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(table);
    down->addStretch();
    pane->setContent(place);
    return pane;
}

void TimingPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int narrow = QFontMetrics(font()).averageCharWidth() * 140;
    const Qt::Orientation way = width() < narrow ? Qt::Vertical : Qt::Horizontal;
    m_upper->setOrientation(way);
    m_lower->setOrientation(way);
}

} // namespace dramatis::ui

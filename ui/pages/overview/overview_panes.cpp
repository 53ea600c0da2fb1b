// SPDX-License-Identifier: GPL-3.0-or-later
// How the overview's panes are made and arranged.
#include "pages/overview/overview_page.h"

#include "charts/distribution_chart.h"
#include "charts/probability_chart.h"
#include "pages/overview/attention.h"
#include "pages/overview/compare_box.h"
#include "pages/overview/margin_delegate.h"
#include "pages/overview/matrix_heads.h"
#include "pages/overview/move_cells.h"
#include "pages/overview/persona_delegate.h"
#include "pages/overview/trait_delegate.h"
#include "pages/overview/trait_model.h"
#include "pages/runs/move_matrix.h"
#include "widgets/icons.h"
#include "widgets/page_head.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"
#include "widgets/splitter.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>

namespace dramatis::ui
{

namespace
{

constexpr int pageMargin = 16;
constexpr int denser = 4; ///< rows of the moves

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_personas(new PersonaModel(this)), m_margins(new MarginModel(this)),
      m_moves(new MoveMatrix(this)), m_traits(new TraitModel(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(pageMargin, 0, pageMargin, paneGap);
    rows->setSpacing(paneGap);
    rows->addWidget(makeHead());
    m_notice = new NoticeStrip(this);
    rows->addWidget(m_notice);
    auto *place = new QWidget(this);
    m_stack = new QStackedLayout(place);
    m_empty = new EmptyState(QStringLiteral("overview"), {}, {}, this);
    m_classify = m_empty->addButton(tr("Classify"));
    connect(m_classify, &QPushButton::clicked, this, [this] { workspace().classify({}); });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    rows->addWidget(place, 1);
    connectMarks();
}

QWidget *OverviewPage::makeHead()
{
    auto *head = new PageHead(tr("Overview"), tr("Who is assigned to what, and what moved"), this);
    m_compare = new CompareBox(head);
    m_compareLabel = secondaryLabel(tr("Co&mpare with"), head);
    m_compareLabel->setBuddy(m_compare);
    m_export = new QPushButton(icon(QStringLiteral("export")), tr("&Export…"), head);
    connect(m_export, &QPushButton::clicked, this, &OverviewPage::askForExport);
    head->addControl(m_compareLabel);
    head->addControl(m_compare);
    head->addControl(m_export);
    return head;
}

QWidget *OverviewPage::makeContent()
{
    QSplitter *left = splitPanes(Qt::Vertical, {makePersonas(), makeProbability(), makeMargins()});
    QSplitter *right =
        splitPanes(Qt::Vertical, {makeDistribution(), makeTraits(), makeMoves(), makeAttention()});
    m_columns = splitPanes(Qt::Horizontal, {left, right});
    constexpr int leftShare = 716;
    constexpr int rightShare = 524;
    m_columns->setStretchFactor(0, leftShare);
    m_columns->setStretchFactor(1, rightShare);
    m_columns->setSizes({leftShare, rightShare});
    left->setStretchFactor(2, 1);
    right->setStretchFactor(3, 1);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_columns);
    return m_scroll;
}

Pane *OverviewPage::makePersonas()
{
    m_personaPane = new Pane(tr("Personas"));
    m_show = new SegmentSwitch(m_personaPane);
    m_show->setSegments({tr("Assigned"), tr("All matches")});
    m_personaPane->addControl(m_show);
    m_personaTable = new SmallTable(m_personaPane);
    m_personaTable->setAccessibleName(tr("Personas"));
    m_personaTable->setModel(m_personas);
    m_personaTable->setItemDelegate(new PersonaDelegate(m_personaTable));
    m_personaPane->setContent(m_personaTable);
    return m_personaPane;
}

Pane *OverviewPage::makeDistribution()
{
    m_distributionPane = new Pane(tr("Distribution"));
    m_distribution = new DistributionChart(Ink::Screen, m_distributionPane);
    constexpr int leastLetters = 50;
    m_distribution->setMinimumWidth(leastLetters * QFontMetrics(smallFont()).averageCharWidth());
    auto *place = new QWidget(m_distributionPane);
    auto *around = new QVBoxLayout(place);
    around->setContentsMargins(paneGap + 4, 2, paneGap, 4);
    around->addWidget(m_distribution);
    m_distributionPane->setContent(place);
    return m_distributionPane;
}

/// Of a domain that scores: how probabilities are spread, and what its scorecard cannot say.
Pane *OverviewPage::makeProbability()
{
    m_probabilityPane = new Pane(tr("Probability"));
    m_probability = new ProbabilityChart(Ink::Screen);
    constexpr int leastRows = 6;
    m_probability->setMinimumHeight(leastRows * rowHeight());
    m_reach = secondaryLabel({});
    m_reach->setWordWrap(true);
    auto *place = new QWidget;
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(paneGap, paneGap / 2, paneGap, paneGap);
    down->addWidget(m_probability, 1);
    down->addWidget(m_reach);
    m_probabilityPane->setContent(place);
    m_probabilityPane->hide();
    connect(m_probability, &ChartCanvas::chosen, this, [this](int mark) {
        const auto [low, high] = m_probability->rangeOf(mark);
        follow(probabilityQuery(*m_summary, oneWindow(), low, high, mark + 1 < m_probability->markCount()));
    });
    return m_probabilityPane;
}

Pane *OverviewPage::makeMargins()
{
    m_marginPane = new Pane(tr("Margin map"));
    m_marginPane->setRemark(tr("subjects close to a threshold, by relative distance"));
    m_marginTable = new SmallTable;
    m_marginTable->setAccessibleName(tr("Margin map"));
    m_marginTable->setModel(m_margins);
    m_marginTable->setItemDelegate(new MarginDelegate(m_marginTable));
    auto *place = new QWidget(m_marginPane);
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    m_noMargins = secondaryLabel({}, place);
    m_noMargins->setAlignment(Qt::AlignHCenter);
    down->addWidget(m_marginTable);
    down->addWidget(m_noMargins);
    down->addStretch();
    m_marginPane->setContent(place);
    return m_marginPane;
}

Pane *OverviewPage::makeMoves()
{
    m_movesPane = new Pane(tr("Moves"));
    QPushButton *open = linkButton(tr("Open in Runs"), m_movesPane);
    connect(open, &QPushButton::clicked, this, [this] {
        Destination destination;
        destination.page = PageId::Runs;
        if (m_summary)
            destination.runNo = m_summary->view->run->record.no;
        Q_EMIT wentTo(destination);
    });
    m_movesPane->addControl(open);
    m_movesTable = new SmallTable;
    m_movesTable->setAccessibleName(tr("Moves"));
    auto *heads = new MatrixHeads(m_movesTable);
    heads->setSourceModel(m_moves);
    m_movesTable->setModel(heads);
    m_movesTable->setFont(smallFont());
    m_movesTable->setRowHeight(rowHeight() - denser);
    m_movesTable->setMatrix();
    m_movesTable->setItemDelegate(new MoveCells(m_movesTable));
    m_movesPane->setContent(m_movesTable);
    return m_movesPane;
}

Pane *OverviewPage::makeTraits()
{
    m_traitPane = new Pane(tr("Traits"));
    m_traitTable = new SmallTable;
    m_traitTable->setAccessibleName(tr("Traits"));
    m_traitTable->setModel(m_traits);
    m_traitTable->setItemDelegate(new TraitDelegate(m_traitTable));
    m_traitTable->setSharing({TraitModel::Bar});
    m_traitPane->setContent(m_traitTable);
    return m_traitPane;
}

Pane *OverviewPage::makeAttention()
{
    auto *pane = new Pane(tr("Needs attention"));
    m_attention = new AttentionList(pane);
    pane->setContent(m_attention);
    return pane;
}

} // namespace dramatis::ui

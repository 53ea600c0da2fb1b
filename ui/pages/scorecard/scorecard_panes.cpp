// SPDX-License-Identifier: GPL-3.0-or-later
// How the panes of the scorecard page are made and arranged.
#include "charts/probability_chart.h"
#include "pages/card/dense_table.h"
#include "pages/rules/trial_delegate.h"
#include "pages/rules/trial_model.h"
#include "pages/scorecard/evaluation_pane.h"
#include "pages/scorecard/place_editor.h"
#include "pages/scorecard/scorecard_model.h"
#include "pages/scorecard/scorecard_page.h"
#include "pages/subjects/subject_figures.h"
#include "widgets/icons.h"
#include "widgets/page_head.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"
#include "widgets/splitter.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr int pageMargin = 16;

/// Counts with their share as a bar behind them.
class ScorecardDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant share = index.data(ScorecardModel::ShareRole);
        if (index.column() == ScorecardModel::Subjects && share.isValid()) {
            const QRect cell = option.rect.adjusted(4, 4, -4, -4);
            const int width = qRound(cell.width() * share.toDouble());
            painter->fillRect(QRect(cell.right() - width + 1, cell.y(), width, cell.height()), theme().track);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

} // namespace

ScorecardPage::ScorecardPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_figures(new SubjectFigures(workspace(), this)),
      m_model(new ScorecardModel(this)), m_levels(new TrialModel(this)), m_moves(new TrialMoves(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(pageMargin, 0, pageMargin, paneGap);
    rows->setSpacing(paneGap);
    rows->addWidget(makeHead());
    m_notice = new NoticeStrip(this);
    rows->addWidget(m_notice);
    auto *place = new QWidget(this);
    m_stack = new QStackedLayout(place);
    m_empty = new EmptyState(QStringLiteral("rules"), tr("No run yet"),
                             tr("A scorecard is tried on the ratios that a run stored."), this);
    connect(m_empty->addButton(tr("Score")), &QPushButton::clicked, this,
            [this] { workspace().classify({}); });
    m_evaluation = new EvaluationPane(workspace());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeEditor());
    m_stack->addWidget(m_evaluation);
    rows->addWidget(place, 1);
    connect(m_model, &ScorecardModel::valueTyped, this, &ScorecardPage::tryValue);
    connect(m_editor, &PlaceEditor::valueChanged, this, &ScorecardPage::tryValue);
    connect(m_figures, &SubjectFigures::changed, this, &ScorecardPage::showFigures);
}

QWidget *ScorecardPage::makeHead()
{
    auto *head =
        new PageHead(tr("Scorecard"), tr("What other numbers would do; the run stays as it is"), this);
    m_halves = new SegmentSwitch(head);
    m_halves->setSegments({tr("Numbers"), tr("Evaluation")});
    m_halves->setAccessibleName(tr("What is shown of the scorecard"));
    connect(m_halves, &SegmentSwitch::chosen, this, &ScorecardPage::turnTo);
    m_reset = new QPushButton(icon(QStringLiteral("undo")), tr("&Reset all"), head);
    connect(m_reset, &QPushButton::clicked, this, &ScorecardPage::reset);
    m_save = new QPushButton(head);
    makePrimary(m_save);
    connect(m_save, &QPushButton::clicked, this, &ScorecardPage::save);
    head->addControl(m_halves);
    head->addControl(m_reset);
    head->addControl(m_save);
    return head;
}

QWidget *ScorecardPage::makeEditor()
{
    QSplitter *const right = splitPanes(Qt::Vertical, {makeLevels(), makeHistogram(), makeMoves()});
    right->setStretchFactor(1, 1);
    m_columns = splitPanes(Qt::Horizontal, {makeTable(), right});
    constexpr int share = 620;
    m_columns->setSizes({share, share});
    return m_columns;
}

Pane *ScorecardPage::makeTable()
{
    m_cardPane = new Pane(tr("Levels, ratios and bins"));
    auto *place = new QWidget;
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    m_editor = new PlaceEditor;
    m_table = denseTable(m_model, tr("The scorecard's numbers"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setItemDelegate(new ScorecardDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    const int letter = fontMetrics().horizontalAdvance(u'0');
    constexpr int numberLetters = 13;
    constexpr int countLetters = 16;
    header->setSectionResizeMode(ScorecardModel::Name, QHeaderView::Stretch);
    for (const int column : {ScorecardModel::From, ScorecardModel::UpTo, ScorecardModel::Number})
        header->resizeSection(column, numberLetters * letter);
    header->resizeSection(ScorecardModel::Subjects, countLetters * letter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ScorecardPage::choosePlace);
    m_findings = new QLabel;
    m_findings->setWordWrap(true);
    m_findings->setTextFormat(Qt::PlainText);
    m_findings->setFont(smallFont());
    m_findings->setContentsMargins(12, 4, 12, 6);
    m_findings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_findings->setAccessibleName(tr("Findings"));
    down->addWidget(m_editor);
    down->addWidget(m_table, 1);
    down->addWidget(m_findings);
    m_cardPane->setContent(place);
    return m_cardPane;
}

Pane *ScorecardPage::makeLevels()
{
    m_levelPane = new Pane(tr("Whole portfolio"));
    m_levelTable = new SmallTable;
    m_levelTable->setAccessibleName(tr("Levels by the run and as tried"));
    m_levelTable->setModel(m_levels);
    m_levelTable->setItemDelegate(new TrialDelegate(m_levelTable));
    m_levelTable->setSharing({TrialModel::Bar});
    m_levelTable->setRowHeight(rowHeight() - 2);
    m_levelPane->setContent(m_levelTable);
    return m_levelPane;
}

Pane *ScorecardPage::makeHistogram()
{
    m_histogramPane = new Pane(tr("Probability"));
    m_histogram = new ProbabilityChart(Ink::Screen);
    constexpr int leastRows = 7;
    m_histogram->setMinimumHeight(leastRows * rowHeight());
    auto *place = new QWidget;
    auto *around = new QVBoxLayout(place);
    around->setContentsMargins(paneGap, paneGap / 2, paneGap, paneGap / 2);
    around->addWidget(m_histogram);
    m_histogramPane->setContent(place);
    connect(m_histogram, &ChartCanvas::chosen, this, [this](int mark) {
        if (!m_sheet || !m_sheet->probability)
            return;
        constexpr double whole = 100;
        const auto [low, high] = m_histogram->rangeOf(mark);
        explore::Range range;
        range.signal = *m_sheet->probability;
        range.low = low / whole;
        range.high = high / whole;
        range.below = mark + 1 < m_histogram->markCount();
        Destination destination;
        destination.page = PageId::Subjects;
        destination.query.emplace();
        destination.query->ranges.push_back(range);
        Q_EMIT wentTo(destination);
    });
    return m_histogramPane;
}

Pane *ScorecardPage::makeMoves()
{
    m_movePane = new Pane(tr("Moves"));
    m_moveTable = new SmallTable;
    m_moveTable->setAccessibleName(tr("Moves that the numbers tried would cause"));
    m_moveTable->setModel(m_moves);
    m_moveTable->setItemDelegate(new TrialDelegate(m_moveTable));
    m_moveTable->setSharing({TrialMoves::Bar});
    m_moveTable->setRowHeight(rowHeight() - 2);
    auto *place = new QWidget;
    auto *down = new QVBoxLayout(place);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_moveTable);
    down->addStretch();
    m_movePane->setContent(place);
    return m_movePane;
}

void ScorecardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    constexpr int narrow = 120; // letters
    const Qt::Orientation way =
        width() < narrow * QFontMetrics(font()).averageCharWidth() ? Qt::Vertical : Qt::Horizontal;
    if (m_columns->orientation() != way)
        m_columns->setOrientation(way);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/move_pane.h"
#include "pages/domain_words.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/run_words.h"
#include "widgets/number_text.h"
#include "widgets/subject_swatch.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

bool isComparable(const store::RunRecord &run)
{
    return run.assigns() && run.status == store::status::completed && run.allSubjects;
}

} // namespace

MovePane::MovePane(QWidget *parent)
    : Pane({}, parent), m_matrix(new MoveMatrix(this)), m_table(new LedgerView(tr("Moves from A to B"))),
      m_open(linkButton({})), m_foot(secondaryLabel({})), m_stack(new QStackedLayout)
{
    setTitle(tr("From A to B"));
    addControl(m_open);
    createEmptyState();
    createTable();
    auto *content = new QWidget;
    content->setLayout(m_stack);
    setContent(content);
    connect(m_open, &QPushButton::clicked, this, [this] { openCell(m_table->currentIndex()); });
    connect(m_table, &QTableView::activated, this, &MovePane::openCell);
    connect(m_table, &QTableView::doubleClicked, this, &MovePane::openCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MovePane::followCell);
}

void MovePane::createEmptyState()
{
    m_empty = new EmptyState(QStringLiteral("runs"), {}, {});
    m_change = m_empty->addButton({});
    connect(m_change, &QPushButton::clicked, this, &MovePane::pairWanted);
    m_stack->addWidget(m_empty);
}

void MovePane::createTable()
{
    m_table->setModel(m_matrix);
    m_table->setItemDelegate(new MatrixDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->viewport()->installEventFilter(this);
    m_table->setIconSize({swatchSize(), swatchSize()});
    m_foot->setFont(smallFont());
    m_foot->setContentsMargins(12, 4, 12, 6);
    m_foot->setWordWrap(true);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_foot);
    m_stack->addWidget(page);
}

void MovePane::show(const std::shared_ptr<const explore::RunView> &view, std::size_t window,
                    const store::RunRecord *a, const store::RunRecord *b)
{
    setTitle(tr("From A to B"));
    setRemark({});
    m_open->hide();
    if (!a || !b)
        return showSentence(tr("Nothing to compare yet"),
                            tr("Two runs are compared: choose one and press A, choose another and press B."),
                            {});
    if (!isComparable(*a) || !isComparable(*b))
        return showSentence(tr("These two cannot be compared by subjects"),
                            tr("Moves are counted between two completed classifications of all subjects."),
                            {});
    if (a->domain != b->domain)
        return showSentence(tr("These two cannot be compared by subjects"),
                            tr("They are of different subjects: %1 and %2.")
                                .arg(domainTitle(a->domain), domainTitle(b->domain)),
                            {});
    const bool shown = view && view->previous && view->run->record.no == b->no && view->previous->no == a->no;
    if (!shown)
        return showSentence(tr("Runs %1 and %2 are not on the screen").arg(a->no).arg(b->no),
                            tr("All pages then show run %1, beside run %2.").arg(b->no).arg(a->no),
                            tr("Show run %1 beside run %2").arg(b->no).arg(a->no));
    if (window >= view->windows.size() || !view->hasBefore(window))
        return showSentence(tr("Run %1 did not look at this window").arg(a->no),
                            tr("Choose another window above, or compare with another run."), {});
    showMatrix(view, window);
}

void MovePane::showSentence(const QString &title, const QString &sentence, const QString &button)
{
    m_matrix->show(nullptr, 0);
    m_empty->setTexts(title, sentence);
    m_change->setText(button);
    m_change->setHidden(button.isEmpty());
    m_stack->setCurrentIndex(0);
}

void MovePane::showMatrix(const std::shared_ptr<const explore::RunView> &view, std::size_t window)
{
    const QModelIndex old = m_table->currentIndex();
    const int row = old.row();
    const int cell = old.column();
    m_matrix->show(view, window);
    const explore::Moves &moves = m_matrix->moves();
    setTitle(tr("From A to B, %1 d").arg(view->windows[window].days));
    setRemark(tr("%1 stayed · %2 moved, %3")
                  .arg(countText(moves.stayed), countText(moves.moved),
                       shareText(moves.moved, m_matrix->subjects())));
    m_foot->setText(tr("%1 appeared · %2 disappeared · arrow keys move the cell, Enter opens its subjects")
                        .arg(countText(moves.appeared), countText(moves.disappeared)));
    const int outcomes = m_matrix->rowCount() - 1;
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    layOutNames();
    const QModelIndex kept = m_matrix->index(row, cell);
    m_table->setCurrentIndex(kept.isValid() && row < outcomes ? kept : m_matrix->largestMove());
    m_stack->setCurrentIndex(1);
    followCell();
}

/// Names get what the numbers leave.
void MovePane::layOutNames()
{
    if (m_matrix->rowCount() == 0)
        return;
    const int character = m_table->fontMetrics().averageCharWidth();
    const QFontMetrics small(smallFont());
    int cell = character * 7;
    for (int column = 1; column < m_matrix->columnCount(); ++column) {
        const QModelIndex sum = m_matrix->index(m_matrix->rowCount() - 1, column);
        const QString title = m_matrix->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        cell = std::max({cell, small.horizontalAdvance(title) + swatchSize() + 3 * character,
                         m_table->fontMetrics().horizontalAdvance(sum.data().toString()) + 2 * character});
    }
    m_table->horizontalHeader()->setMinimumSectionSize(cell);
    const int room = m_table->viewport()->width() - (m_matrix->columnCount() - 1) * cell;
    int widest = 0;
    for (int row = 0; row < m_matrix->rowCount(); ++row)
        widest = std::max(widest, m_table->sizeHintForIndex(m_matrix->index(row, 0)).width());
    m_table->setColumnWidth(0, std::clamp(room, character * 12, std::max(character * 12, widest)));
}

bool MovePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layOutNames();
    return Pane::eventFilter(watched, event);
}

void MovePane::followCell()
{
    const QModelIndex cell = m_table->currentIndex();
    const bool leads = m_matrix->queryOf(cell) && m_matrix->countOf(cell) > 0;
    m_open->setVisible(leads);
    if (leads)
        m_open->setText(tr("Show the %Ln subject(s)", nullptr, pluralCount(m_matrix->countOf(cell))));
}

void MovePane::openCell(const QModelIndex &index)
{
    if (const auto query = m_matrix->queryOf(index); query && m_matrix->countOf(index) > 0)
        Q_EMIT subjectsWanted(*query);
}

} // namespace dramatis::ui

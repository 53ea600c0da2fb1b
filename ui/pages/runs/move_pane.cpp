// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/move_pane.h"
#include "pages/domain_words.h"
#include "pages/runs/ledger_view.h"
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

MovePane::MovePane(QWidget *parent)
    : Pane({}, parent), m_matrix(new MoveMatrix(this)), m_table(new LedgerView(tr("Moves from A to B"))),
      m_open(linkButton({})), m_change(linkButton({})), m_foot(secondaryLabel({})),
      m_empty(new EmptyState(QStringLiteral("runs"), {}, {})), m_stack(new QStackedLayout)
{
    setTitle(tr("From A to B"));
    addControl(m_change);
    addControl(m_open);
    m_stack->addWidget(m_empty);
    createTable();
    auto *content = new QWidget;
    content->setLayout(m_stack);
    setContent(content);
    connect(m_change, &QPushButton::clicked, this, &MovePane::pairWanted);
    connect(m_open, &QPushButton::clicked, this, [this] { openCell(m_table->currentIndex()); });
    connect(m_table, &QTableView::activated, this, &MovePane::openCell);
    connect(m_table, &QTableView::doubleClicked, this, &MovePane::openCell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MovePane::followCell);
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

void MovePane::showSentence(const QString &title, const QString &sentence)
{
    setTitle(tr("From A to B"));
    setRemark({});
    m_open->hide();
    m_change->hide();
    m_matrix->show(ShownMoves());
    m_empty->setTexts(title, sentence);
    m_stack->setCurrentIndex(0);
}

void MovePane::showMoves(ShownMoves moves, const QString &window, const QString &pair)
{
    const QModelIndex old = m_table->currentIndex();
    const int row = old.row();
    const int cell = old.column();
    m_matrix->show(std::move(moves));
    setTitle(tr("From A to B, %1").arg(window));
    m_change->setText(pair);
    m_change->setHidden(m_matrix->shownMoves().view != nullptr);
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

void MovePane::chooseCell(int from, int to)
{
    m_table->setCurrentIndex(m_matrix->cellOf(from, to));
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
    const auto moves = m_matrix->movesAt(cell);
    const bool shows = m_matrix->queryOf(cell).has_value();
    const bool leads = moves && m_matrix->countOf(cell) > 0 && (shows || moves->first != moves->second);
    m_open->setVisible(leads);
    const int subjects = pluralCount(m_matrix->countOf(cell));
    if (leads)
        m_open->setText(shows ? tr("Show the %Ln subject(s)", nullptr, subjects)
                              : tr("Export the %Ln subject(s)…", nullptr, subjects));
    m_foot->setText(footText(cell));
    if (moves)
        Q_EMIT cellChanged(cell.row(), cell.column() - 1);
}

/// What moved those of the cell; below it who is in one of the runs only.
QString MovePane::footText(const QModelIndex &cell) const
{
    const explore::Moves &moves = m_matrix->moves();
    const QString both =
        tr("%1 appeared · %2 disappeared · arrow keys move the cell, Enter opens its subjects")
            .arg(countText(moves.appeared), countText(moves.disappeared));
    const auto at = m_matrix->movesAt(cell);
    const QString causes =
        at ? causesText(m_matrix->shownMoves().causesOf(at->first, at->second)) : QString();
    if (causes.isEmpty())
        return both;
    const auto &outcomes = m_matrix->shownMoves().outcomes;
    return QStringLiteral("%1 → %2: %3\n%4")
        .arg(outcomes[at->first].name, outcomes[at->second].name, causes, both);
}

void MovePane::openCell(const QModelIndex &index)
{
    const auto moves = m_matrix->movesAt(index);
    if (!moves || m_matrix->countOf(index) == 0)
        return;
    if (const auto query = m_matrix->queryOf(index))
        Q_EMIT subjectsWanted(*query);
    else if (moves->first != moves->second)
        Q_EMIT exportWanted(moves->first, moves->second);
}

} // namespace dramatis::ui

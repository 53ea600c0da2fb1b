// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_table.h"
#include "pages/subjects/subject_words.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace dramatis::ui
{

SubjectTable::SubjectTable(SubjectModel &model, const SubjectFigures &figures, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new SubjectDelegate(model, this))
{
    auto *header = new SubjectHeader(model, figures, this);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(dramatis::ui::rowHeight());
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Subjects"));
    setAccessibleDescription(
        tr("Space chooses, Enter opens the card, Alt with Up or Down sorts by the column"));
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_layingOut && column == SubjectModel::Persona)
            m_personaKept = true;
        else if (!m_layingOut)
            followWidth();
    });
    connect(header, &QHeaderView::sectionClicked, this, &SubjectTable::clickHeader);
    connect(&model.selection(), &SubjectSelection::changed, this, [this] {
        viewport()->update();
        horizontalHeader()->viewport()->update();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_anchor = -1; });
}

QString SubjectTable::columnKey(int column) const
{
    const auto signal = m_model.signalOf(column);
    if (signal && m_model.shown().view)
        return fromText(m_model.shown().view->catalogue()[*signal].id);
    return column == SubjectModel::Subject   ? QStringLiteral("#subject")
           : column == SubjectModel::Persona ? QStringLiteral("#persona")
                                             : QStringLiteral("#check");
}

int SubjectTable::usualWidth(int column) const
{
    const QFontMetrics metrics(font());
    const int letter = metrics.horizontalAdvance(u'0');
    if (column == SubjectModel::Check)
        return 34;
    if (column == SubjectModel::Subject) {
        constexpr int samples = 30; // identifiers of one source are about as long as each other
        int width = 12 * letter;
        for (int row = 0; row < std::min(samples, m_model.rowCount()); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model.subjectId(row)));
        return std::min(width + 20, 34 * letter);
    }
    if (column == SubjectModel::Persona)
        return personaWidth();
    const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int wide = QFontMetrics(smallFont()).horizontalAdvance(title) + 20; // the insets
    return std::clamp(wide, 9 * letter, 22 * letter);
}

/// What the other columns leave, as far as the names need it.
int SubjectTable::personaWidth() const
{
    const QFontMetrics metrics(font());
    int needed = 0;
    if (const auto &view = m_model.shown().view)
        for (std::size_t outcome = 0; outcome < view->outcomes.size(); ++outcome)
            needed = std::max(needed, metrics.horizontalAdvance(outcomeName(*view, outcome)));
    constexpr int around = 40; // insets, swatch, sign of an override
    int room = viewport()->width();
    for (int column = 0; column < m_model.columnCount(); ++column)
        if (column != SubjectModel::Persona)
            room -= columnWidth(column);
    const int least = 21 * metrics.horizontalAdvance(u'0');
    return std::clamp(room, least, std::max(least, needed + around));
}

int SubjectTable::keptWidth(int column) const
{
    return column == SubjectModel::Persona && !m_personaKept ? 0 : columnWidth(column);
}

void SubjectTable::followWidth()
{
    if (m_personaKept || m_model.columnCount() == 0)
        return;
    const QScopedValueRollback quiet(m_layingOut, true);
    horizontalHeader()->resizeSection(SubjectModel::Persona, personaWidth());
}

void SubjectTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    followWidth();
}

void SubjectTable::layOutColumns(const std::function<int(const QString &)> &width)
{
    const QScopedValueRollback quiet(m_layingOut, true);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int kept = width(columnKey(column));
        horizontalHeader()->resizeSection(column, kept > 0 ? kept : usualWidth(column));
    }
    if (m_model.columnCount() == 0)
        return;
    horizontalHeader()->setSectionResizeMode(SubjectModel::Check, QHeaderView::Fixed);
    m_personaKept = width(columnKey(SubjectModel::Persona)) > 0;
    followWidth();
}

void SubjectTable::setCurrentRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const int column = std::max<int>(SubjectModel::Subject, currentIndex().column());
    setCurrentIndex(m_model.index(row, column));
}

void SubjectTable::chooseAll(bool chosen)
{
    if (m_model.shown().answer)
        m_model.selection().set(m_model.shown().answer->rows, chosen);
}

void SubjectTable::clickHeader(int column)
{
    if (!m_model.shown().answer)
        return;
    const explore::Answer &answer = *m_model.shown().answer;
    if (column == SubjectModel::Check) {
        chooseAll(m_model.selection().countOf(answer.rows) < answer.rows.size());
        return;
    }
    explore::Sorting sorting = m_model.sortingOf(column);
    const explore::Sorting &now = answer.query.sorting;
    const bool same = m_model.columnOf(now) == column;
    // Numbers begin with the largest: that is what one looks for.
    sorting.descending = same ? !now.descending : sorting.column == explore::Column::Signal;
    Q_EMIT sortingWanted(sorting);
}

void SubjectTable::toggle(int row)
{
    m_anchor = row;
    m_model.selection().toggle(m_model.viewRow(row));
}

void SubjectTable::chooseTo(int row)
{
    if (m_anchor < 0)
        m_anchor = row;
    const auto [first, last] = std::minmax(m_anchor, row);
    const std::vector<std::uint32_t> &rows = m_model.shown().answer->rows;
    m_model.selection().set(
        std::span(rows).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first + 1)),
        true);
}

void SubjectTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (event->matches(QKeySequence::SelectAll)) {
        chooseAll(true);
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if (alt && at.isValid() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        explore::Sorting sorting = m_model.sortingOf(at.column());
        sorting.descending = event->key() == Qt::Key_Down;
        Q_EMIT sortingWanted(sorting);
    } else if (at.isValid() && event->key() == Qt::Key_Space) {
        toggle(at.row());
    } else if (at.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT openWanted(at.row());
    } else {
        if (m_anchor < 0 || !(event->modifiers() & Qt::ShiftModifier))
            m_anchor = at.isValid() ? at.row() : -1;
        QTableView::keyPressEvent(event);
        if ((event->modifiers() & Qt::ShiftModifier) && currentIndex().row() != at.row())
            chooseTo(currentIndex().row());
    }
}

void SubjectTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (at.isValid() && event->button() == Qt::LeftButton) {
        if (event->modifiers() & Qt::ShiftModifier) {
            if (m_anchor < 0)
                m_anchor = currentIndex().isValid() ? currentIndex().row() : at.row();
            chooseTo(at.row());
        } else if ((event->modifiers() & Qt::ControlModifier) || at.column() == SubjectModel::Check) {
            toggle(at.row());
        } else {
            m_anchor = at.row();
        }
    }
    QTableView::mousePressEvent(event);
}

void SubjectTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !at.isValid())
        return;
    if (at.column() == SubjectModel::Check)
        toggle(at.row()); // the second of two quick clicks
    else
        Q_EMIT openWanted(at.row());
}

void SubjectTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    Q_EMIT menuWanted(keyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                               : event->globalPos());
}

void SubjectTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_delegate->readFonts();
        verticalHeader()->setDefaultSectionSize(dramatis::ui::rowHeight());
    }
}

void SubjectTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update(); // the whole row is tinted
}

} // namespace dramatis::ui

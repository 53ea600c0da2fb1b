// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/evidence_view.h"
#include "widgets/icons.h"
#include "widgets/subject_swatch.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 7;
constexpr int indent = 14;
constexpr int signSize = 13;
constexpr int gap = 12; ///< between name and state

/// Rows here are denser than in a list, so that a rule set is seen whole.
int denseRow()
{
    return std::max(24, dramatis::ui::rowHeight() - 2);
}

} // namespace

EvidenceDelegate::EvidenceDelegate(const EvidenceModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void EvidenceDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Theme &now = theme();
    const bool persona = m_model.row(row).kind == EvidenceRow::Kind::Persona;
    QColor ground = persona ? now.alternate : now.base;
    if (persona && m_model.state(row) == PersonaState::Assigned)
        ground = now.heldGround;
    if (option.state & QStyle::State_Selected)
        ground = now.softHighlight;
    painter.fillRect(option.rect, ground);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), now.row);
}

void EvidenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const int row = index.row();
    paintGround(*painter, option, row);
    const QRect cell = option.rect.adjusted(inset, 0, -inset, 0);
    painter->setFont(QApplication::font());
    switch (m_model.row(row).kind) {
    case EvidenceRow::Kind::Persona:
        paintPersona(*painter, cell, row, index.column());
        break;
    case EvidenceRow::Kind::Group:
        painter->setPen(theme().text2);
        if (index.column() == EvidenceModel::Condition)
            painter->drawText(cell.adjusted((m_model.row(row).depth + 1) * indent, 0, 0, 0),
                              Qt::AlignLeft | Qt::AlignVCenter, m_model.groupText(row));
        break;
    case EvidenceRow::Kind::Condition:
        paintCondition(*painter, cell, row, index.column());
        break;
    }
    if ((option.state & QStyle::State_HasFocus) && index.column() == EvidenceModel::Condition) {
        painter->setPen(QPen(theme().highlight, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

void EvidenceDelegate::paintPersona(QPainter &painter, const QRect &cell, int row, int column) const
{
    const Theme &now = theme();
    if (column == EvidenceModel::Sign) {
        painter.setPen(now.text2);
        painter.drawText(cell, Qt::AlignCenter,
                         m_model.data(m_model.index(row, column), Qt::DisplayRole).toString());
    } else if (column == EvidenceModel::Condition) {
        const rules::Persona &persona = m_model.persona(row);
        const OutcomeKey outcome{QString::fromStdString(persona.id),
                                 static_cast<int>(m_model.row(row).persona)};
        const QString group = m_model.groupText(row);
        const int groupWidth = group.isEmpty() ? 0 : QFontMetrics(smallFont()).horizontalAdvance(group) + 12;
        const int state = paintState(painter, cell, row);
        painter.setFont(strongFont());
        painter.setPen(now.text);
        const int end = paintChip(painter, cell.adjusted(0, 0, -groupWidth - state, 0), outcome,
                                  QString::fromStdString(persona.name), now);
        painter.setFont(smallFont());
        painter.setPen(now.text3);
        painter.drawText(QRect(end + 10, cell.y(), std::max(0, cell.right() - end - 9), cell.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, group);
    }
}

/// At the end of the row. The width that it takes.
int EvidenceDelegate::paintState(QPainter &painter, const QRect &cell, int row) const
{
    const Theme &now = theme();
    const PersonaState state = m_model.state(row);
    const bool matched = state == PersonaState::Assigned || state == PersonaState::Matched;
    const QColor color = matched ? now.held : state == PersonaState::NearMiss ? now.warning : now.text3;
    QFont font = smallFont();
    if (state != PersonaState::NotMatched)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(color);
    const int room = cell.width() * 3 / 5; // the name gets the rest
    const QString text = painter.fontMetrics().elidedText(m_model.stateText(row), Qt::ElideRight, room);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, text);
    if (state == PersonaState::NotMatched)
        return width + gap;
    const QString sign = matched ? QStringLiteral("check") : QStringLiteral("warning");
    const int x = cell.right() - width - signSize - 4;
    painter.drawPixmap(x, cell.y() + (cell.height() - signSize) / 2,
                       iconPixmap(sign, signSize, color, painter.device()->devicePixelRatioF()));
    return width + signSize + 4 + gap;
}

void EvidenceDelegate::paintCondition(QPainter &painter, const QRect &cell, int row, int column) const
{
    const EvidenceMark mark = m_model.mark(row);
    const QColor color = evidenceColor(mark, theme());
    switch (column) {
    case EvidenceModel::Sign:
        painter.drawPixmap(
            cell.x() + (cell.width() - signSize) / 2, cell.y() + (cell.height() - signSize) / 2,
            iconPixmap(mark.held ? QStringLiteral("check") : QStringLiteral("cross"), signSize,
                       mark.absent() ? theme().failed : color, painter.device()->devicePixelRatioF()));
        break;
    case EvidenceModel::Condition:
        paintConditionText(painter, cell, row);
        break;
    case EvidenceModel::Bar:
        painter.setFont(smallFont());
        paintEvidenceBar(painter, cell, mark, theme());
        break;
    default:
        painter.setFont(numberFont());
        painter.setPen(column == EvidenceModel::Margin ? color
                       : mark.absent()                 ? theme().text3
                                                       : theme().text);
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter,
                         m_model.data(m_model.index(row, column), Qt::DisplayRole).toString());
        break;
    }
}

void EvidenceDelegate::paintConditionText(QPainter &painter, const QRect &cell, int row) const
{
    const QStringList parts = m_model.conditionParts(row);
    QRect left = cell.adjusted((m_model.row(row).depth + 1) * indent, 0, 0, 0);
    const int tail = QFontMetrics(strongFont()).horizontalAdvance(parts[2]) +
                     painter.fontMetrics().horizontalAdvance(u' ' + parts[1] + u' ');
    painter.setPen(theme().text);
    const QString name = painter.fontMetrics().elidedText(parts[0], Qt::ElideMiddle, left.width() - tail);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, name);
    left.setLeft(left.left() + painter.fontMetrics().horizontalAdvance(name + u' '));
    painter.setPen(theme().text2);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, parts[1]);
    left.setLeft(left.left() + painter.fontMetrics().horizontalAdvance(parts[1] + u' '));
    painter.setPen(theme().text);
    painter.setFont(strongFont());
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, parts[2]);
}

EvidenceView::EvidenceView(EvidenceModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new EvidenceDelegate(model, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(denseRow());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    setAccessibleName(tr("Evidence"));
    connect(&model, &QAbstractItemModel::modelReset, this, &EvidenceView::layOut);
}

void EvidenceView::layOut()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.row(row).kind == EvidenceRow::Kind::Persona)
            setSpan(row, EvidenceModel::Condition, 1, EvidenceModel::ColumnCount - EvidenceModel::Condition);
    const QFontMetrics metrics(numberFont());
    const auto widest = [&](int column, const QString &least) {
        int width = metrics.horizontalAdvance(least);
        for (int row = 0; row < m_model.rowCount(); ++row)
            if (m_model.row(row).kind == EvidenceRow::Kind::Condition)
                width =
                    std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
        return width + 2 * inset + 4;
    };
    const int value = widest(EvidenceModel::Value, QStringLiteral("00 000.00"));
    const int margin = widest(EvidenceModel::Margin, QStringLiteral("−0 000.00 mo"));
    constexpr int sign = 30;
    QHeaderView *header = horizontalHeader();
    // The bar gives way before the condition does.
    const int whole = evidenceBarSize().width() + 2 * inset + 2;
    const int condition = 28 * QFontMetrics(font()).averageCharWidth();
    const int bar = viewport()->width() - sign - value - margin - condition;
    header->setMinimumSectionSize(24);
    header->resizeSection(EvidenceModel::Sign, sign);
    header->resizeSection(EvidenceModel::Value, value);
    header->resizeSection(EvidenceModel::Bar, std::clamp(bar, whole / 2, whole));
    header->resizeSection(EvidenceModel::Margin, margin);
    header->setSectionResizeMode(EvidenceModel::Condition, QHeaderView::Stretch);
}

void EvidenceView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void EvidenceView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && m_model.row(current.row()).kind == EvidenceRow::Kind::Condition) {
        const rules::Condition &condition = m_model.condition(current.row());
        Q_EMIT signalChosen(condition.signal, condition.window);
    }
}

void EvidenceView::chooseSignal(std::size_t signal)
{
    const int row = m_model.rowOfSignal(signal);
    const QModelIndex at = currentIndex();
    if (at.isValid() && m_model.row(at.row()).kind == EvidenceRow::Kind::Condition &&
        m_model.condition(at.row()).signal == signal)
        return;
    const QSignalBlocker silent(this);
    if (row >= 0)
        setCurrentIndex(m_model.index(row, EvidenceModel::Condition));
    else
        setCurrentIndex({});
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/evidence_view.h"
#include "pages/card/stage_strip.h"
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

/// Where a row has its frame while the keyboard is there.
int focusColumn(const EvidenceModel &model, int row)
{
    const EvidenceRow::Kind kind = model.row(row).kind;
    return kind == EvidenceRow::Kind::Persona || kind == EvidenceRow::Kind::Section
               ? model.headColumn()
               : EvidenceModel::Condition;
}

} // namespace

EvidenceDelegate::EvidenceDelegate(const EvidenceModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void EvidenceDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Theme &now = theme();
    const EvidenceRow::Kind kind = m_model.row(row).kind;
    const bool head = kind == EvidenceRow::Kind::Persona || kind == EvidenceRow::Kind::Section;
    QColor ground = head ? now.alternate : now.base;
    if (kind == EvidenceRow::Kind::Persona && m_model.state(row) == PersonaState::Assigned &&
        (!m_model.hasSections() || m_model.decides(row)))
        ground = now.heldGround;
    else if (kind == EvidenceRow::Kind::Condition && m_model.hasSections() && m_model.decides(row) &&
             m_model.row(row).section != rules::Section::Personas)
        ground = now.failedGround; // what keeps the subject out
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
    case EvidenceRow::Kind::Section:
        paintSection(*painter, cell, row, index.column());
        break;
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
    if ((option.state & QStyle::State_HasFocus) && index.column() == focusColumn(m_model, row)) {
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
    } else if (column == m_model.headColumn()) {
        const rules::Persona &persona = m_model.persona(row);
        const OutcomeKey outcome{QString::fromStdString(persona.id), static_cast<int>(m_model.row(row).rule)};
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

void EvidenceDelegate::paintSection(QPainter &painter, const QRect &cell, int row, int column) const
{
    if (column != m_model.headColumn())
        return;
    const Theme &now = theme();
    const StageSummary &stage = m_model.stage(row);
    painter.setFont(strongFont());
    painter.setPen(now.text);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, stage.title);
    const int behind = painter.fontMetrics().horizontalAdvance(stage.title) + gap;
    const auto [sign, color] = stageSign(stage.state, now);
    QFont font = smallFont();
    if (!sign.isEmpty())
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(color);
    const QRect room = cell.adjusted(behind, 0, 0, 0);
    const QString text =
        painter.fontMetrics().elidedText(stage.text, Qt::ElideRight, room.width() - signSize);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
    if (!sign.isEmpty())
        painter.drawPixmap(room.right() - painter.fontMetrics().horizontalAdvance(text) - signSize - 4,
                           cell.y() + (cell.height() - signSize) / 2,
                           iconPixmap(sign, signSize, color, painter.device()->devicePixelRatioF()));
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
    case EvidenceModel::Rule:
        paintRule(painter, cell, row);
        break;
    case EvidenceModel::Condition:
        paintConditionText(painter, cell, row);
        break;
    case EvidenceModel::Bar:
        if (m_model.isListed(row))
            break;
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

void EvidenceDelegate::paintRule(QPainter &painter, const QRect &cell, int row) const
{
    if (!m_model.row(row).first)
        return;
    painter.setFont(m_model.decides(row) ? strongFont() : smallFont());
    painter.setPen(theme().text);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(
                         m_model.data(m_model.index(row, EvidenceModel::Rule), Qt::DisplayRole).toString(),
                         Qt::ElideRight, cell.width()));
}

void EvidenceDelegate::paintConditionText(QPainter &painter, const QRect &cell, int row) const
{
    const QStringList parts = m_model.conditionParts(row);
    const int depth = m_model.row(row).depth + (m_model.hasSections() ? 0 : 1);
    QRect left = cell.adjusted(depth * indent, 0, 0, 0);
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

/// The rules first, then the bar give way before the condition does.
void EvidenceView::layOut()
{
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
    const int whole = evidenceBarSize().width() + 2 * inset + 2;
    const int condition = 28 * QFontMetrics(font()).averageCharWidth();
    const int left = viewport()->width() - sign - value - margin;
    const bool rules = m_model.hasSections() && left - ruleWidth() - whole / 2 >= condition * 3 / 4;
    const bool bars = left - whole / 2 >= condition / 2 || !m_model.hasSections();
    const int bar = left - (rules ? ruleWidth() : 0) - condition;
    m_model.setRulesShown(rules);
    setColumnHidden(EvidenceModel::Rule, !rules);
    setColumnHidden(EvidenceModel::Bar, !bars);
    spanHeads();
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(24);
    header->resizeSection(EvidenceModel::Sign, sign);
    if (rules)
        header->resizeSection(EvidenceModel::Rule, ruleWidth());
    header->resizeSection(EvidenceModel::Value, value);
    if (bars)
        header->resizeSection(EvidenceModel::Bar, std::clamp(bar, whole / 2, whole));
    header->resizeSection(EvidenceModel::Margin, margin);
    header->setSectionResizeMode(EvidenceModel::Condition, QHeaderView::Stretch);
}

void EvidenceView::spanHeads()
{
    clearSpans();
    const int head = m_model.headColumn();
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto kind = m_model.row(row).kind;
            kind == EvidenceRow::Kind::Persona || kind == EvidenceRow::Kind::Section)
            setSpan(row, head, 1, EvidenceModel::ColumnCount - head);
}

/// What the names of rules need, but no more than a quarter.
int EvidenceView::ruleWidth() const
{
    const QFontMetrics metrics(smallFont());
    int widest = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.row(row).first)
            widest = std::max(
                widest, metrics.horizontalAdvance(m_model.index(row, EvidenceModel::Rule).data().toString()));
    return std::min(widest + 2 * inset + 4, viewport()->width() / 4);
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
        if (m_model.isListed(current.row()))
            return;
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

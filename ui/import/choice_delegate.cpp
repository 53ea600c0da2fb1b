// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/choice_delegate.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTimer>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 4;

QRect boxIn(const QRect &cell)
{
    return cell.adjusted(inset, 1, -inset, -2);
}

} // namespace

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (index.data(ChoicesRole).toStringList().isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    QStyleOptionComboBox box;
    box.initFrom(cell.widget);
    box.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    box.palette = QApplication::palette();
    box.rect = boxIn(option.rect);
    box.fontMetrics = QFontMetrics(smallFont());
    const QRect room =
        style->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxEditField, cell.widget);
    box.currentText = box.fontMetrics.elidedText(text, Qt::ElideRight, room.width() - 2);
    painter->save();
    painter->setFont(smallFont());
    style->drawComplexControl(QStyle::CC_ComboBox, &box, painter, cell.widget);
    if (cell.palette.color(QPalette::Text) != box.palette.color(QPalette::Text))
        box.palette.setColor(QPalette::ButtonText, cell.palette.color(QPalette::Text));
    style->drawControl(QStyle::CE_ComboBoxLabel, &box, painter, cell.widget);
    painter->restore();
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    const QStringList choices = index.data(ChoicesRole).toStringList();
    if (choices.isEmpty())
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setFont(smallFont());
    box->addItems(choices);
    box->setMaxVisibleItems(16);
    box->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<ChoiceDelegate *>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(index.data(CurrentChoiceRole).toInt());
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (box && box->currentIndex() != index.data(CurrentChoiceRole).toInt())
        model->setData(index, box->currentIndex());
}

void ChoiceDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(boxIn(option.rect));
}

} // namespace dramatis::ui

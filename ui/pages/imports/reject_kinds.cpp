// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/reject_kinds.h"
#include "pages/domain_words.h"
#include "pages/runs/run_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace dramatis::ui
{

void RejectKinds::setKinds(std::vector<jobs::KindCount> kinds)
{
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const jobs::KindCount &a, const jobs::KindCount &b) { return a.rows > b.rows; });
    beginResetModel();
    m_kinds = std::move(kinds);
    endResetModel();
}

void RejectKinds::setCounts(const std::vector<std::int64_t> &counts)
{
    for (std::size_t kind = 0; kind < std::min(counts.size(), m_kinds.size()); ++kind)
        m_kinds[kind].rows = counts[kind];
    if (!m_kinds.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::int64_t RejectKinds::all() const
{
    std::int64_t sum = 0;
    for (const jobs::KindCount &kind : m_kinds)
        sum += kind.rows;
    return sum;
}

int RejectKinds::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_kinds.empty() ? 0 : static_cast<int>(m_kinds.size()) + 1;
}

QVariant RejectKinds::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const jobs::KindCount *kind =
        index.row() > 0 ? &m_kinds[static_cast<std::size_t>(index.row() - 1)] : nullptr;
    const std::int64_t count = kind ? kind->rows : all();
    const QString name = kind ? QString::fromStdString(kind->kind) : tr("All kinds");
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(name, tr("%Ln reject(s)", nullptr, pluralCount(count)));
    case KindRole:
        return kind ? name : QString();
    case CountRole:
        return static_cast<qlonglong>(count);
    case ShareRole:
        return all() > 0 ? static_cast<double>(count) / static_cast<double>(all()) : 0.0;
    default:
        return {};
    }
}

void RejectKindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const qlonglong count = index.data(RejectKinds::CountRole).toLongLong();
    const QRect area = option.rect.adjusted(12, 0, -12, 0);
    const QString number = countText(count);
    painter->save();
    painter->setFont(option.state & QStyle::State_Selected ? strongFont() : option.font);
    painter->setPen(count > 0 ? theme().text : theme().text3);
    const int numberWidth = painter->fontMetrics().horizontalAdvance(number);
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, number);
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, area.width() - numberWidth - 8));
    const double share = index.data(RejectKinds::ShareRole).toDouble();
    const int width = count > 0 ? std::max(1, static_cast<int>(share * area.width())) : 0;
    const int left = option.direction == Qt::RightToLeft ? area.right() - width + 1 : area.left();
    painter->fillRect(left, area.bottom() - 4, width, 2, theme().failed);
    painter->restore();
}

QSize RejectKindDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, rowHeight() + 4};
}

} // namespace dramatis::ui

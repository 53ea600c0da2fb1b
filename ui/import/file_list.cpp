// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/file_list.h"

#include "pages/domain_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace dramatis::ui
{

using State = FileDraft::State;

namespace
{

constexpr int inset = 12;
constexpr int sign = 12;
constexpr int gap = 4;

QString detailText(const FileDraft &file)
{
    const importing::Inspection *found = file.inspection();
    if (!found)
        return {};
    if (file.state() == State::Unusable)
        return QString::fromStdString(found->problem);
    const QString rows = FileList::tr("about %Ln row(s)", nullptr, pluralCount(found->rowsEstimated));
    return found->rowsEstimated > 0 ? FileList::tr("%1 · %2").arg(kindTitle(found->kind()), rows)
                                    : kindTitle(found->kind());
}

} // namespace

QString stateText(const FileDraft &file)
{
    if (file.needsLook() && file.inspection())
        return FileList::tr("looking…");
    switch (file.state()) {
    case State::NotSeen:
        return FileList::tr("not yet seen");
    case State::Unusable:
        return FileList::tr("left out");
    case State::FieldsMissing:
        return FileList::tr("%Ln field(s) missing", nullptr, static_cast<int>(file.missingFields().size()));
    case State::Questions:
        return FileList::tr("%Ln question(s)", nullptr, static_cast<int>(file.openQuestions()));
    case State::Ready:
        break;
    }
    return FileList::tr("ready");
}

StateLook lookOf(State state)
{
    switch (state) {
    case State::Unusable:
        return {QStringLiteral("cross"), theme().failed};
    case State::FieldsMissing:
    case State::Questions:
        return {QStringLiteral("warning"), theme().warning};
    case State::Ready:
        return {QStringLiteral("check"), theme().held};
    case State::NotSeen:
        break;
    }
    return {QString(), theme().text2};
}

FileList::Row FileList::rowOf(const FileDraft &file)
{
    return {file.id(),
            pathText(file.path().filename()),
            pathText(file.path()),
            stateText(file),
            detailText(file),
            file.state()};
}

/// Rows that stay are told as changed, so that the choice stays where it is.
void FileList::setFiles(const ImportPlan &plan)
{
    std::vector<Row> rows;
    for (const FileDraft &file : plan.files())
        rows.push_back(rowOf(file));
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &a, const Row &b) { return a.id == b.id; });
    if (same && !rows.empty()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FileList::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].id : 0;
}

QModelIndex FileList::indexOf(int id) const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &each) { return each.id == id; });
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()));
}

int FileList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FileList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::ToolTipRole:
        return row.meaning == State::Unusable ? row.path + QLatin1Char('\n') + row.detail : row.path;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(row.name, row.state, row.detail);
    case StateTextRole:
        return row.state;
    case StateRole:
        return static_cast<int>(row.meaning);
    case DetailRole:
        return row.detail;
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

void FileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const StateLook look = lookOf(static_cast<State>(index.data(FileList::StateRole).toInt()));
    const QString state = index.data(FileList::StateTextRole).toString();
    const QFontMetrics large(option.font);
    const QFontMetrics small(smallFont());
    const auto mirrored = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QRect upper = option.rect.adjusted(inset, gap + 1, -inset, 0);
    upper.setHeight(large.height());
    QRect lower = option.rect.adjusted(inset, 0, -inset, -gap - 2);
    lower.setTop(lower.bottom() - small.height());
    const int stateWidth = small.horizontalAdvance(state) + 1;
    const QRect stateRect(upper.right() - stateWidth, upper.top(), stateWidth + 1, upper.height());
    const QRect signRect(stateRect.left() - sign - gap, upper.center().y() - sign / 2, sign, sign);
    const QRect nameRect(upper.left(), upper.top(), signRect.left() - gap - upper.left(), upper.height());
    painter->save();
    painter->setPen(theme().text);
    painter->setFont(option.font);
    painter->drawText(mirrored(nameRect), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      large.elidedText(index.data().toString(), Qt::ElideMiddle, nameRect.width()));
    painter->setFont(smallFont());
    painter->setPen(look.color);
    painter->drawText(mirrored(stateRect), Qt::AlignVCenter | Qt::TextSingleLine, state);
    if (!look.sign.isEmpty())
        painter->drawPixmap(mirrored(signRect),
                            iconPixmap(look.sign, sign, look.color, painter->device()->devicePixelRatioF()));
    painter->setPen(theme().text2);
    painter->drawText(
        mirrored(lower), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        small.elidedText(index.data(FileList::DetailRole).toString(), Qt::ElideRight, lower.width()));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme().row);
    painter->restore();
}

QSize FileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {1, QFontMetrics(option.font).height() + QFontMetrics(smallFont()).height() + 3 * gap + 2};
}

} // namespace dramatis::ui

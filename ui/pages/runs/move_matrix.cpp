// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/move_matrix.h"
#include "pages/domain_words.h"
#include "pages/runs/run_words.h"
#include "widgets/number_text.h"
#include "widgets/subject_swatch.h"

#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

QColor mixed(const QColor &ground, const QColor &ink, double share)
{
    const auto between = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {between(ground.red(), ink.red()), between(ground.green(), ink.green()),
            between(ground.blue(), ink.blue())};
}

/// For the head of a column of numbers.
QString shortened(const QString &name)
{
    constexpr qsizetype longest = 6;
    const QString word = name.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
    return word.size() <= longest ? word : word.left(longest - 1) + QLatin1Char('.');
}

std::int64_t sumOf(const std::vector<std::int64_t> &counts)
{
    std::int64_t sum = 0;
    for (const std::int64_t count : counts)
        sum += count;
    return sum;
}

} // namespace

void MoveMatrix::show(const std::shared_ptr<const explore::RunView> &view, std::size_t window)
{
    const bool any = view && window < view->windows.size() && view->hasBefore(window);
    show(any ? movesOf(view, window, explore::moves(*view, window)) : ShownMoves());
}

void MoveMatrix::show(std::shared_ptr<const explore::RunView> view, std::size_t window, explore::Moves moves)
{
    show(movesOf(std::move(view), window, std::move(moves)));
}

void MoveMatrix::show(ShownMoves moves)
{
    beginResetModel();
    m_shownMoves = std::move(moves);
    m_shown = m_shownMoves.shown();
    m_largest = 0;
    for (int from = 0; from < size(); ++from) {
        for (int to = 0; to < size(); ++to) {
            if (from != to)
                m_largest = std::max(m_largest, countOf(cellOf(from, to)));
        }
    }
    endResetModel();
}

bool MoveMatrix::isCell(const QModelIndex &index) const
{
    return index.isValid() && index.row() < size() && index.column() >= 1 && index.column() <= size();
}

std::optional<std::pair<std::size_t, std::size_t>> MoveMatrix::movesAt(const QModelIndex &index) const
{
    if (!isCell(index))
        return std::nullopt;
    return std::pair(outcomeAt(index.row()), outcomeAt(index.column() - 1));
}

std::optional<explore::Query> MoveMatrix::queryOf(const QModelIndex &index) const
{
    const auto cell = movesAt(index);
    return cell ? m_shownMoves.queryOf(cell->first, cell->second) : std::nullopt;
}

std::int64_t MoveMatrix::countOf(const QModelIndex &index) const
{
    const auto at = [&](int from, int to) { return moves().counts[outcomeAt(from)][outcomeAt(to)]; };
    if (!index.isValid() || index.column() < 1)
        return 0;
    if (isCell(index))
        return at(index.row(), index.column() - 1);
    std::int64_t sum = 0;
    for (int from = 0; from < size(); ++from) {
        if (index.row() < size() && from != index.row())
            continue;
        sum +=
            index.column() > size() ? sumOf(moves().counts[outcomeAt(from)]) : at(from, index.column() - 1);
    }
    return sum;
}

QModelIndex MoveMatrix::largestMove() const
{
    for (int from = 0; from < size(); ++from) {
        for (int to = 0; to < size(); ++to) {
            const QModelIndex cell = index(from, to + 1);
            if (from != to && m_largest > 0 && countOf(cell) == m_largest)
                return cell;
        }
    }
    return {};
}

int MoveMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || size() == 0 ? 0 : size() + 1;
}

int MoveMatrix::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || size() == 0 ? 0 : size() + 2;
}

QVariant MoveMatrix::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isName = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        if (isName)
            return index.row() < size() ? nameOf(index.row()) : tr("B");
        return isCell(index) && countOf(index) == 0 ? QStringLiteral("·") : countText(countOf(index));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::TextAlignmentRole:
        return isName ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return isName && index.row() < size() ? QVariant(swatchOf(index.row())) : QVariant();
    case CountRole:
        return isName ? QVariant() : QVariant(static_cast<qlonglong>(countOf(index)));
    default:
        return look(index, role);
    }
}

QVariant MoveMatrix::look(const QModelIndex &index, int role) const
{
    const Theme &colors = theme();
    const bool isTotal = index.row() == size() || index.column() > size();
    if (role == Qt::FontRole)
        return isTotal ? QVariant(strongFont()) : QVariant();
    if (!isCell(index))
        return {};
    const bool stayed = index.row() == index.column() - 1;
    const std::int64_t count = countOf(index);
    if (role == Qt::ForegroundRole)
        return stayed ? QVariant(colors.text3) : count == 0 ? QVariant(colors.disabled) : QVariant();
    if (role != Qt::BackgroundRole || (!stayed && count == 0))
        return {};
    const double most = colors.dark || colors.highContrast ? 0.30 : 0.46;
    const double share =
        std::sqrt(static_cast<double>(count) / static_cast<double>(std::max<std::int64_t>(1, m_largest)));
    return stayed ? colors.alternate : mixed(colors.base, colors.running, 0.04 + (most - 0.04) * share);
}

/// "from Unclassified to Subscription-heavy: 2 120 subjects"
QString MoveMatrix::spoken(const QModelIndex &index) const
{
    const QString subjects = tr("%Ln subject(s)", nullptr, pluralCount(countOf(index)));
    const QString from = index.row() < size() ? nameOf(index.row()) : QString();
    if (index.column() == 0)
        return index.row() < size() ? from : tr("all of run B");
    const QString to = index.column() <= size() ? nameOf(index.column() - 1) : QString();
    if (from.isEmpty())
        return to.isEmpty() ? subjects : tr("%1 in run B: %2").arg(to, subjects);
    if (to.isEmpty())
        return tr("%1 in run A: %2").arg(from, subjects);
    const auto cell = movesAt(index);
    const QString causes = causesText(m_shownMoves.causesOf(cell->first, cell->second));
    return tr("from %1 to %2: %3").arg(from, to, subjects) +
           (causes.isEmpty() ? QString() : QStringLiteral(", ") + causes);
}

QVariant MoveMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isOutcome = section >= 1 && section <= size();
    switch (role) {
    case Qt::DisplayRole:
        return section == 0 ? tr("A ↓  B →") : isOutcome ? shortened(nameOf(section - 1)) : tr("A");
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return isOutcome ? QVariant(nameOf(section - 1)) : QVariant();
    case Qt::DecorationRole:
        return isOutcome ? QVariant(swatchOf(section - 1)) : QVariant();
    case Qt::FontRole:
        return isOutcome ? QVariant(smallFont()) : QVariant();
    case Qt::TextAlignmentRole:
        return section == 0 ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString MoveMatrix::nameOf(int place) const
{
    return m_shownMoves.outcomes[outcomeAt(place)].name;
}

QPixmap MoveMatrix::swatchOf(int place) const
{
    const OutcomeKey &key = m_shownMoves.outcomes[outcomeAt(place)].key;
    const int side = swatchSize();
    QPixmap pixmap(QSize(side, side) * qApp->devicePixelRatio());
    pixmap.setDevicePixelRatio(qApp->devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatch(painter, QRect(0, 0, side, side), key, theme());
    return pixmap;
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    const bool chosen = cell.state & QStyle::State_Selected;
    cell.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    if (chosen)
        cell.font = strongFont();
    QStyledItemDelegate::paint(painter, cell, index);
    if (!chosen)
        return;
    painter->save();
    painter->setPen(QPen(theme().text, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace dramatis::ui

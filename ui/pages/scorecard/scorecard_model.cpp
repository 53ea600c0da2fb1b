// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/scorecard/scorecard_model.h"

#include "scorecards/score.h"
#include "widgets/histogram_range.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dramatis::ui
{

using PlaceKind = ScorecardPlace::Kind;
using RowKind = ScorecardModel::Row::Kind;

void ScorecardModel::show(const ScorecardDraft &draft)
{
    beginResetModel();
    m_draft = draft;
    m_counts.clear();
    m_rows.clear();
    addRows();
    endResetModel();
}

void ScorecardModel::addRows()
{
    const scorecards::Scorecard &card = m_draft.original();
    for (std::size_t level = 0; level < card.levels.size(); ++level)
        m_rows.push_back({RowKind::Level, level, 0});
    m_rows.push_back({RowKind::Intercept, 0, 0});
    for (std::size_t term = 0; term < card.terms.size(); ++term) {
        m_rows.push_back({RowKind::Term, term, 0});
        for (std::size_t bin = 0; bin < card.terms[term].bins.size(); ++bin)
            m_rows.push_back({RowKind::Bin, term, bin});
        m_rows.push_back({RowKind::Missing, term, card.terms[term].bins.size()});
        const std::vector<std::optional<std::size_t>> bins = scorecards::Intervals(card.terms[term]).bin;
        if (std::find(bins.begin(), bins.end(), std::nullopt) != bins.end())
            m_rows.push_back({RowKind::NoBin, term, card.terms[term].bins.size() + 1});
    }
}

void ScorecardModel::showValues(const ScorecardDraft &draft)
{
    m_draft = draft;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ScorecardModel::showCounts(std::vector<std::vector<std::int64_t>> counts)
{
    m_counts = std::move(counts);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Subjects), index(rowCount() - 1, Subjects));
}

std::optional<ScorecardPlace> ScorecardModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const Row &shown = row(index.row());
    const int column = index.column();
    std::optional<ScorecardPlace> place;
    if (shown.kind == RowKind::Level && column == From && shown.at + 1 < m_draft.original().levels.size())
        place = {PlaceKind::Bound, shown.at, 0};
    else if (shown.kind == RowKind::Intercept && column == Number)
        place = {PlaceKind::Intercept, 0, 0};
    else if (shown.kind == RowKind::Term && column == Number)
        place = {PlaceKind::Coefficient, shown.at, 0};
    else if (shown.kind == RowKind::Missing && column == Number)
        place = {PlaceKind::MissingRate, shown.at, 0};
    else if (shown.kind == RowKind::Bin && column == From)
        place = {PlaceKind::Low, shown.at, shown.bin};
    else if (shown.kind == RowKind::Bin && column == UpTo)
        place = {PlaceKind::High, shown.at, shown.bin};
    else if (shown.kind == RowKind::Bin && column == Number)
        place = {PlaceKind::Rate, shown.at, shown.bin};
    if (place && m_draft.isOpen(*place))
        return std::nullopt;
    return place;
}

QString ScorecardModel::nameOf(const ScorecardPlace &place) const
{
    const scorecards::Scorecard &card = m_draft.original();
    if (place.kind == PlaceKind::Intercept)
        return tr("Intercept");
    if (place.kind == PlaceKind::Bound)
        return tr("Bound of %1, %").arg(QString::fromStdString(card.levels[place.at].id));
    const QString ratio = QString::fromStdString(card.terms[place.at].ratio);
    const auto bin = static_cast<int>(place.bin) + 1;
    switch (place.kind) {
    case PlaceKind::Coefficient:
        return tr("%1, coefficient").arg(ratio);
    case PlaceKind::MissingRate:
        return tr("%1, rate where it is absent").arg(ratio);
    case PlaceKind::Low:
        return tr("%1, bin %2, above").arg(ratio).arg(bin);
    case PlaceKind::High:
        return tr("%1, bin %2, up to").arg(ratio).arg(bin);
    default:
        return tr("%1, bin %2, rate").arg(ratio).arg(bin);
    }
}

std::optional<std::int64_t> ScorecardModel::count(const Row &shown) const
{
    if (shown.kind != RowKind::Bin && shown.kind != RowKind::Missing && shown.kind != RowKind::NoBin)
        return std::nullopt;
    if (shown.at >= m_counts.size() || shown.bin >= m_counts[shown.at].size())
        return std::nullopt;
    return m_counts[shown.at][shown.bin];
}

QString ScorecardModel::limitText(const ScorecardPlace &place) const
{
    const double limit = m_draft.now(place);
    if (std::isinf(limit))
        return limit < 0 ? QStringLiteral("\u2212\u221e") : QStringLiteral("\u221e");
    return thresholdText(limit);
}

QString ScorecardModel::nameText(const Row &shown) const
{
    const scorecards::Scorecard &card = m_draft.original();
    switch (shown.kind) {
    case RowKind::Level:
        return QString::fromStdString(card.levels[shown.at].id);
    case RowKind::Intercept:
        return tr("Intercept");
    case RowKind::Term:
        return QString::fromStdString(card.terms[shown.at].ratio);
    case RowKind::Bin:
        return tr("Bin %1").arg(shown.bin + 1);
    case RowKind::Missing:
        return tr("Missing");
    case RowKind::NoBin:
        return tr("In no bin: as bin 1");
    case RowKind::Heading:
        break;
    }
    return {};
}

QString ScorecardModel::text(const QModelIndex &index) const
{
    const Row &shown = row(index.row());
    switch (index.column()) {
    case Name:
        return nameText(shown);
    case From:
    case UpTo:
        if (shown.kind == RowKind::Bin)
            return limitText(
                {index.column() == From ? PlaceKind::Low : PlaceKind::High, shown.at, shown.bin});
        if (shown.kind == RowKind::Level && index.column() == From) {
            const scorecards::Level &level = m_draft.tried().levels[shown.at];
            if (level.bound == scorecards::Bound::None)
                return tr("else");
            return (level.bound == scorecards::Bound::Above ? QStringLiteral("> ") : QStringLiteral("≥ ")) +
                   tr("%1%", "share").arg(thresholdText(level.percent));
        }
        return shown.kind == RowKind::Term && index.column() == UpTo ? tr("coefficient") : QString();
    case Number: {
        const auto place = placeOf(index);
        constexpr int digits = 4;
        return place ? digitsText(m_draft.now(*place), digits) : QString();
    }
    case Subjects: {
        const auto subjects = count(shown);
        return subjects ? countText(*subjects) : QString();
    }
    default:
        return {};
    }
}

int ScorecardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScorecardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScorecardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &shown = row(index.row());
    const auto place = placeOf(index);
    const bool changed = place && m_draft.now(*place) != m_draft.before(*place);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::EditRole:
        return place ? QVariant(thresholdText(m_draft.now(*place))) : QVariant();
    case Qt::AccessibleTextRole:
        return place ? nameOf(*place) + QStringLiteral(": ") + text(index) : text(index);
    case Qt::ToolTipRole:
        return changed ? tr("%1, was %2").arg(nameOf(*place), thresholdText(m_draft.before(*place)))
               : place ? QVariant(thresholdText(m_draft.now(*place)))
                       : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        return changed || shown.kind == RowKind::Term || shown.kind == RowKind::Intercept
                   ? QVariant(strongFont())
                   : QVariant();
    case Qt::ForegroundRole:
        return !changed && index.column() == UpTo && shown.kind == RowKind::Term ? QVariant(theme().text2)
               : shown.kind == RowKind::NoBin                                    ? QVariant(theme().text2)
                                                                                 : QVariant();
    case ShareRole: {
        const auto subjects = count(shown);
        if (!subjects)
            return {};
        const auto &all = m_counts[shown.at];
        const auto sum = std::accumulate(all.begin(), all.end(), std::int64_t{0});
        return sum > 0 ? static_cast<double>(*subjects) / static_cast<double>(sum) : 0.0;
    }
    default:
        return {};
    }
}

QVariant ScorecardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                               : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Ratio, bin");
    case From:
        return tr("Above");
    case UpTo:
        return tr("Up to");
    case Number:
        return tr("Rate");
    case Subjects:
        return tr("Subjects");
    default:
        return {};
    }
}

Qt::ItemFlags ScorecardModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return placeOf(index) ? usual | Qt::ItemIsEditable : usual;
}

bool ScorecardModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto place = placeOf(index);
    const auto typed = typedNumber(value.toString());
    if (role != Qt::EditRole || !place || !typed || !std::isfinite(*typed))
        return false;
    if (*typed != m_draft.now(*place))
        Q_EMIT valueTyped(*place, *typed);
    return true;
}

} // namespace dramatis::ui

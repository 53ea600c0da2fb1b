// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/scorecard/band_model.h"

#include "base/number.h"
#include "scorecards/scorecard.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <cmath>

namespace dramatis::ui
{

void BandModel::show(std::vector<scorecards::CalibrationBand> bands)
{
    beginResetModel();
    m_bands = std::move(bands);
    endResetModel();
}

int BandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bands.size());
}

int BandModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BandModel::text(const scorecards::CalibrationBand &band, int column) const
{
    constexpr int digits = 2;
    const auto percent = [](double part) { return probabilityText(scorecards::percentOf(part)); };
    switch (column) {
    case Band:
        if (std::isinf(band.high))
            return std::isinf(band.low) ? tr("all") : tr("above %1").arg(percent(band.low));
        return std::isinf(band.low) ? tr("up to %1").arg(percent(band.high))
                                    : tr("%1 to %2").arg(percent(band.low), percent(band.high));
    case Subjects:
        return countText(static_cast<std::int64_t>(band.count));
    case Events:
        return countText(static_cast<std::int64_t>(band.defaults));
    case Mean:
        return percent(band.meanProbability);
    case Observed:
        return percent(band.observedRate);
    case Difference:
        return signedText(scorecards::percentOf(band.observedRate - band.meanProbability), digits);
    default:
        return {};
    }
}

QVariant BandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const scorecards::CalibrationBand &band = m_bands[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(band, index.column());
    case Qt::AccessibleTextRole:
        return text(band, index.column()) == absentText() ? tr("absent") : text(band, index.column());
    case Qt::FontRole:
        return index.column() == Band ? QVariant() : QVariant(numberFont());
    case Qt::TextAlignmentRole:
        return index.column() == Band ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Band ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                               : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Band:
        return tr("Probability");
    case Subjects:
        return tr("Subjects");
    case Events:
        return tr("Defaults");
    case Mean:
        return tr("Mean probability");
    case Observed:
        return tr("Observed");
    case Difference:
        return tr("Difference, pp");
    default:
        return {};
    }
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration as a table: a row per band of probabilities, how many subjects, how many with the event, mean
// probability against observed share.
#pragma once

#include "scorecards/evaluate.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class BandModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Band, Subjects, Events, Mean, Observed, Difference, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<scorecards::CalibrationBand> bands);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const scorecards::CalibrationBand &band, int column) const;

    std::vector<scorecards::CalibrationBand> m_bands;
};

} // namespace dramatis::ui

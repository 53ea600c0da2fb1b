// SPDX-License-Identifier: GPL-3.0-or-later
// What every ratio of a subject adds to its score: value, bin, rate, coefficient, contribution, and its
// difference from the mean of all. The last row is the intercept and the sum.
#pragma once

#include "classify/subject_card.h"
#include "pages/score/score_sheet.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class ScoreEvidence : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Ratio, Value, Bins, Bin, Rate, Coefficient, Contribution, Mean, Difference, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const classify::SubjectCard> card, std::shared_ptr<const ScoreSheet> sheet,
              int window);

    [[nodiscard]] bool isSum(int row) const { return row + 1 == rowCount(); }
    [[nodiscard]] const scorecards::Contribution &contribution(int row) const
    {
        return m_contributions[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] const scorecards::Term &term(int row) const
    {
        return m_sheet->card.terms[static_cast<std::size_t>(row)];
    }
    /// Contribution less the mean of all; NaN if that is not known.
    [[nodiscard]] double difference(int row) const;
    /// Log-odds of the subject.
    [[nodiscard]] double logOdds() const;
    [[nodiscard]] std::vector<double> rates(int row) const;
    /// Of Missing.
    [[nodiscard]] bool isMissingBin(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] double mean(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString sumText(int column) const;
    [[nodiscard]] QString valueOf(int row) const;
    [[nodiscard]] QString binOf(int row) const;
    [[nodiscard]] QString spoken(int row) const;

    std::shared_ptr<const classify::SubjectCard> m_card;
    std::shared_ptr<const ScoreSheet> m_sheet;
    std::vector<scorecards::Contribution> m_contributions;
};

/// A ratio with its unit: "58.20%", "4.61×".
QString ratioText(double value, Unit unit);
/// "(44.65, 63.41]", "(−∞, 1.54]"
QString intervalText(double low, double high);
/// "▲ +0.051", "▼ −0.026": raising risk, lowering it.
QString differenceSign(double difference, int digits);

} // namespace dramatis::ui

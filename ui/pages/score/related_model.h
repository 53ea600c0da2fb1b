// SPDX-License-Identifier: GPL-3.0-or-later
// The ratios of subjects that stand for the same thing at other times, the newest first, as the run shown
// stored them. A related subject that the run does not contain has absent values.
#pragma once

#include "domains/subject_details.h"
#include "explore/run_view.h"
#include "pages/score/score_sheet.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class RelatedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `here`: the subject that is looked at.
    void show(std::shared_ptr<const explore::RunView> view, std::shared_ptr<const ScoreSheet> sheet,
              std::vector<RelatedSubject> related, const std::string &here);
    [[nodiscard]] int rowOfHere() const;
    [[nodiscard]] std::string subjectAt(int row) const { return m_rows[static_cast<std::size_t>(row)].id; }
    /// Percent, in order of time as given.
    [[nodiscard]] double percentOf(const RelatedSubject &related) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::string id;
        QString label;
        std::optional<std::size_t> row; ///< of the view
    };
    [[nodiscard]] double value(const Row &row, std::size_t signal) const;

    std::shared_ptr<const explore::RunView> m_view;
    std::shared_ptr<const ScoreSheet> m_sheet;
    std::vector<Row> m_rows;
    std::string m_here;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Header of the table of subjects: title with unit, sign of the sorting, and below it the distribution of the
// column in the filter, as far as it is known. The first section is a check box for all shown.
#pragma once

#include "pages/subjects/subject_figures.h"

#include <QHeaderView>

namespace dramatis::ui
{

class SubjectHeader : public QHeaderView
{
    Q_OBJECT
public:
    SubjectHeader(const SubjectModel &model, const SubjectFigures &figures, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintCheck(QPainter &painter, const QRect &rect) const;
    void paintTitle(QPainter &painter, const QRect &rect, int section) const;
    void paintPersonas(QPainter &painter, const QRect &rect) const;
    void paintDistribution(QPainter &painter, const QRect &rect, std::size_t signal) const;

    const SubjectModel &m_model;
    const SubjectFigures &m_figures;
};

} // namespace dramatis::ui

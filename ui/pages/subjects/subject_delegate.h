// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the table of subjects straight from the model: check box, identifier elided in the
// middle, persona with swatch, numbers with the mark of a near miss. Cheap: a full screen of cells many times
// a second.
#pragma once

#include "pages/subjects/subject_model.h"

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class SubjectDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SubjectDelegate(const SubjectModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Fonts are kept between paints; to be called when the application's font changes.
    void readFonts();

private:
    void paintCheck(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    void paintPersona(QPainter &painter, const QRect &cell, int row, qreal pixelRatio) const;
    void paintNumber(QPainter &painter, const QRect &cell, int row, int column) const;

    const SubjectModel &m_model;
    QFont m_text;
    QFont m_number;
    QFont m_strongNumber;
};

} // namespace dramatis::ui

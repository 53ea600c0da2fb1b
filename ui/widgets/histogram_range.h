// SPDX-License-Identifier: GPL-3.0-or-later
// A range filter of one quantity: its name and unit, a histogram brush, two edits that say the same, its
// extent, and a button that takes the filter away.
#pragma once

#include "widgets/histogram_brush.h"

class QLabel;
class QLineEdit;

namespace dramatis::ui
{

/// A number as people type it in their locale, with or without grouping and either minus sign; nothing else.
std::optional<double> typedNumber(const QString &text);

class HistogramRange : public QWidget
{
    Q_OBJECT
public:
    HistogramRange(const QString &name, const QString &unit, QWidget *parent = nullptr);

    void setHistogram(double low, double high, std::vector<std::int64_t> bins, double step);
    void setExtent(double minimum, double maximum);
    void setRange(const BrushRange &range);
    [[nodiscard]] HistogramBrush *brush() const { return m_brush; }

Q_SIGNALS:
    void rangeChanged(const dramatis::ui::BrushRange &range);
    void removed();

private:
    QLayout *headRow(const QString &name, const QString &unit);
    QLayout *editRow();
    QLineEdit *edit(const QString &accessibleName);
    void takeEdits();
    void showEdits();

    HistogramBrush *m_brush;
    QLineEdit *m_low;
    QLineEdit *m_high;
    QLabel *m_extent;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt chart without Qt Charts' own looks: theme and animation off, no margins, legend or background; the
// plot's place, every label and the colours are ours. Labels are items of the scene, so that what is exported
// has them as text.
//
// A subclass draws its result in draw() from colors() and places its labels in placeLabels(). It draws anew
// when the theme or the font changes. Marks that lead somewhere are numbered from 0: the arrows go through
// them, Enter and a click choose one.
#pragma once

#include "widgets/theme.h"

#include <QtCharts/QChartView>

class QGraphicsSimpleTextItem;

namespace dramatis::ui
{

/// Where a chart is drawn: paper is always light and has patterns.
enum class Ink { Screen, Paper };

class ChartCanvas : public QChartView
{
    Q_OBJECT
public:
    ~ChartCanvas() override;

    /// Paints the chart at that place and size, in the coordinates of the painter.
    void paintOn(QPainter &painter, const QRectF &place);
    /// The sentence in the middle while there is nothing to draw; empty: none.
    void setEmptyText(const QString &text);

    [[nodiscard]] virtual int markCount() const { return 0; }
    [[nodiscard]] virtual QString markText(int mark) const; ///< as it is spoken: what, and its value
    [[nodiscard]] virtual QRectF markPlace(int mark) const; ///< in chart coordinates
    /// What is outlined when the mark is the current one.
    [[nodiscard]] virtual QRectF markOutline(int mark) const { return markPlace(mark); }
    [[nodiscard]] int currentMark() const { return m_current; }
    void setCurrentMark(int mark);

Q_SIGNALS:
    void chosen(int mark);
    void currentMarkChanged(int mark);

protected:
    explicit ChartCanvas(Ink ink, QWidget *parent = nullptr);

    [[nodiscard]] const Theme &colors() const;
    [[nodiscard]] bool onPaper() const { return m_ink == Ink::Paper; }

    virtual void draw() = 0; ///< makes series and axes anew; the chart is empty
    [[nodiscard]] virtual QMarginsF plotMargins() const = 0; ///< around the plot, for labels
    virtual void placeLabels() = 0;
    /// Mark under a point, -1 without one: that whose place contains it.
    [[nodiscard]] virtual int markAt(const QPointF &point) const;
    [[nodiscard]] virtual bool marksLead() const { return true; }
    [[nodiscard]] virtual bool ringsMarks() const { return true; }

    void redraw();
    [[nodiscard]] QRectF plot() const;
    /// A text at a point of the chart: aligned to it by its left edge, centre or right edge; vertically
    /// centred.
    QGraphicsSimpleTextItem *label(const QString &text, QPointF point, Qt::Alignment alignment,
                                   const QFont &font, const QColor &color);
    void line(const QLineF &line, const QPen &pen);
    void gridLine(const QLineF &line, const QColor &color); ///< one pixel, below the series
    void box(const QRectF &box, const QPen &pen, const QBrush &brush);
    void dot(QPointF middle, double radius, const QPen &pen, const QBrush &brush);
    void area(const QPolygonF &outline, const QPen &pen, const QBrush &brush);

    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    void markFocus();
    void keep(QGraphicsItem *item, qreal height);

    Ink m_ink;
    QString m_emptyText;
    QList<QGraphicsItem *> m_drawn; ///< labels and lines, owned by the chart
    int m_current = -1;
    int m_pressed = -1;
    bool m_ringed = false; ///< the keyboard is here
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_canvas.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QWheelEvent>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr qreal aboveSeries = 100; ///< z of labels and lines
constexpr qreal belowSeries = 0.5; ///< z of the grid
constexpr qreal ringWidth = 2;

QChart *bareChart()
{
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setBackgroundRoundness(0);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    return chart;
}

} // namespace

ChartCanvas::ChartCanvas(Ink ink, QWidget *parent) : QChartView(bareChart(), parent), m_ink(ink)
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
}

ChartCanvas::~ChartCanvas() = default;

const Theme &ChartCanvas::colors() const
{
    return onPaper() ? lightTheme() : theme();
}

QString ChartCanvas::markText(int) const
{
    return {};
}

QRectF ChartCanvas::markPlace(int) const
{
    return {};
}

QRectF ChartCanvas::plot() const
{
    return QRectF(QPointF(), chart()->size()).marginsRemoved(plotMargins());
}

void ChartCanvas::setEmptyText(const QString &text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    redraw();
}

void ChartCanvas::redraw()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    draw();
    m_current = std::min(m_current, markCount() - 1);
    layOut();
}

void ChartCanvas::layOut()
{
    if (chart()->size().isEmpty())
        return;
    qDeleteAll(m_drawn);
    m_drawn.clear();
    chart()->setPlotArea(plot());
    chart()->layout()->activate();
    placeLabels();
    if (!m_emptyText.isEmpty())
        label(m_emptyText, plot().center(), Qt::AlignHCenter, smallFont(), colors().text2);
    markFocus();
}

void ChartCanvas::paintOn(QPainter &painter, const QRectF &place)
{
    chart()->resize(place.size());
    scene()->setSceneRect(QRectF(QPointF(), place.size()));
    redraw();
    scene()->render(&painter, place, QRectF(QPointF(), place.size()));
}

void ChartCanvas::keep(QGraphicsItem *item, qreal height)
{
    item->setZValue(height);
    item->setAcceptedMouseButtons(Qt::NoButton);
    m_drawn.append(item);
}

QGraphicsSimpleTextItem *ChartCanvas::label(const QString &text, QPointF point, Qt::Alignment alignment,
                                            const QFont &font, const QColor &color)
{
    auto *item = new QGraphicsSimpleTextItem(text, chart());
    item->setFont(font);
    item->setBrush(color);
    const QRectF size = item->boundingRect();
    qreal left = point.x();
    if (alignment & Qt::AlignHCenter)
        left -= size.width() / 2;
    else if (alignment & Qt::AlignRight)
        left -= size.width();
    item->setPos(left, point.y() - size.height() / 2);
    keep(item, aboveSeries);
    return item;
}

void ChartCanvas::line(const QLineF &line, const QPen &pen)
{
    auto *item = new QGraphicsLineItem(line, chart());
    item->setPen(pen);
    keep(item, aboveSeries);
}

void ChartCanvas::gridLine(const QLineF &line, const QColor &color)
{
    auto *item = new QGraphicsLineItem(line, chart());
    item->setPen(QPen(color, 1));
    keep(item, belowSeries);
}

void ChartCanvas::box(const QRectF &box, const QPen &pen, const QBrush &brush)
{
    auto *item = new QGraphicsRectItem(box, chart());
    item->setPen(pen);
    item->setBrush(brush);
    keep(item, aboveSeries);
}

void ChartCanvas::dot(QPointF middle, double radius, const QPen &pen, const QBrush &brush)
{
    auto *item = new QGraphicsEllipseItem(
        QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius), chart());
    item->setPen(pen);
    item->setBrush(brush);
    keep(item, aboveSeries);
}

void ChartCanvas::area(const QPolygonF &outline, const QPen &pen, const QBrush &brush)
{
    auto *item = new QGraphicsPolygonItem(outline, chart());
    item->setPen(pen);
    item->setBrush(brush);
    keep(item, aboveSeries);
}

void ChartCanvas::markFocus()
{
    if (m_ringed && ringsMarks() && m_current >= 0 && m_current < markCount())
        box(markOutline(m_current), QPen(colors().text, ringWidth), Qt::NoBrush);
}

void ChartCanvas::setCurrentMark(int mark)
{
    if (mark == m_current || mark >= markCount())
        return;
    m_current = mark;
    setAccessibleDescription(mark < 0 ? QString() : markText(mark));
    layOut();
    Q_EMIT currentMarkChanged(mark);
}

int ChartCanvas::markAt(const QPointF &point) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (markPlace(mark).contains(point))
            return mark;
    }
    return -1;
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void ChartCanvas::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    layOut();
}

void ChartCanvas::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange)
        redraw();
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const int last = markCount() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        m_ringed = true;
        return setCurrentMark(std::min(m_current + 1, last));
    case Qt::Key_Up:
    case Qt::Key_Left:
        m_ringed = true;
        return setCurrentMark(std::clamp(m_current - 1, std::min(0, last), last));
    case Qt::Key_Home:
        return setCurrentMark(std::min(0, last));
    case Qt::Key_End:
        return setCurrentMark(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT chosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? markAt(mapToScene(event->pos())) : -1;
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const int mark = markAt(mapToScene(event->pos()));
    if (mark >= 0 && mark == m_pressed) {
        setCurrentMark(mark);
        Q_EMIT chosen(mark);
    }
    m_pressed = -1;
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const int mark = markAt(mapToScene(event->pos()));
    viewport()->setCursor(mark >= 0 && marksLead() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->setToolTip(mark >= 0 ? markText(mark) : QString());
}

void ChartCanvas::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void ChartCanvas::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    const Qt::FocusReason why = event->reason();
    m_ringed = why == Qt::TabFocusReason || why == Qt::BacktabFocusReason || why == Qt::ShortcutFocusReason;
    if (m_ringed && ringsMarks() && m_current < 0)
        setCurrentMark(0);
    layOut();
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_ringed = false;
    layOut();
}

} // namespace dramatis::ui

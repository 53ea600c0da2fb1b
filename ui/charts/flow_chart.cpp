// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/flow_chart.h"

#include "widgets/number_text.h"

#include <QFontMetricsF>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace dramatis::ui
{

namespace
{

constexpr double nodeWidth = 8;
constexpr double nodeGap = 8;
constexpr double textGap = 8;
constexpr double namesAtMost = 0.3; ///< of the width, on each side
constexpr double thinnest = 1;
constexpr int curveSteps = 20;
constexpr double movedOpacity = 0.75;
constexpr double stayedOpacity = 0.16;
constexpr double reach = 3; ///< pixels beside a thin ribbon that still hit it

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

int count(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

/// Slow at both ends.
double eased(double at)
{
    return at * at * (3 - 2 * at);
}

} // namespace

FlowChart::FlowChart(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Flow from run A to run B"));
}

void FlowChart::show(FlowPicture picture)
{
    m_picture = std::move(picture);
    m_hovered = -1;
    m_marks.clear();
    for (std::size_t i = 0; i < m_picture.ribbons.size(); ++i) {
        if (m_picture.ribbons[i].moves() && m_picture.ribbons[i].subjects > 0)
            m_marks.push_back(i);
    }
    std::stable_sort(m_marks.begin(), m_marks.end(), [&](std::size_t a, std::size_t b) {
        return m_picture.ribbons[a].subjects > m_picture.ribbons[b].subjects;
    });
    redraw();
}

int FlowChart::markOf(int from, int to) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (ribbonOf(mark).from == from && ribbonOf(mark).to == to)
            return mark;
    }
    return -1;
}

QString FlowChart::markText(int mark) const
{
    const FlowRibbon &ribbon = ribbonOf(mark);
    const auto name = [&](int node) { return m_picture.nodes[static_cast<std::size_t>(node)].name; };
    const QString subjects = tr("%Ln subject(s)", nullptr, count(ribbon.subjects));
    const QString cause = causeShareText(ribbon.causes);
    return QStringLiteral("%1 → %2\n%3")
        .arg(name(ribbon.from), name(ribbon.to),
             cause.isEmpty() ? subjects : QStringLiteral("%1, %2").arg(subjects, cause));
}

QRectF FlowChart::markPlace(int mark) const
{
    const std::size_t ribbon = m_marks[static_cast<std::size_t>(mark)];
    return ribbon < m_bands.size() ? outline(m_bands[ribbon]).boundingRect() : QRectF();
}

std::int64_t FlowChart::amount(std::size_t node, bool before) const
{
    if (!m_picture.movedOnly)
        return before ? m_picture.nodes[node].before : m_picture.nodes[node].now;
    std::int64_t sum = 0;
    for (const FlowRibbon &ribbon : m_picture.ribbons) {
        if (ribbon.moves() && static_cast<std::size_t>(before ? ribbon.from : ribbon.to) == node)
            sum += ribbon.subjects;
    }
    return sum;
}

double FlowChart::scale() const
{
    std::array<std::int64_t, 2> sums{};
    for (std::size_t node = 0; node < m_picture.nodes.size(); ++node) {
        sums[0] += amount(node, true);
        sums[1] += amount(node, false);
    }
    const double room =
        plot().height() - nodeGap * static_cast<double>(std::max<std::size_t>(1, m_picture.nodes.size()) - 1);
    return std::max(0.0, room) / static_cast<double>(std::max<std::int64_t>({1, sums[0], sums[1]}));
}

void FlowChart::placeNodes(bool before)
{
    std::vector<double> &tops = before ? m_leftTops : m_rightTops;
    tops.clear();
    double top = plot().top();
    for (std::size_t node = 0; node < m_picture.nodes.size(); ++node) {
        tops.push_back(top);
        const std::int64_t subjects = amount(node, before);
        top += subjects > 0 ? std::max(thinnest, static_cast<double>(subjects) * scale()) + nodeGap : 0;
    }
}

/// Each side stacks its ribbons in the order of the other, so that few cross.
void FlowChart::placeRibbons()
{
    placeNodes(true);
    placeNodes(false);
    const std::size_t nodes = m_picture.nodes.size();
    m_bands.assign(m_picture.ribbons.size(), {});
    std::vector<std::size_t> order(m_picture.ribbons.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const FlowRibbon &one = m_picture.ribbons[a];
        const FlowRibbon &other = m_picture.ribbons[b];
        return std::pair(one.from, one.to) < std::pair(other.from, other.to);
    });
    std::vector<double> left(m_leftTops);
    std::vector<double> right(m_rightTops);
    const double perSubject = scale();
    for (const std::size_t at : order) {
        const FlowRibbon &ribbon = m_picture.ribbons[at];
        if (m_picture.movedOnly && !ribbon.moves())
            continue;
        const auto from = static_cast<std::size_t>(ribbon.from);
        const auto to = static_cast<std::size_t>(ribbon.to);
        if (from >= nodes || to >= nodes)
            continue;
        const double height = static_cast<double>(ribbon.subjects) * perSubject;
        m_bands[at] = {left[from], right[to], height, height};
        left[from] += height;
        right[to] += height;
    }
}

QPolygonF FlowChart::outline(const Band &band) const
{
    const double x0 = plot().left() + nodeWidth;
    const double x1 = plot().right() - nodeWidth;
    const double height = std::max(thinnest, std::max(band.leftHeight, band.rightHeight));
    QPolygonF shape;
    for (int i = 0; i <= curveSteps; ++i) {
        const double at = static_cast<double>(i) / curveSteps;
        shape << QPointF(x0 + (x1 - x0) * at, band.left + (band.right - band.left) * eased(at));
    }
    for (int i = curveSteps; i >= 0; --i)
        shape << shape[i] + QPointF(0, height);
    return shape;
}

void FlowChart::draw() {}

QMarginsF FlowChart::plotMargins() const
{
    const QFontMetricsF metrics(smallFont());
    const QFontMetricsF strong(strongFont());
    double names = 0;
    for (const FlowNode &node : m_picture.nodes)
        names = std::max(names, metrics.horizontalAdvance(node.name));
    const double figures = strong.horizontalAdvance(QStringLiteral("000 000")) + textGap;
    const double difference = metrics.horizontalAdvance(QStringLiteral("+00 000")) + textGap;
    const double most = chart()->size().width() * namesAtMost;
    const double side = std::min(names + figures + textGap, most);
    const double above = m_picture.nodes.empty() ? 0 : strong.height() + textGap;
    return {side, above, std::min(side + difference, most), 2};
}

void FlowChart::drawRibbon(std::size_t at, bool lifted)
{
    const FlowRibbon &ribbon = m_picture.ribbons[at];
    const FlowNode &target = m_picture.nodes[static_cast<std::size_t>(ribbon.to)];
    const QColor color = outcomePaint(colors(), target.id, target.place).color;
    if (!ribbon.moves())
        return area(outline(m_bands[at]), Qt::NoPen, faded(color, stayedOpacity));
    Band band = m_bands[at];
    const double whole = band.leftHeight;
    for (std::size_t cause = 0; cause < classify::causeCount; ++cause) {
        if (ribbon.causes[cause] == 0)
            continue;
        const double part =
            whole * static_cast<double>(ribbon.causes[cause]) / static_cast<double>(ribbon.subjects);
        band.leftHeight = band.rightHeight = part;
        area(outline(band), Qt::NoPen, faded(color, lifted ? 1 : movedOpacity));
        const Qt::BrushStyle pattern = causePattern(static_cast<classify::Cause>(cause));
        constexpr double shownFrom = 3; // thinner ones have no room for a pattern
        if (pattern != Qt::SolidPattern && part >= shownFrom)
            area(outline(band), Qt::NoPen, QBrush(colors().base, pattern));
        band.left += part;
        band.right += part;
    }
    if (whole == 0 || std::all_of(ribbon.causes.begin(), ribbon.causes.end(), [](auto n) { return n == 0; }))
        area(outline(m_bands[at]), Qt::NoPen, faded(color, lifted ? 1 : movedOpacity));
    if (lifted)
        area(outline(m_bands[at]), QPen(colors().text, 1), Qt::NoBrush);
}

void FlowChart::drawNode(std::size_t node, bool before)
{
    const std::int64_t subjects = amount(node, before);
    if (subjects == 0)
        return;
    const FlowNode &shown = m_picture.nodes[node];
    const OutcomePaint paint = outcomePaint(colors(), shown.id, shown.place);
    const double height = std::max(thinnest, static_cast<double>(subjects) * scale());
    const double top = before ? m_leftTops[node] : m_rightTops[node];
    const double x = before ? plot().left() : plot().right() - nodeWidth;
    const QRectF place(x, top, nodeWidth, height);
    const bool unclassified = shown.place == unclassifiedPlace;
    box(place, Qt::NoPen, shown.place == failedPlace ? colors().base : paint.color);
    if (unclassified || (onPaper() && paint.pattern != Qt::SolidPattern))
        box(place, Qt::NoPen, QBrush(colors().base, unclassified ? Qt::BDiagPattern : paint.pattern));
    if (before)
        labelBefore(node, {x - textGap, top + height / 2});
    else
        labelNow(node, {x + nodeWidth + textGap, top + height / 2});
}

void FlowChart::labelBefore(std::size_t node, QPointF at)
{
    const QString figure = countText(amount(node, true));
    label(figure, at, Qt::AlignRight, strongFont(), colors().text);
    const double right = at.x() - QFontMetricsF(strongFont()).horizontalAdvance(figure) - textGap / 2;
    const QString name =
        QFontMetricsF(smallFont()).elidedText(m_picture.nodes[node].name, Qt::ElideRight, right);
    label(name, {right, at.y()}, Qt::AlignRight, smallFont(), colors().text);
}

void FlowChart::labelNow(std::size_t node, QPointF at)
{
    const QFontMetricsF small(smallFont());
    const FlowNode &shown = m_picture.nodes[node];
    const QString figure = countText(amount(node, false));
    const std::int64_t moved = m_picture.movedOnly ? 0 : shown.now - shown.before;
    const QString difference = moved == 0 ? QString() : differenceText(moved);
    label(figure, at, Qt::AlignLeft, strongFont(), colors().text);
    const double left = at.x() + QFontMetricsF(strongFont()).horizontalAdvance(figure) + textGap / 2;
    const double room = chart()->size().width() - left - small.horizontalAdvance(difference) - textGap / 2;
    const QString name = small.elidedText(shown.name, Qt::ElideRight, std::max(0.0, room));
    label(name, {left, at.y()}, Qt::AlignLeft, smallFont(), colors().text);
    label(difference, {left + small.horizontalAdvance(name) + textGap / 2, at.y()}, Qt::AlignLeft,
          smallFont(), colors().text2);
}

void FlowChart::placeLabels()
{
    if (m_picture.nodes.empty() || plot().width() <= 2 * nodeWidth)
        return;
    placeRibbons();
    const int lifted = m_hovered >= 0 ? m_hovered : currentMark();
    for (std::size_t at = 0; at < m_picture.ribbons.size(); ++at) {
        if (!m_picture.ribbons[at].moves() && !m_picture.movedOnly)
            drawRibbon(at, false);
    }
    for (int mark = 0; mark < markCount(); ++mark) {
        if (mark != lifted)
            drawRibbon(m_marks[static_cast<std::size_t>(mark)], false);
    }
    if (lifted >= 0 && lifted < markCount())
        drawRibbon(m_marks[static_cast<std::size_t>(lifted)], true);
    for (std::size_t node = 0; node < m_picture.nodes.size(); ++node) {
        drawNode(node, true);
        drawNode(node, false);
    }
    const double above = (plot().top() - textGap) / 2;
    label(m_picture.beforeTitle, {plot().left() + nodeWidth, above}, Qt::AlignRight, strongFont(),
          colors().text);
    label(m_picture.nowTitle, {plot().right() - nodeWidth, above}, Qt::AlignLeft, strongFont(),
          colors().text);
}

/// The smallest of those under the point: it is the one that is hard to hit.
int FlowChart::markAt(const QPointF &point) const
{
    for (int mark = markCount() - 1; mark >= 0; --mark) {
        const std::size_t ribbon = m_marks[static_cast<std::size_t>(mark)];
        if (ribbon >= m_bands.size() || point.x() < plot().left() || point.x() > plot().right())
            continue;
        const Band &band = m_bands[ribbon];
        const double x0 = plot().left() + nodeWidth;
        const double along = std::clamp((point.x() - x0) / (plot().width() - 2 * nodeWidth), 0.0, 1.0);
        const double top = band.left + (band.right - band.left) * eased(along);
        const double height = std::max(thinnest, band.leftHeight);
        const double slack = height < reach ? reach : 0;
        if (point.y() >= top - slack && point.y() <= top + height + slack)
            return mark;
    }
    return -1;
}

void FlowChart::hover(int mark)
{
    if (std::exchange(m_hovered, mark) != mark)
        redraw();
}

void FlowChart::mouseMoveEvent(QMouseEvent *event)
{
    ChartCanvas::mouseMoveEvent(event);
    hover(markAt(mapToScene(event->pos())));
}

void FlowChart::leaveEvent(QEvent *event)
{
    ChartCanvas::leaveEvent(event);
    hover(-1);
}

} // namespace dramatis::ui

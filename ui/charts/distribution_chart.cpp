// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/distribution_chart.h"

#include "charts/scale_steps.h"
#include "widgets/number_text.h"

#include <QFontMetricsF>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr double groupShare = 0.76; ///< of a row's height that its bars take
constexpr double gap = 6;
constexpr double mostNameShare = 0.36; ///< of the chart's width

} // namespace

DistributionChart::DistributionChart(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Distribution of the personas"));
}

void DistributionChart::show(DistributionPicture picture)
{
    if (picture == m_picture)
        return;
    m_picture = std::move(picture);
    std::int64_t most = 0;
    for (const DistributionRow &row : m_picture.rows) {
        for (std::size_t at = 0; at < row.counts.size(); ++at)
            most = std::max({most, row.counts[at], row.before[at].value_or(0)});
    }
    m_step = roundStep(static_cast<double>(most));
    m_top = std::max(m_step * std::ceil(static_cast<double>(most) / m_step), 1.0);
    redraw();
}

int DistributionChart::rowOf(int mark) const
{
    return mark / lookBacks();
}

int DistributionChart::lookBackOf(int mark) const
{
    return mark % lookBacks();
}

int DistributionChart::markCount() const
{
    return static_cast<int>(m_picture.rows.size()) * lookBacks();
}

std::int64_t DistributionChart::count(int mark) const
{
    return m_picture.rows[static_cast<std::size_t>(rowOf(mark))]
        .counts[static_cast<std::size_t>(lookBackOf(mark))];
}

QString DistributionChart::figures(int mark) const
{
    return countText(count(mark)) + QStringLiteral("  ") + shareText(count(mark), m_picture.whole);
}

QString DistributionChart::markText(int mark) const
{
    //: an outcome, a look-back, a number of subjects, their share
    return tr("%1, %2: %3, %4")
        .arg(m_picture.rows[static_cast<std::size_t>(rowOf(mark))].name,
             m_picture.lookBacks[lookBackOf(mark)], countText(count(mark)),
             shareText(count(mark), m_picture.whole));
}

int DistributionChart::neededHeight() const
{
    const double line = QFontMetricsF(captionFont()).height();
    const double row = std::max(line * lookBacks(), line + 2) / groupShare;
    const QMarginsF around = plotMargins();
    return static_cast<int>(row * static_cast<double>(m_picture.rows.size()) + around.top() +
                            around.bottom()) +
           1;
}

double DistributionChart::nameWidth() const
{
    const QFontMetricsF metrics(smallFont());
    double widest = 0;
    for (const DistributionRow &row : m_picture.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.name));
    return std::min(widest, chart()->size().width() * mostNameShare);
}

QMarginsF DistributionChart::plotMargins() const
{
    const QFontMetricsF caption(captionFont());
    double left = nameWidth() + gap;
    for (const QString &lookBack : m_picture.lookBacks)
        left = std::max(left, nameWidth() + 2 * gap + caption.horizontalAdvance(lookBack));
    double right = 0;
    for (int mark = 0; mark < markCount(); ++mark)
        right = std::max(right, caption.horizontalAdvance(figures(mark)));
    return {left, gap, right + 2 * gap, caption.height() + gap};
}

double DistributionChart::xOf(double count) const
{
    return plot().left() + plot().width() * count / m_top;
}

QRectF DistributionChart::markPlace(int mark) const
{
    const QRectF area = plot();
    const double row = area.height() / static_cast<double>(m_picture.rows.size());
    const double bar = row * groupShare / lookBacks();
    const double top = area.top() + row * (rowOf(mark) + (1 - groupShare) / 2) + bar * lookBackOf(mark);
    return {area.left(), top, area.width(), bar};
}

QRectF DistributionChart::markOutline(int mark) const
{
    constexpr double least = 4;
    QRectF bar = markPlace(mark);
    bar.setWidth(std::max(xOf(static_cast<double>(count(mark))) - bar.left(), least));
    return bar;
}

void DistributionChart::addSeries(int lookBack)
{
    // A set per outcome, each with one value: so that every bar has the colour of its outcome.
    auto *series = new QHorizontalStackedBarSeries;
    const auto rows = m_picture.rows.size();
    for (std::size_t at = 0; at < rows; ++at) {
        const DistributionRow &row = m_picture.rows[at];
        const OutcomePaint paint = outcomePaint(colors(), row.id, row.place);
        const bool patterned = onPaper() || row.place == unclassifiedPlace;
        auto *set = new QBarSet(row.name);
        QList<qreal> values(static_cast<qsizetype>(rows), 0);
        values[static_cast<qsizetype>(rows - 1 - at)] = // categories run upwards
            static_cast<qreal>(row.counts[static_cast<std::size_t>(lookBack)]);
        set->append(values);
        set->setBrush(QBrush(paint.color, patterned ? paint.pattern : Qt::SolidPattern));
        set->setPen(patterned ? QPen(paint.color, 1) : QPen(Qt::NoPen));
        series->append(set);
    }
    series->setBarWidth(groupShare);
    chart()->addSeries(series);
    for (QAbstractAxis *axis : chart()->axes())
        series->attachAxis(axis);
}

void DistributionChart::draw()
{
    if (m_picture.rows.empty())
        return;
    auto *across = new QValueAxis;
    across->setRange(0, m_top);
    across->setVisible(false); // drawn by hand, where the labels are
    auto *down = new QBarCategoryAxis;
    for (std::size_t row = 0; row < m_picture.rows.size(); ++row)
        down->append(QString::number(row));
    down->setVisible(false);
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(down, Qt::AlignLeft);
    for (int lookBack = lookBacks() - 1; lookBack >= 0; --lookBack) // series run upwards
        addSeries(lookBack);
}

void DistributionChart::labelAxis()
{
    const QFont font = captionFont();
    const double middle = plot().bottom() + QFontMetricsF(font).height() / 2 + 2;
    const double past = m_top + m_step / 2;
    for (double value = 0; value < past; value += m_step) {
        gridLine({xOf(value), plot().top(), xOf(value), plot().bottom()},
                 value > 0 ? colors().grid : colors().axis);
        label(shortText(value), {xOf(value), middle}, Qt::AlignHCenter, font, colors().text2);
    }
}

void DistributionChart::labelMark(int mark)
{
    const QFont font = captionFont();
    const QRectF place = markPlace(mark);
    const double middle = place.center().y();
    const auto row = static_cast<std::size_t>(rowOf(mark));
    const auto before = m_picture.rows[row].before[static_cast<std::size_t>(lookBackOf(mark))];
    double end = xOf(static_cast<double>(count(mark)));
    if (before) {
        const double tick = xOf(static_cast<double>(*before));
        line({tick, place.top(), tick, place.bottom()}, QPen(colors().text, 1));
        end = std::max(end, tick);
    }
    if (lookBacks() > 1)
        label(m_picture.lookBacks[lookBackOf(mark)], {plot().left() - gap, middle}, Qt::AlignRight, font,
              colors().text2);
    label(figures(mark), {end + gap, middle}, Qt::AlignLeft, font, colors().text);
}

void DistributionChart::placeLabels()
{
    if (m_picture.rows.empty())
        return;
    labelAxis();
    const QFontMetricsF metrics(smallFont());
    for (int mark = 0; mark < markCount(); ++mark) {
        labelMark(mark);
        if (lookBackOf(mark) > 0)
            continue;
        const QRectF first = markPlace(mark);
        const double middle = first.top() + first.height() * lookBacks() / 2;
        const QString name = metrics.elidedText(m_picture.rows[static_cast<std::size_t>(rowOf(mark))].name,
                                                Qt::ElideRight, nameWidth());
        label(name, {0, middle}, Qt::AlignLeft, smallFont(), colors().text);
    }
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_header.h"
#include "pages/subjects/subject_words.h"
#include "widgets/histogram_bars.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 8;
constexpr int plotHeight = 20;
constexpr int arrowSize = 10;

std::optional<std::pair<double, double>> rangeIn(const explore::Histogram &histogram,
                                                 const explore::Range &range)
{
    const double width = histogram.high - histogram.low;
    if (range.absent || !(width > 0))
        return std::nullopt;
    const auto place = [&](double value) { return std::clamp((value - histogram.low) / width, 0.0, 1.0); };
    return std::pair(place(range.low), place(range.high));
}

} // namespace

SubjectHeader::SubjectHeader(const SubjectModel &model, const SubjectFigures &figures, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_figures(figures)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(30);
    setAccessibleName(tr("Columns of the subjects"));
    connect(&figures, &SubjectFigures::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize SubjectHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), rowHeight() + 26};
}

void SubjectHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &now = theme();
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, now.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.line);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), now.line);
    if (m_model.shown().view) {
        const QRect plot(rect.x() + inset, rect.bottom() - plotHeight - 4, rect.width() - 2 * inset,
                         plotHeight);
        if (section == SubjectModel::Check)
            paintCheck(*painter, rect);
        else
            paintTitle(*painter, rect, section);
        if (section == SubjectModel::Persona)
            paintPersonas(*painter, plot);
        else if (const auto signal = m_model.signalOf(section))
            paintDistribution(*painter, plot, *signal);
    }
    painter->restore();
}

void SubjectHeader::paintCheck(QPainter &painter, const QRect &rect) const
{
    const std::vector<std::uint32_t> &rows = m_model.shown().answer->rows;
    const std::size_t chosen = m_model.selection().countOf(rows);
    QStyleOptionButton box;
    box.initFrom(this);
    constexpr int size = 14;
    box.rect = QRect(rect.x() + (rect.width() - size) / 2, rect.y() + 7, size, size);
    box.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    box.state |= chosen == 0             ? QStyle::State_Off
                 : chosen == rows.size() ? QStyle::State_On
                                         : QStyle::State_NoChange;
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
}

void SubjectHeader::paintTitle(QPainter &painter, const QRect &rect, int section) const
{
    const Theme &now = theme();
    QRect line(rect.x() + inset, rect.y() + 2, rect.width() - 2 * inset, fontMetrics().height() + 6);
    const explore::Sorting &sorting = m_model.shown().answer->query.sorting;
    const bool sorted = m_model.columnOf(sorting) == section;
    painter.setFont(smallFont());
    if (sorted) {
        QStyleOption arrow;
        arrow.initFrom(this);
        arrow.rect = QRect(line.right() - arrowSize, line.center().y() - arrowSize / 2, arrowSize, arrowSize);
        style()->drawPrimitive(sorting.descending ? QStyle::PE_IndicatorArrowDown
                                                  : QStyle::PE_IndicatorArrowUp,
                               &arrow, &painter, this);
        line.setRight(line.right() - arrowSize - 4);
    }
    painter.setPen(sorted ? now.text : now.text2);
    const QString title = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool number = m_model.signalOf(section).has_value();
    painter.drawText(line, (number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, line.width()));
}

void SubjectHeader::paintPersonas(QPainter &painter, const QRect &rect) const
{
    const explore::Answer &answer = *m_model.shown().answer;
    const explore::RunView &view = *m_model.shown().view;
    const std::vector<std::int64_t> &counts =
        answer.counts[static_cast<std::size_t>(explore::Facet::Persona)];
    const std::uint64_t wanted = answer.query.facet(explore::Facet::Persona);
    const auto all = static_cast<double>(std::max<std::size_t>(1, answer.rows.size()));
    double x = rect.x();
    for (std::size_t outcome = 0; outcome < counts.size(); ++outcome) {
        if (counts[outcome] == 0 || (wanted != 0 && (wanted >> outcome & 1U) == 0))
            continue;
        const double width = static_cast<double>(counts[outcome]) / all * rect.width();
        const OutcomeKey key = outcomeKey(view, outcome);
        const OutcomePaint paint = outcomePaint(theme(), key.id, key.place);
        const QRectF part(x, rect.bottom() - 7, std::max(1.0, width - 1), 7);
        if (key.place == unclassifiedPlace)
            painter.fillRect(part, theme().track);
        painter.fillRect(
            part, QBrush(paint.color, key.place == unclassifiedPlace ? Qt::BDiagPattern : Qt::SolidPattern));
        x += width;
    }
}

void SubjectHeader::paintDistribution(QPainter &painter, const QRect &rect, std::size_t signal) const
{
    const Theme &now = theme();
    const std::vector<explore::Range> &ranges = m_model.shown().answer->query.ranges;
    const auto range = std::find_if(ranges.begin(), ranges.end(),
                                    [&](const explore::Range &one) { return one.signal == signal; });
    const explore::Histogram *all = m_figures.ofAll(signal);
    if (range != ranges.end() && all)
        paintHistogram(painter, rect, all->bins, {now.bar, now.track, rangeIn(*all, *range), false});
    else if (const explore::Histogram *shown = m_figures.ofShown(signal))
        paintHistogram(painter, rect, shown->bins, {now.bar, now.track, {}, false});
}

} // namespace dramatis::ui

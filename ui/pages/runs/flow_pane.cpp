// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/flow_pane.h"
#include "charts/chart_sheet.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr double sheetWidth = 760;
constexpr double sheetHeight = 420;

} // namespace

FlowPane::FlowPane(QWidget *parent)
    : Pane(tr("Flow"), parent), m_chart(new FlowChart(Ink::Screen)), m_legend(new CauseLegend),
      m_switch(new SegmentSwitch), m_export(new QPushButton)
{
    m_switch->setFont(smallFont());
    m_switch->setSegments({tr("Everybody"), tr("Moved only")});
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setFont(smallFont());
    m_export->setAccessibleName(tr("Export the flow as a picture"));
    m_export->setToolTip(m_export->accessibleName());
    addControl(m_switch);
    addControl(m_export);
    constexpr int lines = 7;
    m_chart->setMinimumHeight(lines * rowHeight());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(2);
    column->addWidget(m_chart, 1);
    column->addWidget(m_legend);
    setContent(content);
    connect(m_switch, &SegmentSwitch::chosen, this, &FlowPane::draw);
    connect(m_export, &QPushButton::clicked, this, &FlowPane::exportWanted);
    connect(m_chart, &ChartCanvas::currentMarkChanged, this, [this](int mark) {
        if (mark >= 0)
            Q_EMIT chosen(m_chart->ribbonOf(mark).from, m_chart->ribbonOf(mark).to);
    });
    showNothing({});
}

void FlowPane::showNothing(const QString &sentence)
{
    m_moves = {};
    setTitle(tr("Flow"));
    setRemark({});
    m_chart->show(FlowPicture());
    m_chart->setEmptyText(sentence);
    m_legend->show(CauseCounts{});
    m_switch->setEnabled(false);
    m_export->setEnabled(false);
}

void FlowPane::showMoves(const ShownMoves &moves, const Titles &titles)
{
    m_moves = moves;
    m_titles = titles;
    setTitle(tr("Flow, %1").arg(titles.window));
    const explore::Moves &counts = moves.moves;
    setRemark(tr("%1 stayed (faint) · %2 moved, %3")
                  .arg(countText(counts.stayed), countText(counts.moved),
                       shareText(counts.moved, counts.moved + counts.stayed)));
    m_switch->setEnabled(true);
    m_export->setEnabled(true);
    CauseCounts causes{};
    for (std::size_t from = 0; from < moves.outcomes.size(); ++from) {
        for (std::size_t to = 0; to < moves.outcomes.size(); ++to) {
            for (std::size_t cause = 0; cause < causes.size(); ++cause)
                causes[cause] += moves.causesOf(from, to)[cause];
        }
    }
    m_legend->show(causes);
    draw();
}

void FlowPane::draw()
{
    if (m_moves.empty())
        return;
    const bool movedOnly = m_switch->current() == 1;
    m_chart->setEmptyText(movedOnly && m_moves.moves.moved == 0 ? tr("Nobody moved.") : QString());
    m_chart->show(flowOf(m_moves, m_titles.before, m_titles.now, movedOnly));
}

void FlowPane::lift(int from, int to)
{
    m_chart->setCurrentMark(m_chart->markOf(from, to));
}

std::optional<QString> FlowPane::exportTo(const QString &file) const
{
    auto chart = std::make_shared<FlowChart>(Ink::Paper);
    chart->show(m_chart->picture());
    ChartSheet sheet;
    sheet.title = tr("From run to run, %1").arg(m_titles.window);
    sheet.line = m_titles.origin;
    sheet.parts.push_back(
        {{}, QSizeF(sheetWidth, sheetHeight), [chart](QPainter &painter, const QRectF &place) {
             chart->paintOn(painter, place);
         }});
    return writePicture(sheet, file);
}

} // namespace dramatis::ui

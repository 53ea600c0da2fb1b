// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/detail_pane.h"
#include "charts/detail_canvas.h"
#include "pages/card/dense_table.h"
#include "pages/card/detail_table.h"
#include "pages/card/detail_words.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace dramatis::ui
{

DetailPane::DetailPane(QWidget *parent)
    : Pane({}, parent), m_switch(new SegmentSwitch), m_stack(new QStackedWidget),
      m_canvas(new DetailCanvas(Ink::Screen)), m_model(new DetailTableModel(this)),
      m_table(denseTable(m_model, tr("Details")))
{
    m_switch->setAccessibleName(tr("What is shown of the subject"));
    addControl(m_switch);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    setContent(m_stack);
    connect(m_switch, &SegmentSwitch::chosen, this, &DetailPane::turnTo);
}

void DetailPane::show(const SubjectDetails &details)
{
    m_details = details;
    QStringList titles;
    for (const DetailChart &chart : m_details.charts)
        titles.append(detailTitle(chart.id));
    for (const DetailTable &table : m_details.tables)
        titles.append(detailTitle(table.id));
    m_switch->setSegments(titles);
    m_switch->setVisible(titles.size() > 1);
    setVisible(!titles.isEmpty());
    if (!titles.isEmpty())
        turnTo(m_switch->current());
}

void DetailPane::turnTo(int place)
{
    const auto at = static_cast<std::size_t>(place);
    const bool isChart = at < m_details.charts.size();
    m_stack->setCurrentIndex(isChart ? 0 : 1);
    if (isChart) {
        const DetailChart &chart = m_details.charts[at];
        QStringList names;
        for (const DetailSeries &series : chart.series)
            names.append(detailTitle(series.id));
        setTitle(detailTitle(chart.id));
        setRemark(detailRemark(chart.id));
        m_canvas->setAccessibleName(detailTitle(chart.id));
        m_canvas->show(chart, names);
        return;
    }
    const DetailTable &table = m_details.tables[at - m_details.charts.size()];
    setTitle(detailTitle(table.id));
    setRemark(detailRemark(table.id));
    m_table->setAccessibleName(detailTitle(table.id));
    m_model->show(table);
    layOutTable();
}

/// The first text takes what the others leave.
void DetailPane::layOutTable()
{
    QHeaderView *header = m_table->horizontalHeader();
    int stretched = 0;
    while (stretched + 1 < m_model->columnCount() && !m_model->isText(stretched))
        ++stretched;
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->setSectionResizeMode(column, column == stretched ? QHeaderView::Stretch
                                                                 : QHeaderView::ResizeToContents);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The charts and tables of one subject, one at a time; a switch in the title chooses.
#pragma once

#include "domains/subject_details.h"
#include "widgets/pane.h"

class QStackedWidget;
class QTableView;

namespace dramatis::ui
{

class DetailCanvas;
class DetailTableModel;

class DetailPane : public Pane
{
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    /// The one that is chosen stays chosen. Empty details: hidden.
    void show(const SubjectDetails &details);
    using QWidget::show;

private:
    void turnTo(int place);
    void layOutTable();

    SubjectDetails m_details;
    SegmentSwitch *m_switch;
    QStackedWidget *m_stack;
    DetailCanvas *m_canvas;
    DetailTableModel *m_model;
    QTableView *m_table;
};

} // namespace dramatis::ui

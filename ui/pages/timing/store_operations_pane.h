// SPDX-License-Identifier: GPL-3.0-or-later
// What the store's ways of working cost, slow and fast ones side by side: commits, look-ups, statements,
// decoding, settings, telemetry. Measured on a generated workspace when the operator asks for it.
#pragma once

#include "jobs/open_workspace.h"
#include "pages/timing/cell_table.h"
#include "widgets/pane.h"

namespace dramatis::ui
{

class NoticeStrip;

/// A row per way: operation, way, time of one, in a second, times as fast.
CellTable storeTable(const timing::StoreOperationsReport &report);

class StoreOperationsPane : public Pane
{
    Q_OBJECT
public:
    explicit StoreOperationsPane(jobs::OpenWorkspace &workspace, QWidget *parent = nullptr);

    void show(const timing::StoreOperationsReport &report);
    using QWidget::show;

private:
    void measure();
    void end(const Result<timing::StoreOperationsReport> &report);

    jobs::OpenWorkspace &m_workspace;
    CellTableModel *m_table;
    QPushButton *m_measure;
    NoticeStrip *m_notice;
    QWidget *m_place;
};

} // namespace dramatis::ui

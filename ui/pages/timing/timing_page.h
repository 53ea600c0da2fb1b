// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab: the engines side by side on generated data, never the operator's. Settings in place; time
// against subjects, stages, speed-ups and whether the results are the same; what each size needs; what it
// costs. The last result stays as long as the program runs.
#pragma once

#include "jobs/timing_job.h"
#include "pages/page.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace dramatis::ui
{

class CellTableModel;
class LadderChart;
class NoticeStrip;
class Pane;
class SmallTable;
class StagesChart;
class TimingSettings;

class TimingPage : public Page
{
    Q_OBJECT
public:
    explicit TimingPage(const PageContext &context, QWidget *parent = nullptr);
    ~TimingPage() override;

    [[nodiscard]] QString title() const override;
    void show(const jobs::TimingReport &report);
    using QWidget::show;
    /// Writes by the end of the name: .png, .svg, .pdf the charts, .csv and .json the numbers.
    void exportTo(const QString &file);

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    Pane *makeLadder();
    Pane *makeSettings();
    Pane *makeStages();
    Pane *makeTriggers();
    Pane *makeTable(const QString &title, const QString &remark, CellTableModel *model, int stretched);

    void compare();
    void end(Result<jobs::TimingReport> report);
    void showRunning();
    void showSize(int mark);
    void askForExport();
    [[nodiscard]] QString originLine() const;

    std::optional<jobs::TimingReport> m_report;
    std::optional<int> m_job;

    CellTableModel *m_sides;
    CellTableModel *m_scale;
    CellTableModel *m_triggers;
    CellTableModel *m_costs;

    NoticeStrip *m_notice = nullptr;
    TimingSettings *m_settings = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_progress = nullptr;
    Pane *m_ladderPane = nullptr;
    LadderChart *m_ladder = nullptr;
    Pane *m_stagesPane = nullptr;
    StagesChart *m_stages = nullptr;
    Pane *m_sidesPane = nullptr;
    SmallTable *m_sidesTable = nullptr;
    Pane *m_triggersPane = nullptr;
    QLabel *m_recommendation = nullptr;
    QLabel *m_reason = nullptr;
    Pane *m_costsPane = nullptr;
    QSplitter *m_upper = nullptr;
    QSplitter *m_lower = nullptr;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// How well a scorecard did: its probabilities against the outcomes that are known of the run's subjects. AUC,
// KS, Brier score and log loss, the ROC curve, calibration as a chart and a table. Without outcomes it says
// how to import some.
#pragma once

#include "jobs/open_workspace.h"
#include "jobs/scorecard_evaluation.h"
#include "pages/score/score_sheet.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace dramatis::ui
{

class BandModel;
class CalibrationChart;
class EmptyState;
class NoticeStrip;
class Pane;
class RocChart;
struct RocPicture;
struct CalibrationPoint;

RocPicture rocPictureOf(const scorecards::Evaluation &evaluation);
std::vector<CalibrationPoint> calibrationOf(const scorecards::Evaluation &evaluation);

class EvaluationPane : public QWidget
{
    Q_OBJECT
public:
    explicit EvaluationPane(jobs::OpenWorkspace &workspace, QWidget *parent = nullptr);

    /// Reads the outcomes if they are not those of this view.
    void show(const std::shared_ptr<const explore::RunView> &view, const ScoreSheet &sheet);
    using QWidget::show;
    /// What show() does when they are read.
    void take(const jobs::RunEvaluation &evaluation);
    /// .png, .svg, .pdf: the charts; .csv: figures and bands.
    void exportTo(const QString &file);
    [[nodiscard]] QString figures() const;
    [[nodiscard]] BandModel *bands() const { return m_bands; }

private:
    Pane *makeFigures();
    void showEmpty(const jobs::RunEvaluation &evaluation);
    void askForExport();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString csv() const;

    jobs::OpenWorkspace &m_workspace;
    std::shared_ptr<const explore::RunView> m_view;
    std::optional<jobs::RunEvaluation> m_evaluation;
    BandModel *m_bands;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    NoticeStrip *m_notice = nullptr;
    QLabel *m_figures = nullptr;
    QLabel *m_matched = nullptr;
    RocChart *m_roc = nullptr;
    CalibrationChart *m_calibration = nullptr;
};

} // namespace dramatis::ui

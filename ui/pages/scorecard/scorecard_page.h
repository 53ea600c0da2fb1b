// SPDX-License-Identifier: GPL-3.0-or-later
// The scorecard of the run shown as an editable copy: while a number moves, levels and probabilities of the
// whole portfolio are repainted, and what is wrong with the copy stands in place. It can be saved as the next
// version; the run and its scorecard stay as they are. The other half of the page says how well it did.
#pragma once

#include "jobs/scorecard_trial.h"
#include "pages/page.h"
#include "pages/score/score_sheet.h"
#include "pages/scorecard/scorecard_draft.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace dramatis::ui
{

class EmptyState;
class EvaluationPane;
class NoticeStrip;
class Pane;
class PlaceEditor;
class ProbabilityChart;
class ScorecardModel;
class SegmentSwitch;
class SmallTable;
class SubjectFigures;
class TrialModel;
class TrialMoves;

class ScorecardPage : public Page
{
    Q_OBJECT
public:
    explicit ScorecardPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Scorecard"); }
    [[nodiscard]] const ScorecardDraft &draft() const { return m_draft; }
    [[nodiscard]] ScorecardModel *model() const { return m_model; }
    [[nodiscard]] TrialModel *levels() const { return m_levels; }
    [[nodiscard]] ProbabilityChart *histogram() const { return m_histogram; }
    [[nodiscard]] EvaluationPane *evaluation() const { return m_evaluation; }
    [[nodiscard]] QString findings() const;
    /// As the table and the slider do.
    void tryValue(const ScorecardPlace &place, double value);
    void reset();
    void save();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeEditor();
    Pane *makeTable();
    Pane *makeLevels();
    Pane *makeHistogram();
    Pane *makeMoves();
    void follow(const std::shared_ptr<const explore::RunView> &view);
    void showEmpty();
    void choosePlace();
    void wantFigures();
    void showFigures();
    void showChanged();
    void check();
    void ask();
    void take(const jobs::ScorecardTrial &trial, const jobs::ScorecardQuestion &question);
    void turnTo(int half);

    std::shared_ptr<const explore::RunView> m_view;
    std::optional<ScoreSheet> m_sheet;
    std::string m_hash; ///< of the scorecard that the draft is of
    ScorecardDraft m_draft;
    bool m_valid = true; ///< can be scored with
    /// Of each term the bins that its subjects are counted in, and the counts.
    std::vector<std::vector<scorecards::Bin>> m_counted;
    std::vector<std::vector<std::int64_t>> m_counts;
    double m_low = 0; ///< percent, of the histogram; grows with what is tried
    double m_high = 0;

    SubjectFigures *m_figures;
    ScorecardModel *m_model;
    TrialModel *m_levels;
    TrialMoves *m_moves;

    SegmentSwitch *m_halves = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QSplitter *m_columns = nullptr;
    NoticeStrip *m_notice = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_save = nullptr;
    Pane *m_cardPane = nullptr;
    QTableView *m_table = nullptr;
    PlaceEditor *m_editor = nullptr;
    QLabel *m_findings = nullptr;
    Pane *m_levelPane = nullptr;
    SmallTable *m_levelTable = nullptr;
    Pane *m_histogramPane = nullptr;
    ProbabilityChart *m_histogram = nullptr;
    Pane *m_movePane = nullptr;
    SmallTable *m_moveTable = nullptr;
    EvaluationPane *m_evaluation = nullptr;
};

} // namespace dramatis::ui

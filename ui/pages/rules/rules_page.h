// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the run shown, and what other thresholds would do: while a slider moves, the distribution of
// the whole base and the moves are repainted. Nothing is written; the run and its rules stay as they are.
#pragma once

#include "jobs/rule_trial.h"
#include "pages/page.h"
#include "pages/rules/rule_draft.h"

class QPushButton;
class QSplitter;
class QStackedLayout;

namespace dramatis::ui
{

class EmptyState;
class NoticeStrip;
class Pane;
class RuleList;
class SmallTable;
class SubjectFigures;
class TrialModel;
class TrialMoves;

class RulesPage : public Page
{
    Q_OBJECT
public:
    explicit RulesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Rules"); }
    [[nodiscard]] const RuleDraft &draft() const { return m_draft; }
    [[nodiscard]] RuleList *list() const { return m_list; }
    [[nodiscard]] TrialModel *outcomes() const { return m_outcomes; }
    [[nodiscard]] TrialMoves *moves() const { return m_moves; }
    /// As a slider does.
    void tryValue(const ThresholdPlace &place, double value);
    void reset();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeContent();
    Pane *makeRules();
    Pane *makeOutcomes();
    Pane *makeMoves();
    void follow(const std::shared_ptr<const explore::RunView> &view);
    void showEmpty();
    void wantFigures();
    void ask();
    void take(const jobs::RuleTrial &trial);
    void showChanged();
    void openBetween();

    std::shared_ptr<const explore::RunView> m_view;
    std::size_t m_window = 0;
    std::string m_hash; ///< of the rule set that the draft is of
    RuleDraft m_draft;
    SubjectFigures *m_figures;
    RuleList *m_list;
    TrialModel *m_outcomes;
    TrialMoves *m_moves;

    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QSplitter *m_columns = nullptr;
    NoticeStrip *m_notice = nullptr;
    QPushButton *m_reset = nullptr;
    Pane *m_rulePane = nullptr;
    Pane *m_outcomePane = nullptr;
    Pane *m_movePane = nullptr;
    QPushButton *m_between = nullptr;
    SmallTable *m_outcomeTable = nullptr;
    SmallTable *m_moveTable = nullptr;
};

} // namespace dramatis::ui

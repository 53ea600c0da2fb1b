// SPDX-License-Identifier: GPL-3.0-or-later
// Pruning with its plan in place: the rule, which runs go, which are kept beyond it and why, which open items
// go with them; then one button that does it.
#pragma once

#include "classify/prune.h"
#include "widgets/pane.h"

class QComboBox;
class QSpinBox;

namespace dramatis::ui
{

class CellTableModel;

class PrunePane : public Pane
{
    Q_OBJECT
public:
    explicit PrunePane(QWidget *parent = nullptr);

    /// Asks for the plan of the rule that is set; `rule`: that of the settings, where it is one.
    void begin(const classify::Retention &rule);
    void showPlan(const classify::Pruned &plan);
    /// It is not known: why.
    void showProblem(const QString &sentence);
    [[nodiscard]] classify::Retention retention() const;

Q_SIGNALS:
    void planWanted(const dramatis::classify::Retention &retention);
    void pruneWanted(const dramatis::classify::Retention &retention);
    void left();

private:
    QWidget *createRule();
    void askPlan();

    QComboBox *m_rule;
    QSpinBox *m_last;
    CellTableModel *m_plan;
    QLabel *m_sentence;
    QPushButton *m_prune;
};

} // namespace dramatis::ui

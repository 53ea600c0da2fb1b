// SPDX-License-Identifier: GPL-3.0-or-later
// All rules of a draft, section by section in the order in which they are looked at: a heading per rule with
// how many subjects hold it, a row per threshold.
#pragma once

#include "jobs/rule_trial.h"
#include "pages/rules/rule_draft.h"
#include "pages/subjects/subject_figures.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace dramatis::ui
{

class ThresholdRow;

class RuleList : public QWidget
{
    Q_OBJECT
public:
    explicit RuleList(QWidget *parent = nullptr);

    /// Another rule set: rows are made anew.
    void build(const RuleDraft &draft, const explore::RunView &view);
    void showValues(const RuleDraft &draft);
    void showHistograms(const SubjectFigures &figures);
    void showHolds(const jobs::RuleTrial &trial);
    [[nodiscard]] const std::vector<ThresholdRow *> &rows() const { return m_rows; }
    /// Signals that have a threshold, each once.
    [[nodiscard]] std::vector<std::size_t> signalsShown() const;

Q_SIGNALS:
    void valueChanged(const dramatis::ui::ThresholdPlace &place, double value); ///< by the operator

private:
    void addSection(const QString &title, const QString &remark);
    void addRule(const RuleDraft &draft, const explore::RunView &view, std::size_t rule);

    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    std::vector<ThresholdRow *> m_rows;
    std::vector<QLabel *> m_holds; ///< [rule]
};

} // namespace dramatis::ui

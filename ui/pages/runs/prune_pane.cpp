// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/prune_pane.h"
#include "pages/domain_words.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/run_words.h"
#include "pages/subjects/subject_words.h"
#include "pages/timing/cell_table.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

enum Rule { Newest, Monthly };
constexpr int usualNewest = 12;
constexpr int mostNewest = 9999;

} // namespace

PrunePane::PrunePane(QWidget *parent)
    : Pane(tr("Prune old runs"), parent), m_rule(new QComboBox), m_last(new QSpinBox),
      m_plan(new CellTableModel(this)), m_sentence(secondaryLabel({})), m_prune(new QPushButton)
{
    setRemark(tr("nothing goes before you say so"));
    auto *table = new LedgerView(tr("Plan of the pruning"));
    table->setModel(m_plan);
    m_plan->show({{{tr("Run")}, {tr("Kind")}, {tr("Started")}, {tr("What becomes of it")}}, {}});
    table->setColumnCharacters({6, 10, 14, 0});
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(12, 4, 12, 0);
    auto *leave = new QPushButton(tr("Leave as it is"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 6, 12, 8);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_prune);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createRule());
    column->addWidget(table, 1);
    column->addWidget(m_sentence);
    column->addLayout(buttons);
    setContent(content);
    connect(leave, &QPushButton::clicked, this, &PrunePane::left);
    connect(m_prune, &QPushButton::clicked, this, [this] {
        m_prune->setEnabled(false);
        Q_EMIT pruneWanted(retention());
    });
}

QWidget *PrunePane::createRule()
{
    m_rule->setAccessibleName(tr("Which runs are kept"));
    m_rule->addItem(tr("Keep the newest"));
    m_rule->addItem(tr("Keep the newest of each month"));
    m_last->setAccessibleName(tr("So many runs are kept"));
    m_last->setRange(1, mostNewest);
    m_last->setValue(usualNewest);
    connect(m_rule, &QComboBox::activated, this, &PrunePane::askPlan);
    connect(m_last, &QSpinBox::valueChanged, this, &PrunePane::askPlan);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_rule);
    row->addWidget(m_last);
    row->addWidget(secondaryLabel(tr("of each kind of subjects")), 1);
    return line;
}

classify::Retention PrunePane::retention() const
{
    using Rule = classify::Retention::Rule;
    if (m_rule->currentIndex() == Monthly)
        return {Rule::Monthly, 0};
    return {Rule::Last, m_last->value()};
}

void PrunePane::begin(const classify::Retention &rule)
{
    using Kept = classify::Retention::Rule;
    if (rule.rule != Kept::All) {
        m_rule->setCurrentIndex(rule.rule == Kept::Monthly ? Monthly : Newest);
        if (rule.rule == Kept::Last)
            m_last->setValue(static_cast<int>(std::min<std::int64_t>(rule.last, mostNewest)));
    }
    askPlan();
    m_rule->setFocus(Qt::OtherFocusReason);
}

void PrunePane::askPlan()
{
    m_last->setEnabled(m_rule->currentIndex() == Newest);
    m_prune->setEnabled(false);
    m_prune->setText(tr("Prune"));
    m_sentence->setText(tr("Looking for the runs that would go"));
    Q_EMIT planWanted(retention());
}

void PrunePane::showPlan(const classify::Pruned &plan)
{
    CellTable table;
    table.columns = {{tr("Run")}, {tr("Kind")}, {tr("Started")}, {tr("What becomes of it")}};
    for (const store::RunRecord &run : plan.removed)
        table.rows.push_back({Cell{QString::number(run.no), Cell::Tone::Strong}, Cell{kindWord(run.type)},
                              Cell{momentText(run.startedAt)}, Cell{tr("goes"), Cell::Tone::Warning}});
    for (const classify::KeptRun &kept : plan.keptBeyond)
        table.rows.push_back({Cell{QString::number(kept.runNo), Cell::Tone::Strong}, Cell{}, Cell{},
                              Cell{tr("is kept: %1").arg(fromText(kept.why)), Cell::Tone::Quiet}});
    m_plan->show(std::move(table));
    const int runs = static_cast<int>(plan.removed.size());
    QStringList sentences = {
        runs == 0 ? tr("No run would go.")
                  : tr("%Ln run(s) would go with all results; imported data stay.", nullptr, runs)};
    if (plan.undecidedItems > 0)
        sentences << tr("%Ln undecided item(s) of the review queue would go with them.", nullptr,
                        pluralCount(plan.undecidedItems));
    m_sentence->setText(sentences.join(QLatin1Char(' ')));
    m_prune->setText(runs == 0 ? tr("Prune") : tr("Prune %Ln run(s)", nullptr, runs));
    m_prune->setEnabled(runs > 0);
}

void PrunePane::showProblem(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_prune->setEnabled(false);
}

} // namespace dramatis::ui

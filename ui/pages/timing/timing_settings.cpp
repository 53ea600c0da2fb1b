// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timing/timing_settings.h"

#include "charts/engine_paint.h"
#include "widgets/pane.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 12;
constexpr int gap = 8;
constexpr double longestBudget = 3600;
constexpr int mostRepeats = 100;
constexpr int mostTasks = 256;

} // namespace

TimingSettings::TimingSettings(std::size_t tasks, QWidget *parent)
    : QWidget(parent), m_sizes(new QLineEdit(this)), m_problem(secondaryLabel({}, this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(inset, gap, inset, gap);
    form->setVerticalSpacing(gap);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_sizes->setText(tr("10, 100, 1000, 10000"));
    m_sizes->setToolTip(tr("Numbers of subjects, ascending, with commas between them"));
    form->addRow(tr("&Subjects"), m_sizes);
    form->addRow(tr("Engines"), makeEngines());
    addNumbers(*form, tasks);
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    form->addRow(m_problem);
    connect(m_sizes, &QLineEdit::textChanged, this, &TimingSettings::check);
    connect(m_sizes, &QLineEdit::returnPressed, this, &TimingSettings::confirmed);
}

QWidget *TimingSettings::makeEngines()
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(2 * gap);
    for (std::size_t at = 0; at < m_engines.size(); ++at) {
        m_engines[at] =
            new QCheckBox(variantName({static_cast<classify::Engine>(at), timing::Snapshot::None}), row);
        m_engines[at]->setChecked(true);
        connect(m_engines[at], &QCheckBox::toggled, this, &TimingSettings::check);
        across->addWidget(m_engines[at]);
    }
    across->addStretch();
    return row;
}

void TimingSettings::addNumbers(QFormLayout &form, std::size_t tasks)
{
    m_budget = new QDoubleSpinBox(this);
    m_budget->setRange(0, longestBudget);
    m_budget->setDecimals(0);
    m_budget->setValue(60);
    m_budget->setSuffix(tr(" s"));
    m_budget->setToolTip(
        tr("Time for all runs of an engine at a size. The loop stops where one run would take "
           "longer, and is extrapolated."));
    m_repeats = new QSpinBox(this);
    m_repeats->setRange(1, mostRepeats);
    m_repeats->setValue(5);
    m_tasks = new QSpinBox(this);
    m_tasks->setRange(1, mostTasks);
    m_tasks->setValue(static_cast<int>(tasks));
    m_tasks->setToolTip(tr("Threads of the parallel engine"));
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(gap);
    const auto add = [&](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, row);
        label->setBuddy(field);
        across->addWidget(label);
        across->addWidget(field);
        across->addSpacing(gap);
    };
    across->addWidget(m_budget);
    across->addSpacing(gap);
    add(tr("&Repeats"), m_repeats);
    add(tr("&Tasks"), m_tasks);
    across->addStretch();
    auto *label = new QLabel(tr("&Budget"), this);
    label->setBuddy(m_budget);
    form.addRow(label, row);
}

Result<jobs::TimingOptions> TimingSettings::read() const
{
    jobs::TimingOptions options;
    DRAMATIS_TRY_ASSIGN(sizes, jobs::parseLadder(m_sizes->text().toStdString()));
    options.ladder.sizes = sizes;
    for (std::size_t at = 0; at < m_engines.size(); ++at) {
        if (m_engines[at]->isChecked())
            options.ladder.engines.push_back(static_cast<classify::Engine>(at));
    }
    options.ladder.budgetSeconds = m_budget->value();
    options.ladder.repeats = m_repeats->value();
    options.tasks = static_cast<std::size_t>(m_tasks->value());
    return options;
}

std::optional<jobs::TimingOptions> TimingSettings::options() const
{
    if (!problem().isEmpty())
        return {};
    return *read();
}

QString TimingSettings::problem() const
{
    if (!jobs::parseLadder(m_sizes->text().toStdString()))
        return tr("Subjects: give whole numbers, the smallest first, like 10, 100, 1000.");
    if (std::none_of(m_engines.begin(), m_engines.end(),
                     [](const QCheckBox *box) { return box->isChecked(); }))
        return tr("Engines: choose at least one.");
    return {};
}

void TimingSettings::setSizes(const QString &text)
{
    m_sizes->setText(text);
}

void TimingSettings::check()
{
    m_problem->setText(problem());
    m_problem->setVisible(!problem().isEmpty());
    Q_EMIT changed();
}

} // namespace dramatis::ui

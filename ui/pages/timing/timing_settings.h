// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison of the engines is asked for: sizes, engines, budget, repeats, tasks; filled in where the
// results stand.
#pragma once

#include "jobs/timing_job.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace dramatis::ui
{

class TimingSettings : public QWidget
{
    Q_OBJECT
public:
    explicit TimingSettings(std::size_t tasks, QWidget *parent = nullptr);

    /// Nothing where something is wrong; problem() says what.
    [[nodiscard]] std::optional<jobs::TimingOptions> options() const;
    [[nodiscard]] QString problem() const;
    void setSizes(const QString &text);

Q_SIGNALS:
    void changed();
    void confirmed(); ///< Enter in the sizes

private:
    QWidget *makeEngines();
    void addNumbers(QFormLayout &form, std::size_t tasks);
    void check();
    [[nodiscard]] Result<jobs::TimingOptions> read() const;

    QLineEdit *m_sizes;
    std::array<QCheckBox *, 3> m_engines{};
    QDoubleSpinBox *m_budget = nullptr;
    QSpinBox *m_repeats = nullptr;
    QSpinBox *m_tasks = nullptr;
    QLabel *m_problem;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a longer piece of work in a line: number in a circle, or a tick where it is done. A click, or
// Left and Right, asks for a step that can be gone to.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace dramatis::ui
{

class StepButton;

class StepsBar : public QWidget
{
    Q_OBJECT
public:
    explicit StepsBar(const QStringList &titles, QWidget *parent = nullptr);

    enum class State { Ahead, Now, Done };
    void setState(int step, State state, bool reachable);
    [[nodiscard]] State state(int step) const;

Q_SIGNALS:
    void asked(int step);

private:
    std::vector<StepButton *> m_steps;
};

} // namespace dramatis::ui

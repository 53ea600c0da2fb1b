// SPDX-License-Identifier: GPL-3.0-or-later
// What an item's score is made of: a bar per component, as long as its most, and a line per gate. Both speak
// their numbers to screen readers as one description.
#pragma once

#include "review/assessment.h"

#include <QWidget>

namespace dramatis::ui
{

/// "Impact [bar] 19 / 25": the track is as long as the component's most.
class ComponentBars : public QWidget
{
    Q_OBJECT
public:
    explicit ComponentBars(QWidget *parent = nullptr);

    void show(const review::Assessment &assessment);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<int, review::componentCount> m_values{};
};

/// "Quality 71, needs 50": passed a ring with a tick, else a square with a cross.
class GateList : public QWidget
{
    Q_OBJECT
public:
    explicit GateList(QWidget *parent = nullptr);

    void show(const review::Assessment &assessment);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Gate {
        QString name;
        QString text;
        bool passed = false;
    };
    std::vector<Gate> m_gates;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of a rule set that screens side by side: passed or not, in one line each. The details stand in
// the evidence.
#pragma once

#include "pages/card/stages.h"

#include <QFrame>

#include <utility>

class QHBoxLayout;
class QColor;

namespace dramatis::ui
{

struct Theme;

/// Name of an icon (none where nothing is to be said) and its colour.
std::pair<QString, QColor> stageSign(StageSummary::State state, const Theme &theme);

class StageStrip : public QFrame
{
    Q_OBJECT
public:
    explicit StageStrip(QWidget *parent = nullptr);

    /// None: hidden.
    void show(const std::vector<StageSummary> &stages);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    QWidget *m_tiles = nullptr;
};

} // namespace dramatis::ui

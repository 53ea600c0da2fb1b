// SPDX-License-Identifier: GPL-3.0-or-later
// What moved subjects between two runs, in words and as patterns: data solid, rules hatched, override dotted.
#pragma once

#include "classify/run_comparison.h"

#include <QString>
#include <QWidget>

#include <array>
#include <cstdint>

namespace dramatis::ui
{

/// Subjects by classify::Cause.
using CauseCounts = std::array<std::int64_t, classify::causeCount>;

/// The pattern that is drawn over the fill; solid: none.
Qt::BrushStyle causePattern(classify::Cause cause);
/// "data", "rules", … in the language of the screen.
QString causeWord(classify::Cause cause);
/// "97% by rules", of the largest cause; empty of nobody.
QString causeShareText(const CauseCounts &causes);
/// "2 056 by rules, 64 by data", the largest first; empty of nobody.
QString causesText(const CauseCounts &causes);

/// "■ data ▨ rules": the causes that occur.
class CauseLegend : public QWidget
{
    Q_OBJECT
public:
    explicit CauseLegend(QWidget *parent = nullptr);

    void show(const CauseCounts &causes);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<classify::Cause> m_causes;
};

} // namespace dramatis::ui

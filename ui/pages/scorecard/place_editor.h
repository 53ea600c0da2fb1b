// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a scorecard that is chosen in its table, as a slider: a limit over the distribution of its
// ratio, the others over what is near to them; and the way back.
#pragma once

#include "explore/summaries.h"
#include "pages/scorecard/scorecard_draft.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace dramatis::ui
{

class ElidedLabel;
class ThresholdSlider;

class PlaceEditor : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceEditor(QWidget *parent = nullptr);

    /// `name`: of the place. Nothing chosen: says so.
    void choose(const std::optional<ScorecardPlace> &place, const QString &name, const ScorecardDraft &draft);
    void showValue(const ScorecardDraft &draft);
    /// Of the ratio whose limit is chosen.
    void showHistogram(const explore::Histogram &histogram, double step);
    [[nodiscard]] const std::optional<ScorecardPlace> &place() const { return m_place; }

Q_SIGNALS:
    void valueChanged(const dramatis::ui::ScorecardPlace &place, double value); ///< by the operator

private:
    void setRange(double before);

    std::optional<ScorecardPlace> m_place;
    QHBoxLayout *m_row;
    ElidedLabel *m_name;
    ThresholdSlider *m_slider = nullptr;
    QToolButton *m_back;
};

} // namespace dramatis::ui

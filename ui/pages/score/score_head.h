// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a score at the top of its card: probability, risk level, confidence, place in the portfolio,
// and where it stands on the strip of levels.
#pragma once

#include "charts/risk_strip.h"
#include "widgets/subject_swatch.h"

#include <QFrame>
#include <QLabel>

namespace dramatis::ui
{

struct ScoreFigures {
    RiskPlace place;
    OutcomeKey level;
    QString levelName;
    double confidence = 0; ///< NaN: none
    double percentile = 0; ///< NaN: none
};

/// Swatch and name of a level.
class LevelLabel : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setLevel(const OutcomeKey &level, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OutcomeKey m_level;
    QString m_name;
};

class ScoreHead : public QFrame
{
    Q_OBJECT
public:
    explicit ScoreHead(QWidget *parent = nullptr);

    void show(const ScoreFigures &figures);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_probability;
    LevelLabel *m_level;
    QLabel *m_confidence;
    QLabel *m_percentile;
    RiskStrip *m_strip;
    QLabel *m_remark;
};

} // namespace dramatis::ui

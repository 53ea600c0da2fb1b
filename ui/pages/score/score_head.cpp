// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/score/score_head.h"

#include "base/number.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr int gap = 8;
constexpr int swatchGap = 6;
constexpr int figureGap = 24;
constexpr int confidenceDigits = 3;

QVBoxLayout *figure(const QString &title, QWidget *value)
{
    auto *down = new QVBoxLayout;
    down->setSpacing(0);
    QLabel *caption = secondaryLabel(title);
    caption->setFont(smallFont());
    down->addWidget(caption);
    down->addWidget(value, 1);
    value->setAccessibleName(title);
    return down;
}

} // namespace

void LevelLabel::setLevel(const OutcomeKey &level, const QString &name)
{
    m_level = level;
    m_name = name;
    setAccessibleDescription(name);
    updateGeometry();
    update();
}

QSize LevelLabel::sizeHint() const
{
    const QFontMetrics metrics(itemTitleFont());
    return {swatchSize() + swatchGap + metrics.horizontalAdvance(m_name) + gap, metrics.height()};
}

void LevelLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(itemTitleFont());
    painter.setPen(theme().text);
    paintChip(painter, rect(), m_level, m_name, theme());
}

ScoreHead::ScoreHead(QWidget *parent)
    : QFrame(parent), m_probability(new QLabel), m_level(new LevelLabel), m_confidence(new QLabel),
      m_percentile(new QLabel), m_strip(new RiskStrip(Ink::Screen)), m_remark(secondaryLabel({}))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    across->setSpacing(figureGap);
    across->addLayout(figure(tr("Default probability"), m_probability));
    across->addLayout(figure(tr("Risk level"), m_level));
    across->addLayout(figure(tr("Percentile"), m_percentile));
    across->addLayout(figure(tr("Confidence"), m_confidence));
    across->addWidget(m_strip, 1);
    across->addWidget(m_remark);
    m_probability->setFont(figureFont());
    m_confidence->setFont(strongFont());
    m_percentile->setFont(strongFont());
    m_percentile->setToolTip(tr("Share of all whose probability is not higher"));
    m_remark->setFont(smallFont());
    constexpr int leastStrip = 30;
    m_strip->setMinimumWidth(leastStrip * fontMetrics().averageCharWidth());
    m_strip->setFixedHeight(m_strip->neededHeight());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ScoreHead::show(const ScoreFigures &figures)
{
    const auto &levels = figures.place.levels;
    std::optional<double> bound; // the nearest one, which the figure must not be rounded onto
    for (const RiskLevel &level : levels) {
        if (level.from > 0 && figures.place.percent &&
            (!bound ||
             std::abs(level.from - *figures.place.percent) < std::abs(*bound - *figures.place.percent)))
            bound = level.from;
    }
    m_probability->setText(figures.place.percent ? probabilityText(*figures.place.percent, bound)
                                                 : absentText());
    m_level->setLevel(figures.level, figures.levelName);
    m_confidence->setText(digitsText(figures.confidence, confidenceDigits));
    m_percentile->setText(isMissing(figures.percentile)
                              ? absentText()
                              : tr("%1%", "share").arg(digitsText(figures.percentile, 1)));
    m_strip->show(figures.place);
    m_remark->setText(
        tr("square-root scale\nthin line: all that this scorecard\ncan reach, %1 to %2")
            .arg(probabilityText(figures.place.reachLow), probabilityText(figures.place.reachHigh)));
}

void ScoreHead::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    constexpr int roomy = 130; // letters
    m_remark->setVisible(width() > roomy * fontMetrics().averageCharWidth());
    m_strip->setToolTip(m_remark->text());
}

void ScoreHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().line);
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace dramatis::ui

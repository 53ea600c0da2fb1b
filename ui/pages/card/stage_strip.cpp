// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/stage_strip.h"
#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr int iconSize = 20;

QColor Theme::*colorOf(StageSummary::State state)
{
    switch (state) {
    case StageSummary::State::Passed:
        return &Theme::held;
    case StageSummary::State::Near:
        return &Theme::warning;
    case StageSummary::State::Failed:
        return &Theme::failed;
    case StageSummary::State::Plain:
        break;
    }
    return &Theme::text2;
}

QString signOf(StageSummary::State state)
{
    switch (state) {
    case StageSummary::State::Passed:
        return QStringLiteral("check");
    case StageSummary::State::Near:
        return QStringLiteral("warning");
    case StageSummary::State::Failed:
        return QStringLiteral("cross");
    case StageSummary::State::Plain:
        break;
    }
    return {};
}

class Tile : public QWidget
{
public:
    Tile(const StageSummary &stage, QWidget *parent) : QWidget(parent)
    {
        auto *across = new QHBoxLayout(this);
        across->setContentsMargins(12, 4, 12, 4);
        across->setSpacing(10);
        if (const QString sign = signOf(stage.state); !sign.isEmpty()) {
            auto *icon = new IconLabel(sign, iconSize, colorOf(stage.state), this);
            icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
            across->addWidget(icon);
        }
        auto *down = new QVBoxLayout;
        down->setSpacing(0);
        auto *title = new ElidedLabel(&Theme::text, this);
        title->setFont(strongFont());
        title->setText(stage.title);
        title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto *text = new ElidedLabel(&Theme::text2, this);
        text->setFont(smallFont());
        text->setText(stage.text);
        text->setToolTip(stage.text);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        down->addWidget(title);
        down->addWidget(text);
        across->addLayout(down, 1);
        setAccessibleName(stage.title + QStringLiteral(": ") + stage.text);
    }
};

} // namespace

std::pair<QString, QColor> stageSign(StageSummary::State state, const Theme &theme)
{
    return {signOf(state), theme.*colorOf(state)};
}

StageStrip::StageStrip(QWidget *parent) : QFrame(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Sections of the rules"));
    hide();
}

void StageStrip::show(const std::vector<StageSummary> &stages)
{
    delete m_tiles;
    m_tiles = new QWidget(this);
    auto *row = new QHBoxLayout(m_tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (const StageSummary &stage : stages)
        row->addWidget(new Tile(stage, m_tiles), 1);
    m_row->addWidget(m_tiles);
    setVisible(!stages.empty());
}

void StageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().line);
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (!m_tiles)
        return;
    const QObjectList &tiles = m_tiles->children();
    for (const QObject *tile : tiles) {
        const auto *widget = qobject_cast<const QWidget *>(tile);
        if (widget && widget->x() > 0)
            painter.fillRect(QRect(m_tiles->x() + widget->x() - 1, 1, 1, height() - 2), theme().line);
    }
}

} // namespace dramatis::ui

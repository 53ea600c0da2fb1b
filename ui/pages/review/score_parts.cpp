// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/score_parts.h"
#include "pages/review/review_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int barHeight = 12;
constexpr int gap = 10;
constexpr int lampSide = 16;
constexpr int widestBar = 170;

int lineHeight(const QWidget &widget)
{
    return widget.fontMetrics().height() + 9;
}

/// The widest of the names, so that the bars begin below each other.
int namesWidth(const QWidget &widget)
{
    int widest = 0;
    for (std::size_t i = 0; i < review::componentCount; ++i)
        widest = std::max(
            widest, widget.fontMetrics().horizontalAdvance(componentWord(static_cast<review::Component>(i))));
    return widest + gap;
}

int figuresWidth(const QWidget &widget)
{
    return widget.fontMetrics().horizontalAdvance(QStringLiteral("25 / 25")) + 4;
}

void paintLamp(QPainter &painter, const QRectF &square, bool passed)
{
    const Theme &now = theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(passed ? now.held : now.failed, 1.5));
    painter.setBrush(passed ? now.heldGround : now.failedGround);
    if (passed)
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
    else
        painter.drawRect(square.adjusted(1, 1, -1, -1));
    const QPointF at = square.topLeft();
    if (passed) {
        painter.drawPolyline(
            QPolygonF{at + QPointF(4.5, 8.2), at + QPointF(7, 10.8), at + QPointF(11.5, 5.6)});
    } else {
        painter.drawLine(at + QPointF(5, 5), at + QPointF(11, 11));
        painter.drawLine(at + QPointF(11, 5), at + QPointF(5, 11));
    }
    painter.restore();
}

} // namespace

ComponentBars::ComponentBars(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Components of the score"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ComponentBars::show(const review::Assessment &assessment)
{
    m_values = assessment.scores.components;
    QStringList spoken;
    for (std::size_t i = 0; i < review::componentCount; ++i)
        spoken << tr("%1 %2 of %3")
                      .arg(componentWord(static_cast<review::Component>(i)))
                      .arg(m_values[i])
                      .arg(review::mostOf[i]);
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

QSize ComponentBars::sizeHint() const
{
    return {namesWidth(*this) + widestBar + gap + figuresWidth(*this),
            lineHeight(*this) * static_cast<int>(review::componentCount)};
}

QSize ComponentBars::minimumSizeHint() const
{
    constexpr int shortest = 60;
    return {namesWidth(*this) + shortest + gap + figuresWidth(*this), sizeHint().height()};
}

void ComponentBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &now = theme();
    const int left = namesWidth(*this);
    const int room = std::min(widestBar, width() - left - gap - figuresWidth(*this));
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const int longest = *std::max_element(review::mostOf.begin(), review::mostOf.end());
    for (std::size_t i = 0; i < review::componentCount; ++i) {
        const int top = static_cast<int>(i) * lineHeight(*this);
        const QRect line(0, top, width(), lineHeight(*this));
        const auto lengthOf = [&](int value) {
            return static_cast<int>(std::lround(double(room) * value / longest));
        };
        painter.setPen(now.text);
        painter.drawText(mirrored({0, top, left, line.height()}), Qt::AlignVCenter | Qt::AlignLeading,
                         componentWord(static_cast<review::Component>(i)));
        const int bar = line.center().y() - barHeight / 2 + 1;
        painter.fillRect(mirrored({left, bar, lengthOf(review::mostOf[i]), barHeight}), now.track);
        painter.fillRect(mirrored({left, bar, lengthOf(m_values[i]), barHeight}), now.bar);
        const QString most = QStringLiteral(" / %1").arg(review::mostOf[i]);
        const int mostWidth = fontMetrics().horizontalAdvance(QStringLiteral(" / 25"));
        const QRect figures(left + room + gap, top, figuresWidth(*this), line.height());
        painter.drawText(mirrored(figures.adjusted(0, 0, -mostWidth, 0)), Qt::AlignVCenter | Qt::AlignRight,
                         QString::number(m_values[i]));
        painter.setPen(now.text2);
        painter.drawText(mirrored({figures.right() + 1 - mostWidth, top, mostWidth, line.height()}),
                         Qt::AlignVCenter | Qt::AlignLeft, most);
    }
}

GateList::GateList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Gates"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void GateList::show(const review::Assessment &assessment)
{
    const auto gate = [](const QString &name, double value, int needs, bool passed) {
        const double shown = std::floor(value); // never rounds onto a bound that it does not reach
        return Gate{name,
                    tr("%1, needs %2").arg(countText(static_cast<std::int64_t>(shown)), countText(needs)),
                    passed};
    };
    m_gates = {gate(tr("Quality"), assessment.total, review::qualityNeeds, assessment.qualityPassed),
               gate(tr("Trend"), assessment.trend, review::trendNeeds, assessment.trendPassed)};
    QStringList spoken;
    for (const Gate &each : m_gates)
        spoken << (each.passed ? tr("%1 passed: %2") : tr("%1 not passed: %2")).arg(each.name, each.text);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize GateList::sizeHint() const
{
    int names = 0;
    int texts = 0;
    for (const Gate &gate : m_gates) {
        names = std::max(names, fontMetrics().horizontalAdvance(gate.name));
        texts = std::max(texts, QFontMetrics(strongFont()).horizontalAdvance(gate.text));
    }
    return {lampSide + gap + names + 2 * gap + texts, 2 * (lineHeight(*this) + 2)};
}

void GateList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int names = 0;
    for (const Gate &gate : m_gates)
        names = std::max(names, fontMetrics().horizontalAdvance(gate.name));
    const int height = lineHeight(*this) + 2;
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    for (std::size_t i = 0; i < m_gates.size(); ++i) {
        const int top = static_cast<int>(i) * height;
        paintLamp(painter, mirrored({0, top + (height - lampSide) / 2, lampSide, lampSide}),
                  m_gates[i].passed);
        const int left = lampSide + gap;
        painter.setFont(font());
        painter.setPen(theme().text);
        painter.drawText(mirrored({left, top, names, height}), Qt::AlignVCenter | Qt::AlignLeading,
                         m_gates[i].name);
        const int behind = left + names + 2 * gap;
        painter.setFont(strongFont());
        painter.setPen(m_gates[i].passed ? theme().held : theme().failed);
        painter.drawText(mirrored({behind, top, width() - behind, height}),
                         Qt::AlignVCenter | Qt::AlignLeading, m_gates[i].text);
    }
}

} // namespace dramatis::ui

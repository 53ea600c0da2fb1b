// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cause_words.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace dramatis::ui
{

namespace
{

constexpr int side = 12;
constexpr int gap = 5;
constexpr int between = 14;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Causes)
};

} // namespace

Qt::BrushStyle causePattern(classify::Cause cause)
{
    switch (cause) {
    case classify::Cause::Data:
        return Qt::SolidPattern;
    case classify::Cause::Rules:
        return Qt::BDiagPattern;
    case classify::Cause::DataAndRules:
        return Qt::DiagCrossPattern;
    case classify::Cause::Override:
        return Qt::Dense5Pattern;
    case classify::Cause::NotSeparable:
        break;
    }
    return Qt::HorPattern;
}

QString causeWord(classify::Cause cause)
{
    switch (cause) {
    case classify::Cause::Data:
        return Words::tr("data", "cause");
    case classify::Cause::Rules:
        return Words::tr("rules", "cause");
    case classify::Cause::DataAndRules:
        return Words::tr("data and rules", "cause");
    case classify::Cause::Override:
        return Words::tr("override", "cause");
    case classify::Cause::NotSeparable:
        break;
    }
    return Words::tr("not separable", "cause");
}

QString causeShareText(const CauseCounts &causes)
{
    const auto largest = std::max_element(causes.begin(), causes.end());
    const std::int64_t all = std::accumulate(causes.begin(), causes.end(), std::int64_t{0});
    if (all == 0)
        return {};
    const auto cause = static_cast<classify::Cause>(largest - causes.begin());
    if (cause == classify::Cause::NotSeparable)
        return Words::tr("%1 not separable").arg(shareText(*largest, all));
    return Words::tr("%1 by %2", "share, cause").arg(shareText(*largest, all), causeWord(cause));
}

QString causesText(const CauseCounts &causes)
{
    std::array<std::size_t, classify::causeCount> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return causes[a] > causes[b]; });
    QStringList parts;
    for (const std::size_t place : order) {
        const auto cause = static_cast<classify::Cause>(place);
        if (causes[place] > 0)
            parts << (cause == classify::Cause::NotSeparable
                          ? Words::tr("%1 not separable").arg(countText(causes[place]))
                          : Words::tr("%1 by %2", "count, cause")
                                .arg(countText(causes[place]), causeWord(cause)));
    }
    return parts.join(QStringLiteral(", "));
}

CauseLegend::CauseLegend(QWidget *parent) : QWidget(parent)
{
    setFont(smallFont());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CauseLegend::show(const CauseCounts &causes)
{
    m_causes.clear();
    QStringList words;
    for (std::size_t cause = 0; cause < causes.size(); ++cause) {
        if (causes[cause] == 0)
            continue;
        m_causes.push_back(static_cast<classify::Cause>(cause));
        words << causeWord(m_causes.back());
    }
    setAccessibleName(Words::tr("Causes: %1").arg(words.join(QStringLiteral(", "))));
    setVisible(!m_causes.empty());
    update();
}

QSize CauseLegend::sizeHint() const
{
    int width = 0;
    for (const classify::Cause cause : m_causes)
        width += side + gap + fontMetrics().horizontalAdvance(causeWord(cause)) + between;
    return {width, fontMetrics().height() + 8};
}

void CauseLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int left = 0;
    for (const classify::Cause cause : m_causes) {
        const QString word = causeWord(cause);
        const int wide = fontMetrics().horizontalAdvance(word);
        const auto mirrored = [this](const QRect &place) {
            return QStyle::visualRect(layoutDirection(), rect(), place);
        };
        const QRect square = mirrored({left, (height() - side) / 2, side, side});
        painter.fillRect(square, theme().text2);
        if (causePattern(cause) != Qt::SolidPattern)
            painter.fillRect(square, QBrush(theme().base, causePattern(cause)));
        painter.setPen(theme().text2);
        painter.drawText(mirrored({left + side + gap, 0, wide, height()}), Qt::AlignVCenter | Qt::AlignLeft,
                         word);
        left += side + gap + wide + between;
    }
}

} // namespace dramatis::ui

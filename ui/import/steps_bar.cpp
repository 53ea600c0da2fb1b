// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/steps_bar.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace dramatis::ui
{

namespace
{

constexpr int circle = 20;
constexpr int gap = 6;
constexpr int dash = 20; ///< to the next step

} // namespace

class StepButton : public QAbstractButton
{
public:
    StepButton(int number, const QString &title, bool last, QWidget *parent)
        : QAbstractButton(parent), m_number(number), m_last(last)
    {
        setText(title);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setState(StepsBar::State::Ahead);
    }

    void setState(StepsBar::State state)
    {
        m_state = state;
        setAccessibleName(
            state == StepsBar::State::Done  ? StepsBar::tr("Step %1, %2: done").arg(m_number).arg(text())
            : state == StepsBar::State::Now ? StepsBar::tr("Step %1, %2: now").arg(m_number).arg(text())
                                            : StepsBar::tr("Step %1, %2").arg(m_number).arg(text()));
        update();
    }
    [[nodiscard]] StepsBar::State state() const { return m_state; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(strongFont());
        const int own = circle + gap + metrics.horizontalAdvance(text()) + gap;
        return {own + (m_last ? 0 : dash + gap), std::max(circle + 6, metrics.height() + 8)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto mirrored = [this](const QRect &rect) {
            return QStyle::visualRect(layoutDirection(), this->rect(), rect);
        };
        paintCircle(painter, mirrored({2, (height() - circle) / 2, circle, circle}));
        const bool now = m_state == StepsBar::State::Now;
        const QFont font = now ? strongFont() : this->font();
        const int width = QFontMetrics(strongFont()).horizontalAdvance(text()) + 2;
        painter.setFont(font);
        painter.setPen(m_state == StepsBar::State::Ahead ? theme().text2 : theme().text);
        const QRect title = mirrored({2 + circle + gap, 0, width, height()});
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
        painter.setPen(theme().outline);
        if (!m_last) {
            const QRect line = mirrored({this->width() - dash - 2, height() / 2, dash - gap, 1});
            painter.fillRect(line, theme().outline);
        }
        if (hasFocus()) {
            QStyleOptionFocusRect ring;
            ring.initFrom(this);
            ring.rect = title.adjusted(-2, 2, 2, -2);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
        }
    }

private:
    void paintCircle(QPainter &painter, const QRect &rect)
    {
        const QRectF round = QRectF(rect).adjusted(.75, .75, -.75, -.75);
        if (m_state == StepsBar::State::Done) {
            painter.setPen(QPen(theme().held, 1.5));
            painter.drawEllipse(round);
            painter.drawPixmap(rect.adjusted(4, 4, -4, -4), iconPixmap(QStringLiteral("check"), circle - 8,
                                                                       theme().held, devicePixelRatioF()));
            return;
        }
        const bool now = m_state == StepsBar::State::Now;
        painter.setPen(now ? QPen(Qt::NoPen) : QPen(theme().outline, 1.5));
        painter.setBrush(now ? QBrush(theme().highlight) : QBrush(Qt::NoBrush));
        painter.drawEllipse(round);
        painter.setBrush(Qt::NoBrush);
        painter.setFont(smallFont());
        painter.setPen(now ? theme().highlightedText : theme().text2);
        painter.drawText(rect, Qt::AlignCenter, QString::number(m_number));
    }

    int m_number;
    bool m_last;
    StepsBar::State m_state = StepsBar::State::Ahead;
};

StepsBar::StepsBar(const QStringList &titles, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int step = 0; step < titles.size(); ++step) {
        auto *button = new StepButton(step + 1, titles[step], step + 1 == titles.size(), this);
        connect(button, &QAbstractButton::clicked, this, [this, step] { Q_EMIT asked(step); });
        row->addWidget(button);
        m_steps.push_back(button);
    }
    setAccessibleName(tr("Steps of the import"));
}

void StepsBar::setState(int step, State state, bool reachable)
{
    StepButton *button = m_steps[static_cast<std::size_t>(step)];
    button->setState(state);
    button->setEnabled(reachable);
}

StepsBar::State StepsBar::state(int step) const
{
    return m_steps[static_cast<std::size_t>(step)]->state();
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/question_card.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

using mapping::Question;

namespace
{

QString answerText(const Question::Answer &answer)
{
    const QString text = QString::fromStdString(answer.text);
    if (text == QStringLiteral("flip"))
        return QuestionCard::tr("Flip sign");
    if (text == QStringLiteral("as it is"))
        return QuestionCard::tr("Leave as it is");
    if (text == QStringLiteral("percent"))
        return QuestionCard::tr("Percents");
    if (text == QStringLiteral("fraction"))
        return QuestionCard::tr("Fractions, times 100");
    return text;
}

} // namespace

QString questionTitle(const Question &question)
{
    const QString field = QString::fromStdString(question.field);
    switch (question.subject) {
    case Question::Subject::DateOrder:
        return QuestionCard::tr("Day or month first in %1?").arg(field);
    case Question::Subject::Sign:
        return QuestionCard::tr("Which way does money go?");
    case Question::Subject::MissingField:
        return QuestionCard::tr("Which column is %1?").arg(field);
    case Question::Subject::Fraction:
        return QuestionCard::tr("Is %1 written as percents or as fractions?").arg(field);
    case Question::Subject::CreateMissing:
        break;
    }
    return QuestionCard::tr("Make accounts that are not there?");
}

void InOutBars::setTotals(double in, double out)
{
    m_in = in;
    m_out = out;
    setAccessibleName(tr("in %1, out %2").arg(shortText(in), shortText(out)));
    update();
}

QSize InOutBars::sizeHint() const
{
    const int line = QFontMetrics(captionFont()).height() + 4;
    return {140, 2 * line + 6};
}

void InOutBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(captionFont());
    const QFontMetrics metrics(captionFont());
    const double most = std::max({m_in, m_out, 1e-9});
    const int line = metrics.height() + 4;
    const QString texts[] = {tr("in %1").arg(shortText(m_in)), tr("out %1").arg(shortText(m_out))};
    const int labels = std::max(metrics.horizontalAdvance(texts[0]), metrics.horizontalAdvance(texts[1])) + 8;
    for (int bar = 0; bar < 2; ++bar) {
        const int y = bar * (line + 2) + 2;
        const int length = static_cast<int>((width() - labels) * (bar == 0 ? m_in : m_out) / most);
        const QRect text = QStyle::visualRect(layoutDirection(), rect(), {0, y, labels, line});
        painter.setPen(theme().text2);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, texts[bar]);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), {labels, y + 3, length, line - 6}),
                         bar == 0 ? theme().running : theme().bar);
    }
}

QuestionCard::QuestionCard(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_reason(secondaryLabel({}, this)),
      m_bars(new InOutBars(this)), m_segments(new SegmentSwitch(this)), m_box(new QComboBox(this)),
      m_confirm(new QPushButton(tr("Confirm"), this))
{
    m_title->setFont(strongFont());
    m_title->setWordWrap(true);
    m_reason->setFont(smallFont());
    m_reason->setWordWrap(true);
    m_segments->setFont(smallFont());
    m_box->setFont(smallFont());
    m_confirm->setFont(smallFont());
    m_bars->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_bars);
    column->addWidget(m_segments, 0, Qt::AlignLeft);
    column->addWidget(m_box);
    column->addWidget(m_confirm, 0, Qt::AlignLeft);
    m_bars->hide();
    connect(m_box, &QComboBox::activated, this,
            [this](int place) { Q_EMIT answered(static_cast<std::size_t>(place)); });
    connect(m_segments, &SegmentSwitch::pressed, this,
            [this](int place) { Q_EMIT answered(static_cast<std::size_t>(place)); });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const int place = m_box->isVisibleTo(this) ? m_box->currentIndex() : m_segments->current();
        if (place >= 0)
            Q_EMIT answered(static_cast<std::size_t>(place));
    });
}

void QuestionCard::setQuestion(const Question &question, std::optional<std::size_t> answer, bool isAnswered)
{
    m_ofSign = question.subject == Question::Subject::Sign;
    m_title->setText(questionTitle(question));
    m_reason->setText(QString::fromStdString(question.reason));
    m_reason->setVisible(!question.reason.empty());
    QStringList texts;
    for (const Question::Answer &each : question.answers)
        texts << (question.subject == Question::Subject::CreateMissing
                      ? (each.createMissing ? tr("Make them") : tr("Reject their rows"))
                      : answerText(each));
    setAnswers(texts, answer ? static_cast<int>(*answer) : 0);
    m_confirm->setVisible(!isAnswered);
    setAccessibleName(isAnswered ? m_title->text() : tr("%1 (open)").arg(m_title->text()));
}

/// Side by side where there is room, else as a list.
void QuestionCard::setAnswers(const QStringList &texts, int current)
{
    constexpr int mostSegments = 3;
    const QFontMetrics metrics(strongFont());
    int width = 0;
    for (const QString &text : texts)
        width += metrics.horizontalAdvance(text) + 26;
    const bool segments = texts.size() <= mostSegments && width <= metrics.averageCharWidth() * 34;
    m_segments->setVisible(segments);
    m_box->setVisible(!segments);
    if (segments) {
        m_segments->setSegments(texts);
        m_segments->setCurrent(current);
    } else {
        m_box->clear();
        m_box->addItems(texts);
        m_box->setCurrentIndex(current);
    }
    m_box->setAccessibleName(m_title->text());
}

void QuestionCard::setTotals(const importing::Preview *preview)
{
    m_bars->setVisible(m_ofSign && preview);
    if (preview)
        m_bars->setTotals(preview->moneyIn, preview->moneyOut);
}

void QuestionCard::focusAnswer()
{
    if (m_confirm->isVisible())
        m_confirm->setFocus(Qt::ShortcutFocusReason);
    else if (m_box->isVisible())
        m_box->setFocus(Qt::ShortcutFocusReason);
    else if (auto *button = m_segments->findChild<QToolButton *>())
        button->setFocus(Qt::ShortcutFocusReason);
}

} // namespace dramatis::ui

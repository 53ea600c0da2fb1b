// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/questions_pane.h"

#include "import/question_card.h"
#include "widgets/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace dramatis::ui
{

QuestionsPane::QuestionsPane(QWidget *parent)
    : Pane(tr("Questions"), parent), m_column(nullptr), m_none(secondaryLabel(tr("Nothing is to be asked.")))
{
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_none->setContentsMargins(12, 12, 12, 12);
    m_none->setWordWrap(true);
    m_column->addWidget(m_none);
    m_column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    setContent(scroll);
}

/// Cards stay while the questions are the same ones, so that the keyboard stays where it is.
void QuestionsPane::setFile(const FileDraft *file)
{
    m_questions = file ? file->questions() : std::vector<std::size_t>();
    while (m_cards.size() > m_questions.size()) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater(); // it may be the one that speaks
        m_cards.pop_back();
    }
    while (m_cards.size() < m_questions.size()) {
        auto *card = new QuestionCard;
        const std::size_t place = m_cards.size();
        connect(card, &QuestionCard::answered, this,
                [this, place](std::size_t answer) { Q_EMIT answered(m_questions[place], answer); });
        m_column->insertWidget(static_cast<int>(place), card);
        m_cards.push_back(card);
    }
    m_isAnswered.clear();
    for (std::size_t place = 0; place < m_cards.size(); ++place) {
        const std::size_t question = m_questions[place];
        m_isAnswered.push_back(file->isAnswered(question));
        m_cards[place]->setQuestion(file->proposal()->questions[question], file->answerOf(question),
                                    m_isAnswered.back());
    }
    m_none->setVisible(m_cards.empty());
    setRemark(file && file->openQuestions() > 0
                  ? tr("%Ln open", nullptr, static_cast<int>(file->openQuestions()))
                  : QString());
}

void QuestionsPane::setPreview(const importing::Preview *preview)
{
    for (QuestionCard *card : m_cards)
        card->setTotals(preview);
}

bool QuestionsPane::focusOpen()
{
    for (std::size_t place = 0; place < m_cards.size(); ++place) {
        if (m_isAnswered[place])
            continue;
        m_cards[place]->focusAnswer();
        return true;
    }
    return false;
}

} // namespace dramatis::ui

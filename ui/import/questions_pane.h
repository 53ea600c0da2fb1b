// SPDX-License-Identifier: GPL-3.0-or-later
// What only the operator can know of a file, one card each: the question, what the sample says, answers to
// choose from. The proposed answer is chosen already; it is confirmed with a click.
#pragma once

#include "import/file_draft.h"
#include "widgets/pane.h"

namespace dramatis::ui
{

class QuestionCard;

class QuestionsPane : public Pane
{
    Q_OBJECT
public:
    explicit QuestionsPane(QWidget *parent = nullptr);

    void setFile(const FileDraft *file);
    void setPreview(const importing::Preview *preview);
    /// Puts the keyboard on the first question that is not answered. Returns false if there is none.
    bool focusOpen();

Q_SIGNALS:
    void answered(std::size_t question, std::size_t answer);

private:
    QVBoxLayout *m_column;
    QLabel *m_none;
    std::vector<QuestionCard *> m_cards;
    std::vector<std::size_t> m_questions; ///< [card]
    std::vector<bool> m_isAnswered;       ///< [card]
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What a file asks, and what the operator answers.
#include "import/file_draft.h"

#include <algorithm>

namespace dramatis::ui
{

using mapping::FieldSource;
using mapping::Mapping;
using mapping::Question;

FileDraft::Key FileDraft::keyOf(const Question &question)
{
    return {question.subject, question.field};
}

std::vector<std::size_t> FileDraft::questions() const
{
    std::vector<std::size_t> open;
    if (!proposal() || usesSaved())
        return open;
    for (std::size_t i = 0; i < proposal()->questions.size(); ++i) {
        const Question &question = proposal()->questions[i];
        const bool ofField = question.subject != Question::Subject::CreateMissing;
        const bool changed = ofField && edit(question.field) && !answerOf(i);
        if (!question.answers.empty() && !changed)
            open.push_back(i);
    }
    return open;
}

bool FileDraft::isAnswered(std::size_t question) const
{
    return m_answered.contains(keyOf(proposal()->questions[question]));
}

std::size_t FileDraft::openQuestions() const
{
    const auto all = questions();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](std::size_t question) { return !isAnswered(question); }));
}

std::optional<std::size_t> FileDraft::answerOf(std::size_t question) const
{
    const Question &asked = proposal()->questions[question];
    const Mapping now = mapping();
    const FieldSource *source = now.find(asked.field);
    for (std::size_t i = 0; i < asked.answers.size(); ++i) {
        const Question::Answer &answer = asked.answers[i];
        if (asked.subject == Question::Subject::CreateMissing ? answer.createMissing == now.createMissing
                                                              : source && sameSource(*source, answer.source))
            return i;
    }
    return std::nullopt;
}

void FileDraft::answer(std::size_t question, std::size_t answer)
{
    const Question &asked = proposal()->questions[question];
    const Question::Answer &said = asked.answers[answer];
    m_answered.insert(keyOf(asked));
    if (asked.subject == Question::Subject::CreateMissing)
        m_createMissing = said.createMissing;
    else
        setField(asked.field, said.source);
}

} // namespace dramatis::ui

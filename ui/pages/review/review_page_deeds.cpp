// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the review page: decisions, and the ways to a card and to subjects.
#include "pages/review/decision_box.h"
#include "pages/review/review_page.h"
#include "pages/review/review_queue.h"
#include "pages/runs/ledger_view.h"
#include "pages/subjects/subject_words.h"
#include "widgets/pane.h"

#include <QComboBox>
#include <QPointer>

namespace dramatis::ui
{

/// Without checked ones all that are shown are meant.
void ReviewPage::checkForSeveral()
{
    if (m_queue->checkedIds().empty())
        m_queue->checkShown();
    m_box->focusReason();
}

void ReviewPage::decide(review::Decision decision, const QString &reason)
{
    std::vector<std::string> ids = m_queue->checkedIds();
    const bool several = !ids.empty();
    if (!several) {
        if (!m_item || m_item->row().itemId != m_currentId)
            return; // the chosen one is still read
        ids = {m_item->row().itemId};
        const int row = m_queue->rowOf(ids.front());
        const int next = row + 1 < m_queue->rowCount() ? row + 1 : row - 1;
        m_currentId = row < 0 || next < 0 ? std::string() : m_queue->lineAt(next).itemId;
    }
    m_notice->hide();
    m_box->clearReason();
    m_table->setFocus(Qt::OtherFocusReason);
    m_deciding.push_back({ids, reason});
    m_queue->uncheckAll();
    if (wantedState() == review::ItemFilter::State::Undecided)
        m_queue->setLeaving(ids, true);
    else
        restoreCurrent();
    QPointer<ReviewPage> self(this);
    workspace().decideItems(ids, decision, reason.toStdString(), [self, ids, reason](const Status &status) {
        if (self)
            self->endDecision(ids, reason, status);
    });
}

void ReviewPage::endDecision(const std::vector<std::string> &ids, const QString &reason, const Status &status)
{
    std::erase_if(m_deciding, [&](const Deciding &each) { return each.ids == ids; });
    if (status)
        return readDecided();
    m_currentId = ids.front();
    m_queue->setLeaving(ids, false);
    m_notice->show(NoticeKind::Failure,
                   tr("%1 The reason was: %2").arg(QString::fromStdString(status.error().text), reason));
}

void ReviewPage::openCard()
{
    if (!m_item || m_item->subjectId.empty())
        return;
    Destination card{.page = PageId::Card, .subject = fromText(m_item->subjectId)};
    const auto state = workspace().state();
    for (const store::RunRecord &run : state ? state->runs : std::vector<store::RunRecord>()) {
        if (run.no == m_item->runNo && run.assigns() && run.status == store::status::completed)
            card.runNo = run.no;
    }
    const Domain *domain = workspace().registry().find(m_item->row().domain);
    if (!domain || domain == workspace().domain())
        return Q_EMIT wentTo(card);
    // A card is of the domain that is shown.
    auto *once = new QObject(this);
    connect(&workspace(), &jobs::OpenWorkspace::viewChanged, once, [this, once, domain, card] {
        if (workspace().domain() != domain)
            return;
        once->deleteLater();
        Q_EMIT wentTo(card);
    });
    workspace().showDomain(domain);
}

std::optional<explore::Query> ReviewPage::subjectsOf(const review::Item &item) const
{
    namespace kind = review::kind;
    const auto view = workspace().view();
    if (!item.subjectId.empty() || item.row().subject || !view || view->run->record.no != item.runNo)
        return std::nullopt;
    explore::Query query;
    query.window = state().singleWindow(*view);
    for (std::size_t window = 0; window < view->windows.size(); ++window) {
        if (view->windows[window].days == item.row().window)
            query.window = window;
    }
    constexpr std::uint64_t moved = std::uint64_t(1) << static_cast<int>(explore::Change::Moved);
    const std::string &type = item.row().type;
    if (type == kind::moved || type == kind::excluded)
        query.facet(explore::Facet::Change) = moved;
    if (type == kind::excluded)
        query.facet(explore::Facet::Persona) = outcomeBits(*view, rules::OutcomeKind::Excluded);
    if (type == kind::nearMiss)
        query.facet(explore::Facet::NearMiss) = (std::uint64_t(1) << view->personaCount) - 1;
    if (type != kind::moved && type != kind::excluded && type != kind::nearMiss)
        return std::nullopt;
    return query;
}

void ReviewPage::openSubjects()
{
    if (const auto query = m_item ? subjectsOf(*m_item) : std::nullopt)
        Q_EMIT wentTo({PageId::Subjects, *query});
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/review_page.h"
#include "pages/domain_words.h"
#include "pages/review/decided_list.h"
#include "pages/review/decision_box.h"
#include "pages/review/item_view.h"
#include "pages/review/review_queue.h"
#include "pages/review/review_words.h"
#include "pages/runs/ledger_view.h"
#include "pages/subjects/subject_words.h"
#include "widgets/elided_label.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr std::int64_t mostDecided = 200; ///< of today, shown below the queue

} // namespace

bool ReviewPage::isWritable() const
{
    const auto state = workspace().state();
    return state && !state->readOnly;
}

review::ItemFilter::State ReviewPage::wantedState() const
{
    return static_cast<review::ItemFilter::State>(m_states->currentData().toInt());
}

void ReviewPage::refresh()
{
    showCount();
    fillFilters();
    if (!workspace().state()) {
        m_readState.reset();
        m_queue->show(nullptr);
        m_decided->show({});
        return;
    }
    if (m_readState == workspace().state())
        return showItem(); // the view or the look-back is another one
    m_readState = workspace().state();
    readQueue();
    readDecided();
}

void ReviewPage::readQueue()
{
    review::ItemFilter filter;
    filter.state = wantedState();
    QPointer<ReviewPage> self(this);
    workspace().readReview(filter, [self](Result<jobs::ReviewLines> lines) {
        if (self)
            self->takeLines(std::move(lines));
    });
}

void ReviewPage::takeLines(Result<jobs::ReviewLines> lines)
{
    if (!lines)
        return m_notice->show(NoticeKind::Failure, QString::fromStdString(lines.error().text));
    m_queue->show(std::move(*lines));
    fillKinds();
    followCurrent(); // what is shown of it may be another one now
}

void ReviewPage::readDecided()
{
    store::AuditFilter filter;
    filter.action = "decide-item";
    filter.since = startOfToday();
    filter.most = mostDecided;
    QPointer<ReviewPage> self(this);
    workspace().readAudit(filter,
                          [self, asked = ++m_askedDecided](const Result<std::vector<store::AuditRow>> &rows) {
                              if (self && rows && asked == self->m_askedDecided)
                                  self->m_decided->show(*rows);
                          });
}

void ReviewPage::showCount()
{
    const auto state = workspace().state();
    const std::int64_t waiting = state ? state->undecidedItems : 0;
    m_count->setText(countText(waiting));
    m_waiting->setText(tr("wait(s) for a decision", "the number stands in front", pluralCount(waiting)));
}

void ReviewPage::applyFilter()
{
    QueueFilter filter;
    filter.type = m_kinds->currentData().toString().toStdString();
    filter.band = review::bandOf(m_bands->currentData().toString().toStdString());
    if (m_domains->currentIndex() > 0 && workspace().domain())
        filter.domain = workspace().domain()->name();
    filter.text = m_text->text().trimmed();
    m_queue->setFilter(filter);
}

/// After a reset: the same item, else the one that stands in its place.
void ReviewPage::restoreCurrent()
{
    int row = m_currentId.empty() ? -1 : m_queue->rowOf(m_currentId);
    if (row < 0)
        row = std::min(m_currentRow, m_queue->rowCount() - 1);
    showEmpty();
    if (row < 0) {
        m_currentId.clear();
        m_item.reset();
        return showItem();
    }
    const QModelIndex index = m_queue->index(row, ReviewQueue::What);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

/// Reads the chosen item; the one before stays until it is there.
void ReviewPage::followCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    m_currentRow = index.row();
    m_currentId = m_queue->lineAt(index.row()).itemId;
    QPointer<ReviewPage> self(this);
    workspace().readReviewItem(m_currentId, [self, asked = ++m_asked](Result<review::Item> item) {
        if (!self || asked != self->m_asked)
            return;
        if (item)
            self->m_item.emplace(std::move(*item));
        else
            self->m_item.reset();
        self->showItem();
    });
}

void ReviewPage::showItem()
{
    m_itemStack->setCurrentIndex(m_item ? 1 : 0);
    if (m_item) {
        ItemView::Shown shown;
        shown.domain = workspace().registry().find(m_item->row().domain);
        shown.view = workspace().view();
        shown.nearMissShare = workspace().settings().values().nearMissShare;
        shown.place = m_queue->rowOf(m_item->row().itemId) + 1;
        shown.count = m_queue->rowCount();
        shown.showsSubjects = subjectsOf(*m_item).has_value();
        m_view->show(*m_item, shown);
    }
    showBox();
}

void ReviewPage::showBox()
{
    const auto checked = std::ssize(m_queue->checkedIds());
    m_several->setEnabled(isWritable() && m_queue->rowCount() > 0);
    if (!isWritable())
        return m_box->showNothing(workspace().state() ? tr("The workspace is read-only.") : QString());
    if (checked > 0)
        return m_box->showSeveral(checked);
    if (!m_item)
        return m_box->showNothing({});
    const review::ItemRow &row = m_item->row();
    m_box->showItem(row.itemId, m_item->assessment().suggested, row.decision, fromText(row.decisionReason));
}

void ReviewPage::showEmpty()
{
    const bool any = m_queue->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (any)
        return;
    const bool filtered = m_queue->lineCount() > 0 && m_queue->filter() != QueueFilter();
    m_showAll->setVisible(filtered);
    if (filtered)
        m_empty->setTexts(tr("No item matches the filters"), {});
    else if (wantedState() == review::ItemFilter::State::Decided)
        m_empty->setTexts(tr("Nothing was decided yet"), {});
    else
        m_empty->setTexts(
            tr("Nothing waits for a decision"),
            tr("Runs make items: subjects that moved, near misses, high risks, wallets that are "
               "excluded now, imports with rejects, lapsed overrides."));
}

/// Beyond the ends it stays.
void ReviewPage::step(int by)
{
    const int row = std::clamp(m_table->currentIndex().row() + by, 0, m_queue->rowCount() - 1);
    if (m_queue->rowCount() > 0)
        m_table->setCurrentIndex(m_queue->index(row, ReviewQueue::What));
}

void ReviewPage::arrive(const Destination &)
{
    m_table->setFocus(Qt::OtherFocusReason);
}

QJsonObject ReviewPage::saveSession() const
{
    QJsonArray splitters;
    for (const QSplitter *splitter : m_splitters)
        splitters << QString::fromLatin1(splitter->saveState().toBase64());
    return {{QStringLiteral("splitters"), splitters},
            {QStringLiteral("band"), m_bands->currentData().toString()},
            {QStringLiteral("onlyDomain"), m_domains->currentIndex() > 0}};
}

void ReviewPage::restoreSession(const QJsonObject &session)
{
    const QJsonArray splitters = session.value(QLatin1String("splitters")).toArray();
    for (int i = 0; i < std::min(splitters.size(), m_splitters.size()); ++i)
        m_splitters[i]->restoreState(QByteArray::fromBase64(splitters[i].toString().toLatin1()));
    m_bands->setCurrentIndex(std::max(0, m_bands->findData(session.value(QLatin1String("band")))));
    m_domains->setCurrentIndex(session.value(QLatin1String("onlyDomain")).toBool() ? 1 : 0);
    applyFilter();
}

} // namespace dramatis::ui

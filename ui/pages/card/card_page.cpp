// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/card_page.h"
#include "pages/card/card_head.h"
#include "pages/card/card_reason.h"
#include "pages/card/detail_pane.h"
#include "pages/card/event_model.h"
#include "pages/card/evidence_view.h"
#include "pages/card/history_model.h"
#include "pages/card/override_form.h"
#include "pages/card/signal_pane.h"
#include "pages/card/stage_strip.h"
#include "pages/card/timeline.h"
#include "pages/domain_words.h"
#include "pages/score/score_card.h"
#include "pages/subjects/subject_figures.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QJsonObject>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace dramatis::ui
{

namespace
{

/// What a share is taken of: subscription_spend for subscription_share_pct.
std::optional<std::size_t> partOf(SignalCatalogue catalogue, std::size_t signal)
{
    constexpr std::string_view share = "_share_pct";
    const std::string_view id = catalogue[signal].id;
    if (!id.ends_with(share))
        return std::nullopt;
    return findSignal(catalogue, std::string(id.substr(0, id.size() - share.size())) + "_spend");
}

} // namespace

CardPage::CardPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_figures(new SubjectFigures(workspace(), this)),
      m_evidence(new EvidenceModel(this)), m_events(new EventModel(this)), m_history(new HistoryModel(this)),
      m_head(new CardHead), m_form(new OverrideForm), m_notice(new NoticeStrip), m_stages(new StageStrip),
      m_evidenceView(new EvidenceView(*m_evidence)),
      m_signals(new SignalPane([this](std::size_t signal) { return m_figures->ofAll(signal); })),
      m_evidencePane(evidencePane()), m_timelinePane(new Pane(tr("Timeline"))), m_details(new DetailPane),
      m_timeline(new Timeline), m_eventPane(eventPane()), m_historyPane(historyPane()),
      m_score(new ScoreCard),
      m_nobody(new EmptyState(QStringLiteral("person"), tr("No subject chosen"),
                              tr("Choose one in the list of subjects, Enter opens its card."))),
      m_splitter(new QSplitter), m_stack(new QStackedWidget)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(m_notice);
    column->addWidget(m_form);
    column->addWidget(m_stages);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_score, 1);
    m_score->hide();
    arrangePanes();
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(content);
    whole->addWidget(m_stack);
    connectParts();
    connectDecisions();
}

void CardPage::connectParts()
{
    connect(m_head, &CardHead::backWanted, this, [this] { Q_EMIT wentTo({PageId::Subjects}); });
    connect(m_head, &CardHead::stepWanted, this, &CardPage::step);
    for (const int by : {-1, 1}) {
        auto *keys = new QShortcut(QKeySequence(Qt::ALT | (by < 0 ? Qt::Key_Up : Qt::Key_Down)), this);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, this, [this, by] { step(by); });
    }
    connect(m_evidenceView, &EvidenceView::signalChosen, this,
            [this](std::size_t signal) { chooseSignal(signal); });
    connect(m_signals, &SignalPane::signalChosen, this, &CardPage::chooseSignal);
    connect(m_signals, &SignalPane::familyChanged, this, &CardPage::wantFigures);
    connect(m_figures, &SubjectFigures::changed, m_signals, &SignalPane::distributionsChanged);
    connect(m_score, &ScoreCard::subjectWanted, this, [this](const QString &subject) {
        if (m_card && subject.toStdString() != m_card->subjectId)
            Q_EMIT wentTo({.page = PageId::Card, .subject = subject});
    });
    connect(m_nobody->addButton(tr("Show the subjects")), &QPushButton::clicked, this,
            [this] { Q_EMIT wentTo({PageId::Subjects}); });
}

void CardPage::connectDecisions()
{
    connect(m_head, &CardHead::overrideWanted, this, [this] { beginDecision(false); });
    connect(m_head, &CardHead::withdrawWanted, this, [this] { beginDecision(true); });
    connect(m_head, &CardHead::reclassifyWanted, this, [this] { workspace().classify({m_subject}); });
    connect(m_form, &OverrideForm::decided, this,
            [this](const jobs::OverrideRequest &request) { m_decision = workspace().decide(request); });
    connect(&workspace().queue(), &jobs::JobQueue::finished, this, &CardPage::endDecision);
}

void CardPage::arrive(const Destination &destination)
{
    if (!destination.subject.isEmpty()) {
        m_subject = destination.subject.toStdString();
        m_runNo = destination.runNo;
        m_form->hide();
        load();
    }
    m_evidenceView->setFocus(Qt::OtherFocusReason);
}

QJsonObject CardPage::saveSession() const
{
    return {{QStringLiteral("subject"), QString::fromStdString(m_subject)}};
}

void CardPage::restoreSession(const QJsonObject &session)
{
    m_subject = session[QStringLiteral("subject")].toString().toStdString();
}

void CardPage::refresh()
{
    if (m_domain && m_domain != workspace().domain()) { // a subject of another one
        m_subject.clear();
        m_signal.reset();
        ++m_asked; // what is still read is of that one
    }
    if (!workspace().state() || m_subject.empty()) {
        m_domain = nullptr;
        m_card.reset();
        m_stack->setCurrentWidget(m_nobody);
        return;
    }
    if (m_card)
        showCard(); // another window, perhaps; the rest follows
    load();
}

void CardPage::load()
{
    if (!workspace().state())
        return;
    m_domain = workspace().domain();
    QPointer<CardPage> self(this);
    workspace().readCard(m_subject, m_runNo, [self, asked = ++m_asked](Result<classify::SubjectCard> card) {
        if (self && asked == self->m_asked)
            self->take(std::move(card));
    });
}

void CardPage::take(Result<classify::SubjectCard> card)
{
    if (!card) {
        m_notice->show(NoticeKind::Failure, QString::fromStdString(card.error().text));
        if (!m_card || m_card->subjectId != m_subject)
            m_stack->setCurrentWidget(m_card ? m_stack->currentWidget() : m_nobody);
        return;
    }
    if (card->run.domain != workspace().domain())
        return;
    const bool another = !m_card || m_card->subjectId != card->subjectId;
    m_card = std::make_shared<const classify::SubjectCard>(std::move(*card));
    m_stack->setCurrentIndex(1);
    if (another)
        m_events->show(nullptr); // those of somebody else
    showCard();
}

std::size_t CardPage::window() const
{
    const auto &windows = m_card->windows;
    int days = windows.empty() ? 0 : windows.back().window;
    if (const auto view = workspace().view(); view && !view->windows.empty())
        days = view->windows[state().singleWindow(*view)].days;
    std::size_t nearest = 0;
    for (std::size_t w = 0; w < windows.size(); ++w)
        if (std::abs(windows[w].window - days) < std::abs(windows[nearest].window - days))
            nearest = w;
    return nearest;
}

void CardPage::showCard()
{
    if (m_card->windows.empty())
        return;
    const std::size_t w = window();
    const int days = m_card->windows[w].window;
    showHead();
    showStale();
    const bool scored = m_card->run.domain->scores();
    m_head->setReclassifies(!scored);
    m_score->setVisible(scored);
    m_splitter->setVisible(!scored);
    if (scored)
        return showScore(w);
    const bool windowed = m_card->run.domain->assignsByWindow();
    m_evidencePane->setTitle(windowed ? tr("Evidence, %1 d").arg(days) : tr("Evidence"));
    m_evidencePane->setRemark(tr("%1 v%2, rule by rule")
                                  .arg(QString::fromStdString(m_card->run.ruleSet.id))
                                  .arg(m_card->run.ruleSet.version));
    const auto view = workspace().view();
    m_evidence->show(m_card, w, view ? view->nearMissShare : 0.05);
    m_signals->show(m_card, w);
    m_history->show(*m_card, days, workspace().state()->runs, view);
    m_stages->show(stagesOf(*m_card, w));
    loadDetails();
    loadEvents();
    chooseSignal(m_signal.value_or(firstSignal(m_card->windows[w])));
    if (m_evidence->hasSections())
        m_evidenceView->scrollToTop(); // the fields above say where to look
}

/// Everything but the other times is in the card.
void CardPage::showScore(std::size_t window)
{
    m_stages->hide();
    m_score->show(m_card, workspace().view(), window);
    loadDetails();
}

void CardPage::showHead()
{
    const classify::WindowCard &shown = m_card->windows[window()];
    const auto view = workspace().view();
    const std::string &id = shown.override ? shown.override->personaId : shown.assignment.personaId;
    m_head->setSubject(QString::fromStdString(m_card->subjectId));
    if (view)
        m_head->setPersona(outcomeKey(*view, id), outcomeName(*view, id), cardReason(*m_card, window()));
    QStringList traits;
    for (const QString &trait : QString::fromStdString(shown.traits).split(u';', Qt::SkipEmptyParts))
        traits.append(traitName(trait.toStdString()));
    m_head->setTraits(traits);
    const std::int64_t place = placeInList();
    m_head->setPlace(place, std::ssize(state().list()));
    const bool canWrite = !workspace().state()->readOnly;
    m_head->setDeeds(canWrite, shown.override.has_value());
}

/// That of the rule that decided; without one of the first condition of all.
std::size_t CardPage::firstSignal(const classify::WindowCard &window) const
{
    const rules::RuleSet &ruleSet = m_card->run.ruleSet;
    const auto persona = ruleSet.findPersona(window.assignment.personaId);
    const std::size_t rule = window.outcome.rule.value_or(persona.value_or(0));
    const std::size_t signal = ruleSet.rule(rule).criteria.conditions.front().signal;
    return signal == rules::listedSignal ? 0 : signal;
}

void CardPage::showStale()
{
    if (!m_card->failure.empty()) {
        m_notice->show(
            NoticeKind::Failure,
            tr("The data of this subject cannot be read: %1").arg(QString::fromStdString(m_card->failure)));
        return;
    }
    if (!m_card->dataChanged) {
        m_notice->hide();
        return;
    }
    m_notice->show(NoticeKind::Warning,
                   tr("The data of this subject changed after run %1.").arg(m_card->run.record.no));
    QPushButton *again = m_notice->addButton(tr("Reclassify this one"));
    again->setEnabled(!workspace().state()->readOnly);
    connect(again, &QPushButton::clicked, this, [this] { workspace().classify({m_subject}); });
}

void CardPage::loadDetails()
{
    QPointer<CardPage> self(this);
    workspace().readDetails(m_card->subjectId, m_card->windows[window()].window, referenceTime(m_card->run),
                            [self, asked = ++m_askedDetails](Result<SubjectDetails> details) {
                                if (!self || asked != self->m_askedDetails)
                                    return;
                                const SubjectDetails shown = details ? std::move(*details) : SubjectDetails();
                                if (self->m_card->run.domain->scores()) {
                                    self->m_head->setCaption(captionText(*self->m_card, shown));
                                    return self->m_score->showDetails(shown);
                                }
                                self->m_details->show(shown);
                                // One picture of the subject over time is enough.
                                self->m_timelinePane->setVisible(shown.charts.empty());
                            });
}

void CardPage::loadEvents()
{
    QPointer<CardPage> self(this);
    workspace().readEvents(m_card->subjectId, m_card->windows[window()].window,
                           m_card->run.settings.referenceDate,
                           [self, asked = ++m_askedEvents](Result<jobs::SubjectEvents> events) {
                               if (self && asked == self->m_askedEvents)
                                   self->showEvents(std::move(events));
                           });
}

void CardPage::showEvents(Result<jobs::SubjectEvents> events)
{
    std::shared_ptr<const jobs::SubjectEvents> read;
    if (events)
        read = std::make_shared<const jobs::SubjectEvents>(std::move(*events));
    const EventWords words = eventWords(*m_card->run.domain);
    m_events->setTitles(words.text, words.account);
    m_events->show(read);
    // Signals of a catalogue that counts recurring payments say so by this name.
    const auto recurring = findSignal(m_card->run.domain->signals(), "subscription_count");
    m_timeline->show(read, recurring, std::max(180, m_card->windows.back().window));
    m_timelinePane->setRemark(m_timeline->spanText());
    showEventRemark();
    layOutEvents();
}

void CardPage::chooseSignal(std::size_t signal)
{
    m_signal = signal;
    m_signals->chooseSignal(signal);
    m_evidenceView->chooseSignal(signal);
    m_events->setSignal(signal, m_card ? partOf(m_card->run.domain->signals(), signal) : std::nullopt);
    showEventRemark();
}

void CardPage::wantFigures()
{
    const auto view = workspace().view();
    if (!view || view->windows.empty() || !m_card || m_card->run.domain != view->run->domain)
        return;
    auto nothingAsked = std::make_shared<explore::Answer>();
    nothingAsked->query.window = state().singleWindow(*view);
    SubjectFigures::Wish wish;
    wish.shown = {view, std::move(nothingAsked)};
    wish.ofAll = m_signals->model()->family();
    m_figures->want(std::move(wish));
}

std::int64_t CardPage::placeInList() const
{
    const auto view = workspace().view();
    const auto row = view ? view->run->findSubject(m_subject) : std::nullopt;
    if (!row)
        return -1;
    const std::vector<std::uint32_t> &list = state().list();
    const auto at = std::find(list.begin(), list.end(), static_cast<std::uint32_t>(*row));
    return at == list.end() ? -1 : at - list.begin();
}

void CardPage::step(int by)
{
    const std::int64_t next = placeInList() + by;
    const auto view = workspace().view();
    if (placeInList() < 0 || next < 0 || next >= std::ssize(state().list()) || !view)
        return;
    m_subject = view->run->subjectIds[state().list()[static_cast<std::size_t>(next)]];
    m_runNo.reset();
    m_form->hide();
    load();
}

void CardPage::beginDecision(bool withdraw)
{
    if (!m_card)
        return;
    std::vector<int> windows;
    for (const classify::WindowCard &one : m_card->windows)
        windows.push_back(one.window);
    m_form->begin(withdraw ? OverrideForm::Purpose::Withdraw : OverrideForm::Purpose::Override,
                  m_card->run.ruleSet, m_subject, windows, m_card->windows[window()].window);
}

void CardPage::endDecision(const jobs::JobState &state)
{
    if (m_decision == 0 || state.no != m_decision)
        return;
    m_decision = 0;
    if (state.error) {
        m_form->fail(QString::fromStdString(state.error->text));
        return;
    }
    m_form->hide();
    m_evidenceView->setFocus(Qt::OtherFocusReason);
    load();
}

} // namespace dramatis::ui

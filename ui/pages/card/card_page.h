// SPDX-License-Identifier: GPL-3.0-or-later
// One subject: what it was assigned and why, its signals, the events behind them, its history and overrides.
// Shows the window chosen above the pages; keeps the old card until the next one is read.
#pragma once

#include "pages/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace dramatis::ui
{

class CardHead;
class DetailPane;
class EmptyState;
class EventModel;
class EvidenceModel;
class EvidenceView;
class HistoryModel;
class NoticeStrip;
class OverrideForm;
class Pane;
class ScoreCard;
class SignalPane;
class StageStrip;
class SubjectFigures;
class Timeline;

class CardPage : public Page
{
    Q_OBJECT
public:
    explicit CardPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Subject"); }
    void arrive(const Destination &destination) override;
    [[nodiscard]] QJsonObject saveSession() const override;
    void restoreSession(const QJsonObject &session) override;

    [[nodiscard]] std::shared_ptr<const classify::SubjectCard> card() const { return m_card; }
    [[nodiscard]] OverrideForm *overrideForm() const { return m_form; }
    [[nodiscard]] ScoreCard *scoreCard() const { return m_score; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void refresh() override;

private:
    Pane *evidencePane();
    Pane *eventPane();
    Pane *historyPane();
    void arrangePanes();
    void connectParts();
    void connectDecisions();

    void load();
    void take(Result<classify::SubjectCard> card);
    void showCard();
    void showHead();
    void showScore(std::size_t window);
    void showStale();
    void loadEvents();
    void loadDetails();
    [[nodiscard]] std::size_t firstSignal(const classify::WindowCard &window) const;
    void showEvents(Result<jobs::SubjectEvents> events);
    void chooseSignal(std::size_t signal);
    void showEventRemark();
    void layOutEvents();
    void layOutHistory();
    void wantFigures();
    void step(int by);
    void beginDecision(bool withdraw);
    void endDecision(const jobs::JobState &state);
    /// Position of the look-back in the card; the nearest if the run has it not.
    [[nodiscard]] std::size_t window() const;
    [[nodiscard]] std::int64_t placeInList() const;

    std::string m_subject;
    std::optional<std::int64_t> m_runNo;
    std::shared_ptr<const classify::SubjectCard> m_card;
    std::optional<std::size_t> m_signal;
    int m_asked = 0;                  ///< of readCard; only the newest counts
    int m_askedEvents = 0;            ///< of readEvents
    int m_askedDetails = 0;           ///< of readDetails
    const Domain *m_domain = nullptr; ///< of the subject
    int m_decision = 0;               ///< number of its job; 0: none

    SubjectFigures *m_figures;
    QTableView *m_eventTable = nullptr; ///< before the panes, which make the tables
    QTableView *m_historyTable = nullptr;
    EvidenceModel *m_evidence;
    EventModel *m_events;
    HistoryModel *m_history;
    CardHead *m_head;
    OverrideForm *m_form;
    NoticeStrip *m_notice;
    StageStrip *m_stages;
    EvidenceView *m_evidenceView;
    SignalPane *m_signals;
    Pane *m_evidencePane;
    Pane *m_timelinePane;
    DetailPane *m_details;
    Timeline *m_timeline;
    Pane *m_eventPane;
    QPushButton *m_eventSwitch;
    Pane *m_historyPane;
    ScoreCard *m_score; ///< in the place of the panes, where subjects are scored
    EmptyState *m_nobody;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
};

} // namespace dramatis::ui

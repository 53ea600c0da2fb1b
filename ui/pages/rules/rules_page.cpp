// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rules/rules_page.h"

#include "pages/rules/rule_list.h"
#include "pages/rules/trial_delegate.h"
#include "pages/rules/trial_model.h"
#include "pages/subjects/subject_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/page_head.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"
#include "widgets/splitter.h"

#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int pageMargin = 16;

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setBackgroundRole(QPalette::Base);
    area->setBackgroundRole(QPalette::Base);
    area->setWidget(content);
    return area;
}

} // namespace

RulesPage::RulesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_figures(new SubjectFigures(workspace(), this)), m_list(new RuleList),
      m_outcomes(new TrialModel(this)), m_moves(new TrialMoves(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(pageMargin, 0, pageMargin, paneGap);
    rows->setSpacing(paneGap);
    rows->addWidget(makeHead());
    m_notice = new NoticeStrip(this);
    rows->addWidget(m_notice);
    auto *place = new QWidget(this);
    m_stack = new QStackedLayout(place);
    m_empty = new EmptyState(QStringLiteral("rules"), tr("No run yet"),
                             tr("Thresholds are tried on the signals of a classification."), this);
    connect(m_empty->addButton(tr("Classify")), &QPushButton::clicked, this,
            [this] { workspace().classify({}); });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    rows->addWidget(place, 1);
    connect(m_list, &RuleList::valueChanged, this, &RulesPage::tryValue);
    connect(m_figures, &SubjectFigures::changed, this, [this] { m_list->showHistograms(*m_figures); });
}

QWidget *RulesPage::makeHead()
{
    auto *head = new PageHead(tr("Rules"), tr("What other thresholds would do; nothing is written"), this);
    m_reset = new QPushButton(icon(QStringLiteral("undo")), tr("&Reset all"), head);
    connect(m_reset, &QPushButton::clicked, this, &RulesPage::reset);
    head->addControl(m_reset);
    return head;
}

QWidget *RulesPage::makeContent()
{
    QSplitter *const right = splitPanes(Qt::Vertical, {makeOutcomes(), makeMoves()});
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    m_columns = splitPanes(Qt::Horizontal, {makeRules(), right});
    constexpr int share = 620;
    m_columns->setSizes({share, share});
    return m_columns;
}

Pane *RulesPage::makeRules()
{
    m_rulePane = new Pane(tr("Thresholds"));
    m_rulePane->setContent(scrolled(m_list));
    return m_rulePane;
}

Pane *RulesPage::makeOutcomes()
{
    m_outcomePane = new Pane(tr("Whole base"));
    m_outcomeTable = new SmallTable;
    m_outcomeTable->setAccessibleName(tr("Outcomes by the run and as tried"));
    m_outcomeTable->setModel(m_outcomes);
    m_outcomeTable->setItemDelegate(new TrialDelegate(m_outcomeTable));
    m_outcomeTable->setSharing({TrialModel::Bar});
    m_outcomeTable->setRowHeight(rowHeight() - 4);
    m_outcomePane->setContent(scrolled(m_outcomeTable));
    return m_outcomePane;
}

Pane *RulesPage::makeMoves()
{
    m_movePane = new Pane(tr("Moves"));
    m_between = linkButton({}, m_movePane);
    connect(m_between, &QPushButton::clicked, this, &RulesPage::openBetween);
    m_movePane->addControl(m_between);
    m_moveTable = new SmallTable;
    m_moveTable->setAccessibleName(tr("Moves that the thresholds tried would cause"));
    m_moveTable->setModel(m_moves);
    m_moveTable->setItemDelegate(new TrialDelegate(m_moveTable));
    m_moveTable->setSharing({TrialMoves::Bar});
    m_moveTable->setRowHeight(rowHeight() - 2);
    m_movePane->setContent(scrolled(m_moveTable));
    return m_movePane;
}

void RulesPage::refresh()
{
    const auto view = workspace().view();
    if (!workspace().state() || !view || view->windows.empty()) {
        m_view.reset();
        return showEmpty();
    }
    follow(view);
}

void RulesPage::showEmpty()
{
    m_reset->setEnabled(false);
    m_notice->hide();
    m_stack->setCurrentIndex(0);
}

/// What was tried stays as long as the rules are the same.
void RulesPage::follow(const std::shared_ptr<const explore::RunView> &view)
{
    const rules::RuleSet &ruleSet = view->run->ruleSet;
    const bool another = !m_view || m_view->run->domain != view->run->domain || m_hash != ruleSet.hash;
    m_view = view;
    m_window = state().singleWindow(*view);
    if (another) {
        m_hash = ruleSet.hash;
        m_draft = RuleDraft(ruleSet);
        m_list->build(m_draft, *view);
    }
    m_stack->setCurrentIndex(1);
    m_rulePane->setRemark(QStringLiteral("%1 v%2").arg(fromText(ruleSet.id)).arg(ruleSet.version));
    m_list->setEnabled(view->hasSignals);
    if (view->hasSignals)
        m_notice->hide();
    else
        m_notice->show(NoticeKind::Information, tr("Signals are being read."));
    showChanged();
    wantFigures();
    ask();
}

void RulesPage::wantFigures()
{
    auto nothingAsked = std::make_shared<explore::Answer>();
    nothingAsked->query.window = m_window;
    SubjectFigures::Wish wish;
    wish.shown = {m_view, std::move(nothingAsked)};
    wish.ofAll = m_list->signalsShown();
    m_figures->want(std::move(wish));
    m_list->showHistograms(*m_figures);
}

void RulesPage::tryValue(const ThresholdPlace &place, double value)
{
    m_draft.set(place, value);
    m_list->showValues(m_draft);
    showChanged();
    ask();
}

void RulesPage::reset()
{
    m_draft.reset();
    m_list->showValues(m_draft);
    showChanged();
    ask();
}

void RulesPage::ask()
{
    if (!m_view || !m_view->hasSignals)
        return;
    QPointer<RulesPage> self(this);
    workspace().tryRules(m_view, m_draft.tried(), m_window,
                         [self, view = m_view](const jobs::RuleTrial &trial) {
                             if (self && self->m_view == view)
                                 self->take(trial);
                         });
}

void RulesPage::take(const jobs::RuleTrial &trial)
{
    m_list->showHolds(trial);
    m_outcomes->show(m_view, trial);
    m_moves->show(m_view, trial);
    const auto all = static_cast<std::int64_t>(m_view->size());
    constexpr double least = 0.0001; // what a tenth of a millisecond can say
    const QString time =
        trial.seconds < least ? QStringLiteral("< ") + durationText(least) : durationText(trial.seconds);
    m_outcomePane->setRemark(tr("bar: as tried · dashed: run %1 · %2 subjects in %3")
                                 .arg(m_view->run->record.no)
                                 .arg(countText(all), time));
    m_movePane->setRemark(
        trial.moved == 0 ? tr("nobody moves")
                         : tr("%1 subjects, %2").arg(countText(trial.moved), shareText(trial.moved, all)));
}

void RulesPage::showChanged()
{
    const std::vector<ThresholdPlace> changed = m_draft.changed();
    m_reset->setEnabled(!changed.empty());
    const auto &overridden = m_view->windows[m_window].overridden;
    const auto overrides = std::count(overridden.begin(), overridden.end(), 1);
    QString remark =
        changed.empty() ? tr("as published") : tr("%n changed", nullptr, static_cast<int>(changed.size()));
    if (overrides > 0)
        remark += QStringLiteral(" · ") + tr("%n override(s) left out", nullptr, static_cast<int>(overrides));
    const rules::RuleSet &ruleSet = m_draft.original();
    m_rulePane->setRemark(
        QStringLiteral("%1 v%2 · %3").arg(fromText(ruleSet.id)).arg(ruleSet.version).arg(remark));
    m_between->setVisible(changed.size() == 1);
    m_between->setText(tr("Show the subjects between"));
}

/// Those whose value lies between the threshold and where it was.
void RulesPage::openBetween()
{
    const std::vector<ThresholdPlace> changed = m_draft.changed();
    if (changed.size() != 1)
        return;
    const rules::Condition &condition = m_draft.condition(changed.front());
    const double before = m_draft.before(changed.front());
    const double now = m_draft.now(changed.front());
    explore::Range range;
    range.signal = condition.signal;
    range.low = std::min(before, now);
    range.high = std::max(before, now);
    range.window = condition.window;
    Destination destination;
    destination.page = PageId::Subjects;
    destination.query.emplace();
    destination.query->window = m_window;
    destination.query->ranges.push_back(range);
    Q_EMIT wentTo(destination);
}

void RulesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int narrow = QFontMetrics(font()).averageCharWidth() * 120;
    const Qt::Orientation way = width() < narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_columns->orientation() == way)
        return;
    m_columns->setOrientation(way);
    // One below the other they keep a readable height, and the page scrolls.
    constexpr int rulesHigh = 12;
    constexpr int outcomesHigh = 9;
    constexpr int movesHigh = 5;
    const auto atLeast = [&](Pane *pane, int rows) {
        pane->setMinimumHeight(way == Qt::Vertical ? rows * rowHeight() : 0);
    };
    atLeast(m_rulePane, rulesHigh);
    atLeast(m_outcomePane, outcomesHigh);
    atLeast(m_movePane, movesHigh);
}

} // namespace dramatis::ui

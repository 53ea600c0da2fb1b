// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/scorecard/scorecard_page.h"

#include "charts/probability_chart.h"
#include "charts/scale_steps.h"
#include "pages/domain_words.h"
#include "pages/rules/trial_model.h"
#include "pages/scorecard/evaluation_pane.h"
#include "pages/scorecard/place_editor.h"
#include "pages/scorecard/scorecard_model.h"
#include "pages/subjects/subject_figures.h"
#include "pages/subjects/subject_words.h"
#include "scorecards/read.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr std::size_t histogramBins = 60;
constexpr int editorHalf = 0;

enum StackPlace { EmptyPlace, EditorPlace, EvaluationPlace };

QString sentence(const scorecards::Finding &finding)
{
    return QString::fromStdString(finding.reason);
}

/// Do they hold the same subjects?
bool sameLimits(const std::vector<scorecards::Bin> &a, const std::vector<scorecards::Bin> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const scorecards::Bin &one, const scorecards::Bin &other) {
                          return one.low == other.low && one.high == other.high;
                      });
}

} // namespace

void ScorecardPage::refresh()
{
    const auto view = workspace().view();
    if (!workspace().state() || !view || view->windows.empty() || !view->run->domain->scores()) {
        m_view.reset();
        return showEmpty();
    }
    follow(view);
}

void ScorecardPage::showEmpty()
{
    m_notice->hide();
    for (QWidget *control : std::initializer_list<QWidget *>{m_halves, m_reset, m_save})
        control->setEnabled(false);
    m_save->setText(tr("Save as next version"));
    m_stack->setCurrentIndex(EmptyPlace);
}

/// What was tried stays as long as the scorecard is the same.
void ScorecardPage::follow(const std::shared_ptr<const explore::RunView> &view)
{
    const bool another = !m_view || m_hash != view->run->ruleSet.hash;
    if (view != m_view)
        m_counted.assign(m_counted.size(), {});
    m_view = view;
    m_halves->setEnabled(true);
    if (another) {
        m_sheet = scoreSheetOf(*view->run);
        if (!m_sheet)
            return showEmpty();
        m_hash = view->run->ruleSet.hash;
        m_draft = ScorecardDraft(m_sheet->card);
        m_low = m_high = 0;
        m_counted.assign(m_draft.original().terms.size(), {});
        m_counts.assign(m_draft.original().terms.size(), {});
        m_model->show(m_draft);
        m_editor->choose(std::nullopt, {}, m_draft);
        m_notice->hide();
    }
    turnTo(m_halves->current());
    m_table->setEnabled(view->hasSignals);
    check();
    showChanged();
    wantFigures();
    ask();
}

void ScorecardPage::turnTo(int half)
{
    if (!m_view)
        return;
    m_stack->setCurrentIndex(half == editorHalf ? EditorPlace : EvaluationPlace);
    if (half != editorHalf)
        m_evaluation->show(m_view, *m_sheet);
}

void ScorecardPage::choosePlace()
{
    const auto place = m_model->placeOf(m_table->currentIndex());
    m_editor->choose(place, place ? m_model->nameOf(*place) : QString(), m_draft);
    showFigures();
}

void ScorecardPage::wantFigures()
{
    auto nothingAsked = std::make_shared<explore::Answer>();
    SubjectFigures::Wish wish;
    wish.shown = {m_view, std::move(nothingAsked)};
    wish.ofAll = m_sheet->ratios;
    m_figures->want(std::move(wish));
    showFigures();
}

void ScorecardPage::showFigures()
{
    const auto &place = m_editor->place();
    if (!m_view || !place || place->at >= m_sheet->ratios.size())
        return;
    const std::size_t signal = m_sheet->ratios[place->at];
    if (const explore::Histogram *histogram = m_figures->ofAll(signal))
        m_editor->showHistogram(*histogram, finestStep(m_view->catalogue()[signal].unit));
}

void ScorecardPage::tryValue(const ScorecardPlace &place, double value)
{
    m_draft.set(place, value);
    m_model->showValues(m_draft);
    m_editor->showValue(m_draft);
    check();
    showChanged();
    ask();
}

void ScorecardPage::reset()
{
    m_draft.reset();
    m_model->showValues(m_draft);
    m_editor->showValue(m_draft);
    check();
    showChanged();
    ask();
}

/// The reader of scorecards says what is wrong, as it would of a file.
void ScorecardPage::check()
{
    const rules::ReadReport report =
        m_view->run->domain->readRules(scorecards::scorecardJson(m_draft.tried()));
    m_valid = report.ruleSet.has_value();
    QStringList lines;
    for (const auto &finding : report.faults)
        lines.append(QStringLiteral("✕ ") + sentence(finding));
    for (const auto &finding : report.warnings)
        lines.append(QStringLiteral("△ ") + sentence(finding));
    m_findings->setText(lines.join(u'\n'));
    m_findings->setVisible(!lines.isEmpty());
}

QString ScorecardPage::findings() const
{
    return m_findings->text();
}

void ScorecardPage::showChanged()
{
    const int changes = m_draft.changes();
    const bool writable = workspace().state() && !workspace().state()->readOnly;
    m_reset->setEnabled(changes > 0);
    m_save->setEnabled(changes > 0 && m_valid && writable);
    m_save->setText(tr("Save as version %1").arg(m_draft.original().version + 1));
    const QString remark = changes == 0 ? tr("as published") : tr("%n changed", nullptr, changes);
    m_cardPane->setRemark(QStringLiteral("%1 v%2 · %3")
                              .arg(QString::fromStdString(m_draft.original().id))
                              .arg(m_draft.original().version)
                              .arg(remark));
}

/// The axis holds all that the run's scorecard and the one tried can reach, and never shrinks meanwhile.
void ScorecardPage::ask()
{
    if (!m_view || !m_view->hasSignals || !m_valid)
        return;
    const scorecards::Reach reach = scorecards::reachOf(m_draft.tried());
    const double least = std::min(scorecards::percentOf(reach.least), m_sheet->leastPercent());
    const double greatest = std::max(scorecards::percentOf(reach.greatest), m_sheet->greatestPercent());
    if (m_high <= m_low || least < m_low || greatest > m_high) {
        constexpr double finest = 1e-6;
        const double step = roundStep(greatest - least, finest) / 2;
        m_low = std::max(0.0, step * std::floor(least / step));
        m_high = step * std::ceil(greatest / step);
    }
    jobs::ScorecardQuestion question;
    question.card = m_draft.tried();
    question.low = m_low;
    question.high = m_high;
    question.bins = histogramBins;
    for (std::size_t term = 0; term < question.card.terms.size(); ++term) {
        if (!sameLimits(m_counted[term], question.card.terms[term].bins))
            question.terms.push_back(term);
    }
    QPointer<ScorecardPage> self(this);
    workspace().tryScorecard(
        m_view, 0, question, [self, view = m_view, question](const Result<jobs::ScorecardTrial> &trial) {
            if (!self || self->m_view != view)
                return;
            if (trial)
                self->take(*trial, question);
            else
                self->m_notice->show(NoticeKind::Failure, QString::fromStdString(trial.error().text));
        });
}

void ScorecardPage::take(const jobs::ScorecardTrial &trial, const jobs::ScorecardQuestion &question)
{
    for (std::size_t at = 0; at < question.terms.size(); ++at) {
        m_counts[question.terms[at]] = trial.counts[at];
        m_counted[question.terms[at]] = question.card.terms[question.terms[at]].bins;
    }
    m_levels->show(m_view, trial.levels);
    m_moves->show(m_view, trial.levels);
    m_model->showCounts(m_counts);
    m_histogram->show({m_low, m_high, trial.binsTried, trial.binsNow, riskLevels(m_draft.tried()), {}});
    const auto all = static_cast<std::int64_t>(m_view->size());
    m_levelPane->setRemark(tr("bar: as tried · dashed: run %1 · %2 in %3")
                               .arg(m_view->run->record.no)
                               .arg(subjectsText(all), durationText(trial.levels.seconds)));
    m_histogramPane->setRemark(tr("mean %1, in run %2 %3")
                                   .arg(probabilityText(scorecards::percentOf(trial.meanTried)))
                                   .arg(m_view->run->record.no)
                                   .arg(probabilityText(scorecards::percentOf(trial.meanNow))));
    const std::int64_t moved = trial.levels.moved;
    m_movePane->setRemark(moved == 0 ? tr("nobody moves")
                                     : tr("%1, %2").arg(subjectsText(moved), shareText(moved, all)));
}

void ScorecardPage::save()
{
    QPointer<ScorecardPage> self(this);
    workspace().publishScorecard(m_draft.tried(), [self](const std::string &name) {
        if (!self)
            return;
        const QString saved = QString::fromStdString(name);
        self->m_notice->show(NoticeKind::Information,
                             tr("Saved as %1. Runs made before stay with their scorecard.").arg(saved));
        QPushButton *score = self->m_notice->addButton(tr("Score with %1").arg(saved));
        connect(score, &QPushButton::clicked, self, [self, name] {
            self->m_notice->hide();
            self->workspace().scoreWith(name);
        });
        self->m_notice->setClosable(true);
    });
}

} // namespace dramatis::ui

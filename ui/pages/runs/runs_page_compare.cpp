// SPDX-License-Identifier: GPL-3.0-or-later
// The page of runs: A and B compared, what the chosen run measured, pruning.
#include "jobs/builtin_domains.h"
#include "pages/domain_words.h"
#include "pages/runs/export_moves.h"
#include "pages/runs/fact_table.h"
#include "pages/runs/flow_pane.h"
#include "pages/runs/measured_table.h"
#include "pages/runs/move_pane.h"
#include "pages/runs/prune_pane.h"
#include "pages/runs/run_ledger.h"
#include "pages/runs/runs_page.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/save_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

namespace dramatis::ui
{

namespace
{

enum Tab { Differences, Chosen, Measured };

bool isComparable(const store::RunRecord &run)
{
    return run.assigns() && run.status == store::status::completed;
}

} // namespace

void RunsPage::showComparison()
{
    const store::RunRecord *a = m_ledger->find(m_a);
    const store::RunRecord *b = m_ledger->find(m_b);
    m_comparison->compare(a, b, m_alsoEqual->isChecked());
    m_swap->setEnabled(a && b);
    showTab();
    compareMarked();
}

/// Reads the comparison of A and B, unless it is there.
void RunsPage::compareMarked()
{
    const store::RunRecord *a = m_ledger->find(m_a);
    const store::RunRecord *b = m_ledger->find(m_b);
    if (!a || !b)
        return showNoMoves(tr("Nothing to compare yet"),
                           tr("Two runs are compared: choose one and press A, choose another and press B."));
    if (!isComparable(*a) || !isComparable(*b))
        return showNoMoves(tr("These two cannot be compared by subjects"),
                           tr("Moves are counted between two completed classifications."));
    if (a->domain != b->domain)
        return showNoMoves(tr("These two cannot be compared by subjects"),
                           tr("They are of different subjects: %1 and %2.")
                               .arg(domainTitle(a->domain), domainTitle(b->domain)));
    const bool same = m_compared && m_compared->a.no == a->no && m_compared->b.no == b->no;
    if (same && m_comparedState == workspace().state())
        return drawComparison();
    if (!same)
        showNoMoves(tr("Comparing runs %1 and %2").arg(a->no).arg(b->no), {});
    m_comparedState = workspace().state();
    QPointer<RunsPage> self(this);
    workspace().compareRuns(a->no, b->no,
                            [self](Result<std::shared_ptr<const classify::RunComparison>> comparison) {
                                if (self)
                                    self->takeComparison(std::move(comparison));
                            });
}

void RunsPage::takeComparison(Result<std::shared_ptr<const classify::RunComparison>> comparison)
{
    if (!comparison && comparison.error().kind == ErrorKind::Interrupted)
        return;
    if (!comparison)
        return showNoMoves(tr("These two cannot be compared by subjects"),
                           QString::fromStdString(comparison.error().text));
    if ((*comparison)->a.no != m_a || (*comparison)->b.no != m_b)
        return; // others are marked by now
    m_compared = std::move(*comparison);
    drawComparison();
    offerRun();
}

void RunsPage::showNoMoves(const QString &title, const QString &sentence)
{
    m_compared.reset();
    m_flow->showNothing(title);
    m_moves->showSentence(title, sentence);
}

/// In the look-back chosen above the pages, where both have it; else in their longest.
void RunsPage::drawComparison()
{
    const classify::RunComparison &compared = *m_compared;
    if (compared.windows.empty())
        return showNoMoves(
            tr("Runs %1 and %2 have no look-back in common").arg(compared.a.no).arg(compared.b.no),
            tr("Compare with another run."));
    const auto view = workspace().view();
    std::size_t window = compared.windows.size() - 1;
    for (std::size_t w = 0; view && !view->windows.empty() && w < compared.windows.size(); ++w) {
        if (compared.windows[w].days == view->windows[state().singleWindow(*view)].days)
            window = w;
    }
    m_comparedWindow = window;
    ShownMoves moves = movesOf(compared, window, view);
    const QString word = windowWord(*compared.domain, compared.windows[window].days);
    const QString a = tr("A · run %1").arg(compared.a.no);
    const QString b = tr("B · run %1").arg(compared.b.no);
    m_flow->showMoves(moves,
                      {a, b, word,
                       tr("Runs %1 and %2 · %3 · Dramatis %4")
                           .arg(QString::number(compared.a.no), QString::number(compared.b.no),
                                domainTitle(compared.domain->name()), fromText(jobs::programVersion()))});
    const bool canShow = compared.a.allSubjects && compared.b.allSubjects;
    m_moves->showMoves(std::move(moves), word,
                       canShow ? tr("Show run %1 beside run %2").arg(compared.b.no).arg(compared.a.no)
                               : QString());
}

void RunsPage::showTab()
{
    m_tabStack->setCurrentIndex(m_tab->current());
    const store::RunRecord *a = m_ledger->find(m_a);
    const store::RunRecord *b = m_ledger->find(m_b);
    m_alsoEqual->setVisible(m_tab->current() == Differences && a && b);
    m_copy->setVisible(m_tab->current() == Measured);
    QString remark;
    if (m_tab->current() == Differences)
        remark = a && b ? tr("settings of A and B")
                 : a    ? tr("Choose another run and press B to compare")
                 : b    ? tr("Choose another run and press A to compare")
                        : QString();
    else if (const store::RunRecord *run = chosen())
        remark = QStringLiteral("%1 · %2").arg(kindWord(run->type), momentText(run->startedAt));
    m_details->setRemark(remark);
    if (m_tab->current() == Measured)
        readMeasured();
}

void RunsPage::readMeasured()
{
    const store::RunRecord *run = chosen();
    const int asked = ++m_askedMeasured;
    const auto show = [this](std::vector<Metric> metrics) {
        m_metrics = std::move(metrics);
        m_measured->show(measuredTable(m_metrics));
        m_copy->setEnabled(!m_metrics.empty());
        if (m_metrics.empty())
            m_details->setRemark(tr("nothing was measured"));
    };
    if (!run)
        return show({});
    QPointer<RunsPage> self(this);
    workspace().readTelemetry(run->no, [self, asked, show](Result<std::vector<Metric>> metrics) {
        if (self && asked == self->m_askedMeasured)
            show(metrics ? std::move(*metrics) : std::vector<Metric>());
    });
}

void RunsPage::copyMeasured()
{
    QGuiApplication::clipboard()->setText(measuredText(m_metrics));
}

void RunsPage::showPruning(bool shown)
{
    m_lower->setCurrentIndex(shown ? 1 : 0);
    m_prune->setEnabled(!shown);
    if (!shown)
        return offerRun();
    const auto rule = classify::retentionOf(workspace().settings().values().retention);
    m_pruning->begin(rule.value_or(classify::Retention()));
}

/// The same outcome twice: all moves.
void RunsPage::askMovesExport(std::size_t from, std::size_t to)
{
    if (!m_compared)
        return;
    const auto cell = from == to ? std::nullopt : std::optional(MovedCell{m_comparedWindow, from, to});
    const QString name = QStringLiteral("moves-%1-%2").arg(m_compared->a.no).arg(m_compared->b.no);
    askWhereToSave(this, tr("Export"), name, {tr("Comma-separated values (*.csv)"), tr("JSON (*.json)")},
                   [this, cell, compared = m_compared](const QString &file) {
                       QPointer<RunsPage> self(this);
                       exportMoves(workspace().queue(), compared, cell, filePath(file),
                                   [self, file](const Result<bool> &written) {
                                       if (self)
                                           self->tellWritten(file, written
                                                                       ? std::nullopt
                                                                       : std::optional(QString::fromStdString(
                                                                             written.error().text)));
                                   });
                   });
}

void RunsPage::exportFlow(const QString &file)
{
    tellWritten(file, m_flow->exportTo(file));
}

void RunsPage::tellWritten(const QString &file, const std::optional<QString> &problem)
{
    m_notice->setClosable(true);
    if (problem)
        m_notice->show(NoticeKind::Failure, *problem);
    else
        m_notice->show(NoticeKind::Information, tr("\"%1\" is written.").arg(file));
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/runs_page.h"
#include "classify/run_settings.h"
#include "pages/domain_words.h"
#include "pages/runs/fact_table.h"
#include "pages/runs/flow_pane.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/move_pane.h"
#include "pages/runs/run_ledger.h"
#include "pages/runs/unfinished_run.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/save_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

namespace dramatis::ui
{

namespace
{

bool isClassification(const store::RunRecord *run)
{
    return run && run->assigns() && run->status == store::status::completed;
}

} // namespace

QString RunsPage::title() const
{
    return tr("Runs");
}

void RunsPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsPage::showChosen);
    connect(m_kinds, &QComboBox::activated, this, [this] {
        const store::RunRecord *run = chosen();
        const std::int64_t no = run ? run->no : 0;
        m_ledger->setKind(m_kinds->currentData().toString().toStdString());
        choose(no);
    });
    connect(m_alsoEqual, &QCheckBox::toggled, this, &RunsPage::showComparison);
    connect(m_swap, &QPushButton::clicked, this, &RunsPage::swapMarks);
    connect(m_again, &QPushButton::clicked, this, &RunsPage::runAgain);
    connect(m_unfinished, &UnfinishedRun::resumeWanted, this, [this](qint64 no) { workspace().resume(no); });
    connect(m_unfinished, &UnfinishedRun::discardWanted, this,
            [this](qint64 no) { workspace().discard(no); });
    connect(m_showRun, &QPushButton::clicked, this, [this] {
        if (const store::RunRecord *run = chosen(); isClassification(run) && run->allSubjects)
            workspace().showRun(run->no, std::nullopt);
    });
    connect(m_showNewest, &QPushButton::clicked, this,
            [this] { workspace().showRun(std::nullopt, std::nullopt); });
    connect(m_tab, &SegmentSwitch::chosen, this, &RunsPage::showTab);
    connect(m_copy, &QPushButton::clicked, this, &RunsPage::copyMeasured);
    connect(m_prune, &QPushButton::clicked, this, [this] { showPruning(true); });
    connect(m_flow, &FlowPane::chosen, m_moves, &MovePane::chooseCell);
    connect(m_moves, &MovePane::cellChanged, m_flow, &FlowPane::lift);
    connect(m_moves, &MovePane::exportWanted, this, &RunsPage::askMovesExport);
    connect(m_flow, &FlowPane::exportWanted, this, [this] {
        askWhereToSave(this, tr("Export the flow"),
                       QStringLiteral("flow-%1-%2").arg(m_a.value_or(0)).arg(m_b.value_or(0)),
                       {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF (*.pdf)")},
                       [this](const QString &file) { exportFlow(file); });
    });
    connect(m_moves, &MovePane::pairWanted, this, [this] { workspace().showRun(m_b, m_a); });
    connect(m_moves, &MovePane::subjectsWanted, this, [this](const explore::Query &query) {
        Q_EMIT wentTo({PageId::Subjects, query});
    });
    connect(&workspace().queue(), &jobs::JobQueue::finished, this, [this] {
        if (isVisible())
            showNotice();
    });
}

void RunsPage::refresh()
{
    const auto state = workspace().state();
    const store::RunRecord *run = chosen();
    const std::int64_t no = run ? run->no : 0;
    m_ledger->setRuns(state ? state->runs : std::vector<store::RunRecord>());
    fillKinds();
    followView();
    m_ledger->setMarks(m_a, m_b);
    choose(no);
    showChosen();
    showComparison();
}

/// A and B are the window's two runs until the operator marks others, or these are gone.
void RunsPage::followView()
{
    if (m_marked && (!m_a || m_ledger->find(m_a)) && (!m_b || m_ledger->find(m_b)))
        return;
    const auto view = workspace().view();
    m_marked = false;
    m_b = view ? std::optional(view->run->record.no) : std::nullopt;
    m_a = view && view->previous ? std::optional(view->previous->no) : std::nullopt;
}

void RunsPage::fillKinds()
{
    const QVariant current = m_kinds->currentData();
    QStringList kinds;
    for (const store::RunRecord &run : m_ledger->runs()) {
        const QString kind = QString::fromStdString(run.type);
        if (!kinds.contains(kind))
            kinds << kind;
    }
    kinds.sort();
    m_kinds->clear();
    m_kinds->addItem(tr("All kinds"), QString());
    for (const QString &kind : kinds)
        m_kinds->addItem(kindWord(kind.toStdString()), kind);
    const int place = std::max(0, m_kinds->findData(current));
    m_kinds->setCurrentIndex(place);
    if (place == 0 && !current.toString().isEmpty())
        m_ledger->setKind({});
}

const store::RunRecord *RunsPage::chosen() const
{
    return m_ledger->at(m_table->currentIndex());
}

/// The run; without it that of the window, or the newest.
void RunsPage::choose(std::int64_t runNo)
{
    QModelIndex index = m_ledger->indexOf(runNo);
    if (!index.isValid() && m_b)
        index = m_ledger->indexOf(*m_b);
    if (!index.isValid())
        index = m_ledger->index(0, 0);
    if (m_table->currentIndex().row() != index.row() || !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(index.siblingAtColumn(RunLedger::No));
}

void RunsPage::setMark(std::optional<std::int64_t> &mark, std::optional<std::int64_t> &other)
{
    const store::RunRecord *run = chosen();
    if (!run)
        return;
    if (other == run->no)
        other = mark;
    mark = run->no;
    m_marked = true;
    m_ledger->setMarks(m_a, m_b);
    showComparison();
}

void RunsPage::swapMarks()
{
    std::swap(m_a, m_b);
    m_marked = true;
    m_ledger->setMarks(m_a, m_b);
    showComparison();
}

void RunsPage::showChosen()
{
    const store::RunRecord *run = chosen();
    m_facts->show(run);
    m_tab->setSegments({tr("What differs"), run ? tr("Run %1").arg(run->no) : tr("Run"), tr("Measured")});
    showTab();
    offerRun();
    showNotice();
}

std::optional<std::int64_t> RunsPage::newestRun() const
{
    const auto state = workspace().state();
    for (const jobs::DomainState &domain : state ? state->domains : std::vector<jobs::DomainState>()) {
        if (domain.domain == workspace().domain() && domain.newestRun)
            return domain.newestRun->no;
    }
    return std::nullopt;
}

/// What can be done with the chosen run.
void RunsPage::offerRun()
{
    const store::RunRecord *run = chosen();
    const auto state = workspace().state();
    const auto view = workspace().view();
    const bool classified = isClassification(run);
    const bool shown = view && run && view->run->record.no == run->no;
    m_showRun->setVisible(classified && run->allSubjects && !shown);
    m_showNewest->setVisible(view && newestRun() && view->run->record.no != *newestRun());
    const bool ours = run && workspace().domain() && run->domain == workspace().domain()->name();
    m_again->setEnabled(ours && run->assigns() && run->allSubjects && state && !state->readOnly);
    m_prune->setEnabled(state && !state->readOnly && !m_ledger->runs().empty());
    m_export->setEnabled(state && !m_ledger->runs().empty());
    for (QAction *action : m_export->menu()->actions()) {
        const QString what = action->data().toString();
        const bool ofImport = what == QLatin1String("rejects");
        if (what == QLatin1String("moves"))
            action->setVisible(m_compared != nullptr);
        else if (what != QLatin1String("runs") && !action->isSeparator())
            action->setVisible(ofImport ? run && run->type == "import" && run->failed > 0 : classified);
    }
}

/// The chosen run if it is unfinished, else the newest that can be resumed. Nothing while one of them is
/// being resumed or dropped.
void RunsPage::showNotice()
{
    for (const jobs::JobState &job : workspace().queue().jobs()) {
        if (job.kind == jobs::JobKind::Resume || job.kind == jobs::JobKind::Discard)
            return m_unfinished->setRun(nullptr, false);
    }
    const store::RunRecord *run = chosen();
    if (!run || !UnfinishedRun::isUnfinished(*run)) {
        run = nullptr;
        for (const store::RunRecord &each : m_ledger->runs()) {
            if (!run && each.resumable())
                run = &each;
        }
    }
    const auto state = workspace().state();
    m_unfinished->setRun(run, state && !state->readOnly);
}

void RunsPage::runAgain()
{
    const store::RunRecord *run = chosen();
    if (!run)
        return;
    const auto settings = classify::readSettings(run->settings);
    if (!settings)
        return m_notice->show(NoticeKind::Failure, QString::fromStdString(settings.error().text));
    if (const Domain *domain = workspace().registry().find(run->domain))
        workspace().classifyAs(*domain, settings->referenceTime, settings->engine);
}

void RunsPage::askExport(const std::string &what)
{
    const store::RunRecord *run = chosen();
    const QString name = QString::fromStdString(what) + QStringLiteral(".csv");
    const QString proposed = what == "runs" || !run ? name : QStringLiteral("run-%1-").arg(run->no) + name;
    const QStringList kinds = {tr("Comma-separated values (*.csv)"), tr("JSON (*.json)")};
    askWhereToSave(this, tr("Export"), proposed, kinds,
                   [this, what](const QString &file) { exportTo(filePath(file), what); });
}

void RunsPage::exportTo(const std::filesystem::path &file, const std::string &what)
{
    const store::RunRecord *run = chosen();
    std::optional<std::int64_t> runNo;
    if (run && what != "runs")
        runNo = run->no;
    workspace().exportTo(file, what, runNo, [this, file](const Status &status) {
        tellWritten(pathText(file),
                    status ? std::nullopt : std::optional(QString::fromStdString(status.error().text)));
    });
}

void RunsPage::arrive(const Destination &destination)
{
    if (destination.runNo) {
        m_ledger->setKind({});
        m_kinds->setCurrentIndex(0);
        choose(*destination.runNo);
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

QJsonObject RunsPage::saveSession() const
{
    QJsonArray splitters;
    for (const QSplitter *splitter : m_splitters)
        splitters << QString::fromLatin1(splitter->saveState().toBase64());
    return {{QStringLiteral("splitters"), splitters},
            {QStringLiteral("alsoEqual"), m_alsoEqual->isChecked()}};
}

void RunsPage::restoreSession(const QJsonObject &session)
{
    const QJsonArray splitters = session.value(QLatin1String("splitters")).toArray();
    for (int i = 0; i < std::min(splitters.size(), m_splitters.size()); ++i)
        m_splitters[i]->restoreState(QByteArray::fromBase64(splitters[i].toString().toLatin1()));
    m_alsoEqual->setChecked(session.value(QLatin1String("alsoEqual")).toBool(true));
}

} // namespace dramatis::ui

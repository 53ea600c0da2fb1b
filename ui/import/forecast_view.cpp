// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/forecast_view.h"

#include "import/forecast_table.h"
#include "pages/domain_words.h"
#include "pages/imports/raw_row_delegate.h"
#include "pages/imports/reject_kinds.h"
#include "pages/imports/rejects_table.h"
#include "pages/runs/ledger_view.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

ForecastView::ForecastView(QWidget *parent)
    : QWidget(parent), m_files(new ForecastTable(this)), m_fileView(new LedgerView(tr("Forecast by file"))),
      m_filesPane(new Pane(tr("What would change"))), m_kinds(new RejectKinds(this)),
      m_kindList(new QListView), m_rejects(new RejectsTable(this)),
      m_rejectView(new LedgerView(tr("First rejects"))), m_rejectsPane(new Pane(tr("Rejects"))),
      m_noRejects(new EmptyState(QStringLiteral("check"), tr("Nothing would be rejected"), {})),
      m_warnings(new NoticeStrip),
      m_running(new EmptyState(QStringLiteral("imports"), {}, tr("Everything is done but writing."))),
      m_bar(new QProgressBar), m_problem(new EmptyState(QStringLiteral("warning"), {}, {})),
      m_stack(new QStackedLayout(this))
{
    m_stack->addWidget(createRunning());
    m_stack->addWidget(createResult());
    m_stack->addWidget(m_problem);
    connect(m_fileView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ForecastView::showFile);
    connect(m_kindList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ForecastView::showRejects);
    // Small enough to be at hand: the first ones of a file only.
    m_rejects->setReader([this](const std::string &kind, std::int64_t first, std::int64_t count,
                                const RejectsTable::Taker &taker) {
        std::vector<importing::RejectRow> rows;
        for (const importing::RejectRow &row : m_shown) {
            if (kind.empty() || row.kind == kind)
                rows.push_back(row);
        }
        const auto size = static_cast<std::int64_t>(rows.size());
        const auto from = rows.begin() + std::min(first, size);
        taker(std::vector<importing::RejectRow>(from, rows.begin() + std::min(first + count, size)));
    });
}

QWidget *ForecastView::createRunning()
{
    auto *page = new Pane;
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    m_bar->setMaximumWidth(420);
    m_bar->setAccessibleName(tr("How far the forecast is"));
    connect(m_running->addButton(tr("Stop the forecast")), &QPushButton::clicked, this,
            &ForecastView::stopAsked);
    column->addWidget(m_running, 1);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_bar, 2);
    across->addStretch(1);
    column->addLayout(across);
    column->addStretch(1);
    page->setContent(inner);
    return page;
}

QWidget *ForecastView::createResult()
{
    m_fileView->setModel(m_files);
    m_fileView->setTextElideMode(Qt::ElideMiddle);
    m_fileView->setColumnCharacters({0, 16, 12, 12, 12, 12, 12, 16});
    m_filesPane->setContent(m_fileView);
    m_kindList->setAccessibleName(tr("Kinds of rejects"));
    m_kindList->setFrameShape(QFrame::NoFrame);
    m_kindList->setModel(m_kinds);
    m_kindList->setItemDelegate(new RejectKindDelegate(m_kindList));
    m_kindList->setUniformItemSizes(true);
    m_kindList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followTheme(*m_kindList);
    m_rejectView->setModel(m_rejects);
    m_rejectView->setItemDelegateForColumn(RejectsTable::Raw, new RawRowDelegate(m_rejectView));
    m_rejectView->setColumnCharacters({11, 16, 16, 46, 0});
    auto *parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_kindList);
    parts->addWidget(m_rejectView);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 4);
    m_rejectParts = parts;
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_warnings);
    column->addWidget(m_rejectParts, 1);
    column->addWidget(m_noRejects, 1);
    m_warnings->setClosable(false);
    m_rejectsPane->setContent(inner);
    auto *result = new QSplitter(Qt::Vertical);
    result->setChildrenCollapsible(false);
    result->setHandleWidth(8);
    result->addWidget(m_filesPane);
    result->addWidget(m_rejectsPane);
    result->setStretchFactor(0, 2);
    result->setStretchFactor(1, 3);
    return result;
}

void ForecastView::setRunning(int files)
{
    m_running->setTexts(tr("Trying %Ln file(s)", nullptr, files), tr("Everything is done but writing."));
    m_bar->setRange(0, 0);
    m_stack->setCurrentIndex(0);
}

void ForecastView::setProgress(const jobs::JobState &state)
{
    constexpr int steps = 1000;
    const bool known = state.total > 0;
    m_bar->setRange(0, known ? steps : 0);
    if (known)
        m_bar->setValue(
            static_cast<int>(static_cast<double>(state.done) / static_cast<double>(state.total) * steps));
}

void ForecastView::setReport(importing::ImportReport report)
{
    std::int64_t taken = 0;
    std::int64_t rejected = 0;
    for (const importing::FileReport &file : report.files) {
        taken += file.taken + file.replaced;
        rejected += file.rejected;
    }
    m_filesPane->setRemark(tr("%1, %2; nothing is written yet")
                               .arg(tr("%Ln row(s) new or changed", nullptr, pluralCount(taken)),
                                    tr("%Ln rejected", nullptr, pluralCount(rejected))));
    m_files->setReport(std::move(report.files));
    m_stack->setCurrentIndex(1);
    if (m_files->rowCount() > 0)
        m_fileView->selectionModel()->setCurrentIndex(
            m_files->noteworthy(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showFile();
}

void ForecastView::setProblem(const QString &title, const QString &sentence)
{
    m_problem->setTexts(title, sentence);
    m_stack->setCurrentIndex(2);
}

void ForecastView::showFile()
{
    const importing::FileReport *file = m_files->at(m_fileView->currentIndex());
    m_shown = file ? file->firstRejects : std::vector<importing::RejectRow>();
    const bool any = file && file->rejected > 0;
    m_rejectParts->setVisible(any);
    m_noRejects->setVisible(!any);
    m_rejectsPane->setTitle(file ? tr("Rejects of %1").arg(pathText(file->file.filename())) : tr("Rejects"));
    m_rejectsPane->setRemark(
        any && static_cast<std::int64_t>(m_shown.size()) < file->rejected
            ? tr("the first %1 of %2")
                  .arg(countText(static_cast<std::int64_t>(m_shown.size())), countText(file->rejected))
            : QString());
    std::vector<jobs::KindCount> kinds;
    if (file) {
        for (const auto &[kind, rows] : file->rejectKinds)
            kinds.push_back({kind, rows});
    }
    m_kinds->setKinds(std::move(kinds));
    m_kindList->setCurrentIndex(m_kinds->index(0));
    QStringList warnings;
    for (const std::string &warning : file ? file->warnings : std::vector<std::string>())
        warnings << QString::fromStdString(warning);
    if (warnings.isEmpty())
        m_warnings->hide();
    else
        m_warnings->show(NoticeKind::Warning, warnings.mid(0, 6).join(QLatin1Char('\n')));
    showRejects();
}

void ForecastView::showRejects()
{
    const std::string kind = m_kindList->currentIndex().data(RejectKinds::KindRole).toString().toStdString();
    const auto rows = std::count_if(m_shown.begin(), m_shown.end(),
                                    [&](const auto &row) { return kind.empty() || row.kind == kind; });
    m_rejects->show(kind, 0, rows);
}

} // namespace dramatis::ui

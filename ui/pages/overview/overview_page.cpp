// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/overview_page.h"

#include "base/number.h"
#include "charts/distribution_chart.h"
#include "charts/waterfall_chart.h"
#include "pages/domain_words.h"
#include "pages/overview/attention.h"
#include "pages/overview/compare_box.h"
#include "pages/overview/overview_export.h"
#include "pages/overview/trait_model.h"
#include "pages/runs/move_matrix.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/save_dialog.h"
#include "widgets/small_table.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>

namespace dramatis::ui
{

namespace
{

constexpr int mostRoomyRows = 12;
constexpr int denser = 3;
constexpr int personaRowExtra = 6; ///< above a usual row

} // namespace

OverviewPage::~OverviewPage() = default;

QString OverviewPage::title() const
{
    return tr("Overview");
}

QJsonObject OverviewPage::saveSession() const
{
    return {{QStringLiteral("matches"), m_show->current() == 1}};
}

void OverviewPage::restoreSession(const QJsonObject &session)
{
    m_show->setCurrent(session[QStringLiteral("matches")].toBool() ? 1 : 0);
    markStale();
}

std::vector<std::size_t> OverviewPage::windowsShown() const
{
    const std::size_t count = m_summary ? m_summary->windows.size() : 0;
    if (state().window() && *state().window() < count)
        return {*state().window()};
    std::vector<std::size_t> all(count);
    for (std::size_t window = 0; window < count; ++window)
        all[window] = window;
    return all;
}

std::size_t OverviewPage::oneWindow() const
{
    return m_summary ? state().singleWindow(*m_summary->view) : 0;
}

void OverviewPage::refresh()
{
    const auto view = workspace().view();
    if (!workspace().state() || !view || view->windows.empty()) {
        m_asked.reset();
        m_summary.reset();
        showEmpty();
        return;
    }
    if (view != m_asked)
        startSummary(view);
    if (m_summary && m_summary->view->run->domain == view->run->domain)
        showFigures();
}

void OverviewPage::startSummary(std::shared_ptr<const explore::RunView> view)
{
    m_asked = view;
    using Summary = std::shared_ptr<const OverviewSummary>;
    workspace().queue().start<Summary>(
        jobs::JobKind::Load, {}, jobs::Lane::Read,
        [view](const JobContext &) -> Result<Summary> {
            return std::make_shared<const OverviewSummary>(summarize(view));
        },
        [page = QPointer(this), view](Result<Summary> summary) {
            if (!page || page->m_asked != view || !summary)
                return; // another one is on its way
            page->m_summary = *summary;
            page->showFigures();
        });
}

void OverviewPage::showEmpty()
{
    const auto all = workspace().state();
    bool hasData = false;
    bool waits = false;
    for (std::size_t at = 0; all && at < all->domains.size(); ++at) {
        const jobs::DomainState &one = all->domains[at];
        if (one.domain != workspace().domain())
            continue;
        hasData = one.subjects > 0;
        waits = one.newestRun.has_value(); // its view is being read
    }
    m_compare->setVisible(false);
    m_compareLabel->setVisible(false);
    m_export->setEnabled(false);
    m_stack->setCurrentIndex(0);
    m_empty->setVisible(!waits);
    m_classify->setVisible(hasData && !all->readOnly);
    m_classify->setText(workspace().domain() && workspace().domain()->scores() ? tr("Score")
                                                                               : tr("Classify"));
    m_empty->setTexts(
        hasData ? tr("No run yet") : tr("No data yet"),
        hasData && workspace().domain()->scores() ? tr("The data are here; nothing is scored yet.")
        : hasData              ? tr("The data are here; no classification has looked at them.")
        : workspace().domain() ? tr("Drop CSV or JSON files anywhere in this window to begin: %1.")
                                     .arg(kindsText(*workspace().domain()))
                               : tr("Drop CSV files anywhere in this window to begin."));
}

void OverviewPage::showFigures()
{
    const std::size_t window = oneWindow();
    const auto what = m_show->current() == 0 ? PersonaModel::Show::Assigned : PersonaModel::Show::Matches;
    m_stack->setCurrentIndex(1);
    m_export->setEnabled(true);
    m_compare->setVisible(true);
    m_compareLabel->setVisible(true);
    m_compare->show(*workspace().state(), *m_summary->view);
    m_personas->show(m_summary, windowsShown(), what);
    m_personaTable->setSharing(m_personas->bars());
    m_personaTable->setRowHeight(m_personas->rowCount() > mostRoomyRows ? rowHeight() - denser
                                                                        : rowHeight() + personaRowExtra);
    m_distribution->show(pictureOf(*m_summary, windowsShown()));
    m_distribution->setMinimumHeight(m_distribution->neededHeight());
    m_margins->show(m_summary->view, window, m_summary->windows[window].margins);
    m_noMargins->setVisible(m_summary->windows[window].margins.empty());
    m_noMargins->setText(m_summary->view->hasSignals ? tr("No condition has a threshold to be near to.")
                                                     : tr("Signals are being read."));
    m_traits->show(m_summary, window);
    m_traitPane->setVisible(m_traits->rowCount() > 0);
    m_traitPane->setTitle(facetTitle(*m_summary->view, explore::Facet::Trait));
    m_traitPane->setRemark(
        traitsAreTexts(*m_summary->view) ? QString() : tr("beside the outcome; a subject may have several"));
    m_moves->show(m_summary->view, window, m_summary->windows[window].moves);
    m_movesPane->setVisible(m_moves->rowCount() > 0);
    m_attention->show(attentionLines(*workspace().state(), workspace().domain(), m_summary.get(), window));
    showProbability();
    showTitles();
}

void OverviewPage::showProbability()
{
    const auto &sheet = m_summary->sheet;
    m_probabilityPane->setVisible(sheet.has_value());
    if (!sheet)
        return;
    m_probability->show(m_summary->windows[oneWindow()].probability);
    const QString reach = reachText(sheet->levels, sheet->reach);
    m_reach->setText(reach);
    m_reach->setVisible(!reach.isEmpty());
    const double mean = sheet->meanLogOdds();
    m_probabilityPane->setRemark(
        isMissing(mean) ? QString() : tr("portfolio mean: %1").arg(probabilityText(percentOfLogOdds(mean))));
}

void OverviewPage::showTitles()
{
    const explore::RunView &view = *m_summary->view;
    const std::int64_t run = view.run->record.no;
    if (view.previous)
        m_personaPane->setRemark(tr("bar: run %1 · tick and Δ: run %2").arg(run).arg(view.previous->no));
    else
        m_personaPane->setRemark(tr("run %1").arg(run));
    m_distributionPane->setRemark(view.previous
                                      ? tr("subjects and share · tick: run %1").arg(view.previous->no)
                                      : tr("subjects and share"));
    m_personaPane->setTitle(view.run->ruleSet.screening ? tr("Outcomes")
                            : m_summary->sheet          ? tr("Risk levels")
                                                        : tr("Personas"));
    m_marginPane->setTitle(withWindow(tr("Margin map")));
    m_movesPane->setTitle(withWindow(tr("Moves")));
    const explore::Moves &moves = m_moves->moves();
    m_movesPane->setRemark(tr("%1 moved · %2 stayed").arg(countText(moves.moved), countText(moves.stayed)));
}

/// "Moves, 180 d"; without the look-back where a run has only one.
QString OverviewPage::withWindow(const QString &title) const
{
    const explore::RunView &view = *m_summary->view;
    if (!view.run->domain->assignsByWindow())
        return title;
    //: title of a pane, days of a look-back
    return tr("%1, %2 d").arg(title).arg(view.windows[oneWindow()].days);
}

void OverviewPage::follow(const std::optional<explore::Query> &query)
{
    if (!query)
        return;
    Destination destination;
    destination.page = PageId::Subjects;
    destination.query = query;
    Q_EMIT wentTo(destination);
}

void OverviewPage::connectMarks()
{
    connect(m_personaTable, &SmallTable::opened, this,
            [this](const QModelIndex &index) { follow(m_personas->queryOf(index)); });
    connect(m_marginTable, &SmallTable::opened, this,
            [this](const QModelIndex &index) { follow(m_margins->queryOf(index)); });
    connect(m_traitTable, &SmallTable::opened, this,
            [this](const QModelIndex &index) { follow(m_traits->queryOf(index)); });
    connect(m_movesTable, &SmallTable::opened, this, [this](const QModelIndex &index) {
        follow(m_moves->queryOf(m_moves->index(index.row(), index.column())));
    });
    connect(m_distribution, &ChartCanvas::chosen, this, [this](int mark) {
        explore::Query query;
        query.window = windowsShown()[static_cast<std::size_t>(m_distribution->lookBackOf(mark))];
        query.facet(explore::Facet::Persona) = std::uint64_t(1)
                                               << outcomeOfRow(*m_summary, m_distribution->rowOf(mark));
        follow(query);
    });
    connect(m_attention, &AttentionList::wentTo, this, &Page::wentTo);
    connect(m_attention, &AttentionList::reclassifyWanted, this, [this] { workspace().classifyChanged(); });
    connect(m_show, &SegmentSwitch::chosen, this, [this] {
        if (m_summary)
            showFigures();
    });
    connect(m_compare, &CompareBox::chosen, this, [this](std::int64_t before) {
        // The newest run stays the newest one after the next classification.
        std::optional<std::int64_t> shown = m_summary->view->run->record.no;
        for (const jobs::DomainState &one : workspace().state()->domains) {
            if (one.domain == workspace().domain() && one.newestRun && one.newestRun->no == *shown)
                shown.reset();
        }
        workspace().showRun(shown, before);
    });
}

void OverviewPage::askForExport()
{
    const QString name = tr("distribution-run-%1").arg(m_summary->view->run->record.no);
    askWhereToSave(
        this, tr("Export the distribution"), name,
        {tr("PNG image (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF page (*.pdf)"), tr("CSV table (*.csv)")},
        [this](const QString &file) { exportTo(file); });
}

void OverviewPage::exportTo(const QString &file)
{
    if (!m_summary)
        return;
    const bool table = QFileInfo(file).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    const auto problem = table ? writeText(countsCsv(*m_summary, windowsShown()), file)
                               : writePicture(distributionSheet(*m_summary, windowsShown()), file);
    if (problem)
        m_notice->show(NoticeKind::Failure, *problem);
    else
        m_notice->show(NoticeKind::Information, tr("Written: %1").arg(QDir::toNativeSeparators(file)));
    m_notice->setClosable(true);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int narrow = QFontMetrics(font()).averageCharWidth() * 140;
    const Qt::Orientation way = width() < narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_columns->orientation() != way)
        m_columns->setOrientation(way);
}

} // namespace dramatis::ui

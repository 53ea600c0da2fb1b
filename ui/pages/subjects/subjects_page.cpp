// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subjects_page.h"
#include "pages/subjects/column_chooser.h"
#include "pages/subjects/facet_panel.h"
#include "pages/subjects/saved_filters.h"
#include "pages/subjects/subject_foot.h"
#include "pages/subjects/subject_query.h"
#include "pages/subjects/subject_table.h"
#include "pages/subjects/subject_words.h"
#include "widgets/filter_line.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int facetWidth = 264;
constexpr std::size_t medianCount = 3;

} // namespace

SubjectsPage::SubjectsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_figures(new SubjectFigures(workspace(), this)),
      m_model(new SubjectModel(m_selection, this)), m_facets(new FacetPanel(*m_figures)),
      m_filter(new FilterLine(tr("Find a subject"))), m_table(new SubjectTable(*m_model, *m_figures)),
      m_medians(new MedianLine(*m_figures)), m_selectionBar(new SelectionBar), m_notice(new NoticeStrip),
      m_nobody(new EmptyState(QStringLiteral("filter"), tr("No subject passes this filter"),
                              tr("Take a filter away to see more."))),
      m_noRun(new EmptyState(QStringLiteral("subjects"), tr("No run yet"),
                             tr("A run says who the subjects are."))),
      m_chooser(new ColumnChooser(this)), m_saved(new SavedFilters), m_count(new QLabel),
      m_ofAll(secondaryLabel({})), m_splitter(new QSplitter), m_stack(new QStackedWidget)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(listSide());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({facetWidth, 1000});
    m_facets->setMinimumWidth(200);
    m_stack->addWidget(m_noRun);
    m_stack->addWidget(m_splitter);
    whole->addWidget(m_stack);
    connectParts();
    addShortcuts();
}

QWidget *SubjectsPage::listSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 8, 16, 4);
    column->setSpacing(8);
    column->addLayout(headRow());
    column->addWidget(m_filter);
    column->addWidget(m_notice);
    column->addWidget(tablePane(), 1);
    column->addWidget(m_selectionBar);
    return side;
}

QLayout *SubjectsPage::headRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(titleLabel(title()));
    m_count->setFont(itemTitleFont());
    row->addWidget(m_count);
    row->addWidget(m_ofAll);
    row->addStretch(1);
    row->addWidget(m_saved);
    auto *columns = new QPushButton(tr("Columns…"));
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        chooseColumns();
        m_chooser->popUp(columns);
    });
    row->addWidget(columns);
    auto *exporting = new QPushButton(tr("Export"));
    exporting->setMenu(exportMenu());
    row->addWidget(exporting);
    return row;
}

QWidget *SubjectsPage::tablePane()
{
    auto *pane = new Pane;
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_table, 0, 0);
    grid->addWidget(m_nobody, 0, 0, Qt::AlignCenter);
    grid->addWidget(m_medians, 1, 0);
    grid->setRowStretch(0, 1);
    m_nobody->setMinimumWidth(26 * fontMetrics().averageCharWidth() * 2);
    m_nobody->hide();
    pane->setContent(content);
    return pane;
}

void SubjectsPage::connectParts()
{
    connect(m_facets, &FacetPanel::queryEdited, this, &SubjectsPage::setQuery);
    connect(m_facets, &FacetPanel::rangesChanged, this, &SubjectsPage::wantFigures);
    connect(m_filter, &FilterLine::textChanged, this, [this](const QString &text) {
        explore::Query query = m_query;
        query.text = text.toStdString();
        setQuery(std::move(query));
    });
    connect(m_filter, &FilterLine::tagRemoved, this, [this](int place) {
        if (!shown().view)
            return;
        explore::Query query = m_query;
        filterWords(*shown().view, m_query).at(static_cast<std::size_t>(place)).remove(query);
        setQuery(std::move(query));
    });
    connect(m_filter, &FilterLine::left, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_table, &SubjectTable::sortingWanted, this, [this](const explore::Sorting &sorting) {
        explore::Query query = m_query;
        query.sorting = sorting;
        m_toTop = true;
        setQuery(std::move(query));
    });
    connect(m_table, &SubjectTable::openWanted, this, &SubjectsPage::open);
    connect(m_table, &SubjectTable::copyWanted, this, &SubjectsPage::copyRows);
    connect(m_table, &SubjectTable::menuWanted, this, &SubjectsPage::showMenu);
    connect(&m_selection, &SubjectSelection::changed, this, &SubjectsPage::showSelection);
    connect(m_selectionBar, &SelectionBar::clearWanted, &m_selection, &SubjectSelection::clear);
    connect(m_selectionBar, &SelectionBar::reclassifyWanted, this,
            [this] { reclassify(m_selection.subjectIds()); });
    connect(m_chooser, &ColumnChooser::chosen, this, &SubjectsPage::setColumns);
    connect(m_saved, &SavedFilters::chosen, this, [this](const QJsonObject &query) {
        if (shown().view)
            setQuery(queryFrom(*shown().view, query, m_query));
    });
    connect(m_nobody->addButton(tr("Clear all")), &QPushButton::clicked, this,
            [this] { setQuery(withoutFilters(m_query)); });
    connect(m_noRun->addButton(tr("Begin a run")), &QPushButton::clicked, this,
            [this] { workspace().classify({}); });
}

void SubjectsPage::arrive(const Destination &destination)
{
    if (destination.query) {
        explore::Query query = *destination.query;
        if (query.sorting == explore::Sorting())
            query.sorting = m_query.sorting;
        m_arrived = true;
        m_query = query;
        m_toTop = true;
        if (workspace().view() && state().singleWindow(*workspace().view()) != query.window)
            state().setWindow(query.window); // refreshes
        setQuery(std::move(query));
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void SubjectsPage::refresh()
{
    const std::shared_ptr<const explore::RunView> view = workspace().view();
    m_stack->setCurrentWidget(view ? static_cast<QWidget *>(m_splitter) : m_noRun);
    m_selection.follow(view);
    if (!view) {
        m_model->show({});
        m_begun = false;
        return;
    }
    if (m_begun && m_domain != view->run->domain)
        leaveDomain();
    if (!m_begun)
        beginWith(*view);
    if (auto first = firstColumns(*view->run); first != m_firstColumns) { // other ratios, other columns
        if (m_model->chosenSignals() == m_firstColumns)
            m_model->setSignals(first);
        m_firstColumns = std::move(first);
    }
    m_query.window = state().singleWindow(*view);
    ask();
    showSelection();
}

/// Columns, ranges and the filter are of a domain's signals.
void SubjectsPage::leaveDomain()
{
    m_kept[fromText(m_domain->name())] = domainSession();
    m_domain = nullptr;
    m_begun = false;
    m_arrived = false;
    m_query = {};
    m_toTop = true;
    m_selection.clear();
    m_model->show({});
    m_model->setSignals({});
    m_facets->setRangeSignals({});
    state().setList({});
}

void SubjectsPage::beginWith(const explore::RunView &view)
{
    m_begun = true;
    if (m_domain != view.run->domain)
        m_session = m_kept.take(fromText(view.run->domain->name())).toObject();
    m_domain = view.run->domain;
    m_firstColumns = firstColumns(*view.run);
    if (m_model->chosenSignals().empty())
        m_model->setSignals(m_firstColumns);
    applySession(view);
    std::erase_if(m_query.ranges,
                  [&](const explore::Range &range) { return range.signal >= view.catalogue().size(); });
}

void SubjectsPage::setQuery(explore::Query query)
{
    m_query = std::move(query);
    showFilter();
    ask();
}

void SubjectsPage::ask()
{
    const std::shared_ptr<const explore::RunView> view = workspace().view();
    if (!view)
        return;
    QPointer<SubjectsPage> self(this);
    workspace().evaluate(view, m_query, [self, view](explore::Answer answer) {
        if (self && view == self->workspace().view())
            self->take(view, std::move(answer));
    });
}

void SubjectsPage::take(std::shared_ptr<const explore::RunView> view, explore::Answer answer)
{
    const bool sameColumns = shown().view && shown().view->run->domain == view->run->domain;
    const int current = m_table->currentIndex().row();
    const std::string subject =
        current >= 0 && shown().answer ? m_model->subjectId(current).toStdString() : std::string();
    const Shown now{std::move(view), std::make_shared<const explore::Answer>(std::move(answer))};
    m_model->show(now);
    if (!sameColumns)
        m_table->layOutColumns([this](const QString &key) { return m_widths[key].toInt(); });
    showAnswer(now);
    const auto row = m_toTop || subject.empty() ? std::nullopt : now.view->run->findSubject(subject);
    m_table->setCurrentRow(row ? std::max(0, m_model->tableRow(static_cast<std::uint32_t>(*row))) : 0);
    if (m_toTop)
        m_table->scrollToTop();
    m_toTop = false;
}

void SubjectsPage::showAnswer(const Shown &now)
{
    const auto found = static_cast<std::int64_t>(now.answer->rows.size());
    m_count->setText(countText(found));
    m_ofAll->setText(tr("of %1").arg(countText(static_cast<std::int64_t>(now.view->size()))));
    m_nobody->setVisible(found == 0);
    constexpr double least = 0.0001; // what a tenth of a millisecond can say
    m_filter->setRemark(now.answer->seconds < least ? QStringLiteral("< ") + durationText(least)
                                                    : durationText(now.answer->seconds));
    showFilter();
    wantFigures();
    showSelection();
}

void SubjectsPage::showFilter()
{
    if (!shown().view)
        return;
    QStringList tags;
    for (const FilterWord &word : filterWords(*shown().view, m_query))
        tags << word.text;
    m_filter->setTags(tags);
    m_filter->setText(QString::fromStdString(m_query.text));
    m_facets->show(shown(), m_query);
    const bool stands = m_query.filters();
    m_saved->setStanding(stands ? queryJson(*shown().view, m_query) : QJsonObject(),
                         tags.join(QStringLiteral(", ")));
}

void SubjectsPage::showSelection()
{
    const std::size_t chosen = m_selection.count();
    const std::size_t inAnswer = shown().answer ? m_selection.countOf(shown().answer->rows) : 0;
    m_selectionBar->show(chosen, chosen - std::min(chosen, inAnswer), canWrite());
}

void SubjectsPage::wantFigures()
{
    if (!shown().answer)
        return;
    SubjectFigures::Wish wish;
    wish.shown = shown();
    wish.ofShown = m_model->chosenSignals();
    wish.ofAll = m_facets->rangeSignals();
    wish.medians = m_model->chosenSignals();
    wish.medians.resize(std::min(medianCount, wish.medians.size()));
    m_medians->show(shown(), wish.medians);
    m_figures->want(std::move(wish));
}

void SubjectsPage::setColumns(std::vector<std::size_t> columns)
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_widths[m_table->columnKey(column)] = m_table->keptWidth(column);
    m_model->setSignals(std::move(columns));
    m_table->layOutColumns([this](const QString &key) { return m_widths[key].toInt(); });
    wantFigures();
}

void SubjectsPage::chooseColumns()
{
    if (shown().view)
        m_chooser->setSignals(shown().view->catalogue(), m_model->chosenSignals(),
                              signalsOfRules(shown().view->run->ruleSet));
}

QJsonObject SubjectsPage::saveSession() const
{
    QJsonObject domains = m_kept;
    if (m_domain && shown().view)
        domains[fromText(m_domain->name())] = domainSession();
    return {{QStringLiteral("domains"), domains},
            {QStringLiteral("facets"), m_splitter->sizes().value(0, facetWidth)}};
}

/// What is kept of the domain shown.
QJsonObject SubjectsPage::domainSession() const
{
    if (!shown().view)
        return m_session;
    QJsonObject session{{QStringLiteral("query"), queryJson(*shown().view, m_query)},
                        {QStringLiteral("saved"), m_saved->saved()}};
    const auto ids = [&](const std::vector<std::size_t> &list) {
        QJsonArray array;
        for (const std::size_t signal : list)
            array.append(fromText(shown().view->catalogue()[signal].id));
        return array;
    };
    session[QStringLiteral("columns")] = ids(m_model->chosenSignals());
    session[QStringLiteral("ranges")] = ids(m_facets->rangeSignals());
    QJsonObject widths = m_widths;
    for (int column = 0; column < m_model->columnCount(); ++column)
        widths[m_table->columnKey(column)] = m_table->keptWidth(column);
    session[QStringLiteral("widths")] = widths;
    return session;
}

void SubjectsPage::restoreSession(const QJsonObject &session)
{
    m_kept = session[QStringLiteral("domains")].toObject();
    m_arrived = false;
    const int facets = session[QStringLiteral("facets")].toInt(facetWidth);
    m_splitter->setSizes({facets, std::max(400, width() - facets)});
    if (m_begun && workspace().view()) {
        m_session = m_kept.take(fromText(m_domain->name())).toObject();
        applySession(*workspace().view());
        ask();
    }
}

void SubjectsPage::applySession(const explore::RunView &view)
{
    const auto positions = [&](const QString &key) {
        std::vector<std::size_t> list;
        for (const QJsonValue &id : m_session[key].toArray())
            if (const auto signal = findSignal(view.catalogue(), id.toString().toStdString()))
                list.push_back(*signal);
        return list;
    };
    if (m_session.isEmpty())
        return;
    m_saved->setSaved(m_session[QStringLiteral("saved")].toObject());
    m_widths = m_session[QStringLiteral("widths")].toObject();
    if (const std::vector<std::size_t> columns = positions(QStringLiteral("columns")); !columns.empty())
        m_model->setSignals(columns);
    m_facets->setRangeSignals(positions(QStringLiteral("ranges")));
    if (m_session.contains(QStringLiteral("query")) && !m_arrived)
        m_query = queryFrom(view, m_session[QStringLiteral("query")].toObject(), m_query);
    m_session = {};
}

} // namespace dramatis::ui

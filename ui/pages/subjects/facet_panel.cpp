// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/facet_panel.h"
#include "pages/subjects/subject_query.h"
#include "pages/subjects/subject_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

using explore::Facet;

namespace
{

/// The range that a brush of the signal shows and edits; others have a tag only.
bool isBrushed(const explore::Range &range, std::size_t signal)
{
    return range.signal == signal && !range.absent && !range.window;
}

} // namespace

FacetPanel::FacetPanel(const SubjectFigures &figures, QWidget *parent)
    : QFrame(parent), m_figures(figures), m_reasons(nullptr), m_rangeColumn(new QVBoxLayout),
      m_clear(linkButton(tr("Clear all"))), m_menu(new QMenu(this))
{
    setAccessibleName(tr("Facets"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(head());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(m_rangeColumn);
    addGroups(column);
    group(Facet::Override)->setFolded(true);
    column->addStretch(1);
    content->setBackgroundRole(QPalette::Base);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    whole->addWidget(scroll, 1);
    connect(&figures, &SubjectFigures::changed, this, &FacetPanel::showHistograms);
}

void FacetPanel::addGroups(QVBoxLayout *column)
{
    const auto add = [&](Facet facet) {
        auto *made = new FacetGroup({});
        column->addWidget(made);
        connect(made, &FacetGroup::maskChanged, this, [this, facet](std::uint64_t mask) {
            m_query.facet(facet) = mask;
            Q_EMIT queryEdited(m_query);
        });
        return made;
    };
    for (const Facet facet : {Facet::Persona, Facet::Trait, Facet::NearMiss, Facet::Change, Facet::Override,
                              Facet::Matches, Facet::Flag}) {
        m_groups[static_cast<std::size_t>(facet)] = add(facet);
        if (facet == Facet::Persona)
            m_reasons = add(facet); // two views of one mask
    }
}

QWidget *FacetPanel::head()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 2, 8, 2);
    auto *title = new QLabel(tr("Facets"));
    title->setFont(strongFont());
    row->addWidget(title, 1);
    row->addWidget(m_clear);
    auto *add = new QToolButton;
    add->setText(QStringLiteral("+"));
    add->setToolTip(tr("Add the range of a signal"));
    add->setAccessibleName(add->toolTip());
    add->setAutoRaise(true);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setMenu(m_menu);
    row->addWidget(add);
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT queryEdited(withoutFilters(m_query)); });
    connect(m_menu, &QMenu::aboutToShow, this, &FacetPanel::fillMenu);
    return head;
}

void FacetPanel::fillMenu()
{
    m_menu->clear();
    if (!m_shown.view)
        return;
    const SignalCatalogue catalogue = m_shown.view->catalogue();
    std::string_view family;
    QMenu *below = nullptr;
    for (std::size_t signal = 0; signal < catalogue.size(); ++signal) {
        if (!below || catalogue[signal].family != family) {
            family = catalogue[signal].family;
            below = m_menu->addMenu(catalogueText(family));
        }
        QAction *action =
            below->addAction(signalName(catalogue[signal]), this, [this, signal] { addRange(signal); });
        action->setEnabled(std::find(m_ranges.begin(), m_ranges.end(), signal) == m_ranges.end());
    }
}

HistogramRange *FacetPanel::range(std::size_t signal) const
{
    const auto at = std::find_if(m_rangeWidgets.begin(), m_rangeWidgets.end(),
                                 [&](const auto &entry) { return entry.first == signal; });
    return at == m_rangeWidgets.end() ? nullptr : at->second;
}

void FacetPanel::addRange(std::size_t signal)
{
    m_ranges.push_back(signal);
    showRanges();
    Q_EMIT rangesChanged();
    if (HistogramRange *added = range(signal))
        added->brush()->nextInFocusChain()->setFocus(Qt::TabFocusReason);
}

void FacetPanel::removeRange(std::size_t signal)
{
    std::erase(m_ranges, signal);
    const auto left =
        std::erase_if(m_query.ranges, [&](const explore::Range &one) { return isBrushed(one, signal); });
    showRanges();
    if (left > 0)
        Q_EMIT queryEdited(m_query);
    Q_EMIT rangesChanged();
}

void FacetPanel::editRange(std::size_t signal, const BrushRange &range)
{
    std::erase_if(m_query.ranges, [&](const explore::Range &one) { return isBrushed(one, signal); });
    if (!range.everything()) {
        explore::Range wanted;
        wanted.signal = signal;
        wanted.low = range.low;
        wanted.high = range.high;
        m_query.ranges.push_back(wanted);
    }
    Q_EMIT queryEdited(m_query);
}

void FacetPanel::showRanges()
{
    for (const explore::Range &one : m_query.ranges)
        if (isBrushed(one, one.signal) &&
            std::find(m_ranges.begin(), m_ranges.end(), one.signal) == m_ranges.end())
            m_ranges.push_back(one.signal);
    for (auto entry = m_rangeWidgets.begin(); entry != m_rangeWidgets.end();) {
        const bool wanted = std::find(m_ranges.begin(), m_ranges.end(), entry->first) != m_ranges.end();
        if (!wanted)
            entry->second->deleteLater();
        entry = wanted ? entry + 1 : m_rangeWidgets.erase(entry);
    }
    for (const std::size_t signal : m_ranges) {
        HistogramRange *widget = range(signal);
        if (!widget) {
            const SignalSpec &spec = m_shown.view->catalogue()[signal];
            widget =
                new HistogramRange(signalName(spec), signalUnit(spec, m_shown.view->run->ruleSet.currency));
            m_rangeColumn->addWidget(widget);
            m_rangeWidgets.emplace_back(signal, widget);
            connect(widget, &HistogramRange::rangeChanged, this,
                    [this, signal](const BrushRange &range) { editRange(signal, range); });
            connect(widget, &HistogramRange::removed, this, [this, signal] { removeRange(signal); });
        }
        const auto wanted = std::find_if(m_query.ranges.begin(), m_query.ranges.end(),
                                         [&](const explore::Range &one) { return isBrushed(one, signal); });
        widget->setRange(wanted == m_query.ranges.end() ? BrushRange{}
                                                        : BrushRange{wanted->low, wanted->high});
    }
    showHistograms();
}

void FacetPanel::showHistograms()
{
    for (const auto &[signal, widget] : m_rangeWidgets) {
        const explore::Histogram *histogram = m_figures.ofAll(signal);
        if (!histogram || !m_shown.view)
            continue;
        widget->setHistogram(histogram->low, histogram->high, histogram->bins,
                             finestStep(m_shown.view->catalogue()[signal].unit));
        widget->setExtent(histogram->minimum, histogram->maximum);
    }
}

FacetEntry FacetPanel::entryOf(Facet facet, int value) const
{
    const explore::RunView &view = *m_shown.view;
    const explore::Answer &answer = *m_shown.answer;
    const auto countOf = [value](const std::vector<std::int64_t> &of) {
        return static_cast<std::size_t>(value) < of.size() ? of[static_cast<std::size_t>(value)] : 0;
    };
    FacetEntry entry{value,
                     facetValueName(view, facet, value),
                     {},
                     countOf(answer.counts[static_cast<std::size_t>(facet)]),
                     {}};
    if (facet == Facet::Persona || facet == Facet::NearMiss)
        entry.outcome = outcomeKey(view, static_cast<std::size_t>(value));
    if (facet == Facet::Persona && view.previous)
        entry.difference = entry.count - countOf(answer.personasBefore);
    return entry;
}

void FacetPanel::showGroup(Facet facet)
{
    std::vector<FacetEntry> entries;
    for (const int value : facetValues(*m_shown.view, facet))
        entries.push_back(entryOf(facet, value));
    FacetGroup *shown = group(facet);
    shown->setVisible(!entries.empty());
    shown->setTitle(facetTitle(*m_shown.view, facet));
    shown->setEntries(entries);
    shown->setMask(m_query.facet(facet));
}

/// Personas and what is none of them; the reasons to exclude below, under a title of their own.
void FacetPanel::showOutcomes()
{
    const explore::RunView &view = *m_shown.view;
    std::vector<FacetEntry> outcomes;
    std::vector<FacetEntry> reasons;
    std::int64_t excluded = 0;
    for (const int value : facetValues(view, Facet::Persona)) {
        const FacetEntry entry = entryOf(Facet::Persona, value);
        const bool excludes = isExcluding(view, static_cast<std::size_t>(value));
        excluded += excludes ? entry.count : 0;
        (excludes ? reasons : outcomes).push_back(entry);
    }
    FacetGroup *personas = group(Facet::Persona);
    personas->setTitle(facetTitle(view, Facet::Persona));
    personas->setEntries(outcomes);
    m_reasons->setVisible(!reasons.empty());
    m_reasons->setTitle(tr("Excluded"));
    m_reasons->setRemark(countText(excluded));
    m_reasons->setEntries(reasons);
    for (FacetGroup *shown : {personas, m_reasons})
        shown->setMask(m_query.facet(Facet::Persona));
}

void FacetPanel::show(const Shown &shown, const explore::Query &query)
{
    if (shown.view != m_shown.view) {
        for (const auto &entry : m_rangeWidgets)
            entry.second->deleteLater(); // another catalogue or currency may be meant
        m_rangeWidgets.clear();
    }
    m_shown = shown;
    m_query = query;
    m_clear->setEnabled(query.filters());
    if (!shown.view || !shown.answer)
        return;
    std::erase_if(m_ranges, [&](std::size_t signal) { return signal >= shown.view->catalogue().size(); });
    showRanges();
    showOutcomes();
    for (const Facet facet :
         {Facet::Trait, Facet::NearMiss, Facet::Change, Facet::Override, Facet::Matches, Facet::Flag})
        showGroup(facet);
    group(Facet::Persona)
        ->setRemark(shown.view->previous ? tr("in filter · Δ run %1").arg(shown.view->previous->no)
                                         : tr("in filter"));
    group(Facet::NearMiss)->setRemark(tr("within %1%").arg(thresholdText(shown.view->nearMissShare * 100)));
    const std::vector<std::int64_t> &overrides =
        shown.answer->counts[static_cast<std::size_t>(Facet::Override)];
    group(Facet::Override)->setRemark(overrides.size() > 1 ? countText(overrides[1]) : QString());
}

void FacetPanel::focusFacets()
{
    if (!m_groups.front()->rows().empty())
        m_groups.front()->rows().front()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace dramatis::ui

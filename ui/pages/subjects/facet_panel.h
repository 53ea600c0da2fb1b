// SPDX-License-Identifier: GPL-3.0-or-later
// The facets of the page of subjects: ranges of chosen signals on top, then a group per facet with counts
// under all other filters. One of three views of the query; it never evaluates anything itself.
#pragma once

#include "pages/subjects/subject_figures.h"
#include "widgets/facet_group.h"
#include "widgets/histogram_range.h"

#include <QFrame>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace dramatis::ui
{

class FacetPanel : public QFrame
{
    Q_OBJECT
public:
    explicit FacetPanel(const SubjectFigures &figures, QWidget *parent = nullptr);

    /// Everything at once; counts are those of the answer.
    void show(const Shown &shown, const explore::Query &query);
    /// Signals with a range, whether it cuts anything off or not.
    [[nodiscard]] const std::vector<std::size_t> &rangeSignals() const { return m_ranges; }
    void setRangeSignals(std::vector<std::size_t> ranges) { m_ranges = std::move(ranges); }
    [[nodiscard]] FacetGroup *group(explore::Facet facet) const
    {
        return m_groups[static_cast<std::size_t>(facet)];
    }
    [[nodiscard]] HistogramRange *range(std::size_t signal) const;
    void focusFacets();

Q_SIGNALS:
    void queryEdited(const dramatis::explore::Query &query);
    void rangesChanged(); ///< other signals have a range

private:
    QWidget *head();
    void addRange(std::size_t signal);
    void removeRange(std::size_t signal);
    void editRange(std::size_t signal, const BrushRange &range);
    void showRanges();
    void showHistograms();
    void addGroups(QVBoxLayout *column);
    [[nodiscard]] FacetEntry entryOf(explore::Facet facet, int value) const;
    void showGroup(explore::Facet facet);
    void showOutcomes();
    void fillMenu();

    const SubjectFigures &m_figures;
    Shown m_shown;
    explore::Query m_query;
    std::vector<std::size_t> m_ranges;
    std::vector<std::pair<std::size_t, HistogramRange *>> m_rangeWidgets;
    std::array<FacetGroup *, explore::facetCount> m_groups{};
    FacetGroup *m_reasons; ///< those outcomes of the facet of personas that exclude
    QVBoxLayout *m_rangeColumn;
    QPushButton *m_clear;
    QMenu *m_menu;
};

} // namespace dramatis::ui

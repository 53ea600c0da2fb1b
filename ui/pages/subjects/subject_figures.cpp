// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_figures.h"

#include <QPointer>

namespace dramatis::ui
{

namespace
{

template <typename Map> const typename Map::mapped_type *found(const Map &map, std::size_t key)
{
    const auto at = map.find(key);
    return at == map.end() ? nullptr : &at->second;
}

} // namespace

SubjectFigures::SubjectFigures(jobs::OpenWorkspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
}

const explore::Histogram *SubjectFigures::ofAll(std::size_t signal) const
{
    return found(m_figures.ofAll, signal);
}

const explore::Histogram *SubjectFigures::ofShown(std::size_t signal) const
{
    return found(m_figures.ofShown, signal);
}

std::optional<double> SubjectFigures::median(std::size_t signal) const
{
    const double *median = found(m_figures.medians, signal);
    return median ? std::optional(*median) : std::nullopt;
}

void SubjectFigures::want(Wish wish)
{
    const explore::RunView *view = wish.shown.view.get();
    const std::size_t window = wish.shown.answer ? wish.shown.answer->query.window : 0;
    if (view != m_view || window != m_window)
        m_figures = {};
    m_view = view;
    m_window = window;
    m_wish = std::move(wish);
    if (!view || !view->hasSignals || !m_wish.shown.answer)
        return;
    if (m_running)
        m_again = true;
    else
        start();
}

Result<SubjectFigures::Figures> SubjectFigures::count(const Wish &wish, Histograms known,
                                                      const JobContext &job)
{
    const explore::RunView &view = *wish.shown.view;
    const explore::Answer &answer = *wish.shown.answer;
    const std::size_t window = answer.query.window;
    Figures figures;
    figures.answer = wish.shown.answer;
    figures.ofAll = std::move(known);
    const auto ofAll = [&](std::size_t signal) -> const explore::Histogram & {
        const auto at = figures.ofAll.find(signal);
        return at != figures.ofAll.end()
                   ? at->second
                   : figures.ofAll.emplace(signal, explore::histogram(view, window, signal, shownBins))
                         .first->second;
    };
    for (const std::size_t signal : wish.ofAll) {
        ofAll(signal);
        if (job.stopped())
            return interrupted();
    }
    const bool everybody = answer.rows.size() == view.size();
    for (const std::size_t signal : wish.ofShown) {
        const explore::Histogram &all = ofAll(signal);
        figures.ofShown.emplace(signal,
                                everybody ? all : explore::histogram(view, window, signal, answer.rows, all));
        if (job.stopped())
            return interrupted();
    }
    for (const std::size_t signal : wish.medians)
        figures.medians.emplace(signal, explore::median(view, window, signal, answer.rows));
    return figures;
}

void SubjectFigures::start()
{
    m_running = true;
    m_again = false;
    QPointer<SubjectFigures> self(this);
    const explore::RunView *view = m_view;
    const std::size_t window = m_window;
    m_workspace.queue().start<Figures>(
        jobs::JobKind::Load, {}, jobs::Lane::Read,
        [wish = m_wish, known = m_figures.ofAll](const JobContext &job) { return count(wish, known, job); },
        [self, view, window](Result<Figures> figures) {
            if (!self)
                return;
            self->m_running = false;
            if (figures && view == self->m_view && window == self->m_window) {
                self->m_figures = std::move(*figures);
                Q_EMIT self->changed();
            }
            if (self->m_again)
                self->start();
        });
}

} // namespace dramatis::ui

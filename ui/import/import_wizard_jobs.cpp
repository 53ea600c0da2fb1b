// SPDX-License-Identifier: GPL-3.0-or-later
// What the import wizard has done by jobs: looking at files one after the other, the current one first; the
// preview; the forecast.
#include "import/forecast_view.h"
#include "import/import_wizard_private.h"
#include "import/preview_pane.h"
#include "import/questions_pane.h"

#include <QPointer>
#include <QPushButton>
#include <QStackedLayout>

namespace dramatis::ui
{

void ImportWizard::Private::look()
{
    FileDraft *wanted = lookJob == 0 ? plan.nextToLook(current) : nullptr;
    if (!wanted)
        return;
    wanted->looking();
    lookedAt = wanted->id();
    lookJob = workspace.inspect({wanted->order()}, [self = QPointer(&q), id = lookedAt, asked = generation](
                                                       std::vector<importing::Inspection> found) {
        if (self && self->d->generation == asked)
            self->d->takeFound(id, std::move(found));
    });
}

void ImportWizard::Private::takeFound(int id, std::vector<importing::Inspection> found)
{
    lookJob = 0;
    const bool shown = id == current;
    plan.take(id, std::move(found));
    if (!file() && !plan.files().empty())
        current = plan.files().front().id();
    show();
    if (shown)
        preview();
    look();
}

/// A look that was stopped tells nobody.
void ImportWizard::Private::lookEnded(const jobs::JobState &state)
{
    if (state.no != lookJob || !state.error)
        return;
    const FileDraft *draft = plan.find(lookedAt);
    importing::Inspection nothing;
    nothing.path = draft ? draft->path() : std::filesystem::path();
    nothing.problem = state.error->text;
    takeFound(lookedAt, {std::move(nothing)});
}

void ImportWizard::Private::preview()
{
    previewSoon.stop();
    const FileDraft *draft = file();
    if (!draft || !draft->proposal() || draft->needsLook())
        return;
    workspace.preview(draft->mappedOrder(), rows->offset(), PreviewPane::rowsShown,
                      [self = QPointer(&q), id = current](const Result<importing::Preview> &found) {
                          if (!self || self->d->current != id || !self->d->file())
                              return;
                          self->d->rows->setPreview(*self->d->file(), found);
                          self->d->questions->setPreview(found ? &*found : nullptr);
                      });
}

void ImportWizard::Private::forecast()
{
    if (!plan.canForecast())
        return;
    stopForecast();
    const auto orders = plan.orders();
    stack->setCurrentIndex(ForecastPage);
    forecastRows = -1;
    forecastView->setRunning(static_cast<int>(orders.size()));
    forecastJob = workspace.forecast(
        orders, plan.choices,
        [self = QPointer(&q), asked = generation](const Result<importing::ImportReport> &report) {
            if (self && self->d->generation == asked)
                self->d->takeForecast(report);
        });
    withoutWorkspace = forecastJob == 0;
    if (withoutWorkspace)
        forecastView->setProblem(tr("No workspace is open yet"),
                                 tr("Nothing is stored, so every row that is not rejected would be new."));
    showSteps();
    showButtons();
}

void ImportWizard::Private::takeForecast(const Result<importing::ImportReport> &report)
{
    if (std::exchange(forecastJob, 0) == 0)
        return; // stopped
    if (report) {
        forecastRows = 0;
        for (const importing::FileReport &each : report->files)
            forecastRows += each.taken + each.replaced;
        forecastView->setReport(*report);
    } else if (report.error().kind == ErrorKind::Interrupted) {
        stack->setCurrentIndex(MappingPage);
    } else {
        forecastView->setProblem(tr("These files cannot be imported so"),
                                 QString::fromStdString(report.error().text));
    }
    showSteps();
    showButtons();
    if (report)
        primary->setFocus(Qt::OtherFocusReason); // the button that began it was away meanwhile
}

/// Back to the mapping if one is running.
void ImportWizard::Private::stopForecast()
{
    forecastRows = -1;
    withoutWorkspace = false;
    const int job = std::exchange(forecastJob, 0);
    if (job == 0)
        return;
    workspace.queue().cancel(job);
    stack->setCurrentIndex(MappingPage);
    showSteps();
    showButtons();
}

} // namespace dramatis::ui

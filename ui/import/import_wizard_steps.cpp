// SPDX-License-Identifier: GPL-3.0-or-later
// Where the import wizard stands, and where its buttons lead.
#include "import/dialect_form.h"
#include "import/import_wizard_private.h"
#include "import/mapping_pane.h"
#include "import/questions_pane.h"
#include "import/saved_mapping_box.h"
#include "import/steps_bar.h"
#include "jobs/saved_mappings.h"
#include "pages/domain_words.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>

#include <algorithm>

namespace dramatis::ui
{

/// The current file's dialect has a guess that nobody has looked at.
bool ImportWizard::Private::isDoubtful() const
{
    const FileDraft *draft = plan.find(current);
    if (!draft || !draft->sniffed() || draft->sniffed()->json || dialectsSeen.contains(current))
        return false;
    const csv::Sniffed &sniffed = *draft->sniffed();
    return std::ranges::any_of(std::initializer_list<const csv::Reason *>{&sniffed.delimiter, &sniffed.quote,
                                                                          &sniffed.escape, &sniffed.encoding,
                                                                          &sniffed.header, &sniffed.decimal},
                               [](const csv::Reason *reason) { return DialectForm::isDoubtful(*reason); });
}

ImportWizard::Private::Step ImportWizard::Private::now() const
{
    if (stack->currentIndex() == ForecastPage)
        return Forecast;
    const bool seen = std::ranges::none_of(plan.files(), [](const FileDraft &draft) {
        return draft.needsLook() || draft.state() == FileDraft::State::NotSeen;
    });
    if (plan.files().empty() || !seen)
        return Files;
    return isDoubtful() ? Dialect : Mapping;
}

void ImportWizard::Private::showSteps()
{
    const Step at = now();
    for (int step = Files; step <= Write; ++step) {
        const auto state = step < at    ? StepsBar::State::Done
                           : step == at ? StepsBar::State::Now
                                        : StepsBar::State::Ahead;
        const bool reachable =
            step <= Mapping ? !plan.files().empty() : step == Forecast && plan.canForecast();
        steps->setState(step, state, reachable);
    }
}

void ImportWizard::Private::showButtons()
{
    const bool forecasting = stack->currentIndex() == ForecastPage;
    const FileDraft *draft = file();
    const bool mapped = draft && draft->proposal();
    saved->setVisible(!forecasting && mapped);
    saveAs->setVisible(!forecasting);
    saveAs->setEnabled(mapped);
    back->setVisible(forecasting);
    next->setVisible(!forecasting && (isDoubtful() || plan.nextOpen(current)));
    primary->setEnabled(forecasting ? forecastRows > 0 || withoutWorkspace : plan.canForecast());
    if (!forecasting)
        primary->setText(tr("F&orecast: what would change"));
    else if (forecastRows >= 0)
        primary->setText(tr("&Import %Ln row(s)", nullptr, pluralCount(forecastRows)));
    else
        primary->setText(tr("&Import %Ln file(s)", nullptr, static_cast<int>(plan.orders().size())));
}

void ImportWizard::Private::goTo(int step)
{
    if (step == Forecast)
        return stack->currentIndex() == ForecastPage ? void() : forecast();
    stopForecast();
    stack->setCurrentIndex(MappingPage);
    if (step >= Mapping)
        dialectsSeen.insert(current);
    if (step == Files)
        fileView->setFocus(Qt::ShortcutFocusReason);
    else if (step == Dialect)
        dialect->focusDoubtful();
    else if (!questions->focusOpen())
        mapping->focusField({});
    showSteps();
    showButtons();
}

/// To the next thing that needs an answer: in this file, or in the next one that asks something.
void ImportWizard::Private::goOn()
{
    if (isDoubtful()) {
        dialectsSeen.insert(current);
        return dialect->focusDoubtful();
    }
    const FileDraft::State state = file() ? file()->state() : FileDraft::State::NotSeen;
    const bool asks = state == FileDraft::State::Questions || state == FileDraft::State::FieldsMissing;
    const std::optional<int> open = plan.nextOpen(current);
    if (open && (!asks || nextShown == current)) // asked already: the operator wants to pass it by
        choose(*open);
    nextShown = current;
    const FileDraft *draft = file();
    const auto missing = draft ? draft->missingFields() : std::vector<std::string>();
    if (!missing.empty())
        mapping->focusField(missing.front());
    else
        questions->focusOpen();
    showSteps();
    showButtons();
}

void ImportWizard::Private::import()
{
    const auto orders = plan.orders();
    const jobs::ImportChoices choices = plan.choices;
    clear();
    Q_EMIT q.importAsked(orders, choices);
    Q_EMIT q.finished();
}

void ImportWizard::Private::askTitle()
{
    const FileDraft *draft = file();
    if (!draft || !draft->proposal())
        return;
    title->setText(draft->usesSaved() ? QString::fromStdString(draft->mappingTitle())
                                      : pathText(draft->path().stem()));
    saveRow->show();
    title->selectAll();
    title->setFocus(Qt::ShortcutFocusReason);
}

void ImportWizard::Private::saveMapping()
{
    FileDraft *draft = file();
    if (!draft || title->text().trimmed().isEmpty())
        return;
    mapping::Mapping named = draft->mapping();
    named.title = title->text().trimmed().toStdString();
    const auto written = jobs::saveMapping(named);
    saveRow->hide();
    saved->forget();
    if (!written)
        return note->show(NoticeKind::Failure, QString::fromStdString(written.error().text));
    draft->useMapping(named);
    changed();
    note->show(NoticeKind::Information,
               tr("The mapping \"%1\" is saved and offered for files with the same header.")
                   .arg(title->text().trimmed()));
}

} // namespace dramatis::ui

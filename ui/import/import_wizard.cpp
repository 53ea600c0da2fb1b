// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_wizard.h"

#include "import/dialect_form.h"
#include "import/field_form.h"
#include "import/file_list.h"
#include "import/forecast_view.h"
#include "import/import_wizard_private.h"
#include "import/mapping_pane.h"
#include "import/mapping_table.h"
#include "import/preview_pane.h"
#include "import/questions_pane.h"
#include "import/saved_mapping_box.h"
#include "import/steps_bar.h"
#include "import/take_options.h"
#include "pages/domain_words.h"
#include "widgets/number_text.h"

#include <QFileDialog>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedLayout>

namespace dramatis::ui
{

ImportWizard::ImportWizard(jobs::OpenWorkspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), d(std::make_unique<Private>(*this))
{
    setAccessibleName(tr("Import"));
}

ImportWizard::~ImportWizard() = default;

void ImportWizard::begin(std::vector<importing::FileOrder> orders)
{
    d->clear();
    add(std::move(orders));
}

void ImportWizard::add(std::vector<importing::FileOrder> orders)
{
    d->stopForecast();
    d->stack->setCurrentIndex(Private::MappingPage);
    d->plan.add(std::move(orders));
    if (!d->file() && !d->plan.files().empty())
        d->current = d->plan.files().front().id();
    d->show();
    d->look();
}

bool ImportWizard::isOpen() const
{
    return !d->plan.files().empty();
}

void ImportWizard::Private::clear()
{
    stopForecast();
    ++generation;
    if (lookJob != 0)
        workspace.queue().cancel(lookJob);
    lookJob = lookedAt = nextShown = current = 0;
    dialectsSeen.clear();
    plan.clear();
    options->setChoices(plan.choices);
    saved->forget();
    note->hide();
    saveRow->hide();
    form->hide();
    stack->setCurrentIndex(MappingPage);
    show();
}

void ImportWizard::Private::connectFiles()
{
    connect(fileView->selectionModel(), &QItemSelectionModel::currentChanged, &q,
            [this](const QModelIndex &index) {
                if (files->idAt(index) != 0)
                    choose(files->idAt(index));
            });
    connect(removeButton, &QPushButton::clicked, &q, [this] {
        plan.remove(current);
        current = plan.files().empty() ? 0 : plan.files().front().id();
        changed();
    });
    auto *remove = new QShortcut(QKeySequence::Delete, fileView);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, removeButton, &QPushButton::click);
    connect(dialect, &DialectForm::dialectChosen, &q, [this](const csv::DialectChoice &choice) {
        if (file())
            file()->setDialect(choice);
        dialectsSeen.insert(current);
        changed();
    });
    connect(dialect, &DialectForm::kindChosen, &q, [this](const std::string &kind) {
        if (file())
            file()->setKind(kind);
        changed();
    });
    connect(saved, &SavedMappingBox::proposalChosen, &q, [this] {
        if (file())
            file()->useProposal();
        changed();
    });
    connect(saved, &SavedMappingBox::mappingChosen, &q, [this](const mapping::Mapping &chosen) {
        if (file())
            file()->useMapping(chosen);
        changed();
    });
    connect(saved, &SavedMappingBox::removeFailed, &q,
            [this](const QString &sentence) { note->show(NoticeKind::Failure, sentence); });
}

void ImportWizard::Private::connectMapping()
{
    // Later: who speaks may be made anew by what is said.
    const auto edit = [this](auto what) {
        return [this, what](const auto &...values) {
            QMetaObject::invokeMethod(
                &q,
                [this, what, id = current, values...] {
                    if (FileDraft *draft = plan.find(id))
                        what(*draft, values...);
                    changed();
                },
                Qt::QueuedConnection);
        };
    };
    const MappingTable *table = mapping->model();
    connect(
        table, &MappingTable::columnAssigned, &q,
        edit([](FileDraft &draft, const auto &column, const auto &field) { draft.assign(column, field); }));
    connect(table, &MappingTable::columnGiven, &q,
            edit([](FileDraft &draft, const auto &field, const auto &column) {
                draft.giveColumn(field, column);
            }));
    const auto setSource =
        edit([](FileDraft &draft, const auto &field, const auto &source) { draft.setField(field, source); });
    connect(table, &MappingTable::sourceChosen, &q, setSource);
    connect(form, &FieldForm::sourceChosen, &q, setSource);
    connect(table, &MappingTable::fieldLeftOut, &q,
            edit([](FileDraft &draft, const auto &field) { draft.setField(field, std::nullopt); }));
    connect(mapping, &MappingPane::createMissingChosen, &q,
            edit([](FileDraft &draft, bool create) { draft.setCreateMissing(create); }));
    connect(questions, &QuestionsPane::answered, &q,
            edit([](FileDraft &draft, std::size_t question, std::size_t answer) {
                draft.answer(question, answer);
            }));
    connect(table, &MappingTable::formAsked, &q, [this](const std::string &field) {
        if (file())
            form->begin(*file(), field);
    });
    connect(mapping, &MappingPane::useForSameAsked, &q, [this] {
        plan.useForSame(current);
        changed();
    });
    connect(rows, &PreviewPane::placeChanged, &q, [this] { preview(); });
    connect(&previewSoon, &QTimer::timeout, &q, [this] { preview(); });
}

void ImportWizard::Private::connectFoot()
{
    connect(cancel, &QPushButton::clicked, &q, [this] {
        clear();
        Q_EMIT q.cancelled();
    });
    connect(saveAs, &QPushButton::clicked, &q, [this] { askTitle(); });
    connect(back, &QPushButton::clicked, &q, [this] { goTo(Mapping); });
    connect(next, &QPushButton::clicked, &q, [this] { goOn(); });
    connect(primary, &QPushButton::clicked, &q, [this] {
        if (stack->currentIndex() == ForecastPage)
            import();
        else
            forecast();
    });
    connect(steps, &StepsBar::asked, &q, [this](int step) { goTo(step); });
    connect(options, &TakeOptions::changed, &q, [this] {
        plan.choices = options->choices();
        if (stack->currentIndex() == ForecastPage)
            forecast();
    });
    connect(forecastView, &ForecastView::stopAsked, &q, [this] { stopForecast(); });
    const jobs::JobQueue &queue = workspace.queue();
    connect(&queue, &jobs::JobQueue::finished, &q, [this](const jobs::JobState &state) { lookEnded(state); });
    connect(&queue, &jobs::JobQueue::progressed, &q, [this] {
        for (const jobs::JobState &job : workspace.queue().jobs()) {
            if (forecastJob != 0 && job.no == forecastJob)
                forecastView->setProgress(job);
        }
    });
}

void ImportWizard::Private::changed()
{
    nextShown = 0;
    show();
    look();
    previewSoon.start();
}

void ImportWizard::Private::choose(int id)
{
    if (id == current)
        return;
    current = id;
    form->hide();
    saveRow->hide();
    showFile();
    showSteps();
    showButtons();
    look();
    preview();
}

void ImportWizard::Private::show()
{
    const auto count = static_cast<int>(plan.files().size());
    remark->setText(count > 0 ? tr("%Ln file(s)", nullptr, count) : QString());
    files->setFiles(plan);
    const QModelIndex row = files->indexOf(current);
    if (row.isValid() && row != fileView->currentIndex())
        fileView->setCurrentIndex(row);
    showFile();
    showSteps();
    showButtons();
}

void ImportWizard::Private::showFile()
{
    const FileDraft *draft = file();
    dialect->setFile(draft);
    const csv::Sniffed *sniffed = draft ? draft->sniffed() : nullptr;
    dialectPane->setRemark(sniffed ? tr("proposed in %1").arg(durationText(sniffed->seconds)) : QString());
    saved->setFile(draft);
    mapping->setFile(draft, draft ? plan.sameHeader(current).size() : 0);
    questions->setFile(draft);
    rows->setFile(draft);
    removeButton->setEnabled(draft);
}

void ImportWizard::Private::addFiles()
{
    auto *dialog = new QFileDialog(&q, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, &q, [this](const QStringList &chosen) {
        std::vector<importing::FileOrder> orders;
        for (const QString &path : chosen)
            orders.emplace_back(filePath(path));
        q.add(std::move(orders));
    });
    dialog->open();
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/imports_page.h"
#include "pages/domain_words.h"
#include "pages/imports/chosen_import.h"
#include "pages/imports/clipboard_files.h"
#include "pages/imports/import_table.h"
#include "pages/imports/progress_delegate.h"
#include "pages/imports/undo_question.h"
#include "pages/runs/ledger_view.h"
#include "widgets/icons.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

ImportsPage::ImportsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_imports(new ImportTable(this)), m_chosen(new ChosenImport(context.workspace)),
      m_empty(new EmptyState(QStringLiteral("imports"), tr("No file is imported yet"),
                             tr("Drop CSV files anywhere on this window, or choose them."))),
      m_answer(new NoticeStrip), m_splitter(new QSplitter(Qt::Vertical)), m_stack(new QStackedLayout)
{
    m_first = m_empty->addButton(tr("Import…"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(8);
    m_splitter->addWidget(createHistory());
    m_splitter->addWidget(m_chosen);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 5);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(0);
    m_answer->setClosable(true);
    column->addWidget(createHead());
    column->addWidget(m_answer);
    column->addLayout(m_stack, 1);
    connectParts();
}

QString ImportsPage::title() const
{
    return tr("Imports");
}

QWidget *ImportsPage::createHead()
{
    auto *head = new QWidget;
    head->setMinimumHeight(rowHeight() + 20);
    m_paste = new QPushButton(tr("Paste"));
    m_paste->setToolTip(tr("Imports the files or the table on the clipboard"));
    m_review = new QCheckBox(tr("Review before importing"));
    m_review->setToolTip(tr("Shows what each file is taken for, and a forecast, before anything is written"));
    m_import = new QPushButton(tr("Import…"));
    makePrimary(m_import);
    paintPrimary();
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(titleLabel(title()));
    row->addSpacing(4);
    row->addWidget(secondaryLabel(tr("Drop CSV files anywhere on this window")), 1);
    row->addWidget(m_review);
    row->addWidget(m_paste);
    row->addWidget(m_import);
    return head;
}

void ImportsPage::paintPrimary()
{
    if (m_import)
        m_import->setIcon(
            iconPixmap(QStringLiteral("imports"), 14, theme().highlightedText, devicePixelRatioF()));
}

void ImportsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintPrimary();
}

QWidget *ImportsPage::createHistory()
{
    m_history = new LedgerView(tr("History of imports"));
    m_history->setModel(m_imports);
    m_history->setTextElideMode(Qt::ElideMiddle);
    m_history->setColumnCharacters({12, 0, 14, 18, 12, 12, 12, 11, 15, 12, 15});
    m_history->setItemDelegateForColumn(ImportTable::Time, new ProgressDelegate(m_history));
    auto *pane = new Pane;
    pane->setAccessibleName(tr("History of imports"));
    pane->setContent(m_history);
    pane->setMinimumHeight(rowHeight() * 4);
    return pane;
}

void ImportsPage::connectParts()
{
    connect(m_paste, &QPushButton::clicked, this, &ImportsPage::pasteFiles);
    connect(m_import, &QPushButton::clicked, this, &ImportsPage::chooseFiles);
    connect(m_first, &QPushButton::clicked, this, &ImportsPage::chooseFiles);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        m_mayPaste.reset();
        markStale();
    });
    connect(m_history->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_following)
            return;
        m_byOperator = true;
        showChosen();
    });
    const jobs::JobQueue &queue = workspace().queue();
    connect(&queue, &jobs::JobQueue::started, this, &ImportsPage::showProgress);
    connect(&queue, &jobs::JobQueue::progressed, this, &ImportsPage::showProgress);
    connect(&queue, &jobs::JobQueue::finished, this, &ImportsPage::showProgress);
}

bool ImportsPage::isWritable() const
{
    const auto state = workspace().state();
    return state && !state->readOnly;
}

void ImportsPage::refresh()
{
    m_import->setEnabled(isWritable());
    m_first->setEnabled(isWritable());
    if (!m_mayPaste)
        m_mayPaste = mayHoldFiles(QGuiApplication::clipboard()->mimeData());
    m_paste->setEnabled(isWritable() && *m_mayPaste);
    showHistory();
    const bool any = m_imports->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_import->setVisible(any);
    showChosen();
}

/// The operator's choice stays; else the import that is worth a look.
void ImportsPage::showHistory()
{
    const jobs::ImportEntry *entry = m_imports->at(m_history->currentIndex());
    const std::int64_t no = entry && m_byOperator ? entry->run.no : 0;
    const QScopedValueRollback following(m_following, true);
    const auto state = workspace().state();
    m_imports->setImports(state ? state->imports : std::vector<jobs::ImportEntry>(),
                          workspace().queue().jobs());
    choose(no);
}

void ImportsPage::choose(std::int64_t runNo)
{
    QModelIndex index = m_imports->indexOf(runNo);
    m_byOperator = m_byOperator && index.isValid();
    if (!index.isValid())
        index = m_imports->noteworthy();
    if (index.row() != m_history->currentIndex().row() || !m_history->selectionModel()->hasSelection())
        m_history->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                                QItemSelectionModel::Rows);
}

/// Jobs begin, go on and end between two states of the workspace.
void ImportsPage::showProgress()
{
    const auto jobs = workspace().queue().jobs();
    const bool imports = std::any_of(jobs.begin(), jobs.end(), [](const jobs::JobState &job) {
        return job.kind == jobs::JobKind::Import || job.kind == jobs::JobKind::Resume;
    });
    if (imports || m_imports->shownJobs() > 0)
        markStale();
}

void ImportsPage::showChosen()
{
    m_chosen->show(m_imports->at(m_history->currentIndex()), isWritable());
    showAction();
}

/// What can be done with the chosen row, as a button in it that the keyboard reaches as well.
void ImportsPage::showAction()
{
    const QModelIndex current = m_history->currentIndex();
    const jobs::ImportEntry *entry = m_imports->at(current);
    const bool cancels = m_imports->jobAt(current) != 0;
    const bool undoes = !cancels && isWritable() && entry && UndoQuestion::isUndoable(*entry);
    const QModelIndex place = current.siblingAtColumn(ImportTable::Action);
    const QString text = cancels ? tr("Cancel") : undoes ? tr("Undo import…") : QString();
    if (m_action && m_actionPlace == place && !text.isEmpty())
        return m_action->setText(text);
    if (m_action && m_actionPlace.isValid())
        m_history->setIndexWidget(m_actionPlace, nullptr);
    m_actionPlace = place;
    if (text.isEmpty() || !place.isValid())
        return;
    m_action = linkButton(text);
    m_action->setToolTip(cancels ? tr("Stops the command that this file belongs to at the border of a batch")
                                 : tr("Takes back what this import brought; asks before"));
    connect(m_action, &QPushButton::clicked, this, &ImportsPage::act);
    m_history->setIndexWidget(place, m_action);
    setTabOrder(m_history, m_action);
}

void ImportsPage::act()
{
    if (const int job = m_imports->jobAt(m_history->currentIndex()))
        workspace().queue().cancel(job);
    else
        m_chosen->askUndo();
}

void ImportsPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Import files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Data files (*.csv *.csv.gz *.gz *.tsv *.txt *.json *.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportsPage::offerFiles);
    dialog->open();
}

void ImportsPage::pasteFiles()
{
    const auto files = filesOnClipboard(QGuiApplication::clipboard()->mimeData());
    if (!files)
        return m_answer->show(NoticeKind::Failure, QString::fromStdString(files.error().text));
    m_answer->hide();
    offerFiles(*files);
}

void ImportsPage::offerFiles(const QStringList &files)
{
    if (files.isEmpty() || !isWritable())
        return;
    m_byOperator = false;
    if (m_review->isChecked())
        Q_EMIT reviewOffered(files);
    else
        Q_EMIT filesOffered(files);
}

void ImportsPage::arrive(const Destination &destination)
{
    if (destination.runNo) {
        m_byOperator = true;
        choose(*destination.runNo);
    }
    m_history->setFocus(Qt::OtherFocusReason);
}

QJsonObject ImportsPage::saveSession() const
{
    return {{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
            {QStringLiteral("review"), m_review->isChecked()}};
}

void ImportsPage::restoreSession(const QJsonObject &session)
{
    m_review->setChecked(session.value(QLatin1String("review")).toBool());
    const QByteArray splitter = session.value(QLatin1String("splitter")).toString().toLatin1();
    if (!splitter.isEmpty())
        m_splitter->restoreState(QByteArray::fromBase64(splitter));
}

} // namespace dramatis::ui

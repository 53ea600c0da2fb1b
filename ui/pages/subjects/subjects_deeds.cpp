// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with the subjects shown: open, copy, reclassify, export. The other half of the page.
#include "pages/subjects/column_chooser.h"
#include "pages/subjects/facet_panel.h"
#include "pages/subjects/subject_csv.h"
#include "pages/subjects/subject_table.h"
#include "pages/subjects/subjects_page.h"
#include "widgets/filter_line.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QShortcut>

namespace dramatis::ui
{

namespace
{

constexpr std::size_t mostCopiedAtOnce = 2000; ///< more are put together in a job

} // namespace

void SubjectsPage::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, const std::function<void()> &deed) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, deed);
    };
    on(QKeySequence::Find, [this] { m_filter->focusSearch(); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { m_facets->focusFacets(); });
}

bool SubjectsPage::canWrite() const
{
    return workspace().state() && !workspace().state()->readOnly;
}

void SubjectsPage::open(int row)
{
    if (!shown().answer)
        return;
    state().setList(shown().answer->rows);
    Destination card{PageId::Card};
    card.subject = m_model->subjectId(row);
    Q_EMIT wentTo(card);
}

void SubjectsPage::showMenu(const QPoint &global)
{
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid())
        return;
    QMenu menu(this);
    const QString subject = m_model->subjectId(at.row());
    menu.addAction(tr("Open the card"), this, [this, at] { open(at.row()); });
    menu.addAction(tr("Copy rows"), this, &SubjectsPage::copyRows);
    menu.addAction(tr("Copy the identifier"), this,
                   [subject] { QApplication::clipboard()->setText(subject); });
    menu.addSeparator();
    for (const bool descending : {false, true}) {
        explore::Sorting sorting = m_model->sortingOf(at.column());
        sorting.descending = descending;
        menu.addAction(descending ? tr("Sort by this column, descending")
                                  : tr("Sort by this column, ascending"),
                       m_table, [this, sorting] { Q_EMIT m_table->sortingWanted(sorting); });
    }
    menu.addSeparator();
    menu.addAction(tr("Reclassify %1").arg(subject), this,
                   [this, subject] { reclassify({subject.toStdString()}); })
        ->setEnabled(canWrite());
    const std::size_t chosen = m_selection.count();
    if (chosen > 0)
        menu.addAction(tr("Reclassify %1 selected").arg(countText(static_cast<std::int64_t>(chosen))), this,
                       [this] { reclassify(m_selection.subjectIds()); })
            ->setEnabled(canWrite());
    menu.addAction(tr("Reclassify all"), this, [this] { reclassify({}); })->setEnabled(canWrite());
    menu.addSeparator();
    menu.addAction(tr("Select all shown"), this, [this] { m_table->chooseAll(true); });
    menu.addAction(tr("Clear the selection"), &m_selection, &SubjectSelection::clear)->setEnabled(chosen > 0);
    menu.exec(global);
}

void SubjectsPage::reclassify(std::vector<std::string> ids)
{
    workspace().classify(std::move(ids));
}

void SubjectsPage::copyRows()
{
    if (!shown().answer)
        return;
    std::vector<std::uint32_t> rows = m_selection.of(shown().answer->rows);
    if (rows.empty() && m_table->currentIndex().isValid())
        rows = {m_model->viewRow(m_table->currentIndex().row())};
    const std::size_t window = shown().answer->query.window;
    if (rows.size() <= mostCopiedAtOnce) {
        QApplication::clipboard()->setText(
            QString::fromStdString(csvOf(*shown().view, window, m_model->chosenSignals(), rows)));
        return;
    }
    const QString what = tr("%n subject(s)", nullptr, static_cast<int>(rows.size()));
    workspace().queue().start<QString>(
        jobs::JobKind::Export, what, jobs::Lane::Read,
        [view = shown().view, window, columns = m_model->chosenSignals(), rows](const JobContext &)
            -> Result<QString> { return QString::fromStdString(csvOf(*view, window, columns, rows)); },
        [](Result<QString> text) {
            if (text)
                QApplication::clipboard()->setText(*text);
        });
}

QMenu *SubjectsPage::exportMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("What is shown, as CSV…"), this, &SubjectsPage::exportShown);
    menu->addSeparator();
    menu->addAction(tr("Assignments of the run…"), this,
                    [this] { exportContract(QStringLiteral("assignments")); });
    menu->addAction(tr("Signals of the run…"), this, [this] { exportContract(QStringLiteral("signals")); });
    menu->addAction(tr("Evidence of the run…"), this, [this] { exportContract(QStringLiteral("evidence")); });
    QAction *exclusions = menu->addAction(tr("Exclusions of the run…"), this,
                                          [this] { exportContract(QStringLiteral("exclusions")); });
    connect(menu, &QMenu::aboutToShow, this, [this, exclusions] {
        exclusions->setVisible(shown().view && shown().view->run->ruleSet.screening);
    });
    return menu;
}

void SubjectsPage::exportWith(
    const QString &caption, const QString &fileName,
    std::function<void(const std::filesystem::path &, std::function<void(Status)>)> write)
{
    auto *dialog = new QFileDialog(this, caption, {}, tr("CSV files (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(fileName);
    QPointer<SubjectsPage> self(this);
    connect(dialog, &QFileDialog::fileSelected, this, [self, write = std::move(write)](const QString &file) {
        write(file.toStdString(), [self, file](const Status &status) {
            if (!self)
                return;
            self->m_notice->show(status ? NoticeKind::Information : NoticeKind::Failure,
                                 status ? tr("Exported to %1.").arg(file)
                                        : QString::fromStdString(status.error().text));
            self->m_notice->setClosable(true);
        });
    });
    dialog->open();
}

void SubjectsPage::exportShown()
{
    if (!shown().answer)
        return;
    exportWith(tr("Export what is shown"), tr("subjects-run-%1.csv").arg(shown().view->run->record.no),
               [this, now = shown(), columns = m_model->chosenSignals()](const std::filesystem::path &file,
                                                                         std::function<void(Status)> done) {
                   workspace().exportRows(file, now.view, *now.answer, columns, std::move(done));
               });
}

void SubjectsPage::exportContract(const QString &what)
{
    if (!shown().view)
        return;
    const std::int64_t run = shown().view->run->record.no;
    exportWith(tr("Export %1").arg(what), QStringLiteral("%1-run-%2.csv").arg(what).arg(run),
               [this, what, run](const std::filesystem::path &file, std::function<void(Status)> done) {
                   workspace().exportTo(file, what.toStdString(), run, std::move(done));
               });
}

} // namespace dramatis::ui

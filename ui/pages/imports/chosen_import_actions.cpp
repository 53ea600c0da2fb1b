// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with the chosen import: take it back, look at it in its file, copy, export.
#include "pages/domain_words.h"
#include "pages/imports/chosen_import.h"
#include "pages/imports/import_details.h"
#include "pages/imports/lines_in_file.h"
#include "pages/imports/rejects_table.h"
#include "pages/imports/undo_question.h"
#include "pages/runs/ledger_view.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/save_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int mostCopied = 100'000;
constexpr std::int64_t linesAround = 8;

} // namespace

void ChosenImport::askUndo()
{
    if (UndoQuestion::isUndoable(m_entry))
        m_undo->ask(m_entry);
}

void ChosenImport::showDetails()
{
    auto *details = new ImportDetails(m_entry, this);
    details->show();
}

void ChosenImport::showInFile()
{
    const jobs::RejectRow *reject = m_rejects->rejectAt(m_table->currentIndex());
    if (!reject)
        return;
    const QString reason = QString::fromStdString(reject->message);
    m_workspace.readFileLines(
        m_entry.run.no, reject->line, linesAround,
        [self = QPointer(this), generation = m_generation,
         reason](const Result<importing::FileLines> &lines) {
            if (!self || self->m_generation != generation)
                return;
            if (!lines)
                return self->m_answer->show(NoticeKind::Failure, QString::fromStdString(lines.error().text));
            if (!self->m_inFile)
                self->m_inFile = new LinesInFile(self);
            self->m_inFile->show(QString::fromStdString(self->m_entry.fileName), reason, *lines);
        });
}

void ChosenImport::offerCopy()
{
    const bool some = m_table->selectionModel()->hasSelection();
    const int shown = m_rejects->rowCount();
    m_copy->setEnabled(some || (shown > 0 && shown <= mostCopied));
    m_copy->setToolTip(
        some ? tr("The chosen rejects, as CSV")
        : shown <= mostCopied
            ? tr("All rejects that are shown, as CSV")
            : tr("Choose some rejects, or export them all: %1 are too many to copy").arg(countText(shown)));
}

void ChosenImport::copyRejects()
{
    std::vector<std::pair<int, int>> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        rows.emplace_back(range.top(), range.bottom());
    if (rows.empty() && m_rejects->rowCount() > 0)
        rows.emplace_back(0, m_rejects->rowCount() - 1);
    std::sort(rows.begin(), rows.end());
    m_rejects->copyRows(rows, [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void ChosenImport::askExport()
{
    QString name = QString::fromStdString(m_entry.fileName);
    name.truncate(std::max<qsizetype>(0, name.indexOf(QLatin1Char('.'))));
    askWhereToSave(this, tr("Export rejects"), name + QStringLiteral("-rejects.csv"),
                   {tr("Comma-separated values (*.csv)")},
                   [this](const QString &file) { exportRejects(filePath(file)); });
}

void ChosenImport::exportRejects(const std::filesystem::path &file)
{
    m_workspace.writeRejectsFile(
        m_entry.run.no, file, [self = QPointer(this), file](const Result<std::int64_t> &rows) {
            if (!self)
                return;
            if (rows)
                self->m_answer->show(
                    NoticeKind::Information,
                    tr("%1 row(s) are written to %2. Mend them there and drop the file here.", nullptr,
                       pluralCount(*rows))
                        .arg(countText(*rows), pathText(file)));
            else
                self->m_answer->show(NoticeKind::Failure, QString::fromStdString(rows.error().text));
        });
}

} // namespace dramatis::ui

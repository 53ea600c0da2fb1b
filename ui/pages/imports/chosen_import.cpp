// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/chosen_import.h"
#include "pages/domain_words.h"
#include "pages/imports/import_table.h"
#include "pages/imports/reject_kinds.h"
#include "pages/imports/rejects_table.h"
#include "pages/imports/undo_question.h"
#include "pages/imports/x_ray.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/run_words.h"
#include "pages/runs/unfinished_run.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace dramatis::ui
{

void ChosenImport::connectParts()
{
    connect(m_xRay, &XRay::rangeChanged, this, &ChosenImport::setRange);
    connect(m_first, &QSpinBox::valueChanged, this, [this](int line) {
        setRange({line, std::max<std::int64_t>(line, m_last->value())});
    });
    connect(m_last, &QSpinBox::valueChanged, this, [this](int line) {
        setRange({std::min<std::int64_t>(line, m_first->value()), line});
    });
    connect(m_kindList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChosenImport::showRejects);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChosenImport::offerCopy);
    connect(m_rejects, &RejectsTable::readingFailed, this,
            [this](const QString &sentence) { m_answer->show(NoticeKind::Failure, sentence); });
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ChosenImport::showInFile);
    connect(m_details, &QPushButton::clicked, this, &ChosenImport::showDetails);
    connect(m_undo, &UndoQuestion::undoWanted, this, [this](qint64 no) { m_workspace.undoImport(no); });
    connect(m_copy, &QPushButton::clicked, this, &ChosenImport::copyRejects);
    connect(m_export, &QPushButton::clicked, this, &ChosenImport::askExport);
    connect(m_unfinished, &UnfinishedRun::resumeWanted, this, [this](qint64 no) { m_workspace.resume(no); });
    connect(m_unfinished, &UnfinishedRun::discardWanted, this,
            [this](qint64 no) { m_workspace.discard(no); });
}

void ChosenImport::show(const jobs::ImportEntry *entry, bool writable)
{
    m_unfinished->setRun(entry ? &entry->run : nullptr, writable);
    const bool same = entry && m_entry.run.no == entry->run.no && m_entry.run.id == entry->run.id &&
                      m_entry.run.status == entry->run.status && m_entry.undone == entry->undone;
    if (same)
        return;
    load(entry ? *entry : jobs::ImportEntry());
}

void ChosenImport::load(const jobs::ImportEntry &entry)
{
    ++m_generation;
    m_entry = entry;
    m_lines = {};
    m_linesComplete = false;
    m_answer->hide();
    m_undo->hide();
    m_remark->hide();
    const bool completed = entry.run.status == store::status::completed;
    const std::int64_t lines = completed ? entry.rows + 1 : entry.rows; // the header is one
    m_stripPane->setVisible(completed && entry.rows > 0);
    m_stripPane->setTitle(tr("X-ray of %1").arg(QString::fromStdString(entry.fileName)));
    m_xRay->setFile(lines);
    for (QSpinBox *box : {m_first, m_last}) {
        const QSignalBlocker quiet(box);
        box->setRange(1, pluralCount(std::max<std::int64_t>(1, lines)));
    }
    m_kinds->setKinds({});
    m_rejects->setReader([this, no = entry.run.no](const std::string &kind, std::int64_t first,
                                                   std::int64_t count, RejectsTable::Taker taker) {
        m_workspace.readRejects(no, kind, first, count, std::move(taker));
    });
    m_linesComplete = !completed || entry.rejected == 0;
    setRange(m_xRay->wholeFile());
    showSentence();
    offerRange();
    if (m_linesComplete)
        return m_xRay->setRejects(&m_lines, true);
    readKinds();
    readLines();
}

/// Lines are chosen once it is known where the rejects lie.
void ChosenImport::offerRange()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_xRay, m_first, m_last})
        part->setEnabled(m_linesComplete && m_entry.rejected > 0);
}

void ChosenImport::readKinds()
{
    m_workspace.readRejectKinds(m_entry.run.no, [self = QPointer(this), generation = m_generation](
                                                    const Result<std::vector<jobs::KindCount>> &kinds) {
        if (!self || self->m_generation != generation)
            return;
        if (!kinds)
            return self->m_answer->show(NoticeKind::Failure, QString::fromStdString(kinds.error().text));
        self->m_kinds->setKinds(*kinds);
        self->m_kindList->setCurrentIndex(self->m_kinds->index(0));
    });
}

void ChosenImport::readLines()
{
    m_workspace.readRejectPlaces(m_entry.run.no, [self = QPointer(this), generation = m_generation](
                                                     Result<jobs::RejectPlaces> places) {
        if (self && self->m_generation == generation && places)
            self->takeLines(
                RejectLines(std::move(places->lines), std::move(places->kindOf), std::move(places->kinds)));
    });
}

void ChosenImport::takeLines(RejectLines lines)
{
    m_lines = std::move(lines);
    m_linesComplete = true;
    if (m_lines.lastLine() > m_xRay->wholeFile().last) { // rows over several lines
        const bool whole = isWholeFile();
        const LineRange range = m_xRay->range();
        m_xRay->setFile(m_lines.lastLine());
        for (QSpinBox *box : {m_first, m_last})
            box->setMaximum(pluralCount(m_lines.lastLine()));
        setRange(whole ? m_xRay->wholeFile() : range);
    }
    m_xRay->setRejects(&m_lines, m_linesComplete);
    offerRange();
    showRejects();
    showClusters();
}

void ChosenImport::setRange(const LineRange &range)
{
    m_xRay->setRange(range);
    const QSignalBlocker first(m_first);
    const QSignalBlocker last(m_last);
    m_first->setValue(pluralCount(range.first));
    m_last->setValue(pluralCount(range.last));
    showRejects();
}

bool ChosenImport::isWholeFile() const
{
    return m_xRay->range() == m_xRay->wholeFile();
}

std::string ChosenImport::chosenKind() const
{
    return m_kindList->currentIndex().data(RejectKinds::KindRole).toString().toStdString();
}

/// The table and the counts of the kinds follow the chosen lines and the chosen kind.
void ChosenImport::showRejects()
{
    const std::string kind = chosenKind();
    if (m_linesComplete) {
        std::vector<std::int64_t> counts;
        for (const jobs::KindCount &each : m_kinds->kinds())
            counts.push_back(m_lines.span(each.kind, m_xRay->range()).inside);
        m_kinds->setCounts(counts);
        const RejectLines::Span span = m_lines.span(kind, m_xRay->range());
        m_rejects->show(kind, span.before, span.inside);
    } else {
        const qlonglong known = m_kindList->currentIndex().data(RejectKinds::CountRole).toLongLong();
        m_rejects->show(kind, 0, kind.empty() ? m_entry.rejected : known);
    }
    m_stripPane->setRemark(tr("one stroke is %Ln row(s); red: share rejected, at least 5 px high", nullptr,
                              pluralCount(m_xRay->linesPerStroke())));
    offerCopy();
}

void ChosenImport::showClusters()
{
    QStringList sentences;
    for (const RejectCluster &cluster : m_lines.clusters(m_xRay->wholeFile().last))
        sentences << tr("%1 of %2 %3 lie in lines %4 to %5. They look like one export.")
                         .arg(countText(cluster.inside), countText(cluster.all),
                              QString::fromStdString(cluster.kind), countText(cluster.lines.first),
                              countText(cluster.lines.last));
    m_remark->setText(sentences.mid(0, 2).join(QLatin1Char('\n')));
    m_remark->setVisible(!sentences.isEmpty());
}

void ChosenImport::showSentence()
{
    const bool completed = m_entry.run.status == store::status::completed;
    const bool rejects = completed && m_entry.rejected > 0;
    m_parts->setVisible(rejects);
    m_nothing->setVisible(!rejects);
    m_copy->setVisible(rejects);
    m_export->setVisible(rejects);
    m_details->setVisible(m_entry.run.no > 0);
    const QString file = QString::fromStdString(m_entry.fileName);
    if (rejects)
        m_sentence->show(
            NoticeKind::Warning,
            tr("%1 of %Ln row(s) were not taken. Mend them in the exported file and drop it here; "
               "nothing will be doubled.",
               nullptr, pluralCount(m_entry.rows))
                .arg(countText(m_entry.rejected)));
    else
        m_sentence->hide();
    if (completed)
        m_nothing->setTexts(
            tr("Nothing was rejected"),
            tr("None of the %Ln row(s) of %1 was rejected.", nullptr, pluralCount(m_entry.rows)).arg(file));
    else if (m_entry.undone)
        m_nothing->setTexts(tr("This import was undone"),
                            tr("The rows that %1 brought are gone; those that it changed are as they were. "
                               "The file can be imported again.")
                                .arg(file));
    else if (m_entry.run.no > 0)
        m_nothing->setTexts(file, tr("Its rejects are listed when the import is through."));
    else
        m_nothing->setTexts(tr("No import is chosen"),
                            tr("Choose a file above to see what became of its rows."));
    const QString notes = QString::fromStdString(m_entry.run.notes).trimmed();
    if (completed && !notes.isEmpty())
        m_notes->show(NoticeKind::Information, notes);
    else
        m_notes->hide();
}

} // namespace dramatis::ui

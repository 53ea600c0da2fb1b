// SPDX-License-Identifier: GPL-3.0-or-later
// One import: the X-ray of its file, its rejects by kind and line, and the sentence that says what to do with
// them. The lines of all rejects are read in the background, page by page; the table is there before.
#pragma once

#include "jobs/open_workspace.h"
#include "pages/imports/reject_lines.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QSpinBox;
class QSplitter;

namespace dramatis::ui
{

class EmptyState;
class LinesInFile;
class LedgerView;
class NoticeStrip;
class Pane;
class RejectKinds;
class RejectsTable;
class UndoQuestion;
class UnfinishedRun;
class XRay;

class ChosenImport : public QWidget
{
    Q_OBJECT
public:
    explicit ChosenImport(jobs::OpenWorkspace &workspace, QWidget *parent = nullptr);

    /// Null: nothing. The same completed import again changes nothing.
    void show(const jobs::ImportEntry *entry, bool writable);
    /// Asks in place whether the import shall be taken back.
    void askUndo();
    /// File, hash and mapping in a window of their own.
    void showDetails();
    /// The chosen reject in its file, with the lines around it.
    void showInFile();
    /// Writes the rejects as a file to mend and drop again; what came of it is said in place.
    void exportRejects(const std::filesystem::path &file);
    /// The chosen rejects, or all that are shown, to the clipboard as CSV.
    void copyRejects();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createStrip();
    QWidget *createKinds();
    QWidget *createTable();
    QWidget *createFoot();
    void connectParts();

    void load(const jobs::ImportEntry &entry);
    void readKinds();
    void readLines();
    void takeLines(RejectLines lines);
    void offerRange();
    void setRange(const LineRange &range);
    void showRejects();
    void showClusters();
    void showSentence();
    void offerCopy();
    void askExport();
    void addTableAction(const QString &text, const QList<QKeySequence> &keys, void (ChosenImport::*does)());
    [[nodiscard]] std::string chosenKind() const;
    [[nodiscard]] bool isWholeFile() const;

    jobs::OpenWorkspace &m_workspace;
    jobs::ImportEntry m_entry;
    RejectLines m_lines;
    bool m_linesComplete = false;
    int m_generation = 0; ///< answers about an import that is not shown any more are dropped
    RejectKinds *m_kinds;
    RejectsTable *m_rejects;
    Pane *m_stripPane = nullptr;
    XRay *m_xRay = nullptr;
    QSpinBox *m_first = nullptr;
    QSpinBox *m_last = nullptr;
    QListView *m_kindList = nullptr;
    QLabel *m_remark = nullptr;
    LedgerView *m_table = nullptr;
    QWidget *m_parts = nullptr;
    EmptyState *m_nothing;
    UnfinishedRun *m_unfinished;
    UndoQuestion *m_undo;
    LinesInFile *m_inFile = nullptr; ///< made when it is first asked for
    NoticeStrip *m_notes;
    NoticeStrip *m_sentence;
    NoticeStrip *m_answer;
    QPushButton *m_details;
    QPushButton *m_copy;
    QPushButton *m_export;
};

} // namespace dramatis::ui

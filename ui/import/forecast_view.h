// SPDX-License-Identifier: GPL-3.0-or-later
// The forecast: what an import would do, before anything is written. How far it is while it is made; then a
// row per file, and of the chosen one its warnings and first rejects by kind.
#pragma once

#include "importing/importer.h"
#include "jobs/job_queue.h"
#include "widgets/pane.h"

class QListView;
class QProgressBar;
class QStackedLayout;

namespace dramatis::ui
{

class ForecastTable;
class LedgerView;
class RejectKinds;
class RejectsTable;

class ForecastView : public QWidget
{
    Q_OBJECT
public:
    explicit ForecastView(QWidget *parent = nullptr);

    /// It is being made.
    void setRunning(int files);
    void setProgress(const jobs::JobState &state);
    void setReport(importing::ImportReport report);
    /// It could not be made; one sentence, and what to do.
    void setProblem(const QString &title, const QString &sentence);

Q_SIGNALS:
    void stopAsked();

private:
    QWidget *createRunning();
    QWidget *createResult();
    void showFile();
    void showRejects();

    ForecastTable *m_files;
    LedgerView *m_fileView;
    Pane *m_filesPane;
    RejectKinds *m_kinds;
    QListView *m_kindList;
    RejectsTable *m_rejects;
    LedgerView *m_rejectView;
    Pane *m_rejectsPane;
    QWidget *m_rejectParts;
    EmptyState *m_noRejects;
    NoticeStrip *m_warnings;
    EmptyState *m_running;
    QProgressBar *m_bar;
    EmptyState *m_problem;
    QStackedLayout *m_stack;
    std::vector<importing::RejectRow> m_shown;
};

} // namespace dramatis::ui

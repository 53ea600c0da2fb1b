// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace that a window works on: opened, looked at and changed by jobs, shown as immutable values that
// are handed over whole. The window calls what the command line calls; no SQL above this.
//
// Lives on the main thread; every call returns at once and its outcome comes as a signal or through `done`.
// After a change state and view are read again; then come, in this order, stateChanged(), viewChanged(), and
// what the change was: imported(), classified(). A large view comes twice: at once without signals, then
// with. Calls that need an open workspace do nothing without one, and return 0. Errors name no commands and
// no options of the command line. Views too large to be freed at once are freed on another thread.
#pragma once

#include "classify/prune.h"
#include "classify/run_comparison.h"
#include "classify/subject_card.h"
#include "explore/query.h"
#include "importing/file_lines.h"
#include "importing/importer.h"
#include "importing/inspection.h"
#include "importing/read_rejects.h"
#include "importing/undo.h"
#include "jobs/classify_job.h"
#include "jobs/generate_job.h"
#include "jobs/job_queue.h"
#include "jobs/ledger.h"
#include "jobs/read_details.h"
#include "jobs/read_events.h"
#include "jobs/rule_trial.h"
#include "jobs/scorecard_trial.h"
#include "jobs/timing_job.h"
#include "jobs/workspace_state.h"
#include "review/items.h"
#include "store/audit.h"
#include "store/telemetry.h"

#include <QObject>

#include <filesystem>
#include <memory>

namespace dramatis::jobs
{

using importing::KindCount;
using importing::RejectPlaces;
using importing::RejectRow;

struct RunEvaluation;

/// The queue, shared as it is large.
using ReviewLines = std::shared_ptr<const std::vector<review::ItemLine>>;

/// How the files of one import are taken.
struct ImportChoices {
    std::optional<Duplicates> duplicates; ///< else each table's own rule
    std::int64_t mostRejects = 0;         ///< stop after so many; 0: never
    bool again = false;                   ///< take files whose content was imported before
};

class OpenWorkspace : public QObject
{
    Q_OBJECT
public:
    OpenWorkspace(const Registry &registry, Settings settings, QObject *parent = nullptr);
    ~OpenWorkspace() override;

    [[nodiscard]] const Registry &registry() const { return m_registry; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] JobQueue &queue() { return *m_queue; }

    /// Null before a workspace is open.
    [[nodiscard]] std::shared_ptr<const WorkspaceState> state() const { return m_state; }
    /// Null before a classification is there. Of the domain shown.
    [[nodiscard]] std::shared_ptr<const explore::RunView> view() const { return m_view; }
    [[nodiscard]] const Domain *domain() const { return m_domain; }
    /// Whose subjects are shown, where windows have subjects of their own; else nothing.
    [[nodiscard]] std::optional<int> window() const;

    /// Opens an existing file. opened() or failed().
    void open(const std::filesystem::path &file);
    /// A new workspace in the user's data folder (or `file`), filled with generated subjects and classified.
    void openDemo(const std::filesystem::path &file, std::int64_t subjects);
    /// Opens the file, or makes it if it is not there; importFiles() may follow opened().
    void create(const std::filesystem::path &file);
    void close();
    /// Reads state and view again, after somebody else may have written.
    void refresh();

    /// Its state and view follow: until then domain() is the one shown before.
    void showDomain(const Domain *domain);
    /// Where windows have subjects of their own: those of that one, by their newest run.
    void showWindow(int days);
    /// What workspaces opened from now on show first, where they have data of it.
    void setPreferredDomain(const Domain *domain);
    /// Run to look at, of whatever domain, and run to compare with; nothing: the newest, and the one before
    /// it.
    void showRun(std::optional<std::int64_t> runNo, std::optional<std::int64_t> before);

    /// All subjects (`ids` empty) or some; the view follows. Returns the job's number.
    /// `referenceTime`: in the unit of the domain.
    int classify(std::vector<std::string> ids, std::optional<EventTime> referenceTime = {},
                 std::optional<classify::Engine> engine = {});
    /// All subjects of a domain, which is shown then.
    int classifyAs(const Domain &domain, EventTime referenceTime, classify::Engine engine);
    /// The subjects that imports touched since they were classified last, into the newest run of all; all
    /// subjects where that cannot be: without such a run, with other rules or look-backs, with new subjects.
    int classifyChanged(std::optional<EventTime> referenceTime = {});

    // Imports (workspace_imports.cpp).
    /// Imports into the open workspace, then shows the domain of the files and classifies it if
    /// `thenClassify` and anything changed. A folder stands for the files in it that can be used.
    int importFiles(std::vector<importing::FileOrder> files, ImportChoices choices, bool thenClassify);
    int importFiles(std::vector<importing::FileOrder> files, bool thenClassify)
    {
        return importFiles(std::move(files), {}, thenClassify);
    }
    /// What would come of it: does everything but write. Other writing jobs wait meanwhile.
    int forecast(std::vector<importing::FileOrder> files, ImportChoices choices,
                 std::function<void(Result<importing::ImportReport>)> done);
    /// undone() follows.
    int undoImport(std::int64_t runNo);
    /// What each file is taken for, open workspace or not. A folder stands for the plain files in it.
    int inspect(std::vector<importing::FileOrder> files,
                std::function<void(std::vector<importing::Inspection>)> done);
    /// Rows of one file as they would be stored, open workspace or not. An older preview that is still read
    /// is dropped: its `done` is not called.
    void preview(importing::FileOrder file, std::int64_t offset, std::size_t rows,
                 std::function<void(Result<importing::Preview>)> done);
    /// The rejects of an import as a file to mend and drop again: the rows written.
    int writeRejectsFile(std::int64_t runNo, const std::filesystem::path &file,
                         std::function<void(Result<std::int64_t>)> done);
    /// Lines of an imported file around one of them.
    void readFileLines(std::int64_t runNo, std::int64_t line, std::int64_t around,
                       std::function<void(Result<importing::FileLines>)> done);

    /// Keeps a scorecard of the domain shown as the next version of its id: its name, "company-annual@2";
    /// else failed().
    int publishScorecard(scorecards::Scorecard card, std::function<void(const std::string &)> done);
    /// All subjects that the scorecard of that name is for.
    int scoreWith(const std::string &rules);

    // Review queue, audit, comparison, retention, telemetry (workspace_review.cpp).
    /// An older question that is still being answered is dropped: its `done` is not called.
    void readReview(review::ItemFilter filter, std::function<void(Result<ReviewLines>)> done);
    void readReviewItem(const std::string &itemId, std::function<void(Result<review::Item>)> done);
    /// `done` also with the sentence that refuses them all; stateChanged() follows.
    int decideItems(std::vector<std::string> itemIds, review::Decision decision, const std::string &reason,
                    std::function<void(Status)> done);
    void readAudit(store::AuditFilter filter, std::function<void(Result<std::vector<store::AuditRow>>)> done);
    void readAuditActions(std::function<void(Result<std::vector<std::string>>)> done);
    /// The first entry that does not fit, nothing if all do.
    int verifyAudit(std::function<void(Result<std::optional<std::int64_t>>)> done);
    /// A newer comparison drops an older one that is still being made.
    void compareRuns(std::int64_t a, std::int64_t b,
                     std::function<void(Result<std::shared_ptr<const classify::RunComparison>>)> done);
    void planPruning(const classify::Retention &retention,
                     std::function<void(Result<classify::Pruned>)> done);
    int prune(const classify::Retention &retention, std::function<void(Result<classify::Pruned>)> done);
    void readTelemetry(std::int64_t runNo, std::function<void(Result<std::vector<Metric>>)> done);
    /// Settings, versions, logs, telemetry; no subject data. Open workspace or not.
    int saveSupportBundle(const std::filesystem::path &file, std::function<void(Status)> done);

    int resume(std::int64_t runNo);
    int discard(std::int64_t runNo);
    int decide(OverrideRequest request);
    int forget(const std::string &subjectId);
    int backup(const std::filesystem::path &target);

    /// Calls `done` on the main thread. Run: nothing: the newest that contains the subject.
    void readCard(const std::string &subjectId, std::optional<std::int64_t> runNo,
                  std::function<void(Result<classify::SubjectCard>)> done);
    void readEvents(const std::string &subjectId, int window, Day referenceDate,
                    std::function<void(Result<SubjectEvents>)> done);
    void readDetails(const std::string &subjectId, int window, EventTime referenceTime,
                     std::function<void(Result<SubjectDetails>)> done);
    /// `kind` empty: all kinds. Rows [first, first + count) by line.
    void readRejects(std::int64_t runNo, const std::string &kind, std::int64_t first, std::int64_t count,
                     std::function<void(Result<std::vector<RejectRow>>)> done);
    /// Line and kind alone, of all: a million in less than half a second.
    void readRejectPlaces(std::int64_t runNo, std::function<void(Result<RejectPlaces>)> done);
    /// Most frequent first.
    void readRejectKinds(std::int64_t runNo, std::function<void(Result<std::vector<KindCount>>)> done);
    /// The contract's exports: "assignments", "signals", "evidence", "rejects" (of a run), "runs".
    int exportTo(const std::filesystem::path &file, const std::string &what,
                 std::optional<std::int64_t> runNo, std::function<void(Status)> done);
    /// The rows of an answer with chosen signals, as CSV.
    int exportRows(const std::filesystem::path &file, std::shared_ptr<const explore::RunView> view,
                   explore::Answer answer, std::vector<std::size_t> chosen, std::function<void(Status)> done);
    /// The probabilities of a run of the domain shown against the outcomes that are known.
    void evaluateRun(std::int64_t runNo, std::function<void(Result<RunEvaluation>)> done);
    int time(TimingOptions options, std::function<void(Result<TimingReport>)> done);
    int timeStoreOperations(StoreOperationsOptions options,
                            std::function<void(Result<timing::StoreOperationsReport>)> done);
    /// Filters and sorts in a job; an older query that is still running is dropped.
    void evaluate(std::shared_ptr<const explore::RunView> view, explore::Query query,
                  std::function<void(explore::Answer)> done);
    /// jobs::tryScorecard() in the same way, beside the filters.
    void tryScorecard(std::shared_ptr<const explore::RunView> view, std::size_t window,
                      ScorecardQuestion question, std::function<void(Result<ScorecardTrial>)> done);
    /// jobs::tryRules() in the same way, beside the filters.
    void tryRules(std::shared_ptr<const explore::RunView> view, rules::RuleSet ruleSet, std::size_t window,
                  std::function<void(RuleTrial)> done);

Q_SIGNALS:
    void opened();
    void closed();
    void stateChanged(); ///< state() is another one
    void viewChanged();  ///< view() is another one, or null
    void imported(const dramatis::importing::ImportReport &report);
    void undone(const dramatis::importing::Undone &undone);
    void classified(const dramatis::classify::Report &report);
    /// Another program or window has written to the workspace; comes after stateChanged() and viewChanged().
    void changedOutside();
    /// One sentence for the operator. Not for calls with a `done` of their own.
    void failed(dramatis::jobs::JobKind kind, const dramatis::Error &error);

private:
    struct Private;

    const Registry &m_registry;
    Settings m_settings;
    JobQueue *m_queue;
    std::shared_ptr<const WorkspaceState> m_state;
    std::shared_ptr<const explore::RunView> m_view;
    const Domain *m_domain = nullptr;
    std::unique_ptr<Private> d;
};

} // namespace dramatis::jobs

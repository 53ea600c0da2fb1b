// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace that a window works on: opened, looked at and changed by jobs, shown as immutable values that
// are handed over whole. The window calls what the command line calls; no SQL above this.
//
// Lives on the main thread; every call returns at once and its outcome comes as a signal or through `done`.
#pragma once

#include "classify/subject_card.h"
#include "explore/query.h"
#include "importing/importer.h"
#include "jobs/classify_job.h"
#include "jobs/generate_job.h"
#include "jobs/job_queue.h"
#include "jobs/ledger.h"
#include "jobs/timing_job.h"

#include <QObject>

#include <filesystem>
#include <memory>

namespace dramatis::jobs
{

/// One imported file of the ledger.
struct ImportEntry {
    store::RunRecord run;
    std::string kind;
    std::string fileName;
    std::filesystem::path filePath;
    std::int64_t rows = 0; ///< all of the file, as far as known
    std::int64_t taken = 0;
    std::int64_t replaced = 0;
    std::int64_t unchanged = 0;
    std::int64_t skipped = 0;
    std::int64_t rejected = 0;
};

struct RejectRow {
    std::int64_t line = 0;
    std::string column;
    std::string kind;
    std::string message;
    std::string raw;
};

struct KindCount {
    std::string kind;
    std::int64_t rows = 0;
};

/// What is known of a domain's data now.
struct DomainState {
    const Domain *domain = nullptr;
    std::int64_t subjects = 0;
    std::int64_t events = 0;          ///< rows of its event tables
    std::optional<Day> newestEvent;
    std::string dataVersion;
    std::optional<store::RunRecord> newestRun;  ///< completed, over all subjects
    std::int64_t changedSubjects = 0; ///< touched by imports since that run; -1: changed, not known which
    bool sampleData = false;
};

/// The file as of one moment.
struct WorkspaceState {
    std::filesystem::path file;
    bool readOnly = false; ///< cannot be written, or another program's database
    bool foreign = false;
    std::vector<std::string> notes; ///< sentences about how it was opened
    std::vector<DomainState> domains; ///< all of the registry, in its order
    std::vector<store::RunRecord> runs; ///< newest first
    std::vector<ImportEntry> imports;   ///< newest first
};

/// A file before it is imported: what it is, or the sentence why it cannot be used.
struct FileGuess {
    std::filesystem::path path;
    std::int64_t size = 0;
    std::string kind;       ///< "transactions"; empty: cannot be used
    std::string domainName; ///< "customers"
    std::string problem;
};

/// An event of a subject, and which signals count it.
struct SubjectEvent {
    Day date = 0;
    std::string text; ///< merchant
    std::string category;
    std::string account;
    double amount = 0;
    std::string currency;
    /// Bit = signal of the catalogue that counts this event, in the window asked for.
    std::uint64_t countedBy = 0;
};

struct SubjectEvents {
    std::string subjectId;
    int window = 0;
    Day referenceDate = 0;
    std::vector<SubjectEvent> events; ///< newest first; all of them, not only those of the window
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

    /// Opens an existing file. opened() or failed().
    void open(const std::filesystem::path &file);
    /// A new workspace in the user's data folder (or `file`), filled with generated subjects and classified.
    void openDemo(const std::filesystem::path &file, std::int64_t subjects);
    /// Opens or makes the file and imports into it.
    void create(const std::filesystem::path &file);
    void close();
    /// Reads state and view again, after somebody else may have written.
    void refresh();

    void showDomain(const Domain *domain);
    /// Run to look at and run to compare with; nothing: the newest, and the one before it.
    void showRun(std::optional<std::int64_t> runNo, std::optional<std::int64_t> before);

    /// All subjects (`ids` empty) or some; the view follows. Returns the job's number.
    int classify(std::vector<std::string> ids, std::optional<Day> referenceDate = {},
                 std::optional<classify::Engine> engine = {});
    /// Imports into the open workspace, then classifies if `thenClassify` and anything changed.
    int importFiles(std::vector<std::filesystem::path> files, bool thenClassify);
    /// Looks at the beginning of each file (a folder: every file in it), open workspace or not.
    void examine(std::vector<std::filesystem::path> files, std::function<void(std::vector<FileGuess>)> done);
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
    /// `kind` empty: all kinds. Rows [first, first + count) by line.
    void readRejects(std::int64_t runNo, const std::string &kind, std::int64_t first, std::int64_t count,
                     std::function<void(Result<std::vector<RejectRow>>)> done);
    void readRejectKinds(std::int64_t runNo, std::function<void(Result<std::vector<KindCount>>)> done);
    /// The contract's exports: "assignments", "signals", "evidence", "rejects" (of a run), "runs".
    int exportTo(const std::filesystem::path &file, const std::string &what, std::optional<std::int64_t> runNo,
                 std::function<void(Status)> done);
    /// The rows of an answer with chosen signals, as CSV.
    int exportRows(const std::filesystem::path &file, std::shared_ptr<const explore::RunView> view,
                   explore::Answer answer, std::vector<std::size_t> signals, std::function<void(Status)> done);
    int time(TimingOptions options, std::function<void(Result<TimingReport>)> done);
    /// Filters and sorts in a job; an older query that is still running is dropped.
    void evaluate(std::shared_ptr<const explore::RunView> view, explore::Query query,
                  std::function<void(explore::Answer)> done);

Q_SIGNALS:
    void opened();
    void closed();
    void stateChanged(); ///< state() is another one
    void viewChanged();  ///< view() is another one, or null
    void imported(const dramatis::importing::ImportReport &report);
    void classified(const dramatis::classify::Report &report);
    /// One sentence for the operator. Not for calls with a `done` of their own.
    void failed(dramatis::jobs::JobKind kind, const dramatis::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
    const Registry &m_registry;
    Settings m_settings;
    JobQueue *m_queue;
    std::shared_ptr<const WorkspaceState> m_state;
    std::shared_ptr<const explore::RunView> m_view;
    const Domain *m_domain = nullptr;
};

} // namespace dramatis::jobs

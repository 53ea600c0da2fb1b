// SPDX-License-Identifier: GPL-3.0-or-later
// What an open workspace keeps beside what it shows: where it lies, what is being read, what to say then.
#pragma once

#include "jobs/newest_runner.h"
#include "jobs/open_workspace.h"
#include "jobs/window_words.h"

#include <QTimer>

namespace dramatis::jobs
{

struct OpenWorkspace::Private {
    explicit Private(OpenWorkspace &workspace)
        : owner(workspace), queries(std::make_unique<NewestRunner>()),
          trials(std::make_unique<NewestRunner>())
    {
    }

    /// What is read in one go.
    struct Loaded {
        std::shared_ptr<const WorkspaceState> state;
        std::shared_ptr<const explore::RunView> view;
        const Domain *domain = nullptr;
        std::optional<int> window; ///< whose subjects, where windows have subjects of their own
        std::optional<Error> viewProblem;
        std::string mark; ///< store::changeMark() from before it was read
    };
    struct Wanted {
        std::filesystem::path file;
        const Domain *domain = nullptr; ///< null: the preferred one, or the first, with subjects
        const Domain *preferred = nullptr;
        std::optional<int> window; ///< whose subjects, where windows have subjects of their own
        std::optional<std::int64_t> runNo;
        std::optional<std::int64_t> before;
        bool mayUpgrade = false; ///< an older workspace is brought up to date
        bool mayCreate = false;
        std::shared_ptr<const explore::RunView> known; ///< whose run may still hold
    };

    void open(Wanted wanted, JobKind kind);
    void reload(bool keepRun = false);
    void startReading(Wanted wanted, JobKind kind);
    Result<Loaded> read(const Wanted &wanted, const JobContext &job);
    void take(Loaded loaded, const Wanted &wanted, JobKind kind);
    void readSignals(const Wanted &wanted);
    void forgetRuns();
    [[nodiscard]] std::string stampNow() const;
    void lookOutside();
    int classify(const Domain &domain, std::vector<std::string> ids, std::optional<EventTime> referenceTime,
                 std::optional<classify::Engine> engine);
    int score(const QString &what, const ClassifyOptions &options);
    /// Whose rows the import brought; null if it brought none.
    [[nodiscard]] const Domain *domainOf(const importing::ImportReport &report) const;

    /// A job that changes the open workspace, in a session of its own; state and view are read again whatever
    /// becomes of it, then `then` says what it was.
    template <typename T>
    int change(JobKind kind, const QString &what, Session::Purpose purpose,
               std::function<Result<T>(Session &, const JobContext &)> work,
               std::function<void(const T &)> then)
    {
        if (file.empty())
            return 0;
        const auto session = std::make_shared<std::optional<Session>>();
        return owner.m_queue->start<T>(
            kind, what, Lane::Write,
            [this, session, name = file, purpose,
             work = std::move(work)](const JobContext &job) -> Result<T> {
                auto opened = Session::open(owner.m_registry, {name, {}, false}, purpose, job);
                if (!opened)
                    return withoutCommands(Result<T>(opened.error()));
                session->emplace(std::move(*opened));
                auto result = work(**session, job);
                if (!job.stopped())
                    session->reset();
                return withoutCommands(std::move(result));
            },
            [this, session, name = file, kind, then = std::move(then)](Result<T> result) {
                if (name != file) {
                    closeThen(session, {});
                    return;
                }
                if (result)
                    whenRead.push_back(
                        [then, value = std::make_shared<T>(std::move(*result))] { then(*value); });
                closeThen(session, [this, name, keepRun = result && kind == JobKind::Decide] {
                    if (name == file)
                        reload(keepRun);
                });
                if (!result)
                    Q_EMIT owner.failed(kind, result.error());
            });
    }

    /// Closing moves the log into the file, which a cancelled job does not wait for: another job does it, and
    /// `then` comes when that has ended. At once if the session is closed already.
    void closeThen(const std::shared_ptr<std::optional<Session>> &session, std::function<void()> then)
    {
        if (!session->has_value()) {
            if (then)
                then();
            return;
        }
        owner.m_queue->start<bool>(
            JobKind::Load, QString::fromStdString(file.filename().string()), Lane::Read,
            [session](const JobContext &) -> Result<bool> {
                session->reset();
                return true;
            },
            [then = std::move(then)](const Result<bool> &) {
                if (then)
                    then();
            });
    }

    /// A job that looks, in a session of its own.
    template <typename T>
    int look(JobKind kind, const QString &what, std::function<Result<T>(Session &, const JobContext &)> work,
             std::function<void(Result<T>)> done)
    {
        if (file.empty())
            return 0;
        return owner.m_queue->start<T>(
            kind, what, Lane::Read,
            [this, name = file, work = std::move(work)](const JobContext &job) -> Result<T> {
                auto session =
                    Session::open(owner.m_registry, {name, {}, false}, Session::Purpose::Look, job);
                return withoutCommands(session ? work(*session, job) : Result<T>(session.error()));
            },
            std::move(done));
    }

    OpenWorkspace &owner;
    std::unique_ptr<NewestRunner> queries;
    std::unique_ptr<NewestRunner> trials;
    std::filesystem::path file;        ///< empty: none is open
    const Domain *preferred = nullptr; ///< shown on opening where it has data
    const Domain *chosen = nullptr;    ///< to be shown; what is shown follows when it is read
    std::vector<std::string> notes;
    std::optional<int> window; ///< to be shown, where windows have subjects of their own
    std::optional<std::int64_t> runNo;
    std::optional<std::int64_t> before;
    int reading = 0; ///< the newest reading; what others bring is dropped
    std::vector<int> readingJobs;
    int previewJob = 0; ///< that is running
    int previews = 0;
    int reviewQuestions = 0;
    int comparisons = 0;
    int comparisonJob = 0; ///< that is running
    std::vector<std::function<void()>> whenRead;
    QTimer watch;      ///< see workspace_watch.cpp
    std::string mark;  ///< of the state that is shown
    std::string stamp; ///< of the file as it was looked at last
};

} // namespace dramatis::jobs

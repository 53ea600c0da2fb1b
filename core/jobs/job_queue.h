// SPDX-License-Identifier: GPL-3.0-or-later
// Long work of the window: each job runs on a thread of its own and hands its result over whole, on the main
// thread. Numbers rise; a job can be cancelled at any time and says so (JobState::cancelling) at once. It
// ends within 100 ms; longer where SQLite cannot be asked in between: the sorting of an index, the end of a
// large transaction on a slow disk. Writing jobs wait for each other, reading ones do not. Qt's event loop is
// known here and in no other part of core.
//
// Lives on the main thread. Destroying it cancels every job and waits for its end; results are dropped.
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace dramatis::jobs
{

enum class JobKind {
    Open,
    Load,
    Generate,
    Import,
    Forecast,
    Undo,
    Classify,
    Score,
    Resume,
    Discard,
    Decide,
    Forget,
    Backup,
    Export,
    Timing,
    Review, ///< decisions on review items
    Prune,
    Support, ///< the support bundle
};

/// The stage of a job that waits for another program's writing to end.
inline constexpr std::string_view waitingForAnother = "waiting";

/// Writing jobs run one after the other; reading ones at once.
enum class Lane { Read, Write };

/// One file of a job that has several.
struct JobFile {
    std::string name; ///< its path
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: not known
    std::int64_t rejects = 0;
};

/// How far a job is, as the job bar shows it.
struct JobState {
    int no = 0;
    JobKind kind = JobKind::Load;
    QString what; ///< a file's name, a number of subjects; not translated
    bool waiting = false;
    bool cancelling = false;
    std::string stage;
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: not known
    std::int64_t rejects = 0;
    /// Of an import, in the order of work. Those before `file` (from 1) are through, those behind it wait.
    std::vector<JobFile> files;
    std::size_t file = 0; ///< 0: none has begun
    std::chrono::steady_clock::time_point started;
    /// Of the work done per second in the last moments; 0: not known yet.
    double rate = 0;
    double seconds = 0;         ///< since it started; of an ended one, all of it
    std::optional<Error> error; ///< of an ended one
};

class JobQueue : public QObject
{
    Q_OBJECT
public:
    explicit JobQueue(QObject *parent = nullptr);
    ~JobQueue() override;

    /// Starts work and returns its number. `done` is called on the main thread, also with an Error; never
    /// after the queue's end. An exception becomes an Error of kind Internal.
    template <typename T>
    int start(JobKind kind, const QString &what, Lane lane, std::function<Result<T>(const JobContext &)> work,
              std::function<void(Result<T>)> done)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        return startAny(
            kind, what, lane,
            [result, work = std::move(work)](const JobContext &job) -> std::optional<Error> {
                result->emplace(work(job));
                return (*result)->ok() ? std::nullopt : std::optional<Error>((*result)->error());
            },
            [result, done = std::move(done)](const std::optional<Error> &failure) {
                if (!done)
                    return;
                if (*result)
                    done(std::move(**result));
                else
                    done(*failure); // the work threw, or never began
            });
    }

    void cancel(int no);
    void cancelAll();
    /// Running and waiting ones, oldest first.
    [[nodiscard]] std::vector<JobState> jobs() const;
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    void started(int no);
    /// At most ten times a second.
    void progressed();
    void finished(const dramatis::jobs::JobState &state);

private:
    using Work = std::function<std::optional<Error>(const JobContext &)>;
    using Done = std::function<void(const std::optional<Error> &)>;
    Q_INVOKABLE void takeEnded();
    int startAny(JobKind kind, const QString &what, Lane lane, Work work, Done done);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace dramatis::jobs

Q_DECLARE_METATYPE(dramatis::jobs::JobState)

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_queue.h"
#include "store/log_categories.h"
#include "store/wait_notice.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace dramatis::jobs
{

namespace
{

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between = std::chrono::milliseconds(100); ///< two progressed()
constexpr std::size_t mostReading = 6;
constexpr std::chrono::seconds rateOver = std::chrono::seconds(3);

/// How far work is, as its threads say: any of them may, at any time.
class Moment
{
public:
    void set(const Progress &progress)
    {
        const std::lock_guard lock(m_mutex);
        m_stage.assign(progress.stage);
        setFile(progress);
        m_done = progress.done;
        m_total = progress.total;
        m_rejects = progress.rejects;
    }
    void putInto(JobState &state) const
    {
        const std::lock_guard lock(m_mutex);
        state.stage = m_stage;
        state.done = m_done;
        state.total = m_total;
        state.rejects = m_rejects;
        state.files = m_files;
        state.file = m_file;
    }

private:
    void setFile(const Progress &progress)
    {
        m_file = static_cast<std::size_t>(progress.file);
        if (m_files.size() != progress.files.size())
            m_files.clear();
        for (std::size_t no = m_files.size(); no < progress.files.size(); ++no)
            m_files.push_back({progress.files[no]});
        if (m_file == 0 || m_file > m_files.size())
            return;
        JobFile &file = m_files[m_file - 1];
        file.done = progress.done;
        file.total = progress.total;
        file.rejects = progress.rejects;
    }

    mutable std::mutex m_mutex;
    std::string m_stage;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
    std::int64_t m_rejects = 0;
    std::vector<JobFile> m_files;
    std::size_t m_file = 0;
};

/// Work done per second over the last moments; begins anew with every stage.
class Speed
{
public:
    double after(const JobState &state, Clock::time_point now)
    {
        if (state.stage != m_stage || (!m_samples.empty() && state.done < m_samples.back().done))
            m_samples.clear();
        m_stage = state.stage;
        m_samples.push_back({now, state.done});
        while (m_samples.size() > 2 && now - m_samples.front().at > rateOver)
            m_samples.pop_front();
        const double seconds = std::chrono::duration<double>(now - m_samples.front().at).count();
        return seconds > 0 ? static_cast<double>(state.done - m_samples.front().done) / seconds : 0;
    }

private:
    struct Sample {
        Clock::time_point at;
        std::int64_t done;
    };
    std::string m_stage;
    std::deque<Sample> m_samples;
};

Error unexpected(const char *what)
{
    return {ErrorKind::Internal,
            std::string("Something went wrong inside the program (") + what + "): please report it."};
}

} // namespace

struct JobQueue::Private {
    struct Job {
        JobState state;
        Lane lane = Lane::Read;
        Work work;
        Done done;
        std::stop_source stop;
        Moment moment;
        Speed speed;
        std::thread thread; ///< none while waiting
    };

    explicit Private(JobQueue &owner) : queue(owner) {}

    void startWaiting();
    void run(Job &job);
    void end(int no, const std::optional<Error> &failure);
    void tick();
    [[nodiscard]] bool hasRoom(Lane lane) const;
    [[nodiscard]] Job *find(int no) const;

    JobQueue &queue;
    QTimer timer;
    std::vector<std::unique_ptr<Job>> jobs; ///< by number
    int lastNo = 0;

    std::mutex mutex;
    std::vector<std::pair<int, std::optional<Error>>> ended; ///< by their own threads, not yet said
};

JobQueue::JobQueue(QObject *parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    qRegisterMetaType<JobState>();
    d->timer.setInterval(between);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tick(); });
}

JobQueue::~JobQueue()
{
    for (const auto &job : d->jobs)
        job->stop.request_stop();
    for (const auto &job : d->jobs) {
        if (job->thread.joinable())
            job->thread.join();
    }
    // What they posted goes with this object's events.
}

int JobQueue::startAny(JobKind kind, const QString &what, Lane lane, Work work, Done done)
{
    auto job = std::make_unique<Private::Job>();
    const int no = ++d->lastNo;
    job->state.no = no;
    job->state.kind = kind;
    job->state.what = what;
    job->state.waiting = true;
    job->state.started = Clock::now();
    job->lane = lane;
    job->work = std::move(work);
    job->done = std::move(done);
    d->jobs.push_back(std::move(job));
    if (!d->timer.isActive())
        d->timer.start();
    d->startWaiting();
    Q_EMIT started(no);
    return no;
}

bool JobQueue::Private::hasRoom(Lane lane) const
{
    const auto running = std::count_if(jobs.begin(), jobs.end(), [&](const std::unique_ptr<Job> &job) {
        return job->lane == lane && !job->state.waiting;
    });
    return static_cast<std::size_t>(running) < (lane == Lane::Write ? 1 : mostReading);
}

JobQueue::Private::Job *JobQueue::Private::find(int no) const
{
    const auto found = std::find_if(jobs.begin(), jobs.end(),
                                    [&](const std::unique_ptr<Job> &job) { return job->state.no == no; });
    return found == jobs.end() ? nullptr : found->get();
}

void JobQueue::Private::startWaiting()
{
    for (const auto &job : jobs) {
        if (job->state.waiting && !job->state.cancelling && hasRoom(job->lane))
            run(*job);
    }
}

void JobQueue::Private::run(Job &job)
{
    job.state.waiting = false;
    job.state.started = Clock::now();
    job.thread = std::thread([this, &job, no = job.state.no] {
        std::optional<Error> failure;
        try {
            const store::WaitNotice notice([&job] { job.moment.set({waitingForAnother}); });
            failure = job.work({job.stop.get_token(), [&job](const Progress &now) { job.moment.set(now); }});
        } catch (const std::exception &exception) {
            failure = unexpected(exception.what());
        } catch (...) {
            failure = unexpected("an unknown exception");
        }
        {
            const std::lock_guard lock(mutex);
            ended.emplace_back(no, failure);
        }
        // By name: what is posted then belongs to Qt alone, and threads share nothing but the list.
        QMetaObject::invokeMethod(&queue, "takeEnded", Qt::QueuedConnection);
    });
}

void JobQueue::takeEnded()
{
    std::vector<std::pair<int, std::optional<Error>>> all;
    {
        const std::lock_guard lock(d->mutex);
        all.swap(d->ended);
    }
    for (const auto &[no, failure] : all)
        d->end(no, failure);
}

void JobQueue::Private::end(int no, const std::optional<Error> &failure)
{
    const auto found = std::find_if(jobs.begin(), jobs.end(),
                                    [&](const std::unique_ptr<Job> &job) { return job->state.no == no; });
    if (found == jobs.end())
        return;
    const std::unique_ptr<Job> job = std::move(*found);
    jobs.erase(found);
    if (job->thread.joinable())
        job->thread.join();
    JobState state = job->state;
    job->moment.putInto(state);
    state.seconds = std::chrono::duration<double>(Clock::now() - state.started).count();
    state.waiting = false;
    state.error = failure;
    if (failure)
        logError(logWindow(), "job " + std::to_string(no) + ", stage " + inQuotes(state.stage), *failure);
    startWaiting();
    job->done(failure);
    if (jobs.empty())
        timer.stop();
    Q_EMIT queue.finished(state);
}

void JobQueue::Private::tick()
{
    const auto now = Clock::now();
    for (const auto &job : jobs) {
        if (job->state.waiting)
            continue;
        job->moment.putInto(job->state);
        job->state.rate = job->speed.after(job->state, now);
    }
    Q_EMIT queue.progressed();
}

void JobQueue::cancel(int no)
{
    Private::Job *const job = d->find(no);
    if (!job || job->state.cancelling)
        return;
    job->state.cancelling = true;
    job->stop.request_stop();
    if (job->state.waiting)
        QMetaObject::invokeMethod(
            this, [this, no] { d->end(no, interrupted("Cancelled before it began.")); },
            Qt::QueuedConnection);
    Q_EMIT progressed();
}

void JobQueue::cancelAll()
{
    for (const JobState &job : jobs())
        cancel(job.no);
}

std::vector<JobState> JobQueue::jobs() const
{
    const auto now = Clock::now();
    std::vector<JobState> states;
    for (const auto &job : d->jobs) {
        JobState state = job->state;
        job->moment.putInto(state);
        state.seconds = state.waiting ? 0 : std::chrono::duration<double>(now - state.started).count();
        states.push_back(std::move(state));
    }
    return states;
}

bool JobQueue::isIdle() const
{
    return d->jobs.empty();
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/newest_runner.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace dramatis::jobs
{

struct NewestRunner::Private {
    struct Asked {
        int no = 0;
        Work work;
        std::stop_source stop;
    };

    struct Answered {
        int no = 0;
        Answer answer;
    };

    explicit Private(NewestRunner &runner) : owner(runner) {}

    void work();
    void answer(const Asked &asked);

    NewestRunner &owner;
    int newest = 0; ///< main thread only

    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Asked> waiting;
    std::stop_source running{std::nostopstate};
    std::optional<Answered> answered; ///< not yet said; a newer one takes its place
    bool over = false;

    std::thread thread;
};

NewestRunner::NewestRunner(QObject *parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    d->thread = std::thread([this] { d->work(); });
}

NewestRunner::~NewestRunner()
{
    {
        const std::lock_guard lock(d->mutex);
        d->over = true;
        d->waiting.reset();
        d->running.request_stop();
    }
    d->changed.notify_all();
    d->thread.join();
}

void NewestRunner::start(Work work)
{
    {
        const std::lock_guard lock(d->mutex);
        d->running.request_stop();
        d->waiting.emplace(Private::Asked{++d->newest, std::move(work), {}});
    }
    d->changed.notify_all();
}

void NewestRunner::drop()
{
    const std::lock_guard lock(d->mutex);
    ++d->newest;
    d->waiting.reset();
    d->running.request_stop();
}

void NewestRunner::Private::work()
{
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [&] { return over || waiting; });
        if (over)
            return;
        const Asked asked = std::move(*waiting);
        waiting.reset();
        running = asked.stop;
        lock.unlock();
        answer(asked);
        lock.lock();
    }
}

void NewestRunner::Private::answer(const Asked &asked)
{
    Answer result = asked.work(asked.stop.get_token());
    if (!result)
        return;
    {
        const std::lock_guard lock(mutex);
        answered.emplace(Answered{asked.no, std::move(result)});
    }
    QMetaObject::invokeMethod(&owner, "takeAnswer", Qt::QueuedConnection);
}

void NewestRunner::takeAnswer()
{
    std::optional<Private::Answered> taken;
    {
        const std::lock_guard lock(d->mutex);
        taken.swap(d->answered);
    }
    if (taken && taken->no == d->newest)
        taken->answer();
}

} // namespace dramatis::jobs

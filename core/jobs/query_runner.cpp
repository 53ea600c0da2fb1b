// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/query_runner.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace dramatis::jobs
{

struct QueryRunner::Private {
    struct Asked {
        int no = 0;
        std::shared_ptr<const explore::RunView> view;
        explore::Query query;
        Done done;
        std::stop_source stop;
    };

    struct Answered {
        int no = 0;
        Done done;
        explore::Answer answer;
    };

    explicit Private(QueryRunner &runner) : owner(runner) {}

    void work();
    void answer(const Asked &asked);

    QueryRunner &owner;
    int newest = 0; ///< main thread only

    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Asked> waiting;
    std::stop_source running{std::nostopstate};
    std::optional<Answered> answered; ///< not yet said; a newer one takes its place
    bool over = false;

    std::thread thread;
};

QueryRunner::QueryRunner(QObject *parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    d->thread = std::thread([this] { d->work(); });
}

QueryRunner::~QueryRunner()
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

void QueryRunner::start(std::shared_ptr<const explore::RunView> view, explore::Query query, Done done)
{
    {
        const std::lock_guard lock(d->mutex);
        d->running.request_stop();
        d->waiting.emplace(
            Private::Asked{++d->newest, std::move(view), std::move(query), std::move(done), {}});
    }
    d->changed.notify_all();
}

void QueryRunner::drop()
{
    const std::lock_guard lock(d->mutex);
    ++d->newest;
    d->waiting.reset();
    d->running.request_stop();
}

void QueryRunner::Private::work()
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

void QueryRunner::Private::answer(const Asked &asked)
{
    auto result = explore::evaluate(*asked.view, asked.query, asked.stop.get_token());
    if (!result)
        return;
    {
        const std::lock_guard lock(mutex);
        answered.emplace(Answered{asked.no, asked.done, std::move(*result)});
    }
    QMetaObject::invokeMethod(&owner, "takeAnswer", Qt::QueuedConnection);
}

void QueryRunner::takeAnswer()
{
    std::optional<Private::Answered> taken;
    {
        const std::lock_guard lock(d->mutex);
        taken.swap(d->answered);
    }
    if (taken && taken->no == d->newest && taken->done)
        taken->done(std::move(taken->answer));
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/batch_stream.h"
#include "base/stopwatch.h"

namespace dramatis::importing
{

namespace
{

constexpr std::size_t mostWaiting = 2;

} // namespace

BatchStream::BatchStream(BatchReader &reader, JobContext job)
    : m_thread([this, &reader, job = std::move(job)] { run(reader, job); })
{
}

BatchStream::~BatchStream()
{
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<std::unique_ptr<RowBatch>> BatchStream::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_thrown; });
    if (m_waiting.empty())
        std::rethrow_exception(m_thrown);
    Item item = std::move(m_waiting.front());
    m_waiting.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return item;
}

void BatchStream::run(BatchReader &reader, const JobContext &job)
{
    try {
        readAll(reader, job);
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_thrown = std::current_exception();
        m_changed.notify_all();
    }
}

void BatchStream::readAll(BatchReader &reader, const JobContext &job)
{
    for (bool more = true; more;) {
        const Stopwatch watch;
        Item item = reader.next(job);
        m_seconds += watch.seconds();
        more = item && *item;
        more = offer(std::move(item)) && more;
    }
}

bool BatchStream::offer(Item item)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_abandoned || m_waiting.size() < mostWaiting; });
    if (m_abandoned)
        return false;
    m_waiting.push_back(std::move(item));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Work that comes in pieces, done on a thread of its own, a few pieces ahead of the thread that takes them.
//
// Promises: pieces come in their order; at most two wait; the thread ends soon after the object goes out of
// scope, whether the work was done to its end or not.
#pragma once

#include "base/result.h"
#include "base/stopwatch.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace dramatis::importing
{

template <typename Piece> class ReadAhead
{
public:
    using Item = Result<std::unique_ptr<Piece>>;

    /// `produce` gives one piece after the other, then null; it is called on the thread only.
    explicit ReadAhead(std::function<Item()> produce)
        : m_produce(std::move(produce)), m_thread([this] { run(); })
    {
    }
    ~ReadAhead()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_abandoned = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// Null at the end; not to be called again then, nor after an error. What the thread threw is thrown
    /// again here.
    Item next()
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
    /// Seconds of work, waiting not counted; once next() gave null.
    [[nodiscard]] double workSeconds() const { return m_seconds; }

private:
    static constexpr std::size_t mostWaiting = 2;

    void run()
    {
        try {
            produceAll();
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_thrown = std::current_exception();
            m_changed.notify_all();
        }
    }
    void produceAll()
    {
        for (bool more = true; more;) {
            const Stopwatch watch;
            Item item = m_produce();
            m_seconds += watch.seconds();
            more = item && *item;
            more = offer(std::move(item)) && more;
        }
    }
    /// False: nobody wants more.
    bool offer(Item item)
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

    std::function<Item()> m_produce;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_waiting;
    std::exception_ptr m_thrown;
    bool m_abandoned = false;
    double m_seconds = 0;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Work cut into slices over threads: the one piece that every parallel stage stands on. Slices are handed out
// in ascending order to whichever task is free. What a slice computes must not depend on the task.
//
// A task that dies (its work throws) loses only its slice: the caller is told which one and does it again
// serially. Nothing here knows progress or stop tokens; the work looks at them itself.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>
#include <vector>

namespace dramatis
{

/// Processors that this process may run on, at least 1.
std::size_t processorCount();

/// Calls work(slice, task) once for every slice below `count`, on up to `tasks` threads, the caller's among
/// them (task 0). Returns, ascending, the slices whose work threw, when all others are done.
std::vector<std::size_t> runSlices(std::size_t count, std::size_t tasks,
                                   const std::function<void(std::size_t slice, std::size_t task)> &work);

/// The same, where each slice makes a T that the caller takes in the order of slices while later ones are
/// being made. At most `ahead` slices are made ahead of the caller, so memory stays bounded.
template <typename T> class SliceStream
{
public:
    using Make = std::function<T(std::size_t slice, std::size_t task)>;
    using Made = std::variant<T, std::exception_ptr>;

    /// `tasks` threads beside the caller's. 0: next() makes the slice itself.
    SliceStream(std::size_t count, std::size_t tasks, std::size_t ahead, Make make)
        : m_count(count), m_ahead(std::max<std::size_t>({ahead, tasks, 1})), m_make(std::move(make)),
          m_ready(m_ahead)
    {
        for (std::size_t task = 0; task < tasks && task < count; ++task)
            m_threads.emplace_back([this, task] { runTask(task); });
    }
    /// Waits for the slices that are being made; later ones are not begun.
    ~SliceStream()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_abandoned = true;
        }
        m_changed.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }
    SliceStream(const SliceStream &) = delete;
    SliceStream &operator=(const SliceStream &) = delete;

    /// The next slice, or what its task threw; nothing behind the last.
    std::optional<Made> next()
    {
        if (m_taken == m_count)
            return std::nullopt;
        if (m_threads.empty())
            return made(m_taken++, 0);
        std::unique_lock lock(m_mutex);
        std::optional<Made> &place = m_ready[m_taken % m_ahead];
        m_changed.wait(lock, [&] { return place.has_value(); });
        std::optional<Made> result = std::move(place);
        place.reset();
        ++m_taken;
        lock.unlock();
        m_changed.notify_all();
        return result;
    }

private:
    Made made(std::size_t slice, std::size_t task)
    {
        try {
            return Made(std::in_place_index<0>, m_make(slice, task));
        } catch (...) {
            return Made(std::in_place_index<1>, std::current_exception());
        }
    }

    void runTask(std::size_t task)
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock,
                           [&] { return m_abandoned || m_begun == m_count || m_begun < m_taken + m_ahead; });
            if (m_abandoned || m_begun == m_count)
                return;
            const std::size_t slice = m_begun++;
            lock.unlock();
            Made result = made(slice, task);
            lock.lock();
            m_ready[slice % m_ahead] = std::move(result);
            m_changed.notify_all();
        }
    }

    const std::size_t m_count;
    const std::size_t m_ahead;
    Make m_make;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::optional<Made>> m_ready; ///< slice s at s modulo m_ahead
    std::size_t m_begun = 0;
    std::size_t m_taken = 0;
    bool m_abandoned = false;
    std::vector<std::thread> m_threads; ///< last: they use the others
};

} // namespace dramatis

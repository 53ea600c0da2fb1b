// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects of a request as batches, in order, each made by `make(first, count)`: on threads ahead of the
// one that takes them, or on the taker's own. What a batch holds must not depend on any other.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "synthetic/request.h"

#include <deque>
#include <functional>
#include <future>
#include <memory>

namespace dramatis::synthetic
{

template <typename Batch> class BatchStream
{
public:
    /// Subjects count from 1. `make` is called from several threads at a time.
    using Make = std::function<Result<std::unique_ptr<Batch>>(std::int64_t first, std::int64_t count)>;

    BatchStream(const Request &request, Make make)
        : m_subjects(request.subjects),
          m_batchSubjects(static_cast<std::int64_t>(std::max<std::size_t>(request.batchSubjects, 1))),
          m_ahead(request.threads), m_make(std::move(make))
    {
    }

    /// Null behind the last.
    Result<std::unique_ptr<Batch>> next()
    {
        while (m_next <= m_subjects && m_coming.size() < std::max(m_ahead, 1U))
            order();
        if (m_coming.empty())
            return std::unique_ptr<Batch>();
        auto batch = m_coming.front().get();
        m_coming.pop_front();
        if (batch && m_ahead > 0 && m_next <= m_subjects)
            order();
        return batch;
    }

private:
    void order()
    {
        const std::int64_t first = m_next;
        const std::int64_t count = std::min(m_batchSubjects, m_subjects - first + 1);
        m_next += count;
        m_coming.push_back(std::async(m_ahead > 0 ? std::launch::async : std::launch::deferred,
                                      [this, first, count] { return m_make(first, count); }));
    }

    std::int64_t m_subjects;
    std::int64_t m_batchSubjects;
    unsigned m_ahead;
    Make m_make;
    std::int64_t m_next = 1;
    std::deque<std::future<Result<std::unique_ptr<Batch>>>> m_coming; ///< waits for them when destroyed
};

} // namespace dramatis::synthetic

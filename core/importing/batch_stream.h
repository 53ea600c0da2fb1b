// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and checking on a thread of its own, a few batches ahead of the thread that takes them.
//
// Promises: batches come in the order of the file; at most two wait; the thread ends soon after the stream
// goes out of scope, whether the file was read to its end or not.
#pragma once

#include "importing/batch_reader.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace dramatis::importing
{

class BatchStream
{
public:
    /// `reader` belongs to the stream's thread until next() gave null or the stream is gone.
    BatchStream(BatchReader &reader, JobContext job);
    ~BatchStream();
    BatchStream(const BatchStream &) = delete;
    BatchStream &operator=(const BatchStream &) = delete;

    /// Null at the end of the file. What the thread threw is thrown again here.
    Result<std::unique_ptr<RowBatch>> next();
    /// Seconds spent reading and checking, waiting not counted; once next() gave null.
    [[nodiscard]] double readingSeconds() const { return m_seconds; }

private:
    using Item = Result<std::unique_ptr<RowBatch>>;

    void run(BatchReader &reader, const JobContext &job);
    void readAll(BatchReader &reader, const JobContext &job);
    bool offer(Item item); ///< false: nobody wants more

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Item> m_waiting;
    std::exception_ptr m_thrown;
    bool m_abandoned = false;
    double m_seconds = 0;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace dramatis::importing

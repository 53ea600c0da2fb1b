// SPDX-License-Identifier: GPL-3.0-or-later
// Checks segments of a file on several threads; the batches come back in the order in which the segments went
// in.
//
// Promises: what comes out does not depend on the number of threads. put() and take() belong to one thread;
// the threads end with the object, unfinished work dropped.
#pragma once

#include "csv/segments.h"
#include "importing/input_file.h"
#include "importing/row_checker.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace dramatis::importing
{

/// A segment and what became of its records.
struct CheckedSegment {
    std::unique_ptr<csv::Segment> segment;
    bool beginsWithHeader = false;     ///< its first record is no row
    std::unique_ptr<RowBatch> batch;   ///< `end` and `consumed` are not set
    std::int64_t oddlyQuoted = 0;      ///< rows with text behind a closing quote
    std::int64_t firstOddlyQuoted = 0; ///< line of the first
};

class ParallelChecks
{
public:
    /// `file` must outlive it.
    ParallelChecks(const InputFile &file, const csv::Dialect &dialect, unsigned threads);
    ~ParallelChecks();
    ParallelChecks(const ParallelChecks &) = delete;
    ParallelChecks &operator=(const ParallelChecks &) = delete;

    void put(std::unique_ptr<CheckedSegment> work);
    /// The oldest; waits for it. Null if that was stopped. What a thread threw is thrown again here.
    std::unique_ptr<CheckedSegment> take(const std::stop_token &stop);
    /// Put and not taken.
    [[nodiscard]] std::size_t waiting() const { return m_count; }

private:
    struct Work {
        std::unique_ptr<CheckedSegment> segment;
        bool begun = false;
        bool done = false;
        std::exception_ptr thrown = {};
    };
    void run(std::stop_token stop);
    Work *nextWork(const std::stop_token &stop);

    const InputFile &m_file;
    csv::Dialect m_dialect;
    std::size_t m_count = 0; ///< of the thread that puts and takes
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Work> m_work;             ///< places stay where they are while others come and go at the ends
    std::vector<std::jthread> m_threads; ///< last: they use the others
};

} // namespace dramatis::importing

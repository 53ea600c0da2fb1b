// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/parallel_checks.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::size_t recordsBetweenLooks = 1024;

/// On one thread, for one segment after the other.
class SegmentChecker
{
public:
    SegmentChecker(const InputFile &file, const csv::Dialect &dialect)
        : m_table(*file.header.table), m_makesOwners(file.header.owner != nullptr), m_parser(dialect),
          m_checker(file.header)
    {
    }

    /// Leaves off when it is stopped: nobody takes the segment then.
    void check(CheckedSegment &checked, const std::stop_token &stop)
    {
        constexpr std::size_t bytesPerRow = 64;
        constexpr std::size_t mostReserved = 1U << 16U;
        checked.batch = std::make_unique<RowBatch>(m_table);
        if (m_makesOwners)
            checked.batch->owners.emplace(ColumnValues{.form = ColumnValues::Form::Codes});
        checked.batch->reserve(std::min(checked.segment->size / bytesPerRow, mostReserved));
        m_checker.begin();
        m_parser.begin(*checked.segment);
        if (checked.beginsWithHeader)
            m_parser.next(m_record);
        for (std::size_t count = 1; m_parser.next(m_record); ++count) {
            if (count % recordsBetweenLooks == 0 && stop.stop_requested())
                return;
            m_checker.add(m_record, *checked.batch);
            if (m_record.textAfterQuote && ++checked.oddlyQuoted == 1)
                checked.firstOddlyQuoted = m_record.line;
        }
    }

private:
    const TableSpec &m_table;
    bool m_makesOwners;
    csv::SegmentParser m_parser;
    RowChecker m_checker;
    csv::Record m_record;
};

} // namespace

ParallelChecks::ParallelChecks(const InputFile &file, const csv::Dialect &dialect, unsigned threads)
    : m_file(file), m_dialect(dialect)
{
    for (unsigned i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { run(stop); });
}

ParallelChecks::~ParallelChecks()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
}

void ParallelChecks::put(std::unique_ptr<CheckedSegment> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back({std::move(work)});
    }
    ++m_count;
    m_changed.notify_all();
}

std::unique_ptr<CheckedSegment> ParallelChecks::take(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return m_work.front().done; }))
        return nullptr;
    Work work = std::move(m_work.front());
    m_work.pop_front();
    --m_count;
    if (work.thrown)
        std::rethrow_exception(work.thrown);
    return std::move(work.segment);
}

void ParallelChecks::run(std::stop_token stop)
{
    SegmentChecker checker(m_file, m_dialect);
    while (Work *work = nextWork(stop)) {
        std::exception_ptr thrown;
        try {
            checker.check(*work->segment, stop);
        } catch (...) {
            thrown = std::current_exception();
        }
        {
            const std::lock_guard lock(m_mutex);
            work->thrown = thrown;
            work->done = true;
        }
        m_changed.notify_all();
    }
}

/// Null once the threads are to end.
ParallelChecks::Work *ParallelChecks::nextWork(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const auto next = [this] {
        return std::find_if(m_work.begin(), m_work.end(), [](const Work &work) { return !work.begun; });
    };
    if (!m_changed.wait(lock, stop, [&] { return next() != m_work.end(); }))
        return nullptr;
    if (stop.stop_requested())
        return nullptr;
    Work &work = *next();
    work.begun = true;
    return &work;
}

} // namespace dramatis::importing

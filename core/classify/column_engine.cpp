// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/slices.h"
#include "base/stopwatch.h"
#include "classify/block_maker.h"
#include "classify/outcome_tally.h"
#include "store/transaction.h"

#include <algorithm>

namespace dramatis::classify
{

namespace
{

class ColumnRun
{
public:
    ColumnRun(const EngineInput &input, std::size_t tasks, bool commits)
        : m_input(input), m_tasks(std::max<std::size_t>(tasks, 1)), m_commits(commits), m_tally(input.ruleSet)
    {
    }

    Result<EngineOutput> run()
    {
        Stopwatch watch;
        DRAMATIS_TRY_ASSIGN(dataset, m_input.domain.load(m_input.data, m_input.request, m_input.job));
        m_dataset = std::move(dataset);
        DRAMATIS_TRY_ASSIGN(keys, m_input.resultKeys(m_dataset->subjectKeys()));
        m_subjects = runSubjects(m_input, *m_dataset, std::move(keys));
        m_output.failures = m_subjects.failures;
        m_output.labels = m_dataset->labels();
        m_output.facts = m_dataset->facts();
        m_output.measures.read = watch.lap();
        m_output.measures.events = m_dataset->eventCount();
        if (const auto days = m_dataset->eventDays())
            m_output.eventDays.emplace(days->begin(), days->end());
        m_maker.emplace(m_input, *m_dataset, m_subjects, m_tasks,
                        m_tasks == 1 ? [this](std::size_t done) { report(done); }
                                     : std::function<void(std::size_t)>());
        store::RunOutcomes &outcomes = m_output.outcomes;
        outcomes.assignedWindows = m_input.assignedWindows;
        outcomes.masks.resize(m_input.assignedWindows.size());
        if (m_commits)
            DRAMATIS_TRY(takeUpEarlierBlocks());
        DRAMATIS_TRY(computeAll());
        outcomes.subjectKeys = std::move(m_subjects.keys);
        m_output.measures.signals /= static_cast<double>(m_tasks);
        m_output.measures.match /= static_cast<double>(m_tasks);
        return std::move(m_output);
    }

private:
    /// What this run stored before it was interrupted.
    Status takeUpEarlierBlocks()
    {
        store::RunOutcomes &outcomes = m_output.outcomes;
        DRAMATIS_TRY_ASSIGN(
            earlier,
            store::readOutcomes(m_input.results, m_input.runNo, m_input.allWindows(), m_input.assignedWindows,
                                [&](const store::ResultBlock &block, int) { addDetails(block); }));
        m_done = earlier.subjectKeys.size();
        const std::vector<store::SubjectKey> &keys = m_subjects.keys;
        if (m_done > keys.size() ||
            !std::equal(earlier.subjectKeys.begin(), earlier.subjectKeys.end(), keys.begin()))
            return Error{ErrorKind::Storage, "The stored part of run " + std::to_string(m_input.runNo) +
                                                 " does not fit the data: discard the run."};
        outcomes.masks = std::move(earlier.masks);
        outcomes.flags = std::move(earlier.flags);
        if (m_done > 0)
            m_tally.add(outcomes.masks.front());
        return removeBlocksBehind();
    }

    /// Those of chunks behind one that could not be written.
    Status removeBlocksBehind()
    {
        if (m_done == 0)
            return {};
        DRAMATIS_TRY_ASSIGN(writing,
                            store::Transaction::begin(m_input.results, store::Transaction::Kind::Write));
        DRAMATIS_TRY(store::deleteBlocksFrom(m_input.results, m_input.runNo, m_done));
        return writing.commit();
    }

    void addDetails(const store::ResultBlock &block)
    {
        if (!m_maker->hasDetails())
            return;
        SignalTable table(block.keys.size(), m_input.assignedWindows, block.signals.size());
        for (std::size_t signal = 0; signal < block.signals.size(); ++signal)
            std::copy(block.signals[signal].begin(), block.signals[signal].end(),
                      table.column(0, signal).begin());
        for (std::size_t i = 0; i < block.keys.size(); ++i)
            m_output.outcomes.details.push_back(m_maker->detailsOf(table, i, block.masks[i]));
    }

    Status computeAll()
    {
        const std::vector<SubjectRange> ranges =
            planSlices(*m_dataset, m_done, m_commits ? m_input.chunk : 0, m_tasks);
        constexpr std::size_t ahead = 4;
        const std::size_t beside = m_tasks > 1 ? m_tasks : 0; // one task is the writer itself
        SliceStream<MadeSlice> slices(
            ranges.size(), beside, ahead * m_tasks,
            [&](std::size_t slice, std::size_t task) { return m_maker->make(ranges[slice], task); });
        for (const SubjectRange &range : ranges) {
            DRAMATIS_TRY_ASSIGN(slice, sliceOf(*slices.next(), range));
            if (slice.stopped || m_input.job.stopped())
                return interrupted();
            takeOver(slice);
            m_done = range.first + range.count;
            if (!m_commits || !range.endsChunk)
                continue;
            DRAMATIS_TRY(commitChunk());
            report(m_done);
        }
        append(m_output.blocks, m_waitingBlocks);
        append(m_output.failures, m_waitingFailures);
        return {};
    }

    /// Leaves `from` empty.
    template <typename T> static void append(std::vector<T> &to, std::vector<T> &from)
    {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        from.clear();
    }

    /// The slice; made again here if its task died.
    Result<MadeSlice> sliceOf(SliceStream<MadeSlice>::Made made, const SubjectRange &range)
    {
        if (auto *slice = std::get_if<MadeSlice>(&made))
            return std::move(*slice);
        const std::string which = std::string(m_input.domain.name()) + " " + std::to_string(range.first + 1) +
                                  " to " + std::to_string(range.first + range.count);
        m_output.warnings.push_back("A task died while computing " + which + "; they were computed again.");
        try {
            return m_input.ruleSet.screening ? m_maker->makeOneByOne(range) : m_maker->make(range, m_tasks);
        } catch (const std::exception &thrown) {
            return Error{ErrorKind::Internal, "Computing " + which + " failed twice: " + thrown.what() + "."};
        }
    }

    void report(std::size_t done)
    {
        m_input.job.report({"signals",
                            static_cast<std::int64_t>(done),
                            static_cast<std::int64_t>(m_subjects.keys.size()),
                            0,
                            0,
                            {},
                            m_tally.counters()});
    }

    void takeOver(MadeSlice &slice)
    {
        store::RunOutcomes &outcomes = m_output.outcomes;
        m_tally.add(slice.masks.front());
        for (std::size_t w = 0; w < slice.masks.size(); ++w)
            append(outcomes.masks[w], slice.masks[w]);
        append(outcomes.flags, slice.flags);
        append(outcomes.details, slice.details);
        append(m_output.blocks, slice.blocks);
        append(m_output.failures, slice.failures);
        m_output.measures.signals += slice.signals;
        m_output.measures.match += slice.match;
        m_output.measures.write += slice.pack / static_cast<double>(m_tasks);
    }

    /// What cannot be written now waits for the end of the run, which writes it with the rest.
    Status commitChunk()
    {
        Stopwatch watch;
        const Status written = writeChunk();
        m_output.measures.write += watch.lap();
        if (written) {
            m_output.blocks.clear();
            m_output.failures.clear();
            ++m_output.measures.commits;
            return {};
        }
        constexpr int mostFailures = 3;
        if (written.error().kind == ErrorKind::Interrupted || ++m_failedWrites > mostFailures)
            return written;
        append(m_waitingBlocks, m_output.blocks);
        append(m_waitingFailures, m_output.failures);
        m_output.warnings.push_back(
            "The results of the " + std::string(m_input.domain.name()) + " up to " + std::to_string(m_done) +
            " could not be written at once and were written again later: " + written.error().text);
        return {};
    }

    Status writeChunk()
    {
        DRAMATIS_TRY_ASSIGN(writing,
                            store::Transaction::begin(m_input.results, store::Transaction::Kind::Write));
        DRAMATIS_TRY(store::writeBlocks(m_input.results, m_input.runNo, m_output.blocks));
        DRAMATIS_TRY(store::writeFailures(m_input.results, m_input.runNo, m_output.failures));
        return writing.commit();
    }

    const EngineInput &m_input;
    const std::size_t m_tasks;
    const bool m_commits;
    std::unique_ptr<Dataset> m_dataset;
    RunSubjects m_subjects;
    std::optional<BlockMaker> m_maker;
    std::size_t m_done = 0; ///< subjects
    int m_failedWrites = 0;
    std::vector<store::PackedBlock> m_waitingBlocks; ///< of chunks that could not be written
    std::vector<store::Failure> m_waitingFailures;
    OutcomeTally m_tally;
    EngineOutput m_output;
};

} // namespace

Result<EngineOutput> runColumns(const EngineInput &input, std::size_t tasks, bool commits)
{
    return ColumnRun(input, tasks, commits).run();
}

} // namespace dramatis::classify

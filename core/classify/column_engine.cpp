// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/slices.h"
#include "base/stopwatch.h"
#include "classify/engine.h"
#include "rules/evaluate.h"
#include "store/transaction.h"

#include <algorithm>

namespace dramatis::classify
{

namespace
{

using store::subjectsPerBlock;

/// One block of subjects, computed, matched and packed.
struct Slice {
    bool stopped = false;
    std::vector<store::PackedBlock> blocks;        ///< one per window
    std::vector<std::vector<std::uint64_t>> masks; ///< [assigned window][subject of the block]
    double signals = 0;                            ///< seconds
    double match = 0;
    double pack = 0;
};

class ColumnRun
{
public:
    ColumnRun(const EngineInput &input, std::size_t tasks, bool commits)
        : m_input(input), m_windows(input.allWindows()), m_tasks(std::max<std::size_t>(tasks, 1)),
          m_commits(commits), m_piece(std::clamp<std::size_t>(input.chunk, 1, subjectsPerBlock)),
          m_tables(m_tasks)
    {
    }

    Result<EngineOutput> run()
    {
        Stopwatch watch;
        DRAMATIS_TRY_ASSIGN(dataset, m_input.domain.load(m_input.data, m_input.request, m_input.job));
        m_dataset = std::move(dataset);
        DRAMATIS_TRY_ASSIGN(keys, m_input.resultKeys(m_dataset->subjectKeys()));
        m_keys = std::move(keys);
        m_output.measures.read = watch.lap();
        m_output.measures.events = m_dataset->eventCount();
        if (const auto days = m_dataset->eventDays())
            m_output.eventDays.emplace(days->begin(), days->end());
        DRAMATIS_TRY(takeUpEarlierBlocks());
        DRAMATIS_TRY(computeAll());
        m_output.measures.signals /= static_cast<double>(m_tasks);
        m_output.measures.match /= static_cast<double>(m_tasks);
        return std::move(m_output);
    }

private:
    [[nodiscard]] std::size_t blockCount() const
    {
        return (m_keys.size() + subjectsPerBlock - 1) / subjectsPerBlock;
    }

    /// What this run stored before it was interrupted.
    Status takeUpEarlierBlocks()
    {
        store::RunOutcomes &outcomes = m_output.outcomes;
        outcomes.assignedWindows = m_input.assignedWindows;
        outcomes.masks.resize(m_input.assignedWindows.size());
        if (!m_commits)
            return {};
        DRAMATIS_TRY_ASSIGN(
            earlier, store::readOutcomes(m_input.results, m_input.runNo, m_windows, m_input.assignedWindows));
        const std::size_t done = earlier.subjectKeys.size();
        const bool fits = done <= m_keys.size() && (done % subjectsPerBlock == 0 || done == m_keys.size()) &&
                          std::equal(earlier.subjectKeys.begin(), earlier.subjectKeys.end(), m_keys.begin());
        if (!fits)
            return Error{ErrorKind::Storage, "The stored part of run " + std::to_string(m_input.runNo) +
                                                 " does not fit the data: discard the run."};
        outcomes.masks = std::move(earlier.masks);
        m_firstBlock = (done + subjectsPerBlock - 1) / subjectsPerBlock;
        return {};
    }

    Status computeAll()
    {
        const std::size_t blocks = blockCount() - m_firstBlock;
        const std::size_t perChunk = std::max<std::size_t>(1, m_input.chunk / subjectsPerBlock);
        constexpr std::size_t ahead = 4;
        const std::size_t beside = m_tasks > 1 ? m_tasks : 0; // one task is the writer itself
        SliceStream<Slice> slices(blocks, beside, ahead * m_tasks, [&](std::size_t slice, std::size_t task) {
            return makeSlice(m_firstBlock + slice, m_tables[task]);
        });
        for (std::size_t i = 0; i < blocks; ++i) {
            DRAMATIS_TRY_ASSIGN(slice, sliceOf(*slices.next(), m_firstBlock + i));
            if (slice.stopped)
                return interrupted();
            takeOver(slice);
            if (m_commits && ((i + 1) % perChunk == 0 || i + 1 == blocks))
                DRAMATIS_TRY(commitChunk());
            report(std::min(m_keys.size(), (m_firstBlock + i + 1) * subjectsPerBlock));
        }
        store::RunOutcomes &outcomes = m_output.outcomes;
        outcomes.flags = m_dataset->flags();
        outcomes.subjectKeys = std::move(m_keys);
        return {};
    }

    /// The slice; made again here if its task died.
    Result<Slice> sliceOf(SliceStream<Slice>::Made made, std::size_t block)
    {
        if (auto *slice = std::get_if<Slice>(&made))
            return std::move(*slice);
        const std::size_t first = block * subjectsPerBlock;
        const std::size_t last = std::min(first + subjectsPerBlock, m_keys.size());
        const std::string which = std::string(m_input.domain.name()) + " " + std::to_string(first + 1) +
                                  " to " + std::to_string(last);
        m_output.warnings.push_back("A task died while computing " + which + "; they were computed again.");
        try {
            std::unique_ptr<SignalTable> table;
            return makeSlice(block, table);
        } catch (const std::exception &thrown) {
            return Error{ErrorKind::Internal, "Computing " + which + " failed twice: " + thrown.what() + "."};
        }
    }

    Slice makeSlice(std::size_t block, std::unique_ptr<SignalTable> &table) const
    {
        Slice slice;
        if (!table)
            table = std::make_unique<SignalTable>(std::min(subjectsPerBlock, m_keys.size()), m_windows,
                                                  m_input.domain.signals().size());
        const std::size_t first = block * subjectsPerBlock;
        const std::size_t count = std::min(subjectsPerBlock, m_keys.size() - first);
        Stopwatch watch;
        for (std::size_t done = 0; done < count; done += m_piece) {
            slice.stopped = m_input.job.stopped();
            if (slice.stopped)
                return slice;
            const std::size_t piece = std::min(m_piece, count - done);
            m_dataset->computeSignals(first + done, piece, *table, done);
            if (m_tasks == 1) // else the writer reports, whole blocks
                report(first + done + piece);
        }
        slice.signals = watch.lap();
        std::vector<std::span<const std::uint64_t>> masks;
        for (const int window : m_input.assignedWindows) {
            slice.masks.emplace_back(count);
            rules::matchMasks(m_input.ruleSet, *table, *table->windowIndex(window), 0, slice.masks.back());
        }
        slice.match = watch.lap();
        masks.assign(slice.masks.begin(), slice.masks.end());
        slice.blocks = store::packBlocks(first, std::span(m_keys).subspan(first, count),
                                         std::span(m_dataset->flags()).subspan(first, count), *table, 0,
                                         m_input.assignedWindows, masks);
        slice.pack = watch.lap();
        return slice;
    }

    void report(std::size_t done) const
    {
        m_input.job.report(
            {"signals", static_cast<std::int64_t>(done), static_cast<std::int64_t>(m_keys.size()), 0});
    }

    void takeOver(Slice &slice)
    {
        for (std::size_t w = 0; w < slice.masks.size(); ++w) {
            auto &masks = m_output.outcomes.masks[w];
            masks.insert(masks.end(), slice.masks[w].begin(), slice.masks[w].end());
        }
        std::move(slice.blocks.begin(), slice.blocks.end(), std::back_inserter(m_output.blocks));
        m_output.measures.signals += slice.signals;
        m_output.measures.match += slice.match;
        m_output.measures.write += slice.pack / static_cast<double>(m_tasks);
    }

    Status commitChunk()
    {
        Stopwatch watch;
        DRAMATIS_TRY_ASSIGN(writing,
                            store::Transaction::begin(m_input.results, store::Transaction::Kind::Write));
        DRAMATIS_TRY(store::writeBlocks(m_input.results, m_input.runNo, m_output.blocks));
        DRAMATIS_TRY(writing.commit());
        m_output.blocks.clear();
        ++m_output.measures.commits;
        m_output.measures.write += watch.lap();
        return {};
    }

    const EngineInput &m_input;
    const std::vector<int> m_windows;
    const std::size_t m_tasks;
    const bool m_commits;
    const std::size_t m_piece; ///< subjects computed by one call
    std::unique_ptr<Dataset> m_dataset;
    std::vector<store::SubjectKey> m_keys;
    std::size_t m_firstBlock = 0;
    std::vector<std::unique_ptr<SignalTable>> m_tables; ///< [task]
    EngineOutput m_output;
};

} // namespace

Result<EngineOutput> runColumns(const EngineInput &input, std::size_t tasks, bool commits)
{
    return ColumnRun(input, tasks, commits).run();
}

} // namespace dramatis::classify

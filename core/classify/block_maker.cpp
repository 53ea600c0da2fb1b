// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/block_maker.h"
#include "base/number.h"
#include "base/stopwatch.h"
#include "rules/evaluate.h"

#include <algorithm>

namespace dramatis::classify
{

RunSubjects runSubjects(const EngineInput &input, const Dataset &dataset,
                        std::vector<store::SubjectKey> resultKeys)
{
    RunSubjects subjects{std::move(resultKeys), dataset.flags(), {}};
    if (!input.ruleSet.screening)
        return subjects;
    const std::vector<store::SubjectKey> &dataKeys = dataset.subjectKeys();
    for (std::size_t i = 0; i < dataKeys.size(); ++i)
        subjects.flags[i] |= input.listedFlagOf(dataKeys[i]);
    for (const SubjectFailure &failure : dataset.failures()) {
        subjects.flags[failure.subject] |= rules::failedFlag;
        subjects.failures.push_back({subjects.keys[failure.subject], failure.reason});
    }
    return subjects;
}

BlockMaker::BlockMaker(const EngineInput &input, const Dataset &dataset, const RunSubjects &subjects,
                       std::size_t tasks, std::function<void(std::size_t done)> progress)
    : m_input(input), m_dataset(dataset), m_subjects(subjects), m_windows(input.allWindows()),
      m_details(currentDetails(input.domain, input.ruleSet, dataset.labels())),
      m_progress(std::move(progress)), m_tables(tasks + 1)
{
}

MadeSlice BlockMaker::make(const SubjectRange &range, std::size_t task)
{
    std::unique_ptr<SignalTable> &table = m_tables[task];
    if (!table)
        table = std::make_unique<SignalTable>(std::min(store::subjectsPerBlock, m_subjects.keys.size()),
                                              m_windows, m_input.domain.signals().size());
    const std::size_t pieceSize = std::clamp<std::size_t>(m_input.chunk, 1, store::subjectsPerBlock);
    MadeSlice slice;
    Stopwatch watch;
    for (std::size_t done = 0; done < range.count; done += pieceSize) {
        slice.stopped = m_input.job.stopped();
        if (slice.stopped)
            return slice;
        const std::size_t piece = std::min(pieceSize, range.count - done);
        m_dataset.computeSignals(range.first + done, piece, *table, done);
        if (m_progress)
            m_progress(range.first + done + piece);
    }
    slice.signals = watch.lap();
    finish(range, *table, slice);
    return slice;
}

MadeSlice BlockMaker::makeOneByOne(const SubjectRange &range)
{
    SignalTable table(range.count, m_windows, m_input.domain.signals().size());
    MadeSlice slice;
    slice.flags.assign(range.count, 0);
    for (std::size_t i = 0; i < range.count; ++i) {
        try {
            m_dataset.computeSignals(range.first + i, 1, table, i);
        } catch (const std::exception &thrown) {
            for (std::size_t window = 0; window < m_windows.size(); ++window) {
                for (std::size_t signal = 0; signal < table.signalCount(); ++signal)
                    table.column(window, signal)[i] = missing;
            }
            slice.flags[i] = rules::failedFlag;
            slice.failures.push_back({m_subjects.keys[range.first + i],
                                      std::string("its signals cannot be computed: ") + thrown.what()});
        }
    }
    finish(range, table, slice);
    return slice;
}

std::string BlockMaker::detailsOf(const SignalTable &table, std::size_t row, rules::MatchMask mask) const
{
    const std::size_t window = *table.windowIndex(m_input.assignedWindows.front());
    return m_details(mask, [&](std::size_t signal, std::optional<int>) {
        // A mask without a listed subject's check says that it is listed.
        return signal == rules::listedSignal ? 1.0 : table.value(window, signal, row);
    });
}

void BlockMaker::finish(const SubjectRange &range, const SignalTable &table, MadeSlice &slice) const
{
    Stopwatch watch;
    slice.flags.resize(range.count);
    for (std::size_t i = 0; i < range.count; ++i)
        slice.flags[i] |= m_subjects.flags[range.first + i];
    std::vector<std::span<const std::uint64_t>> masks;
    for (const int window : m_input.assignedWindows) {
        slice.masks.emplace_back(range.count);
        rules::matchMasks(m_input.ruleSet, table, *table.windowIndex(window), 0, slice.masks.back(),
                          slice.flags);
    }
    if (m_details) {
        for (std::size_t i = 0; i < range.count; ++i)
            slice.details.push_back(detailsOf(table, i, slice.masks.front()[i]));
    }
    slice.match = watch.lap();
    masks.assign(slice.masks.begin(), slice.masks.end());
    slice.blocks =
        store::packBlocks(range.first, std::span(m_subjects.keys).subspan(range.first, range.count),
                          slice.flags, table, 0, m_input.assignedWindows, masks);
    slice.pack = watch.lap();
}

} // namespace dramatis::classify

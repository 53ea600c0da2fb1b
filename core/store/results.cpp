// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/results.h"
#include "base/number.h"

#include <algorithm>
#include <map>
#include <set>

namespace dramatis::store
{

namespace
{

template <typename Target, typename Source>
std::vector<Target> slice(const Source &column, std::size_t first, std::size_t count)
{
    return std::vector<Target>(column.begin() + static_cast<std::ptrdiff_t>(first),
                               column.begin() + static_cast<std::ptrdiff_t>(first + count));
}

ResultBlock blockOf(const RunResults &results, std::size_t window, const std::vector<std::uint64_t> *masks,
                    std::size_t first, std::size_t count)
{
    ResultBlock block;
    block.keys = slice<std::uint64_t>(results.subjectKeys, first, count);
    block.masks = masks ? slice<std::uint64_t>(*masks, first, count) : std::vector<std::uint64_t>(count);
    block.flags = slice<std::uint64_t>(results.flags, first, count);
    for (std::size_t signal = 0; signal < results.signals.signalCount(); ++signal)
        block.signals.push_back(slice<double>(results.signals.column(window, signal), first, count));
    return block;
}

const std::vector<std::uint64_t> *masksOf(const RunResults &results, int days)
{
    const auto found = std::find(results.assignedWindows.begin(), results.assignedWindows.end(), days);
    if (found == results.assignedWindows.end())
        return nullptr;
    return &results.masks[static_cast<std::size_t>(found - results.assignedWindows.begin())];
}

struct StoredBlock {
    int window;
    bool assigned;
    ResultBlock block;
};

/// Adds the rows of a block that `wanted` accepts to the columns of a window.
class Collector
{
public:
    Result<RunResults> collect(const std::vector<StoredBlock> &blocks, std::optional<SubjectKey> only)
    {
        std::set<int> windows;
        std::set<int> assigned;
        std::size_t signals = 0;
        for (const StoredBlock &stored : blocks) {
            windows.insert(stored.window);
            if (stored.assigned)
                assigned.insert(stored.window);
            signals = stored.block.signals.size();
        }
        m_results.assignedWindows.assign(assigned.begin(), assigned.end());
        m_results.masks.resize(assigned.size());
        if (!windows.empty())
            collectSubjects(blocks, *windows.begin(), only);
        m_results.signals = SignalTable(m_results.subjectKeys.size(),
                                        std::vector<int>(windows.begin(), windows.end()), signals);
        for (const int window : windows)
            collectWindow(blocks, window, only);
        return std::move(m_results);
    }

private:
    static bool wanted(std::uint64_t key, std::optional<SubjectKey> only)
    {
        return key != 0 && (!only || key == static_cast<std::uint64_t>(*only));
    }

    void collectSubjects(const std::vector<StoredBlock> &blocks, int window, std::optional<SubjectKey> only)
    {
        for (const StoredBlock &stored : blocks) {
            for (std::size_t i = 0; stored.window == window && i < stored.block.keys.size(); ++i) {
                if (!wanted(stored.block.keys[i], only))
                    continue;
                m_results.subjectKeys.push_back(static_cast<SubjectKey>(stored.block.keys[i]));
                m_results.flags.push_back(stored.block.flags[i]);
            }
        }
    }

    void collectWindow(const std::vector<StoredBlock> &blocks, int window, std::optional<SubjectKey> only)
    {
        const std::size_t index = *m_results.signals.windowIndex(window);
        auto *masks = const_cast<std::vector<std::uint64_t> *>(masksOf(m_results, window));
        std::size_t row = 0;
        for (const StoredBlock &stored : blocks) {
            for (std::size_t i = 0; stored.window == window && i < stored.block.keys.size(); ++i) {
                if (!wanted(stored.block.keys[i], only))
                    continue;
                for (std::size_t signal = 0; signal < stored.block.signals.size(); ++signal)
                    m_results.signals.column(index, signal)[row] = stored.block.signals[signal][i];
                if (masks)
                    masks->push_back(stored.block.masks[i]);
                ++row;
            }
        }
    }

    RunResults m_results;
};

/// Every window has the same subjects in the same order, every block the same number of signals.
bool fitTogether(const std::vector<StoredBlock> &blocks)
{
    std::map<int, std::vector<std::uint64_t>> subjects;
    for (const StoredBlock &stored : blocks) {
        if (stored.block.signals.size() != blocks.front().block.signals.size())
            return false;
        std::vector<std::uint64_t> &ofWindow = subjects[stored.window];
        ofWindow.insert(ofWindow.end(), stored.block.keys.begin(), stored.block.keys.end());
    }
    return std::all_of(subjects.begin(), subjects.end(),
                       [&](const auto &window) { return window.second == subjects.begin()->second; });
}

Result<std::vector<StoredBlock>> readBlocks(Connection &connection, std::int64_t runNo)
{
    std::vector<StoredBlock> blocks;
    Status status;
    DRAMATIS_TRY(connection.query(
        "SELECT window_days, assigned, columns FROM @result_blocks WHERE run_no = ? "
        "ORDER BY window_days, first_subject",
        [&](Row row) {
            auto block = decodeBlock(row.blob(2));
            if (block)
                blocks.push_back({static_cast<int>(row.whole(0)), row.whole(1) != 0, std::move(*block)});
            else
                status = block.error();
        },
        runNo));
    DRAMATIS_TRY(status);
    if (!fitTogether(blocks))
        return Error{ErrorKind::Storage, "The stored results of run " + std::to_string(runNo) +
                                             " are damaged: restore the workspace from a backup."};
    return blocks;
}

} // namespace

Status writeResults(Connection &connection, std::int64_t runNo, const RunResults &results,
                    const std::vector<Outcome> &outcomes)
{
    DRAMATIS_TRY_ASSIGN(
        insertBlock, connection.prepare("INSERT INTO @result_blocks(run_no, window_days, assigned, "
                                        "first_subject, subject_count, columns) VALUES(?, ?, ?, ?, ?, ?)"));
    const std::size_t subjects = results.subjectKeys.size();
    for (std::size_t window = 0; window < results.signals.windows().size(); ++window) {
        const int days = results.signals.windows()[window];
        const auto *masks = masksOf(results, days);
        for (std::size_t first = 0; first < subjects; first += subjectsPerBlock) {
            const std::size_t count = std::min(subjectsPerBlock, subjects - first);
            const std::vector<std::uint8_t> bytes =
                encodeBlock(blockOf(results, window, masks, first, count));
            DRAMATIS_TRY(insertBlock
                             .with(runNo, days, masks ? 1 : 0, static_cast<std::int64_t>(first),
                                   static_cast<std::int64_t>(count), std::span<const std::uint8_t>(bytes))
                             .run());
        }
    }
    DRAMATIS_TRY_ASSIGN(insertOutcome,
                        connection.prepare("INSERT INTO @run_outcomes(run_no, outcome_no, mask, persona_id, "
                                           "priority, matched, reason) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const Outcome &outcome = outcomes[i];
        DRAMATIS_TRY(insertOutcome
                         .with(runNo, static_cast<std::int64_t>(i), static_cast<std::int64_t>(outcome.mask),
                               outcome.personaId, outcome.priority, outcome.matched, outcome.reason)
                         .run());
    }
    return {};
}

Status deleteResults(Connection &connection, std::int64_t runNo)
{
    for (const char *table : {"@result_blocks", "@run_outcomes", "@loop_results", "@run_selections"})
        DRAMATIS_TRY(connection.run(std::string("DELETE FROM ") + table + " WHERE run_no = ?", runNo));
    return {};
}

Result<RunResults> readResults(Connection &connection, std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(blocks, readBlocks(connection, runNo));
    return Collector().collect(blocks, std::nullopt);
}

Result<RunResults> readResultsOf(Connection &connection, std::int64_t runNo, SubjectKey subject)
{
    DRAMATIS_TRY_ASSIGN(blocks, readBlocks(connection, runNo));
    return Collector().collect(blocks, subject);
}

Status emptySlots(Connection &connection, SubjectKey subject)
{
    struct Changed {
        std::int64_t blockNo;
        std::vector<std::uint8_t> bytes;
    };
    std::vector<Changed> changed;
    Status status;
    DRAMATIS_TRY(connection.query("SELECT block_no, columns FROM @result_blocks", [&](Row row) {
        auto block = decodeBlock(row.blob(1));
        if (!block) {
            status = block.error();
            return;
        }
        const auto found =
            std::find(block->keys.begin(), block->keys.end(), static_cast<std::uint64_t>(subject));
        if (found == block->keys.end())
            return;
        const auto slot = static_cast<std::size_t>(found - block->keys.begin());
        block->keys[slot] = block->masks[slot] = block->flags[slot] = 0;
        for (std::vector<double> &signal : block->signals)
            signal[slot] = missing;
        changed.push_back({row.whole(0), encodeBlock(*block)});
    }));
    DRAMATIS_TRY(status);
    for (const Changed &block : changed)
        DRAMATIS_TRY(connection.run("UPDATE @result_blocks SET columns = ? WHERE block_no = ?",
                                    std::span<const std::uint8_t>(block.bytes), block.blockNo));
    return connection.run("DELETE FROM @loop_results WHERE subject_key = ?", subject);
}

} // namespace dramatis::store

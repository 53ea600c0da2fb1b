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

std::vector<std::uint64_t> *masksOf(RunOutcomes &results, int days)
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
        std::vector<std::uint64_t> *const masks = masksOf(m_results, window);
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

Result<std::vector<StoredBlock>> readBlocks(Connection &connection, std::int64_t runNo,
                                            std::optional<SubjectKey> only = std::nullopt)
{
    std::vector<StoredBlock> blocks;
    Status status;
    DRAMATIS_TRY(connection.query(
        "SELECT window_days, assigned, columns FROM @result_blocks WHERE run_no = ?1 AND "
        "(?2 IS NULL OR ?2 BETWEEN first_key AND last_key) ORDER BY window_days, first_subject",
        [&](Row row) {
            auto block = decodeBlock(row.blob(2));
            if (block)
                blocks.push_back({static_cast<int>(row.whole(0)), row.whole(1) != 0, std::move(*block)});
            else
                status = block.error();
        },
        runNo, only));
    DRAMATIS_TRY(status);
    std::set<std::int64_t> sizes; // one for all windows
    DRAMATIS_TRY(connection.query(
        "SELECT sum(subject_count) FROM @result_blocks WHERE run_no = ? GROUP BY window_days",
        [&](Row row) { sizes.insert(row.whole(0)); }, runNo));
    if (sizes.size() > 1 || !fitTogether(blocks))
        return Error{ErrorKind::Storage, "The stored results of run " + std::to_string(runNo) +
                                             " are damaged: restore the workspace from a backup."};
    return blocks;
}

} // namespace

std::vector<PackedBlock> packBlocks(std::size_t first, std::span<const SubjectKey> keys,
                                    std::span<const std::uint64_t> flags, const SignalTable &signals,
                                    std::size_t row, const std::vector<int> &assignedWindows,
                                    std::span<const std::span<const std::uint64_t>> masks)
{
    const std::vector<std::uint64_t> unsignedKeys(keys.begin(), keys.end());
    const std::vector<std::uint64_t> noMasks(keys.size());
    const auto [lowest, highest] = std::minmax_element(keys.begin(), keys.end());
    std::vector<PackedBlock> blocks;
    for (std::size_t window = 0; window < signals.windows().size(); ++window) {
        const int days = signals.windows()[window];
        const auto assigned = std::find(assignedWindows.begin(), assignedWindows.end(), days);
        const bool isAssigned = assigned != assignedWindows.end();
        BlockView view{unsignedKeys, noMasks, flags, {}};
        if (isAssigned)
            view.masks = masks[static_cast<std::size_t>(assigned - assignedWindows.begin())];
        for (std::size_t signal = 0; signal < signals.signalCount(); ++signal)
            view.signals.push_back(signals.column(window, signal).subspan(row, keys.size()));
        blocks.push_back({days, isAssigned, first, keys.size(), *lowest, *highest, encodeBlock(view)});
    }
    return blocks;
}

std::vector<PackedBlock> packBlocks(const RunResults &results)
{
    std::vector<PackedBlock> blocks;
    const std::span<const SubjectKey> keys(results.subjectKeys);
    const std::span<const std::uint64_t> flags(results.flags);
    for (std::size_t first = 0; first < keys.size(); first += subjectsPerBlock) {
        const std::size_t count = std::min(subjectsPerBlock, keys.size() - first);
        std::vector<std::span<const std::uint64_t>> masks;
        for (const auto &ofWindow : results.masks)
            masks.push_back(std::span(ofWindow).subspan(first, count));
        for (PackedBlock &block : packBlocks(first, keys.subspan(first, count), flags.subspan(first, count),
                                             results.signals, first, results.assignedWindows, masks))
            blocks.push_back(std::move(block));
    }
    return blocks;
}

Status writeBlocks(Connection &connection, std::int64_t runNo, std::span<const PackedBlock> blocks)
{
    DRAMATIS_TRY_ASSIGN(
        insert,
        connection.prepare("INSERT INTO @result_blocks(run_no, window_days, assigned, first_subject, "
                           "subject_count, first_key, last_key, columns) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const PackedBlock &block : blocks)
        DRAMATIS_TRY(insert
                         .with(runNo, block.window, block.assigned ? 1 : 0,
                               static_cast<std::int64_t>(block.first), static_cast<std::int64_t>(block.count),
                               block.firstKey, block.lastKey, std::span<const std::uint8_t>(block.bytes))
                         .run());
    return {};
}

Status writeOutcomes(Connection &connection, std::int64_t runNo, const std::vector<Outcome> &outcomes)
{
    DRAMATIS_TRY_ASSIGN(insert,
                        connection.prepare("INSERT INTO @run_outcomes(run_no, outcome_no, mask, persona_id, "
                                           "priority, matched, reason) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const Outcome &outcome = outcomes[i];
        DRAMATIS_TRY(insert
                         .with(runNo, static_cast<std::int64_t>(i), static_cast<std::int64_t>(outcome.mask),
                               outcome.personaId, outcome.priority, outcome.matched, outcome.reason)
                         .run());
    }
    return {};
}

Status writeResults(Connection &connection, std::int64_t runNo, const RunResults &results,
                    const std::vector<Outcome> &outcomes)
{
    DRAMATIS_TRY(writeBlocks(connection, runNo, packBlocks(results)));
    return writeOutcomes(connection, runNo, outcomes);
}

Status deleteResults(Connection &connection, std::int64_t runNo)
{
    for (const char *table : {"@result_blocks", "@run_outcomes", "@loop_results", "@run_selections"})
        DRAMATIS_TRY(connection.run(std::string("DELETE FROM ") + table + " WHERE run_no = ?", runNo));
    return {};
}

Result<RunOutcomes> readOutcomes(Connection &connection, std::int64_t runNo, const std::vector<int> &windows,
                                 const std::vector<int> &assignedWindows)
{
    RunOutcomes outcomes;
    outcomes.assignedWindows = assignedWindows;
    outcomes.masks.resize(assignedWindows.size());
    DRAMATIS_TRY_ASSIGN(
        whole,
        connection.prepare("SELECT count(*) FROM @result_blocks WHERE run_no = ? AND first_subject = ?"));
    DRAMATIS_TRY_ASSIGN(columns, connection.prepare("SELECT columns FROM @result_blocks WHERE run_no = ? AND "
                                                    "window_days = ? AND first_subject = ?"));
    for (;;) {
        const auto first = static_cast<std::int64_t>(outcomes.subjectKeys.size());
        DRAMATIS_TRY_ASSIGN(counted, whole.with(runNo, first).step());
        if (!counted || whole.row().whole(0) != static_cast<std::int64_t>(windows.size()))
            return outcomes;
        for (std::size_t w = 0; w < assignedWindows.size(); ++w) {
            DRAMATIS_TRY_ASSIGN(there, columns.with(runNo, assignedWindows[w], first).step());
            if (!there)
                return outcomes;
            DRAMATIS_TRY_ASSIGN(block, decodeBlock(columns.row().blob(0)));
            auto &masks = outcomes.masks[w];
            masks.insert(masks.end(), block.masks.begin(), block.masks.end());
            if (w > 0)
                continue;
            outcomes.subjectKeys.insert(outcomes.subjectKeys.end(), block.keys.begin(), block.keys.end());
            outcomes.flags.insert(outcomes.flags.end(), block.flags.begin(), block.flags.end());
        }
    }
}

Result<RunResults> readResults(Connection &connection, std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(blocks, readBlocks(connection, runNo));
    return Collector().collect(blocks, std::nullopt);
}

Result<RunResults> readResultsOf(Connection &connection, std::int64_t runNo, SubjectKey subject)
{
    DRAMATIS_TRY_ASSIGN(blocks, readBlocks(connection, runNo, subject));
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
    const auto note = [&](Row row) {
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
    };
    DRAMATIS_TRY(connection.query(
        "SELECT block_no, columns FROM @result_blocks WHERE ? BETWEEN first_key AND last_key", note,
        subject));
    DRAMATIS_TRY(status);
    for (const Changed &block : changed)
        DRAMATIS_TRY(connection.run("UPDATE @result_blocks SET columns = ? WHERE block_no = ?",
                                    std::span<const std::uint8_t>(block.bytes), block.blockNo));
    return connection.run("DELETE FROM @loop_results WHERE subject_key = ?", subject);
}

} // namespace dramatis::store

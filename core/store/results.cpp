// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/results.h"
#include "base/number.h"

#include <algorithm>

namespace dramatis::store
{

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
    DRAMATIS_TRY_ASSIGN(
        insert,
        connection.prepare("INSERT INTO @run_outcomes(run_no, outcome_no, mask, kind, persona_id, threshold, "
                           "priority, matched, reason) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const Outcome &outcome = outcomes[i];
        DRAMATIS_TRY(insert
                         .with(runNo, static_cast<std::int64_t>(i), static_cast<std::int64_t>(outcome.mask),
                               outcome.kind, outcome.personaId, outcome.threshold, outcome.priority,
                               outcome.matched, outcome.reason)
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
    for (const char *table : {"@result_blocks", "@run_outcomes", "@run_labels", "@run_failures",
                              "@loop_results", "@run_selections"})
        DRAMATIS_TRY(connection.run(std::string("DELETE FROM ") + table + " WHERE run_no = ?", runNo));
    return {};
}

Result<RunOutcomes> readOutcomes(Connection &connection, std::int64_t runNo, const std::vector<int> &windows,
                                 const std::vector<int> &assignedWindows,
                                 const std::function<void(const ResultBlock &, int)> &each)
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
            if (each)
                each(block, assignedWindows[w]);
            if (w > 0)
                continue;
            outcomes.subjectKeys.insert(outcomes.subjectKeys.end(), block.keys.begin(), block.keys.end());
            outcomes.flags.insert(outcomes.flags.end(), block.flags.begin(), block.flags.end());
        }
    }
}

Status deleteBlocksFrom(Connection &connection, std::int64_t runNo, std::size_t firstSubject)
{
    return connection.run("DELETE FROM @result_blocks WHERE run_no = ? AND first_subject >= ?", runNo,
                          static_cast<std::int64_t>(firstSubject));
}

Status writeFailures(Connection &connection, std::int64_t runNo, std::span<const Failure> failures)
{
    for (const Failure &failure : failures)
        DRAMATIS_TRY(connection.run(
            "INSERT OR REPLACE INTO @run_failures(run_no, subject_key, reason) VALUES(?, ?, ?)", runNo,
            failure.subject, failure.reason));
    return {};
}

Result<std::string> failureOf(Connection &connection, std::int64_t runNo, SubjectKey subject)
{
    std::string reason;
    DRAMATIS_TRY(connection.query(
        "SELECT reason FROM @run_failures WHERE run_no = ? AND subject_key = ?",
        [&](Row row) { reason = row.text(0); }, runNo, subject));
    return reason;
}

Status writeLabels(Connection &connection, std::int64_t runNo, const std::vector<std::string> &labels)
{
    for (std::size_t i = 0; i < labels.size(); ++i)
        DRAMATIS_TRY(connection.run("INSERT INTO @run_labels(run_no, label_no, label) VALUES(?, ?, ?)", runNo,
                                    static_cast<std::int64_t>(i), labels[i]));
    return {};
}

Result<std::vector<std::string>> readLabels(Connection &connection, std::int64_t runNo)
{
    std::vector<std::string> labels;
    DRAMATIS_TRY(connection.query(
        "SELECT label FROM @run_labels WHERE run_no = ? ORDER BY label_no",
        [&](Row row) { labels.emplace_back(row.text(0)); }, runNo));
    return labels;
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
    DRAMATIS_TRY(connection.run("DELETE FROM @run_failures WHERE subject_key = ?", subject));
    return connection.run("DELETE FROM @loop_results WHERE subject_key = ?", subject);
}

} // namespace dramatis::store

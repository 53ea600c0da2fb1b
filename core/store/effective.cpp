// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/effective.h"
#include "store/block_codec.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

namespace dramatis::store
{

namespace
{

struct Entry {
    SubjectKey subject;
    std::int64_t outcome;
};

struct CurrentBlock {
    std::int64_t blockNo = 0;
    std::int64_t runNo = 0;
    int window = 0;
    std::vector<Entry> entries;
};

std::string entriesText(const std::vector<Entry> &entries)
{
    std::string text = "[";
    for (const Entry &entry : entries) {
        text += text.size() > 1 ? ",[" : "[";
        text += std::to_string(entry.subject) + ',' + std::to_string(entry.outcome) + ']';
    }
    return text += ']';
}

/// Reads what entriesText() wrote: pairs of numbers, whatever stands between them.
std::vector<Entry> entriesOf(std::string_view text)
{
    std::vector<std::int64_t> numbers;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end) {
        std::int64_t number = 0;
        const auto [behind, code] = std::from_chars(at, end, number);
        if (code == std::errc())
            numbers.push_back(number);
        at = code == std::errc() ? behind : at + 1;
    }
    std::vector<Entry> entries;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
        entries.push_back({numbers[i], numbers[i + 1]});
    return entries;
}

Result<std::vector<CurrentBlock>> currentBlocks(Connection &connection, std::string_view domain, int window)
{
    std::vector<CurrentBlock> blocks;
    DRAMATIS_TRY(connection.query(
        "SELECT block_no, run_no, window_days, entries FROM @current_blocks WHERE domain = ? "
        "AND window_days = ?",
        [&](Row row) {
            blocks.push_back(
                {row.whole(0), row.whole(1), static_cast<int>(row.whole(2)), entriesOf(row.text(3))});
        },
        domain, window));
    return blocks;
}

Status rewrite(Connection &connection, const CurrentBlock &block)
{
    if (block.entries.empty())
        return connection.run("DELETE FROM @current_blocks WHERE block_no = ?", block.blockNo);
    return connection.run("UPDATE @current_blocks SET entries = ? WHERE block_no = ?",
                          entriesText(block.entries), block.blockNo);
}

/// The run's own blocks of assigned windows, as entries.
Result<std::vector<CurrentBlock>> blocksOfRun(Connection &connection, std::int64_t runNo)
{
    std::unordered_map<std::int64_t, std::int64_t> outcomeOfMask;
    DRAMATIS_TRY(connection.query(
        "SELECT mask, outcome_no FROM @run_outcomes WHERE run_no = ?",
        [&](Row row) { outcomeOfMask[row.whole(0)] = row.whole(1); }, runNo));
    std::vector<CurrentBlock> blocks;
    Status status;
    DRAMATIS_TRY(connection.query(
        "SELECT block_no, window_days, columns FROM @result_blocks WHERE run_no = ? AND "
        "assigned = 1 ORDER BY window_days, first_subject",
        [&](Row row) {
            const auto unpacked = decodeBlock(row.blob(2));
            if (!unpacked) {
                status = unpacked.error();
                return;
            }
            CurrentBlock block{row.whole(0), runNo, static_cast<int>(row.whole(1)), {}};
            for (std::size_t i = 0; i < unpacked->keys.size(); ++i) {
                if (unpacked->keys[i] != 0)
                    block.entries.push_back({static_cast<SubjectKey>(unpacked->keys[i]),
                                             outcomeOfMask[static_cast<std::int64_t>(unpacked->masks[i])]});
            }
            blocks.push_back(std::move(block));
        },
        runNo));
    DRAMATIS_TRY(status);
    return blocks;
}

std::vector<SubjectKey> sortedSubjects(const std::vector<const CurrentBlock *> &blocks)
{
    std::vector<SubjectKey> subjects;
    for (const CurrentBlock *block : blocks) {
        for (const Entry &entry : block->entries)
            subjects.push_back(entry.subject);
    }
    std::sort(subjects.begin(), subjects.end());
    return subjects;
}

/// Takes the subjects (sorted) out of a block; true if there were any.
bool removeSubjects(CurrentBlock &block, const std::vector<SubjectKey> &subjects)
{
    return std::erase_if(block.entries, [&](const Entry &entry) {
               return std::binary_search(subjects.begin(), subjects.end(), entry.subject);
           }) > 0;
}

Status makeWindowCurrent(Connection &connection, std::string_view domain, std::vector<CurrentBlock *> &own,
                         int window)
{
    DRAMATIS_TRY_ASSIGN(stored, currentBlocks(connection, domain, window));
    const std::int64_t runNo = own.front()->runNo;
    std::vector<const CurrentBlock *> newer;
    for (const CurrentBlock &block : stored) {
        if (block.runNo > runNo)
            newer.push_back(&block);
    }
    const std::vector<SubjectKey> kept = sortedSubjects(newer);
    for (CurrentBlock *block : own)
        removeSubjects(*block, kept);
    const std::vector<SubjectKey> replaced = sortedSubjects({own.begin(), own.end()});
    for (CurrentBlock &block : stored) {
        if (block.runNo < runNo && removeSubjects(block, replaced))
            DRAMATIS_TRY(rewrite(connection, block));
    }
    for (const CurrentBlock *block : own) {
        if (!block->entries.empty())
            DRAMATIS_TRY(
                connection.run("INSERT INTO @current_blocks(block_no, domain, run_no, window_days, entries) "
                               "VALUES(?, ?, ?, ?, ?)",
                               block->blockNo, domain, runNo, window, entriesText(block->entries)));
    }
    return {};
}

} // namespace

Status makeCurrent(Connection &connection, std::string_view domain, std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(blocks, blocksOfRun(connection, runNo));
    std::map<int, std::vector<CurrentBlock *>> byWindow;
    for (CurrentBlock &block : blocks)
        byWindow[block.window].push_back(&block);
    for (auto &[window, own] : byWindow)
        DRAMATIS_TRY(makeWindowCurrent(connection, domain, own, window));
    return {};
}

Status removeFromCurrent(Connection &connection, SubjectKey subject)
{
    std::vector<CurrentBlock> blocks;
    DRAMATIS_TRY(
        connection.query("SELECT block_no, run_no, window_days, entries FROM @current_blocks", [&](Row row) {
            blocks.push_back(
                {row.whole(0), row.whole(1), static_cast<int>(row.whole(2)), entriesOf(row.text(3))});
        }));
    for (CurrentBlock &block : blocks) {
        if (removeSubjects(block, {subject}))
            DRAMATIS_TRY(rewrite(connection, block));
    }
    return {};
}

Result<std::optional<std::int64_t>> currentRunOf(Connection &connection, std::string_view domain,
                                                 SubjectKey subject, int windowDays)
{
    DRAMATIS_TRY_ASSIGN(blocks, currentBlocks(connection, domain, windowDays));
    for (const CurrentBlock &block : blocks) {
        const bool has = std::any_of(block.entries.begin(), block.entries.end(),
                                     [&](const Entry &entry) { return entry.subject == subject; });
        if (has)
            return std::optional(block.runNo);
    }
    return std::optional<std::int64_t>();
}

} // namespace dramatis::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/effective.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <memory>
#include <unordered_map>

namespace dramatis::store
{

namespace
{

struct Entry {
    SubjectKey subject = 0;
    std::int64_t outcome = 0;
    std::string_view more = {}; ///< RunOutcomes::details, or of CurrentBlock::text
};

struct CurrentBlock {
    std::int64_t blockNo = 0;
    std::int64_t runNo = 0;
    int window = 0;
    std::vector<Entry> entries;
    std::unique_ptr<const std::string> text = {}; ///< that the entries were read from
};

void appendWhole(std::string &text, std::int64_t number)
{
    std::array<char, 24> digits;
    text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

std::string entriesText(const std::vector<Entry> &entries)
{
    std::string text = "[";
    for (const Entry &entry : entries) {
        text += text.size() > 1 ? ",[" : "[";
        appendWhole(text, entry.subject);
        text += ',';
        appendWhole(text, entry.outcome);
        text += entry.more;
        text += ']';
    }
    return text += ']';
}

/// Lowest and highest subject of some.
struct KeyRange {
    SubjectKey first = std::numeric_limits<SubjectKey>::max();
    SubjectKey last = 0;

    void add(const std::vector<Entry> &entries)
    {
        for (const Entry &entry : entries) {
            first = std::min(first, entry.subject);
            last = std::max(last, entry.subject);
        }
    }
};

/// Reads what entriesText() wrote, list by list; what a damaged text says is up to it.
class EntriesInput
{
public:
    explicit EntriesInput(std::string_view text) : m_text(text) {}

    std::vector<Entry> read()
    {
        std::vector<Entry> entries;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != '[')
                continue;
            ++m_at;
            Entry entry;
            entry.subject = number();
            ++m_at;
            entry.outcome = number();
            entry.more = rest();
            entries.push_back(entry);
        }
        return entries;
    }

private:
    std::int64_t number()
    {
        std::uint64_t value = 0; // wraps in a damaged text
        for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at)
            value = value * 10 + static_cast<unsigned>(m_text[m_at] - '0');
        return static_cast<std::int64_t>(value);
    }

    /// Up to the end of the list; it may have lists of its own, and texts may have brackets.
    std::string_view rest()
    {
        const std::size_t begin = m_at;
        bool quoted = false;
        int open = 0;
        for (; m_at < m_text.size() && (quoted || open > 0 || m_text[m_at] != ']'); ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
            else if (m_text[m_at] == '"')
                quoted = !quoted;
            else if (!quoted)
                open += m_text[m_at] == '[' ? 1 : m_text[m_at] == ']' ? -1 : 0;
        }
        m_at = std::min(m_at, m_text.size());
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

CurrentBlock blockAt(Row row)
{
    CurrentBlock block{row.whole(0), row.whole(1), static_cast<int>(row.whole(2)), {}};
    block.text = std::make_unique<const std::string>(row.text(3));
    block.entries = EntriesInput(*block.text).read();
    return block;
}

/// The blocks that may hold subjects of that range.
Result<std::vector<CurrentBlock>> currentBlocks(Connection &connection, std::string_view domain, int window,
                                                const KeyRange &range)
{
    std::vector<CurrentBlock> blocks;
    DRAMATIS_TRY(connection.query(
        "SELECT block_no, run_no, window_days, entries FROM @current_blocks WHERE domain = ? "
        "AND window_days = ? AND first_key <= ? AND last_key >= ?",
        [&](Row row) { blocks.push_back(blockAt(row)); }, domain, window, range.last, range.first));
    return blocks;
}

Status rewrite(Connection &connection, const CurrentBlock &block)
{
    if (block.entries.empty())
        return connection.run("DELETE FROM @current_blocks WHERE block_no = ?", block.blockNo);
    return connection.run("UPDATE @current_blocks SET entries = ? WHERE block_no = ?",
                          entriesText(block.entries), block.blockNo);
}

/// The run's own blocks of one window, as entries.
Result<std::vector<CurrentBlock>> blocksOfRun(Connection &connection, std::int64_t runNo,
                                              const RunOutcomes &outcomes, std::size_t window)
{
    std::unordered_map<std::uint64_t, std::int64_t> outcomeOfMask;
    DRAMATIS_TRY(connection.query(
        "SELECT mask, outcome_no FROM @run_outcomes WHERE run_no = ?",
        [&](Row row) { outcomeOfMask[static_cast<std::uint64_t>(row.whole(0))] = row.whole(1); }, runNo));
    std::vector<CurrentBlock> blocks;
    const int days = outcomes.assignedWindows[window];
    DRAMATIS_TRY(connection.query(
        "SELECT block_no, first_subject, subject_count FROM @result_blocks WHERE run_no = ? AND "
        "window_days = ? ORDER BY first_subject",
        [&](Row row) {
            CurrentBlock block{row.whole(0), runNo, days, {}};
            const auto end = static_cast<std::size_t>(row.whole(1) + row.whole(2));
            for (auto i = static_cast<std::size_t>(row.whole(1)); i < end; ++i)
                block.entries.push_back(
                    {outcomes.subjectKeys[i], outcomeOfMask[outcomes.masks[window][i]],
                     outcomes.details.empty() ? std::string_view() : std::string_view(outcomes.details[i])});
            blocks.push_back(std::move(block));
        },
        runNo, days));
    return blocks;
}

std::vector<SubjectKey> sortedSubjects(const std::vector<const CurrentBlock *> &blocks)
{
    std::vector<SubjectKey> subjects;
    for (const CurrentBlock *block : blocks) {
        for (const Entry &entry : block->entries)
            subjects.push_back(entry.subject);
    }
    if (!std::is_sorted(subjects.begin(), subjects.end()))
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

Status insertBlocks(Connection &connection, std::string_view domain, const std::vector<CurrentBlock> &blocks)
{
    DRAMATIS_TRY_ASSIGN(
        insert, connection.prepare("INSERT INTO @current_blocks(block_no, domain, run_no, window_days, "
                                   "first_key, last_key, entries) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    for (const CurrentBlock &block : blocks) {
        if (block.entries.empty())
            continue;
        KeyRange range;
        range.add(block.entries);
        DRAMATIS_TRY(insert
                         .with(block.blockNo, domain, block.runNo, block.window, range.first, range.last,
                               entriesText(block.entries))
                         .run());
    }
    return {};
}

Status makeWindowCurrent(Connection &connection, std::string_view domain, std::vector<CurrentBlock> &own)
{
    KeyRange range;
    for (const CurrentBlock &block : own)
        range.add(block.entries);
    DRAMATIS_TRY_ASSIGN(stored, currentBlocks(connection, domain, own.front().window, range));
    const std::int64_t runNo = own.front().runNo;
    std::vector<const CurrentBlock *> newer;
    for (const CurrentBlock &block : stored) {
        if (block.runNo > runNo)
            newer.push_back(&block);
    }
    if (!newer.empty()) {
        const std::vector<SubjectKey> kept = sortedSubjects(newer);
        for (CurrentBlock &block : own)
            removeSubjects(block, kept);
    }
    std::vector<const CurrentBlock *> ours;
    for (const CurrentBlock &block : own)
        ours.push_back(&block);
    const std::vector<SubjectKey> replaced = sortedSubjects(ours);
    for (CurrentBlock &block : stored) {
        if (block.runNo < runNo && removeSubjects(block, replaced))
            DRAMATIS_TRY(rewrite(connection, block));
    }
    return insertBlocks(connection, domain, own);
}

} // namespace

Status makeCurrent(Connection &connection, std::string_view domain, std::int64_t runNo,
                   const RunOutcomes &outcomes)
{
    for (std::size_t window = 0; window < outcomes.assignedWindows.size(); ++window) {
        DRAMATIS_TRY_ASSIGN(own, blocksOfRun(connection, runNo, outcomes, window));
        if (!own.empty())
            DRAMATIS_TRY(makeWindowCurrent(connection, domain, own));
    }
    return {};
}

Status removeFromCurrent(Connection &connection, SubjectKey subject)
{
    std::vector<CurrentBlock> blocks;
    DRAMATIS_TRY(connection.query(
        "SELECT block_no, run_no, window_days, entries FROM @current_blocks WHERE ? BETWEEN first_key AND "
        "last_key",
        [&](Row row) { blocks.push_back(blockAt(row)); }, subject));
    for (CurrentBlock &block : blocks) {
        if (removeSubjects(block, {subject}))
            DRAMATIS_TRY(rewrite(connection, block));
    }
    return {};
}

Result<std::optional<std::int64_t>> currentRunOf(Connection &connection, std::string_view domain,
                                                 SubjectKey subject, int windowDays)
{
    DRAMATIS_TRY_ASSIGN(blocks, currentBlocks(connection, domain, windowDays, {subject, subject}));
    for (const CurrentBlock &block : blocks) {
        const bool has = std::any_of(block.entries.begin(), block.entries.end(),
                                     [&](const Entry &entry) { return entry.subject == subject; });
        if (has)
            return std::optional(block.runNo);
    }
    return std::optional<std::int64_t>();
}

} // namespace dramatis::store

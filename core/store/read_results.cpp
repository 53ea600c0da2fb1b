// SPDX-License-Identifier: GPL-3.0-or-later
// Stored results read back. Every block has its head read first (subjects, masks, flags): it says where the
// block's rows go, and whether all windows have the same subjects. Then the signals are unpacked to their
// places, in the order in which a second thread fetches the blocks.
#include "base/number.h"
#include "base/slices.h"
#include "store/results.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace dramatis::store
{

namespace
{

struct StoredBlock {
    std::int64_t no = 0;
    int window = 0;
    bool assigned = false;
    BlockHead head;
    std::size_t row = 0; ///< of its first subject that is not forgotten
};

/// Of the usual forms of columns; longer heads are read again.
constexpr std::size_t usualHead = std::size_t{40} << 10U;
constexpr std::size_t fetchedAhead = 8;

Error damaged(std::int64_t runNo)
{
    return {ErrorKind::Storage, "The stored results of run " + std::to_string(runNo) +
                                    " are damaged: restore the workspace from a backup."};
}

Result<BlockHead> readHead(Connection &connection, std::int64_t blockNo)
{
    std::vector<std::uint8_t> bytes;
    for (const std::size_t size : {usualHead, longestHead}) {
        bytes.resize(size);
        DRAMATIS_TRY(connection.readBlobStart("@result_blocks", "columns", blockNo, bytes));
        auto head = decodeHead(bytes);
        if (head || size == longestHead)
            return head;
    }
    return BlockHead();
}

/// In the order of windows, then subjects, with their heads.
Result<std::vector<StoredBlock>> readHeads(Connection &connection, std::int64_t runNo,
                                           std::optional<SubjectKey> only)
{
    std::vector<StoredBlock> blocks;
    DRAMATIS_TRY(connection.query(
        "SELECT block_no, window_days, assigned FROM @result_blocks WHERE run_no = ?1 AND "
        "(?2 IS NULL OR ?2 BETWEEN first_key AND last_key) ORDER BY window_days, first_subject",
        [&](Row row) {
            blocks.push_back({row.whole(0), static_cast<int>(row.whole(1)), row.whole(2) != 0, {}, 0});
        },
        runNo, only));
    for (StoredBlock &block : blocks) {
        if (connection.stop().stop_requested())
            return interrupted("Stopped; nothing was read.");
        DRAMATIS_TRY_ASSIGN(head, readHead(connection, block.no));
        block.head = std::move(head);
    }
    return blocks;
}

bool isWanted(std::uint64_t key, std::optional<SubjectKey> only)
{
    return key != 0 && (!only || key == static_cast<std::uint64_t>(*only));
}

/// Puts blocks together to the columns of the run.
class Collector
{
public:
    Collector(Connection &connection, std::int64_t runNo, std::optional<SubjectKey> only)
        : m_connection(connection), m_runNo(runNo), m_only(only)
    {
    }

    Result<RunOutcomes> outcomes()
    {
        DRAMATIS_TRY_ASSIGN(blocks, readHeads(m_connection, m_runNo, m_only));
        m_blocks = std::move(blocks);
        RunOutcomes outcomes;
        DRAMATIS_TRY(checkSizes());
        for (StoredBlock &block : m_blocks) {
            if (m_windows.empty() || m_windows.back() != block.window)
                DRAMATIS_TRY(beginWindow(block, outcomes));
            DRAMATIS_TRY(add(block, outcomes));
        }
        if (!m_windows.empty() && m_row != outcomes.subjectKeys.size())
            return damaged(m_runNo);
        return outcomes;
    }

    Result<RunResults> results()
    {
        DRAMATIS_TRY_ASSIGN(found, outcomes());
        RunResults results;
        static_cast<RunOutcomes &>(results) = std::move(found);
        DRAMATIS_TRY_ASSIGN(signals, signalCount());
        results.signals = SignalTable(results.subjectKeys.size(), m_windows, signals);
        DRAMATIS_TRY(readSignals(results.signals));
        return results;
    }

private:
    /// Every window has as many subjects.
    Status checkSizes()
    {
        std::set<std::int64_t> sizes;
        DRAMATIS_TRY(m_connection.query(
            "SELECT sum(subject_count) FROM @result_blocks WHERE run_no = ? GROUP BY window_days",
            [&](Row row) { sizes.insert(row.whole(0)); }, m_runNo));
        return sizes.size() > 1 ? Status(damaged(m_runNo)) : Status();
    }

    Status beginWindow(const StoredBlock &block, RunOutcomes &outcomes)
    {
        if (!m_windows.empty() && m_row != outcomes.subjectKeys.size())
            return damaged(m_runNo);
        m_windows.push_back(block.window);
        m_row = 0;
        if (!block.assigned)
            return {};
        outcomes.assignedWindows.push_back(block.window);
        outcomes.masks.emplace_back();
        outcomes.masks.back().reserve(outcomes.subjectKeys.size());
        return {};
    }

    /// The first window says which subjects there are; the others must have the same.
    Status add(StoredBlock &block, RunOutcomes &outcomes)
    {
        block.row = m_row;
        const BlockHead &head = block.head;
        for (std::size_t i = 0; i < head.keys.size(); ++i) {
            if (!isWanted(head.keys[i], m_only))
                continue;
            if (m_windows.size() == 1) {
                outcomes.subjectKeys.push_back(static_cast<SubjectKey>(head.keys[i]));
                outcomes.flags.push_back(head.flags[i]);
            } else if (m_row >= outcomes.subjectKeys.size() ||
                       outcomes.subjectKeys[m_row] != static_cast<SubjectKey>(head.keys[i])) {
                return damaged(m_runNo);
            }
            if (block.assigned)
                outcomes.masks.back().push_back(head.masks[i]);
            ++m_row;
        }
        return {};
    }

    Result<std::size_t> signalCount()
    {
        if (m_blocks.empty())
            return std::size_t{0};
        constexpr std::size_t place = 8; // behind the mark and the number of subjects
        std::vector<std::uint8_t> start(place + sizeof(std::uint32_t));
        DRAMATIS_TRY(m_connection.readBlobStart("@result_blocks", "columns", m_blocks.front().no, start));
        std::uint32_t count = 0;
        std::memcpy(&count, start.data() + place, sizeof count);
        return static_cast<std::size_t>(count);
    }

    Status readSignals(SignalTable &table)
    {
        DRAMATIS_TRY_ASSIGN(select,
                            m_connection.prepare("SELECT columns FROM @result_blocks WHERE block_no = ?"));
        const auto fetch = [&](std::size_t i, std::size_t) -> Result<std::vector<std::uint8_t>> {
            DRAMATIS_TRY_ASSIGN(there, select.with(m_blocks[i].no).step());
            const auto bytes = there ? select.row().blob(0) : std::span<const std::uint8_t>();
            return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
        };
        SliceStream<Result<std::vector<std::uint8_t>>> stream(m_blocks.size(), m_blocks.size() > 2 ? 1 : 0,
                                                              fetchedAhead, fetch);
        for (const StoredBlock &block : m_blocks) {
            auto made = stream.next();
            if (made->index() == 1)
                std::rethrow_exception(std::get<1>(*made));
            const auto &bytes = std::get<0>(*made);
            if (!bytes)
                return bytes.error();
            if (!unpack(block, *bytes, table))
                return damaged(m_runNo);
        }
        return {};
    }

    /// Straight into the table where every slot is wanted.
    bool unpack(const StoredBlock &block, std::span<const std::uint8_t> bytes, SignalTable &table)
    {
        const std::size_t slots = block.head.keys.size();
        const std::size_t window = *table.windowIndex(block.window);
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < slots; ++i) {
            if (isWanted(block.head.keys[i], m_only))
                kept.push_back(i);
        }
        std::vector<std::span<double>> columns;
        if (kept.size() == slots) {
            for (std::size_t signal = 0; signal < table.signalCount(); ++signal)
                columns.push_back(table.column(window, signal).subspan(block.row, slots));
            return decodeSignals(bytes, columns).ok();
        }
        std::vector<double> values(slots * table.signalCount());
        for (std::size_t signal = 0; signal < table.signalCount(); ++signal)
            columns.push_back(std::span(values).subspan(signal * slots, slots));
        if (!decodeSignals(bytes, columns))
            return false;
        for (std::size_t signal = 0; signal < table.signalCount(); ++signal) {
            for (std::size_t k = 0; k < kept.size(); ++k)
                table.column(window, signal)[block.row + k] = columns[signal][kept[k]];
        }
        return true;
    }

    Connection &m_connection;
    std::int64_t m_runNo;
    std::optional<SubjectKey> m_only;
    std::vector<StoredBlock> m_blocks;
    std::vector<int> m_windows; ///< ascending
    std::size_t m_row = 0;      ///< the next of the window
};

} // namespace

Result<RunResults> readResults(Connection &connection, std::int64_t runNo)
{
    return Collector(connection, runNo, std::nullopt).results();
}

Result<RunOutcomes> readOutcomes(Connection &connection, std::int64_t runNo)
{
    return Collector(connection, runNo, std::nullopt).outcomes();
}

Result<RunResults> readResultsOf(Connection &connection, std::int64_t runNo, SubjectKey subject)
{
    return Collector(connection, runNo, subject).results();
}

Result<RunOutcomes> readOutcomesOf(Connection &connection, std::int64_t runNo, SubjectKey subject)
{
    return Collector(connection, runNo, subject).outcomes();
}

} // namespace dramatis::store

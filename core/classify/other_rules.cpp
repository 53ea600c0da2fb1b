// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/other_rules.h"
#include "base/number.h"
#include "base/slices.h"
#include "classify/contributions.h"
#include "classify/subject_lookup.h"
#include "columns/key_index.h"
#include "rules/evaluate.h"
#include "rules/outcome.h"
#include "scorecards/score.h"

#include <algorithm>
#include <mutex>

namespace dramatis::classify
{

namespace
{

using store::SubjectKey;
using Bytes = std::vector<std::uint8_t>;

/// The blocks of the same subjects, one per window.
struct BlockRow {
    std::vector<int> windows; ///< ascending
    std::vector<std::int64_t> blocks;
    SubjectKey first = 0;
    SubjectKey last = 0;
};

/// What became of the subjects of one of them.
struct Judged {
    std::vector<std::uint64_t> keys; ///< 0: forgotten
    OutcomeColumns outcomes;
};

Error damaged(const StoredRun &run)
{
    return {ErrorKind::Storage, "The stored results of run " + std::to_string(run.record.no) +
                                    " are damaged: restore the workspace from a backup."};
}

/// Signals about lately are called so: they are made with the look-back that the rule set states.
constexpr std::string_view lately = "recent_";

bool sameRecentDays(const rules::RuleSet &a, const rules::RuleSet &b)
{
    return !a.screening || !b.screening || a.screening->recentDays == b.screening->recentDays;
}

/// Did the data's run store all signals that the rules look at, as they want them?
bool hasSignals(const StoredRun &data, const rules::RuleSet &ruleSet, std::size_t stored)
{
    const bool recentDiffer = !sameRecentDays(data.ruleSet, ruleSet);
    for (std::size_t position = 0; position < ruleSet.ruleCount(); ++position) {
        for (const rules::Condition &condition : ruleSet.rule(position).criteria.conditions) {
            if (condition.signal == rules::listedSignal)
                continue;
            if (condition.signal >= stored ||
                (recentDiffer && data.domain->signals()[condition.signal].id.starts_with(lately)))
                return false;
        }
    }
    return true;
}

bool hasWindows(const rules::RuleSet &ruleSet, const std::vector<int> &stored)
{
    const std::vector<int> own = ruleSet.ownWindows();
    return std::all_of(own.begin(), own.end(),
                       [&](int window) { return std::binary_search(stored.begin(), stored.end(), window); });
}

/// Rules ready to be applied to blocks. Any thread.
class Judge
{
public:
    Judge(const StoredRun &rules, std::vector<SubjectKey> listed, const std::vector<int> &windows)
        : m_ruleSet(rules.ruleSet), m_card(rules.domain->scorecard(rules.ruleSet)),
          m_listed(std::move(listed)), m_windows(windows)
    {
        if (m_card)
            m_ratios = ratioSignals(*rules.domain, *m_card);
    }

    [[nodiscard]] OutcomeColumns judge(const SignalTable &signals, const store::BlockHead &head) const
    {
        OutcomeColumns columns;
        for (const int days : m_windows) {
            const std::size_t window = *signals.windowIndex(days);
            columns.push_back(m_card ? scored(signals, window) : matched(signals, window, head));
        }
        return columns;
    }

private:
    [[nodiscard]] std::vector<std::uint8_t> matched(const SignalTable &signals, std::size_t window,
                                                    const store::BlockHead &head) const
    {
        std::vector<std::uint64_t> flags = head.flags;
        for (std::size_t row = 0; row < flags.size(); ++row) { // listed by these rules, not by its own
            const bool listed =
                !m_listed.empty() &&
                std::binary_search(m_listed.begin(), m_listed.end(), static_cast<SubjectKey>(head.keys[row]));
            flags[row] = (flags[row] & ~rules::listedFlag) | (listed ? rules::listedFlag : 0);
        }
        std::vector<rules::MatchMask> masks(signals.subjectCount());
        rules::matchMasks(m_ruleSet, signals, window, 0, masks, flags);
        std::vector<std::uint8_t> positions(masks.size());
        std::transform(masks.begin(), masks.end(), positions.begin(), [&](rules::MatchMask mask) {
            return static_cast<std::uint8_t>(rules::outcomePosition(m_ruleSet, mask));
        });
        return positions;
    }

    /// A run stores the probabilities of its own scorecard: those of another come from the ratios.
    [[nodiscard]] std::vector<std::uint8_t> scored(const SignalTable &signals, std::size_t window) const
    {
        std::vector<std::span<const double>> columns;
        for (const std::size_t signal : m_ratios)
            columns.push_back(signals.column(window, signal));
        std::vector<double> probabilities(signals.subjectCount());
        scorecards::scoreColumns(*m_card, columns, probabilities);
        std::vector<std::uint8_t> positions(probabilities.size());
        const std::size_t unclassified = m_card->levels.size();
        std::transform(probabilities.begin(), probabilities.end(), positions.begin(), [&](double one) {
            return static_cast<std::uint8_t>(isMissing(one) ? unclassified
                                                            : scorecards::levelIndexOf(*m_card, one));
        });
        return positions;
    }

    const rules::RuleSet &m_ruleSet;
    std::optional<scorecards::Scorecard> m_card;
    std::vector<std::size_t> m_ratios;
    std::vector<SubjectKey> m_listed; ///< ascending
    const std::vector<int> &m_windows;
};

/// Reads the blocks of some subjects; one thread at a time touches the connection.
class BlockReader
{
public:
    static Result<BlockReader> open(store::Connection &results, const StoredRun &data,
                                    const std::vector<SubjectKey> &subjects)
    {
        DRAMATIS_TRY_ASSIGN(select, results.prepare("SELECT columns FROM @result_blocks WHERE block_no = ?"));
        BlockReader reader(data, std::move(select));
        DRAMATIS_TRY(results.query(
            "SELECT block_no, window_days, first_subject, first_key, last_key FROM @result_blocks WHERE "
            "run_no = ? ORDER BY first_subject, window_days",
            [&, place = std::int64_t{-1}](store::Row row) mutable {
                if (row.whole(2) != place)
                    reader.m_rows.emplace_back(BlockRow{{}, {}, row.whole(3), row.whole(4)});
                place = row.whole(2);
                reader.m_rows.back().windows.push_back(static_cast<int>(row.whole(1)));
                reader.m_rows.back().blocks.push_back(row.whole(0));
            },
            data.record.no));
        for (const BlockRow &row : reader.m_rows) {
            if (row.windows != reader.m_rows.front().windows)
                return damaged(data);
        }
        if (!reader.m_rows.empty())
            reader.m_windows = reader.m_rows.front().windows;
        std::erase_if(reader.m_rows, [&](const BlockRow &row) {
            const auto next = std::lower_bound(subjects.begin(), subjects.end(), row.first);
            return next == subjects.end() || *next > row.last;
        });
        return reader;
    }

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] const std::vector<int> &windows() const { return m_windows; }

    Result<std::size_t> signalCount()
    {
        if (m_rows.empty())
            return std::size_t{0};
        DRAMATIS_TRY_ASSIGN(bytes, fetch(m_rows.front().blocks.front()));
        DRAMATIS_TRY_ASSIGN(block, store::decodeBlock(bytes));
        return block.signals.size();
    }

    /// Any thread.
    Result<Judged> judge(std::size_t at, std::size_t signals, const Judge &judge, std::mutex &reading)
    {
        std::vector<Bytes> windows;
        {
            const std::lock_guard lock(reading);
            for (const std::int64_t block : m_rows[at].blocks) {
                DRAMATIS_TRY_ASSIGN(bytes, fetch(block));
                windows.push_back(std::move(bytes));
            }
        }
        DRAMATIS_TRY_ASSIGN(head, store::decodeHead(windows.front()));
        SignalTable table(head.keys.size(), m_windows, signals);
        for (std::size_t w = 0; w < windows.size(); ++w) {
            std::vector<std::span<double>> columns;
            for (std::size_t signal = 0; signal < signals; ++signal)
                columns.push_back(table.column(w, signal));
            DRAMATIS_TRY(store::decodeSignals(windows[w], columns));
        }
        OutcomeColumns outcomes = judge.judge(table, head);
        return Judged{std::move(head.keys), std::move(outcomes)};
    }

private:
    BlockReader(const StoredRun &data, store::Statement select) : m_data(&data), m_select(std::move(select))
    {
    }

    Result<Bytes> fetch(std::int64_t block)
    {
        DRAMATIS_TRY_ASSIGN(there, m_select.with(block).step());
        if (!there)
            return damaged(*m_data);
        const auto bytes = m_select.row().blob(0);
        return Bytes(bytes.begin(), bytes.end());
    }

    const StoredRun *m_data;
    store::Statement m_select;
    std::vector<int> m_windows;   ///< that the run stored, ascending
    std::vector<BlockRow> m_rows; ///< those with some of the subjects
};

void put(const Judged &judged, const KeyIndex &positions, OutcomeColumns &columns)
{
    for (std::size_t row = 0; row < judged.keys.size(); ++row) {
        const std::uint32_t at = positions.find(static_cast<SubjectKey>(judged.keys[row]));
        for (std::size_t w = 0; at != KeyIndex::none && w < columns.size(); ++w)
            columns[w][at] = judged.outcomes[w][row];
    }
}

} // namespace

Result<std::optional<OutcomeColumns>> outcomesUnder(store::Connection &results, const StoredRun &data,
                                                    const StoredRun &rules, const std::vector<int> &windows,
                                                    const std::vector<SubjectKey> &subjects)
{
    DRAMATIS_TRY_ASSIGN(reader, BlockReader::open(results, data, subjects));
    DRAMATIS_TRY_ASSIGN(signals, reader.signalCount());
    if (!hasSignals(data, rules.ruleSet, signals) || !hasWindows(rules.ruleSet, reader.windows()))
        return std::optional<OutcomeColumns>();
    DRAMATIS_TRY_ASSIGN(listed, listedSubjects(results, *data.domain, rules.ruleSet));
    const Judge judge(rules, std::move(listed), windows);
    OutcomeColumns columns(windows.size(), std::vector<std::uint8_t>(subjects.size()));
    const KeyIndex positions(subjects);
    std::mutex reading;
    SliceStream<Result<Judged>> stream(
        reader.size(), processorCount(), 2 * processorCount(),
        [&](std::size_t at, std::size_t) { return reader.judge(at, signals, judge, reading); });
    for (std::size_t at = 0; at < reader.size(); ++at) {
        auto made = stream.next();
        if (made->index() == 1)
            std::rethrow_exception(std::get<1>(*made));
        const Result<Judged> &judged = std::get<0>(*made);
        if (!judged)
            return judged.error();
        put(*judged, positions, columns);
    }
    return std::optional(std::move(columns));
}

} // namespace dramatis::classify

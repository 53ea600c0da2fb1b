// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/slow_comparison.h"
#include "base/number.h"
#include "classify/outcomes.h"
#include "rules/evidence.h"
#include "scorecards/score.h"
#include "support/customer_data.h"

#include <algorithm>
#include <map>
#include <set>

namespace dramatis::test
{

using classify::StoredRun;

namespace
{

/// One window of a comparison as texts.
struct WindowText {
    int days = 0;
    std::int64_t stayed = 0;
    std::int64_t moved = 0;
    std::int64_t appeared = 0;
    std::int64_t disappeared = 0;
    std::string moves;
    std::map<std::string, std::int64_t> before;
    std::map<std::string, std::int64_t> now;
    std::map<std::string, std::int64_t> matrix; ///< "from>to", and "from>to cause" off the diagonal
};

std::string textOf(const WindowText &window)
{
    std::string text = std::to_string(window.days) + " days: " + std::to_string(window.stayed) + " stayed, " +
                       std::to_string(window.moved) + " moved, " + std::to_string(window.appeared) +
                       " appeared, " + std::to_string(window.disappeared) + " disappeared\n" + window.moves;
    for (const auto *counts : {&window.before, &window.now, &window.matrix}) {
        for (const auto &[what, count] : *counts)
            text += count == 0 ? "" : what + " " + std::to_string(count) + "\n";
        text += "--\n";
    }
    return text;
}

std::string onlyText(const char *run, const std::vector<int> &windows)
{
    std::string text;
    for (const int days : windows)
        text += std::string(run) + " only: " + std::to_string(days) + "\n";
    return text;
}

class Slow
{
public:
    Slow(const Workbench &bench, std::int64_t a, std::int64_t b)
        : m_session(bench.open(jobs::Session::Purpose::Look)), m_a(stored(bench, a)), m_b(stored(bench, b))
    {
    }

    std::string text()
    {
        std::string text;
        std::vector<int> onlyA;
        std::vector<int> onlyB;
        for (const int days : m_a.results.assignedWindows)
            has(m_b, days) ? void(text += windowText(days)) : onlyA.push_back(days);
        for (const int days : m_b.results.assignedWindows) {
            if (!has(m_a, days))
                onlyB.push_back(days);
        }
        return text + onlyText("A", onlyA) + onlyText("B", onlyB);
    }

private:
    StoredRun stored(const Workbench &bench, std::int64_t no)
    {
        return must(classify::readStoredRun(
            m_session.results(), bench.registry(),
            must(store::findRun(m_session.results(), m_session.lockFile(), std::to_string(no)))));
    }

    static bool has(const StoredRun &run, int days)
    {
        const auto &windows = run.results.assignedWindows;
        return std::find(windows.begin(), windows.end(), days) != windows.end();
    }

    std::string windowText(int days)
    {
        WindowText window;
        window.days = days;
        std::set<std::string> ids(m_a.subjectIds.begin(), m_a.subjectIds.end());
        ids.insert(m_b.subjectIds.begin(), m_b.subjectIds.end());
        for (const std::string &id : ids) {
            const auto rowA = m_a.findSubject(id);
            const auto rowB = m_b.findSubject(id);
            const std::string from = rowA ? effective(m_a, *rowA, days) : "";
            const std::string to = rowB ? effective(m_b, *rowB, days) : "";
            window.before[from] += rowA ? 1 : 0;
            window.now[to] += rowB ? 1 : 0;
            window.appeared += rowA ? 0 : 1;
            window.disappeared += rowB ? 0 : 1;
            if (!rowA || !rowB)
                continue;
            ++window.matrix[from + ">" + to];
            ++(from == to ? window.stayed : window.moved);
            if (from == to)
                continue;
            const std::string cause = causeOf(*rowA, *rowB, days, from, to);
            ++window.matrix[from + ">" + to + " " + cause];
            window.moves += id + " " + from + ">" + to + " " + cause + "\n";
        }
        return textOf(window);
    }

    static std::string assigned(const StoredRun &run, std::size_t row, int days)
    {
        const auto &windows = run.results.assignedWindows;
        const auto w =
            static_cast<std::size_t>(std::find(windows.begin(), windows.end(), days) - windows.begin());
        return classify::outcomeOf(run.ruleSet, run.results.masks[w][row]).personaId;
    }

    std::string overrideOf(const StoredRun &run, std::size_t row, int days)
    {
        const auto newest =
            store::latestRun(m_session.results(), run.record.domain, run.record.subjectsWindow);
        const bool isNewest = newest && newest->no == run.record.no;
        std::string persona;
        must(m_session.results().query(
            "SELECT kind, persona_id FROM @overrides WHERE subject_key = ? AND (? OR created_at <= ?) AND "
            "(window_days IS NULL OR window_days = ?) ORDER BY override_no DESC LIMIT 1",
            [&](store::Row found) { persona = found.text(0) == "override" ? found.text(1) : ""; },
            run.results.subjectKeys[row], isNewest ? 1 : 0, run.record.finishedAt, days));
        return persona;
    }

    std::string effective(const StoredRun &run, std::size_t row, int days)
    {
        const std::string decided = overrideOf(run, row, days);
        return decided.empty() ? assigned(run, row, days) : decided;
    }

    std::string causeOf(std::size_t rowA, std::size_t rowB, int days, const std::string &from,
                        const std::string &to)
    {
        if (!overrideOf(m_a, rowA, days).empty() || !overrideOf(m_b, rowB, days).empty() ||
            assigned(m_a, rowA, days) == assigned(m_b, rowB, days))
            return "override";
        if (m_a.ruleSet.hash == m_b.ruleSet.hash)
            return "data";
        if (!separable())
            return "not separable";
        const std::string would = underRulesOfB(rowA, days);
        return would == to ? "rules" : would == from ? "data" : "data and rules";
    }

    bool separable()
    {
        const bool lately =
            m_a.ruleSet.screening && m_a.ruleSet.screening->recentDays != m_b.ruleSet.screening->recentDays;
        for (std::size_t r = 0; r < m_b.ruleSet.ruleCount(); ++r) {
            for (const rules::Condition &condition : m_b.ruleSet.rule(r).criteria.conditions) {
                if (lately && rules::signalId(condition, m_a.domain->signals()) == "recent_pnl")
                    return false;
                if (condition.window && !m_a.results.signals.windowIndex(*condition.window))
                    return false;
            }
        }
        return true;
    }

    std::string underRulesOfB(std::size_t row, int days)
    {
        const rules::RuleSet &ruleSet = m_b.ruleSet;
        if (const auto card = m_a.domain->scorecard(ruleSet)) {
            std::vector<double> values;
            for (const scorecards::Term &term : card->terms)
                values.push_back(m_a.value(row, days, *findSignal(m_a.domain->signals(), term.ratio)));
            return std::string(scorecards::levelOf(*card, scorecards::scoreOne(*card, values)));
        }
        if (ruleSet.screening && (m_a.results.flags[row] & rules::failedFlag) != 0)
            return "failed";
        const auto &listed = ruleSet.screening ? ruleSet.screening->listed : std::vector<std::string>();
        const auto value = [&](std::size_t signal, std::optional<int> own) {
            if (signal == rules::listedSignal)
                return std::find(listed.begin(), listed.end(), m_a.subjectIds[row]) != listed.end() ? 1.0
                                                                                                    : 0.0;
            return m_a.value(row, own.value_or(days), signal);
        };
        return classify::outcomeOf(ruleSet, rules::matchOne(ruleSet, value)).personaId;
    }

    jobs::Session m_session;
    StoredRun m_a;
    StoredRun m_b;
};

} // namespace

std::string slowComparison(const Workbench &bench, std::int64_t a, std::int64_t b)
{
    return Slow(bench, a, b).text();
}

std::string textOf(const classify::RunComparison &comparison)
{
    const auto id = [&](std::size_t outcome) { return comparison.outcomes[outcome].id; };
    std::string text;
    for (const classify::ComparedWindow &window : comparison.windows) {
        WindowText texts{
            window.days, window.stayed, window.moved, window.appeared, window.disappeared, {}, {}, {}, {}};
        for (std::size_t from = 0; from < comparison.outcomes.size(); ++from) {
            texts.before[id(from)] += window.before[from];
            texts.now[id(from)] += window.now[from];
            for (std::size_t to = 0; to < comparison.outcomes.size(); ++to) {
                const std::string move = id(from) + ">" + id(to);
                texts.matrix[move] += window.counts[from][to];
                for (std::size_t cause = 0; cause < classify::causeCount; ++cause)
                    texts.matrix[move + " " +
                                 std::string(classify::causeText(static_cast<classify::Cause>(cause)))] +=
                        window.causes[from][to][cause];
            }
        }
        for (const classify::ComparedMove &move : window.moves)
            texts.moves += comparison.subjectIds[move.subject] + " " + id(move.from) + ">" + id(move.to) +
                           " " + std::string(classify::causeText(move.cause)) + "\n";
        text += textOf(texts);
    }
    return text + onlyText("A", comparison.onlyA) + onlyText("B", comparison.onlyB);
}

Result<classify::RunComparison> compared(const Workbench &bench, std::int64_t a, std::int64_t b)
{
    auto session = bench.open(jobs::Session::Purpose::Look);
    const auto run = [&](std::int64_t no) {
        return must(store::findRun(session.results(), session.lockFile(), std::to_string(no)));
    };
    return classify::compareRuns(session.results(), bench.registry(), session.lockFile(), run(a), run(b), {});
}

} // namespace dramatis::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_history.h"
#include "jobs/builtin_domains.h"
#include "store/audit.h"
#include "store/effective.h"
#include "store/transaction.h"
#include "store/workspace.h"
#include "support/results_maker.h"

#include <algorithm>

namespace dramatis::test
{

namespace
{

constexpr int shareChangedPercent = 3;
constexpr std::size_t subjectsOfSome = 1000;

/// Other data of some subjects.
void change(const ResultsMaker &maker, store::RunResults &results, Draws &draws)
{
    const SignalCatalogue catalogue = maker.domain.signals();
    for (std::size_t row = 0; row < results.subjectKeys.size(); ++row) {
        if (draw(draws) * 100 >= shareChangedPercent)
            continue;
        for (std::size_t w = 0; w < results.assignedWindows.size(); ++w) {
            for (std::size_t signal = 0; signal < catalogue.size(); ++signal)
                results.signals.column(w, signal)[row] = drawnValue(catalogue[signal].unit, draws);
        }
    }
    maker.match(results);
}

store::RunResults some(const store::RunResults &all, std::size_t first)
{
    const std::size_t count = std::min(subjectsOfSome, all.subjectKeys.size() - first);
    const auto part = [&](const auto &column) {
        const auto begin = column.begin() + static_cast<std::ptrdiff_t>(first);
        return std::vector(begin, begin + static_cast<std::ptrdiff_t>(count));
    };
    store::RunResults results;
    results.subjectKeys = part(all.subjectKeys);
    results.flags = part(all.flags);
    results.assignedWindows = all.assignedWindows;
    for (const auto &masks : all.masks)
        results.masks.push_back(part(masks));
    results.signals = SignalTable(count, all.assignedWindows, all.signals.signalCount());
    for (std::size_t w = 0; w < all.assignedWindows.size(); ++w) {
        for (std::size_t signal = 0; signal < all.signals.signalCount(); ++signal) {
            const auto from = all.signals.column(w, signal).subspan(first, count);
            std::copy(from.begin(), from.end(), results.signals.column(w, signal).begin());
        }
    }
    return results;
}

/// The default rules with a threshold that other customers reach.
rules::RuleSet otherRules(const Domain &domain)
{
    std::string text(domain.builtInRuleSets().front());
    const std::string before = R"("credit_max_utilization_pct", "op": ">=", "value": 50)";
    text.replace(text.find(before), before.size(),
                 R"("credit_max_utilization_pct", "op": ">=", "value": 60)");
    return std::move(*domain.readRules(text).ruleSet);
}

class HistoryMaker
{
public:
    HistoryMaker(ResultsMaker maker, const RunHistory &history)
        : m_maker(std::move(maker)), m_history(history)
    {
    }

    Status make()
    {
        store::RunResults results;
        DRAMATIS_TRY(m_maker.addSubjects(results));
        m_maker.compute(results, m_draws);
        for (int run = 0; run < m_history.runsOfAll; ++run) {
            if (run == m_history.runsOfAll - 1) {
                DRAMATIS_TRY(m_maker.decide(results));
                m_maker.ruleSet = otherRules(m_maker.domain);
            }
            change(m_maker, results, m_draws);
            DRAMATIS_TRY(keep(results, true));
            const int next = (run + 1) * m_history.runsOfSome / std::max(1, m_history.runsOfAll - 1);
            for (; m_some < std::min(next, m_history.runsOfSome); ++m_some)
                DRAMATIS_TRY(keep(some(results, firstOfSome(results.subjectKeys.size())), false));
        }
        return addAudit();
    }

private:
    [[nodiscard]] std::size_t firstOfSome(std::size_t subjects) const
    {
        return static_cast<std::size_t>(m_some) * subjectsOfSome * 3 % subjects;
    }

    Status keep(const store::RunResults &results, bool all)
    {
        DRAMATIS_TRY_ASSIGN(run, m_maker.store(results, all));
        return store::makeCurrent(m_maker.connection, m_maker.domain.name(), run, results);
    }

    Status addAudit()
    {
        for (std::int64_t entry = 0; entry < m_history.auditEntries; ++entry)
            DRAMATIS_TRY(
                store::appendAudit(m_maker.connection, {"decide-item", "test", entry % 500 + 1, "{}"}));
        return {};
    }

    ResultsMaker m_maker;
    const RunHistory &m_history;
    Draws m_draws{1};
    int m_some = 0;
};

} // namespace

Status makeRunHistory(const std::filesystem::path &file, const RunHistory &history)
{
    const Registry registry = jobs::builtInDomains();
    const Domain &domain = *registry.find("customers");
    DRAMATIS_TRY_ASSIGN(workspace,
                        store::Workspace::open(file, store::Workspace::Need::Create, registry.schema()));
    if (!workspace.created())
        return conflict(file.string() + " is there already: name a new file.");
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToWrite({}));
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(*connection, store::Transaction::Kind::Write));
    DRAMATIS_TRY(store::raiseDataVersion(*connection, domain.name(), {false, *parseIsoDate("2025-11-05")}));
    auto rules = domain.readRules(domain.builtInRuleSets().front());
    HistoryMaker maker(
        {*connection, workspace.lockFile(), domain, std::move(*rules.ruleSet), history.subjects}, history);
    DRAMATIS_TRY(maker.make());
    return writing.commit();
}

} // namespace dramatis::test

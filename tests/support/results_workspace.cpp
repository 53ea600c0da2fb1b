// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/results_workspace.h"
#include "jobs/builtin_domains.h"
#include "rules/read.h"
#include "store/transaction.h"
#include "store/workspace.h"
#include "support/results_maker.h"

namespace dramatis::test
{

namespace
{

constexpr int shareMovedPercent = 3;

/// As if it had been so in the run before; its signals are missing.
store::RunResults earlier(const ResultsMaker &maker, const store::RunResults &now, Draws &draws)
{
    store::RunResults before;
    static_cast<store::RunOutcomes &>(before) = now;
    before.signals = SignalTable(now.subjectKeys.size(), now.assignedWindows, maker.domain.signals().size());
    for (auto &masks : before.masks) {
        for (std::uint64_t &mask : masks) {
            if (draw(draws) * 100 < shareMovedPercent)
                mask = std::uint64_t{1} << (draws() % maker.ruleSet.personas.size());
        }
    }
    return before;
}

} // namespace

Status makeResultsWorkspace(const std::filesystem::path &file, std::int64_t subjects, std::uint32_t seed)
{
    const Registry registry = jobs::builtInDomains();
    const Domain &domain = *registry.find("customers");
    auto rules = rules::readRuleSet(domain.builtInRuleSets().front(), domain.signalDomain());
    DRAMATIS_TRY_ASSIGN(workspace,
                        store::Workspace::open(file, store::Workspace::Need::Create, registry.schema()));
    if (!workspace.created())
        return conflict(file.string() + " is there already: name a new file.");
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToWrite({}));
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(*connection, store::Transaction::Kind::Write));
    ResultsMaker maker{*connection, workspace.lockFile(), domain, std::move(*rules.ruleSet), subjects};
    Draws draws(seed);
    store::RunResults results;
    DRAMATIS_TRY(maker.addSubjects(results));
    maker.compute(results, draws);
    DRAMATIS_TRY(store::raiseDataVersion(*connection, domain.name(), {false, *parseIsoDate("2025-11-05")}));
    DRAMATIS_TRY(maker.store(earlier(maker, results, draws)));
    DRAMATIS_TRY(maker.store(results));
    DRAMATIS_TRY(maker.decide(results));
    return writing.commit();
}

} // namespace dramatis::test

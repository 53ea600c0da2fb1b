// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_of.h"
#include "jobs/builtin_domains.h"
#include "rules/evaluate.h"
#include "rules/evidence.h"
#include "rules/read.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

namespace dramatis::test
{

namespace
{

constexpr int windowDays = 180;

const Domain &customers()
{
    static const Registry registry = jobs::builtInDomains();
    return *registry.find("customers");
}

/// Identifiers and signals; not yet classified.
std::shared_ptr<classify::StoredRun> emptyRun(std::size_t count)
{
    auto run = std::make_shared<classify::StoredRun>();
    run->record.no = 12;
    run->domain = &customers();
    run->settings.windows = {windowDays};
    run->ruleSet =
        *rules::readRuleSet(customers().builtInRuleSets().front(), customers().signalDomain()).ruleSet;
    run->results.signals = SignalTable(count, {windowDays}, customers().signals().size());
    run->results.assignedWindows = {windowDays};
    run->results.masks = {std::vector<std::uint64_t>(count)};
    run->results.flags.assign(count, 0);
    run->results.subjectKeys.resize(count);
    std::iota(run->results.subjectKeys.begin(), run->results.subjectKeys.end(), 1);
    run->subjectIds.resize(count);
    run->byId.resize(count);
    std::iota(run->byId.begin(), run->byId.end(), 0);
    return run;
}

explore::WindowColumns windowOf(const classify::StoredRun &run)
{
    const std::size_t count = run.subjectIds.size();
    explore::WindowColumns window;
    window.days = windowDays;
    window.overridden.assign(count, 0);
    window.before.assign(count, explore::noOutcome);
    window.change.assign(count, explore::Change::Same);
    for (std::size_t row = 0; row < count; ++row) {
        const auto persona = rules::assignedPersona(run.ruleSet, run.results.masks[0][row]);
        window.assigned.push_back(
            static_cast<explore::OutcomeIndex>(persona.value_or(run.ruleSet.personas.size())));
        const auto evidence = rules::evidence(run.ruleSet, [&](std::size_t signal, std::optional<int>) {
            return run.results.signals.value(0, signal, row);
        });
        std::uint64_t misses = 0;
        for (const rules::NearMiss &miss : rules::nearMisses(run.ruleSet, evidence, 0.05))
            misses |= std::uint64_t(1) << miss.persona;
        window.nearMisses.push_back(misses);
    }
    window.effective = window.assigned;
    return window;
}

std::shared_ptr<explore::RunView> classified(const std::shared_ptr<classify::StoredRun> &run)
{
    rules::matchMasks(run->ruleSet, run->results.signals, 0, 0, run->results.masks[0]);
    auto view = std::make_shared<explore::RunView>();
    view->run = run;
    view->hasSignals = true;
    for (const rules::Persona &persona : run->ruleSet.personas)
        view->outcomes.push_back({persona.id, persona.name, true});
    view->personaCount = view->outcomes.size();
    view->outcomes.push_back({"unclassified", {}, true});
    view->windows.push_back(windowOf(*run));
    view->order.resize(run->subjectIds.size());
    std::iota(view->order.begin(), view->order.end(), 0);
    return view;
}

} // namespace

std::size_t signalNo(std::string_view id)
{
    return *findSignal(customers().signals(), id);
}

std::shared_ptr<explore::RunView> viewOf(const std::vector<Customer> &list)
{
    const auto run = emptyRun(list.size());
    for (std::size_t row = 0; row < list.size(); ++row) {
        run->subjectIds[row] = list[row].id;
        for (const auto &[signal, value] : list[row].values)
            run->results.signals.column(0, signalNo(signal))[row] = value;
    }
    return classified(run);
}

std::shared_ptr<explore::RunView> manyCustomers(std::size_t count)
{
    const auto run = emptyRun(count);
    const std::span<double> fund = run->results.signals.column(0, signalNo("savings_emergency_fund_months"));
    for (std::size_t row = 0; row < count; ++row) {
        std::array<char, 32> id{};
        std::snprintf(id.data(), id.size(), "c%07zu", row);
        run->subjectIds[row] = id.data();
        fund[row] = 0.01 * static_cast<double>(row % 1000);
    }
    return classified(run);
}

ui::Shown shownOf(const std::shared_ptr<explore::RunView> &view, const explore::Query &query)
{
    const auto answer = explore::evaluate(*view, query);
    return {view, std::make_shared<const explore::Answer>(*answer)};
}

} // namespace dramatis::test

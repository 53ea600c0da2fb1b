// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_of.h"
#include "base/number.h"
#include "jobs/builtin_domains.h"
#include "rules/evaluate.h"
#include "rules/evidence.h"
#include "rules/outcome.h"
#include "scorecards/explain.h"
#include "scorecards/score.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

namespace dramatis::test
{

namespace
{

constexpr int usualDays = 180;

/// The first of those that have subjects of their own.
int daysOf(const Domain &domain)
{
    return domain.subjectsByWindow() ? domain.defaultWindows().front() : usualDays;
}

const Domain &domainOf(std::string_view name)
{
    static const Registry registry = jobs::builtInDomains();
    return *registry.find(name);
}

/// Identifiers and signals; not yet classified.
std::shared_ptr<classify::StoredRun> emptyRun(const Domain &domain, std::size_t count)
{
    auto run = std::make_shared<classify::StoredRun>();
    run->record.no = 12;
    run->domain = &domain;
    run->settings.windows = {daysOf(domain)};
    run->ruleSet = *domain.readRules(domain.builtInRuleSets().front()).ruleSet;
    run->results.signals = SignalTable(count, {daysOf(domain)}, domain.signals().size());
    run->results.assignedWindows = {daysOf(domain)};
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
    window.days = daysOf(*run.domain);
    window.overridden.assign(count, 0);
    window.before.assign(count, explore::noOutcome);
    window.change.assign(count, explore::Change::Same);
    for (std::size_t row = 0; row < count; ++row) {
        const rules::MatchMask mask = run.results.masks[0][row];
        window.assigned.push_back(
            static_cast<explore::OutcomeIndex>(rules::outcomePosition(run.ruleSet, mask)));
        const auto evidence = rules::evidence(run.ruleSet, [&](std::size_t signal, std::optional<int>) {
            return signal == rules::listedSignal ? 0.0 : run.results.signals.value(0, signal, row);
        });
        std::uint64_t misses = 0;
        for (const rules::NearMiss &miss : rules::nearMisses(run.ruleSet, evidence, 0.05))
            misses |= miss.persona < run.ruleSet.personas.size() ? std::uint64_t(1) << miss.persona : 0;
        window.nearMisses.push_back(misses);
    }
    window.effective = window.assigned;
    return window;
}

/// Probability, percent and confidence of the ratios, and what the run keeps of all of them.
void score(classify::StoredRun &run)
{
    const auto card = run.domain->scorecard(run.ruleSet);
    if (!card)
        return;
    std::vector<std::span<const double>> ratios;
    for (const scorecards::Term &term : card->terms)
        ratios.push_back(run.results.signals.column(0, *findSignal(run.domain->signals(), term.ratio)));
    const std::span<double> probability = run.results.signals.column(0, *run.domain->probabilitySignal());
    scorecards::scoreColumns(*card, ratios, probability);
    const std::size_t percent = run.ruleSet.personas.front().criteria.conditions.front().signal;
    for (std::size_t row = 0; row < probability.size(); ++row) {
        run.results.signals.column(0, percent)[row] = scorecards::percentOf(probability[row]);
        run.results.signals.column(0, *run.domain->confidenceSignal())[row] =
            scorecards::confidenceOf(*card, probability[row]);
    }
    const std::vector<double> means = scorecards::meanContributions(*card, ratios);
    run.record.facts = R"({"mean_contributions": {)";
    for (std::size_t term = 0; term < means.size(); ++term)
        run.record.facts +=
            (term > 0 ? ", \"" : "\"") + card->terms[term].ratio + "\": " + numberText(means[term]);
    run.record.facts += "}}";
}

std::shared_ptr<explore::RunView> classified(const std::shared_ptr<classify::StoredRun> &run)
{
    rules::matchMasks(run->ruleSet, run->results.signals, 0, 0, run->results.masks[0], run->results.flags);
    auto view = std::make_shared<explore::RunView>();
    view->run = run;
    view->hasSignals = true;
    for (const rules::OutcomeSpec &outcome : rules::possibleOutcomes(run->ruleSet))
        view->outcomes.push_back({outcome.id, outcome.name, true, outcome.kind});
    view->personaCount = run->ruleSet.personas.size();
    view->windows.push_back(windowOf(*run));
    view->order.resize(run->subjectIds.size());
    std::iota(view->order.begin(), view->order.end(), 0);
    return view;
}

} // namespace

std::size_t signalNo(std::string_view id, std::string_view domain)
{
    return *findSignal(domainOf(domain).signals(), id);
}

Customer wallet(const std::string &id, const std::vector<std::pair<std::string, double>> &changed)
{
    Customer made{id,
                  {{"age_days", 200},
                   {"total_trades", 50},
                   {"days_since_last", 1},
                   {"all_time_roi", 0.2},
                   {"recent_pnl", 10},
                   {"win_rate", 0.5},
                   {"trade_count", 40},
                   {"roi", 0.1},
                   {"unique_markets", 8},
                   {"active_positions", 9},
                   {"pair_count", 20},
                   {"concentration_ratio", 0.3},
                   {"avg_trade_size_usdc", 20}}};
    made.values.insert(made.values.end(), changed.begin(), changed.end());
    return made;
}

std::shared_ptr<explore::RunView> viewOf(const std::vector<Customer> &list, std::string_view domain)
{
    const auto run = emptyRun(domainOf(domain), list.size());
    for (std::size_t row = 0; row < list.size(); ++row) {
        run->subjectIds[row] = list[row].id;
        for (const auto &[signal, value] : list[row].values)
            run->results.signals.column(0, signalNo(signal, domain))[row] = value;
    }
    std::iota(run->byId.begin(), run->byId.end(), 0);
    std::sort(run->byId.begin(), run->byId.end(),
              [&](std::size_t a, std::size_t b) { return run->subjectIds[a] < run->subjectIds[b]; });
    score(*run);
    return classified(run);
}

std::shared_ptr<explore::RunView> manyCustomers(std::size_t count)
{
    const auto run = emptyRun(domainOf("customers"), count);
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

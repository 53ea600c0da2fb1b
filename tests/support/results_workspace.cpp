// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/results_workspace.h"
#include "base/number.h"
#include "classify/outcomes.h"
#include "classify/run_end.h"
#include "jobs/builtin_domains.h"
#include "rules/evaluate.h"
#include "rules/read.h"
#include "store/overrides.h"
#include "store/rule_sets.h"
#include "store/transaction.h"
#include "store/workspace.h"

#include <cmath>
#include <cstdio>
#include <random>

namespace dramatis::test
{

namespace
{

using store::SubjectKey;

constexpr int shareMovedPercent = 3;
constexpr int shareMissingPercent = 5;
constexpr std::int64_t betweenOverrides = 1000;

using Draws = std::mt19937_64;

double draw(Draws &draws)
{
    return static_cast<double>(draws() >> 11U) * 0x1p-53;
}

double valueOf(Unit unit, Draws &draws)
{
    if (draw(draws) * 100 < shareMissingPercent && unit != Unit::Count && unit != Unit::Flag)
        return missing;
    const double share = draw(draws);
    switch (unit) {
    case Unit::Count:
        return std::floor(share * share * 12);
    case Unit::Flag:
        return share < 0.2 ? 1 : 0;
    case Unit::Money:
        return std::round(std::exp(4 + 5 * share) * 100) / 100;
    case Unit::Percent:
        return 110 * share * share;
    case Unit::Ratio:
        return share;
    case Unit::Hours:
    case Unit::Days:
        return std::floor(share * 400) / 2;
    case Unit::Months:
        return 12 * share * share;
    case Unit::Text:
        return 0;
    }
    return share;
}

struct Maker {
    store::Connection &connection;
    std::filesystem::path lockFile;
    const Domain &domain;
    rules::RuleSet ruleSet;
    std::int64_t subjects;

    Status addSubjects(store::RunResults &results)
    {
        DRAMATIS_TRY_ASSIGN(keys, store::SubjectKeys::open(connection, domain.name()));
        DRAMATIS_TRY_ASSIGN(
            user, connection.prepare("INSERT INTO user_rows(user_key, import_no, user_id) VALUES(?, 0, ?)"));
        std::array<char, 32> id;
        for (std::int64_t i = 1; i <= subjects; ++i) {
            std::snprintf(id.data(), id.size(), "customer_%07lld", static_cast<long long>(i));
            DRAMATIS_TRY_ASSIGN(key, keys.keyOf(id.data()));
            DRAMATIS_TRY(user.with(key, std::string_view(id.data())).run());
            results.subjectKeys.push_back(key);
            results.flags.push_back(i % 97 == 0 ? 1 : 0);
        }
        return {};
    }

    void compute(store::RunResults &results, Draws &draws) const
    {
        const SignalCatalogue catalogue = domain.signals();
        results.assignedWindows = domain.defaultWindows();
        results.signals = SignalTable(results.subjectKeys.size(), results.assignedWindows, catalogue.size());
        for (std::size_t w = 0; w < results.assignedWindows.size(); ++w) {
            for (std::size_t signal = 0; signal < catalogue.size(); ++signal) {
                for (double &value : results.signals.column(w, signal))
                    value = valueOf(catalogue[signal].unit, draws);
            }
            results.masks.emplace_back(results.subjectKeys.size());
            rules::matchMasks(ruleSet, results.signals, w, 0, results.masks.back());
        }
    }

    Status store(const store::RunResults &results)
    {
        DRAMATIS_TRY(
            store::keepRuleSet(connection, {ruleSet.hash, ruleSet.id, ruleSet.version, ruleSet.domain, true,
                                            "2025-11-05T00:00:00.000Z", "test", ruleSet.canonicalJson}));
        classify::Report report;
        report.settings.domain = domain.name();
        report.settings.referenceDate = *parseIsoDate("2025-11-05");
        report.settings.windows = results.assignedWindows;
        report.settings.chunk = 16384;
        report.settings.ruleSetId = ruleSet.id;
        report.settings.ruleSetVersion = ruleSet.version;
        report.settings.ruleSetHash = ruleSet.hash;
        report.settings.currency = ruleSet.currency;
        DRAMATIS_TRY_ASSIGN(
            run, store::beginRun(connection, lockFile,
                                 {"classify", domain.name(), classify::settingsJson(report.settings), "test",
                                  "0.1.0", ruleSet.hash, true}));
        DRAMATIS_TRY(store::setRunDataVersion(connection, run.no, "1"));
        DRAMATIS_TRY(
            store::writeResults(connection, run.no, results, classify::outcomesOf(ruleSet, results)));
        report.subjects = subjects;
        report.flagged.resize(domain.flagSpecs().size());
        for (std::size_t w = 0; w < results.masks.size(); ++w)
            report.windows.push_back(
                {results.assignedWindows[w], classify::distributionOf(ruleSet, results.masks[w])});
        return store::finishRun(connection, run.no, classify::runEndOf(report, domain, {}));
    }

    /// As if it had been so in the run before; its signals are missing.
    [[nodiscard]] store::RunResults earlier(const store::RunResults &now, Draws &draws) const
    {
        store::RunResults before;
        static_cast<store::RunOutcomes &>(before) = now;
        before.signals = SignalTable(now.subjectKeys.size(), now.assignedWindows, domain.signals().size());
        for (auto &masks : before.masks) {
            for (std::uint64_t &mask : masks) {
                if (draw(draws) * 100 < shareMovedPercent)
                    mask = std::uint64_t{1} << (draws() % ruleSet.personas.size());
            }
        }
        return before;
    }

    Status decide(const store::RunResults &results)
    {
        store::OverrideRow row;
        row.domain = domain.name();
        row.personaId = ruleSet.personas.front().id;
        row.reason = "Decided so for the tests of this program.";
        row.operatorName = "test";
        for (std::int64_t i = betweenOverrides - 1; i < subjects; i += betweenOverrides) {
            row.subject = results.subjectKeys[static_cast<std::size_t>(i)];
            DRAMATIS_TRY(store::addOverrideRow(connection, row));
        }
        return {};
    }
};

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
    Maker maker{*connection, workspace.lockFile(), domain, std::move(*rules.ruleSet), subjects};
    Draws draws(seed);
    store::RunResults results;
    DRAMATIS_TRY(maker.addSubjects(results));
    maker.compute(results, draws);
    DRAMATIS_TRY(store::raiseDataVersion(*connection, domain.name(), {false, *parseIsoDate("2025-11-05")}));
    DRAMATIS_TRY(maker.store(maker.earlier(results, draws)));
    DRAMATIS_TRY(maker.store(results));
    DRAMATIS_TRY(maker.decide(results));
    return writing.commit();
}

} // namespace dramatis::test

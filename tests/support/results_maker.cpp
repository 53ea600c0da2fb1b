// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/results_maker.h"
#include "base/number.h"
#include "classify/run_end.h"
#include "rules/evaluate.h"
#include "store/overrides.h"
#include "store/rule_sets.h"
#include "store/runs.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace dramatis::test
{

namespace
{

constexpr int shareMissingPercent = 5;
constexpr std::int64_t betweenOverrides = 1000;

} // namespace

double draw(Draws &draws)
{
    return static_cast<double>(draws() >> 11U) * 0x1p-53;
}

double drawnValue(Unit unit, Draws &draws)
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

Status ResultsMaker::addSubjects(store::RunResults &results)
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

void ResultsMaker::compute(store::RunResults &results, Draws &draws) const
{
    const SignalCatalogue catalogue = domain.signals();
    results.assignedWindows = domain.defaultWindows();
    results.signals = SignalTable(results.subjectKeys.size(), results.assignedWindows, catalogue.size());
    for (std::size_t w = 0; w < results.assignedWindows.size(); ++w) {
        for (std::size_t signal = 0; signal < catalogue.size(); ++signal) {
            for (double &value : results.signals.column(w, signal))
                value = drawnValue(catalogue[signal].unit, draws);
        }
    }
    match(results);
}

void ResultsMaker::match(store::RunResults &results) const
{
    results.masks.clear();
    for (const int window : results.assignedWindows) {
        results.masks.emplace_back(results.subjectKeys.size());
        rules::matchMasks(ruleSet, results.signals, *results.signals.windowIndex(window), 0,
                          results.masks.back());
    }
}

Result<std::int64_t> ResultsMaker::store(const store::RunResults &results, bool all)
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
    DRAMATIS_TRY_ASSIGN(run,
                        store::beginRun(connection, lockFile,
                                        {"classify", domain.name(), classify::settingsJson(report.settings),
                                         "test", "0.1.0", ruleSet.hash, all}));
    DRAMATIS_TRY(store::setRunDataVersion(connection, run.no, "1"));
    DRAMATIS_TRY(store::writeResults(connection, run.no, results, classify::outcomesOf(ruleSet, results)));
    report.subjects = static_cast<std::int64_t>(results.subjectKeys.size());
    report.flagged.resize(domain.flagSpecs().size());
    for (std::size_t w = 0; w < results.masks.size(); ++w)
        report.windows.push_back(
            {results.assignedWindows[w], classify::distributionOf(ruleSet, results.masks[w])});
    DRAMATIS_TRY(store::finishRun(connection, run.no, classify::runEndOf(report, domain, {})));
    return run.no;
}

Status ResultsMaker::decide(const store::RunResults &results)
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

} // namespace dramatis::test

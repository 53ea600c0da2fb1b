// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/classify_job.h"
#include "base/date.h"
#include "base/number.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "jobs/after_run.h"
#include "jobs/builtin_domains.h"
#include "jobs/rule_library.h"
#include "jobs/shadow_run.h"

#include <set>

namespace dramatis::jobs
{

Result<std::vector<int>> parseWindows(const std::string &text)
{
    constexpr int longest = 3650;
    std::set<int> windows;
    for (const std::string &part : split(text, ',')) {
        const auto days = parseWholeNumber(trimmed(part));
        if (!days || *days < 1 || *days > longest)
            return usageError("'" + part +
                              "' is no window: give whole numbers of days from 1 to 3650, like 30,180.");
        windows.insert(static_cast<int>(*days));
    }
    return std::vector<int>(windows.begin(), windows.end());
}

Result<const Domain *> findDomain(const Registry &registry, std::string_view name)
{
    if (const Domain *domain = registry.find(name))
        return domain;
    std::vector<std::string> known;
    for (const auto &domain : registry.domains())
        known.emplace_back(domain->name());
    return usageError("There is no domain '" + std::string(name) + "' in this version: it knows " +
                      join(known, ", ") + ".");
}

namespace
{

Result<rules::RuleSet> ruleSetFor(Session &session, const Domain &domain, const ClassifyOptions &options,
                                  std::vector<std::string> &warnings)
{
    if (!domain.subjectsByWindow())
        return findRuleSet(session.registry(), &session.results(), domain.name(), options.rules, warnings);
    if (options.rules.empty())
        return defaultRuleSet(domain, options.window.value_or(domain.defaultWindows().front()));
    DRAMATIS_TRY_ASSIGN(
        ruleSet, findRuleSet(session.registry(), &session.results(), domain.name(), options.rules, warnings));
    const std::optional<int> window = domain.windowOf(ruleSet);
    if (options.window && window != options.window)
        return usageError(ruleSet.id + "@" + std::to_string(ruleSet.version) + " is for " +
                          std::string(domain.windowName(*window)) + " filings, not for " +
                          std::string(domain.windowName(*options.window)) + " ones.");
    return std::move(ruleSet);
}

} // namespace

Result<classify::Report> classifyJob(Session &session, const Settings &settings,
                                     const ClassifyOptions &options, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(domain, findDomain(session.registry(), options.domain));
    std::vector<std::string> warnings;
    DRAMATIS_TRY_ASSIGN(ruleSet, ruleSetFor(session, *domain, options, warnings));
    DRAMATIS_TRY_ASSIGN(places, session.placesFor(*domain, job));
    classify::Request request;
    request.referenceTime = options.referenceTime;
    request.windows = options.windows;
    if (request.windows.empty() && domain->assignsByWindow())
        request.windows = settings.values().windows;
    request.engine = options.engine.value_or(*classify::engineOf(settings.values().engine));
    request.chunk = options.chunk.value_or(settings.values().chunkSize.value_or(domain->defaultChunk()));
    if (request.chunk > domain->largestChunk())
        return usageError("A chunk of " + std::string(domain->name()) + " has at most " +
                          std::to_string(domain->largestChunk()) + " of them.");
    request.tasks = options.tasks.value_or(settings.taskCount());
    request.ruleSet = std::move(ruleSet);
    request.subjectIds = options.subjectIds;
    request.consentedOnly = options.consentedOnly;
    request.operatorName = settings.values().operatorName;
    request.programVersion = programVersion();
    const std::string begun = timestampNow();
    const Stopwatch watch;
    auto report = classify::classify(places, *domain, request, job);
    if (!report) {
        afterFailure(session, begun, watch.seconds());
        return report;
    }
    report->warnings.insert(report->warnings.begin(), warnings.begin(), warnings.end());
    if (options.shadow > 0)
        shadowRun(session, places, *domain, request, options.shadow, *report, job);
    afterRun(session, settings, *report, job);
    return report;
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/score_job.h"
#include "base/text.h"
#include "jobs/rule_library.h"

namespace dramatis::jobs
{

namespace
{

Result<std::vector<int>> windowsToScore(Session &session, const Domain &domain,
                                        const ClassifyOptions &options, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(data, session.data().connectToRead(job.stop));
    std::vector<int> windows;
    for (const int window : domain.defaultWindows()) {
        if (options.window && window != *options.window)
            continue;
        DRAMATIS_TRY_ASSIGN(has, domain.hasSubjectsOf(*data, window));
        if (has)
            windows.push_back(window);
    }
    if (windows.empty())
        return notFound("There are no " +
                        (options.window ? std::string(domain.windowName(*options.window)) + " " : "") +
                        std::string(domain.subjectWord()) + "s to score: import some first.");
    return windows;
}

} // namespace

Result<const Domain *> findScoringDomain(const Registry &registry)
{
    for (const auto &domain : registry.domains()) {
        if (domain->scores())
            return domain.get();
    }
    return Error{ErrorKind::Internal, "No domain scores."};
}

Result<int> findWindow(const Domain &domain, std::string_view name)
{
    std::vector<std::string> names;
    for (const int window : domain.defaultWindows()) {
        if (domain.windowName(window) == name)
            return window;
        names.emplace_back(domain.windowName(window));
    }
    return usageError("There is no period '" + std::string(name) + "': use " + join(names, " or ") + ".");
}

Result<std::vector<classify::Report>> scoreJob(Session &session, const Settings &settings,
                                               const ClassifyOptions &options, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(domain, findScoringDomain(session.registry()));
    ClassifyOptions one = options;
    one.domain = domain->name();
    std::vector<int> windows;
    if (options.rules.empty() || options.window) {
        DRAMATIS_TRY_ASSIGN(found, windowsToScore(session, *domain, options, job));
        windows = std::move(found);
    } else {
        std::vector<std::string> ignored; // said by the run
        DRAMATIS_TRY_ASSIGN(ruleSet, findRuleSet(session.registry(), &session.results(), domain->name(),
                                                 options.rules, ignored));
        one.window = domain->windowOf(ruleSet);
        DRAMATIS_TRY_ASSIGN(found, windowsToScore(session, *domain, one, job));
        windows = std::move(found);
    }
    std::vector<classify::Report> reports;
    for (const int window : windows) {
        one.window = window;
        DRAMATIS_TRY_ASSIGN(report, classifyJob(session, settings, one, job));
        reports.push_back(std::move(report));
    }
    return reports;
}

} // namespace dramatis::jobs

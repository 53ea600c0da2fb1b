// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scorecard.h"
#include "cli/commands.h"
#include "cli/library_commands.h"
#include "jobs/rule_library.h"

namespace dramatis::cli
{

Result<rules::RuleSet> namedScorecard(const Program &program, jobs::Session &session, const Domain &domain,
                                      const std::string &name, std::optional<int> window)
{
    std::vector<std::string> warnings;
    store::Connection *results = session.resultsFile().hasResults() ? &session.results() : nullptr;
    DRAMATIS_TRY_ASSIGN(ruleSet, jobs::findRuleSet(program.registry, results, domain.name(), name, warnings));
    for (const std::string &warning : warnings)
        program.warn(warning);
    if (window && domain.windowOf(ruleSet) != window)
        return usageError("The scorecard " + name + " is not for " + std::string(domain.windowName(*window)) +
                          " " + std::string(domain.subjectWord()) + "s.");
    return std::move(ruleSet);
}

void addScorecard(CLI::App &app, Program &program)
{
    CLI::App &group = program.addCommand(
        app, "scorecard", "Scorecards: check, list, show, add, evaluate against outcomes, fit new ones",
        "  dramatis-cli scorecard show company-annual > mine.json\n"
        "  dramatis-cli scorecard check mine.json\n"
        "  dramatis-cli scorecard add mine.json -w firms.dramatis\n"
        "  dramatis-cli scorecard evaluate -w firms.dramatis --scorecard mine --outcomes outcomes.csv\n"
        "  dramatis-cli scorecard fit -w firms.dramatis --bins quantile:5 --half odd --id mine --add");
    group.require_subcommand(1);
    addLibraryCommands(group, program, {"scorecard", "scorecards", true});
    addScorecardEvaluate(group, program);
    addScorecardFit(group, program);
}

} // namespace dramatis::cli

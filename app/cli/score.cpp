// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/engine_options.h"
#include "jobs/score_job.h"

namespace dramatis::cli
{

namespace
{

struct ScoreArguments {
    std::string period;
    std::string scorecard;
    EngineOptions engine;
};

Result<jobs::ClassifyOptions> optionsOf(const Domain &domain, const ScoreArguments &arguments)
{
    jobs::ClassifyOptions options;
    if (!arguments.period.empty()) {
        DRAMATIS_TRY_ASSIGN(window, jobs::findWindow(domain, arguments.period));
        options.window = window;
    }
    options.rules = arguments.scorecard;
    DRAMATIS_TRY(arguments.engine.apply(options));
    return options;
}

int runScore(Program &program, const ScoreArguments &arguments)
{
    const auto domain = jobs::findScoringDomain(program.registry);
    if (!domain)
        return program.fail(domain.error());
    const auto options = optionsOf(**domain, arguments);
    if (!options)
        return program.fail(options.error());
    auto session = program.open(jobs::Session::Purpose::Classify);
    if (!session)
        return program.fail(session.error());
    const auto reports = jobs::scoreJob(*session, program.settings, *options, program.job());
    return reports ? reportClassifications(program, **domain, *reports) : program.fail(reports.error());
}

} // namespace

void addScore(CLI::App &app, Program &program)
{
    CLI::App &command =
        program.addCommand(app, "score", "Give company filings a probability of default",
                           "  dramatis-cli score -w filings.dramatis\n"
                           "  dramatis-cli score -w filings.dramatis --period annual --scorecard mine.json");
    auto arguments = std::make_shared<ScoreArguments>();
    program.addCommonOptions(command);
    command.add_option("--period", arguments->period,
                       "annual or quarterly; else a run for each that has filings");
    command.add_option("--scorecard", arguments->scorecard,
                       "A file, ID, or ID@VERSION; else the built-in one of the period");
    arguments->engine.addTo(command, "Filings");
    command.callback([&program, arguments] { program.exit = runScore(program, *arguments); });
}

} // namespace dramatis::cli

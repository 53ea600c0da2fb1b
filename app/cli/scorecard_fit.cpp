// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/scorecard_fit.h"
#include "base/number.h"
#include "base/output_file.h"
#include "cli/labelled_options.h"
#include "cli/library_commands.h"
#include "cli/people.h"
#include "cli/scorecard.h"
#include "jobs/rule_library.h"
#include "jobs/score_job.h"
#include "scorecards/read.h"
#include "scorecards/score.h"

#include <memory>

namespace dramatis::cli
{

namespace
{

constexpr int mostQuantileBins = 100;

struct FitArguments {
    std::string like;
    std::string period;
    std::string bins;
    double l2 = 0;
    std::string id;
    std::string title;
    std::string file;
    bool add = false;
    LabelledOptions labelled;
};

/// "quantile:5".
Result<std::size_t> quantileBins(const std::string &text)
{
    constexpr std::string_view word = "quantile:";
    const auto count = text.starts_with(word) ? parseWholeNumber(text.substr(word.size())) : std::nullopt;
    if (!text.empty() && (!count || *count < 2 || *count > mostQuantileBins))
        return usageError("--bins must be quantile:N with N from 2 to " + std::to_string(mostQuantileBins) +
                          ", not '" + text + "'; without it the bins of --like are kept.");
    return static_cast<std::size_t>(count.value_or(0));
}

Result<jobs::FitRequest> requestOf(const FitArguments &arguments)
{
    jobs::FitRequest request;
    DRAMATIS_TRY_ASSIGN(bins, quantileBins(arguments.bins));
    DRAMATIS_TRY_ASSIGN(part, arguments.labelled.part());
    DRAMATIS_TRY_ASSIGN(outcomes, arguments.labelled.outcomes());
    request.options.quantileBins = bins;
    request.options.l2 = arguments.l2;
    request.options.id = arguments.id;
    request.options.title = arguments.title;
    request.part = part;
    request.outcomes = outcomes;
    return request;
}

Result<rules::RuleSet> scorecardToStartFrom(Program &program, jobs::Session &session, const Domain &domain,
                                            const FitArguments &arguments)
{
    if (arguments.like.empty()) {
        DRAMATIS_TRY_ASSIGN(window,
                            jobs::findWindow(domain, arguments.period.empty() ? "annual" : arguments.period));
        return jobs::defaultRuleSet(domain, window);
    }
    std::optional<int> wanted;
    if (!arguments.period.empty()) {
        DRAMATIS_TRY_ASSIGN(window, jobs::findWindow(domain, arguments.period));
        wanted = window;
    }
    return namedScorecard(program, session, domain, arguments.like, wanted);
}

std::string asText(const jobs::FitReport &report, const std::string &keptAs)
{
    const scorecards::Fit &fit = report.fit;
    std::string text = scorecards::versionedName(fit.scorecard) + " fitted on " +
                       counted(static_cast<std::int64_t>(fit.count), "filing") + " with " +
                       counted(static_cast<std::int64_t>(fit.defaults), "default") + " (" +
                       grouped(report.labelled) + " of " + counted(report.filings, "filing") +
                       " have an outcome)\n";
    if (report.unmatchedOutcomes > 0)
        text += "  " + counted(report.unmatchedOutcomes, "outcome") + " without a filing\n";
    std::vector<std::vector<std::string>> rows = {{"ratio", "coefficient", "standard error", "z"}};
    for (const scorecards::Coefficient &each : fit.coefficients)
        rows.push_back({each.ratio.empty() ? "(intercept)" : each.ratio, numberText(each.value),
                        numberText(each.standardError), rounded(each.z)});
    text += aligned(rows, {false, true, true, true});
    const scorecards::Reach reach = scorecards::reachOf(fit.scorecard);
    text += "  log-likelihood " + numberText(fit.logLikelihood) + ", without ratios " +
            numberText(fit.nullLogLikelihood) + "; " + counted(fit.iterations, "iteration") +
            "\n  probabilities from " + rounded(scorecards::percentOf(reach.least)) + " to " +
            rounded(scorecards::percentOf(reach.greatest)) + " %\n";
    return text + keptAs;
}

std::string asJson(const jobs::FitReport &report)
{
    const scorecards::Fit &fit = report.fit;
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("scorecard").text(scorecards::versionedName(fit.scorecard));
    writer.key("hash").text(fit.scorecard.hash);
    writer.key("filings").whole(report.filings).key("filings_with_outcome").whole(report.labelled);
    writer.key("outcomes_without_filing").whole(report.unmatchedOutcomes);
    writer.key("fitted_on").whole(static_cast<long long>(fit.count));
    writer.key("defaults").whole(static_cast<long long>(fit.defaults));
    writer.key("coefficients").beginArray();
    for (const scorecards::Coefficient &each : fit.coefficients) {
        writer.beginObject().key("ratio");
        each.ratio.empty() ? writer.null() : writer.text(each.ratio);
        writer.key("value").number(each.value).key("standard_error").number(each.standardError);
        writer.key("z").number(each.z).endObject();
    }
    writer.endArray().key("log_likelihood").number(fit.logLikelihood);
    writer.key("null_log_likelihood").number(fit.nullLogLikelihood).key("iterations").whole(fit.iterations);
    writer.key("warnings").beginArray();
    for (const std::string &warning : fit.warnings)
        writer.text(warning);
    writer.endArray().key("definition").raw(fit.scorecard.canonicalJson).endObject();
    return text += "\n";
}

/// Writes and publishes as asked for; says what became of the scorecard.
Result<std::string> keep(Program &program, jobs::Session &session, const Domain &domain,
                         const scorecards::Scorecard &scorecard, const FitArguments &arguments)
{
    std::string text;
    if (!arguments.file.empty()) {
        DRAMATIS_TRY(writeFile(arguments.file, scorecards::scorecardJson(scorecard)));
        text += "Written to " + arguments.file + ".\n";
    }
    if (arguments.add) {
        const rules::ReadReport report = domain.readRules(scorecard.canonicalJson);
        if (!report.ruleSet)
            return Error{ErrorKind::Internal, "The fitted scorecard cannot be read again."};
        DRAMATIS_TRY(jobs::publishRuleSet(program.registry, session.results(), *report.ruleSet,
                                          program.settings.values().operatorName));
        text += "Published " + scorecards::versionedName(scorecard) + " (hash " + scorecard.hash + ").\n";
    }
    if (text.empty())
        program.warn("The scorecard is not kept: use -o FILE or --add.");
    return text;
}

int runFit(Program &program, const FitArguments &arguments)
{
    const auto domain = jobs::findScoringDomain(program.registry);
    if (!domain)
        return program.fail(domain.error());
    const auto request = requestOf(arguments);
    if (!request)
        return program.fail(request.error());
    auto session =
        program.open(arguments.add ? jobs::Session::Purpose::Decide : jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    const auto like = scorecardToStartFrom(program, *session, **domain, arguments);
    if (!like)
        return program.fail(like.error());
    const auto report =
        jobs::fitScorecard(*session, program.settings, **domain, *like, *request, program.job());
    if (!report)
        return program.fail(report.error());
    for (const auto *warnings : {&report->warnings, &report->fit.warnings})
        for (const std::string &warning : *warnings)
            program.warn(warning);
    const auto kept = keep(program, *session, **domain, report->fit.scorecard, arguments);
    if (!kept)
        return program.fail(kept.error());
    return program.finish(program.json ? asJson(*report) : asText(*report, *kept));
}

} // namespace

void addScorecardFit(CLI::App &group, Program &program)
{
    CLI::App &command = addLibraryCommand(
        group, program, "fit", "Make a new scorecard from the filings whose outcome is known", true);
    auto arguments = std::make_shared<FitArguments>();
    command.add_option("--like", arguments->like,
                       "The scorecard to start from: a file, ID, or ID@VERSION; else the built-in one");
    command.add_option("--period", arguments->period, "annual (if nothing is said) or quarterly");
    command.add_option("--bins", arguments->bins,
                       "quantile:N: N bins of about equal size per ratio; else those of --like");
    command.add_option("--l2", arguments->l2, "Penalty on large coefficients (0)")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--id", arguments->id, "Of the new scorecard; else the next version of --like");
    command.add_option("--title", arguments->title, "Of the new scorecard");
    arguments->labelled.addTo(command);
    command.add_option("-o,--output", arguments->file, "Write the scorecard to a file");
    command.add_flag("--add", arguments->add, "Publish it in the workspace, for good");
    command.callback([&program, arguments] { program.exit = runFit(program, *arguments); });
}

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "base/output_file.h"
#include "cli/labelled_options.h"
#include "cli/library_commands.h"
#include "cli/people.h"
#include "cli/scorecard.h"
#include "jobs/rule_library.h"
#include "jobs/score_job.h"
#include "jobs/scorecard_evaluation.h"

#include <algorithm>
#include <memory>
#include <set>

namespace dramatis::cli
{

namespace
{

using jobs::RunEvaluation;
using scorecards::CalibrationBand;
using scorecards::Evaluation;

struct EvaluateArguments {
    std::string scorecard;
    std::string period;
    std::string file;
    LabelledOptions labelled;
};

/// The scorecard that was named, or the built-in ones of the period, of all periods.
Result<std::vector<rules::RuleSet>> wantedScorecards(Program &program, jobs::Session &session,
                                                     const Domain &domain, const EvaluateArguments &arguments)
{
    std::optional<int> wanted;
    if (!arguments.period.empty()) {
        DRAMATIS_TRY_ASSIGN(window, jobs::findWindow(domain, arguments.period));
        wanted = window;
    }
    std::vector<rules::RuleSet> found;
    if (!arguments.scorecard.empty()) {
        DRAMATIS_TRY_ASSIGN(ruleSet, namedScorecard(program, session, domain, arguments.scorecard, wanted));
        found.push_back(std::move(ruleSet));
        return found;
    }
    for (const int window : domain.defaultWindows()) {
        if (wanted && window != *wanted)
            continue;
        DRAMATIS_TRY_ASSIGN(ruleSet, jobs::defaultRuleSet(domain, window));
        found.push_back(std::move(ruleSet));
    }
    return found;
}

std::string bandText(const CalibrationBand &band)
{
    return "up to " + rounded(band.high * 100) + " %";
}

std::string asText(const Domain &domain, const RunEvaluation &result)
{
    std::string text = result.scorecard + ", " + std::string(domain.windowName(result.window)) + ": " +
                       grouped(result.matched) + " of " + counted(result.filings, "filing") +
                       " compared with outcomes";
    if (result.unmatchedOutcomes > 0)
        text += "; " + counted(result.unmatchedOutcomes, "outcome") + " without a filing";
    text += "\n";
    if (!result.evaluation)
        return text + "  " + result.reason + "\n";
    const Evaluation &found = *result.evaluation;
    text += aligned({{"defaults", grouped(static_cast<std::int64_t>(found.defaults))},
                     {"AUC", numberText(found.auc)},
                     {"KS", numberText(found.ks) + " at " + rounded(found.ksThreshold * 100) + " %"},
                     {"Brier score", numberText(found.brier)},
                     {"log loss", numberText(found.logLoss)}},
                    {});
    std::vector<std::vector<std::string>> rows = {{"probability", "filings", "defaults", "mean", "observed"}};
    for (const CalibrationBand &band : found.bands)
        rows.push_back({bandText(band), grouped(static_cast<std::int64_t>(band.count)),
                        grouped(static_cast<std::int64_t>(band.defaults)),
                        rounded(band.meanProbability * 100) + " %", rounded(band.observedRate * 100) + " %"});
    return text + aligned(rows, {false, true, true, true, true});
}

void writeLimit(json::Writer &writer, double limit)
{
    if (limit == scorecards::infinity || limit == -scorecards::infinity)
        writer.null();
    else
        writer.number(limit);
}

void writeBands(json::Writer &writer, const Evaluation &found)
{
    writer.key("calibration").beginArray();
    for (const CalibrationBand &band : found.bands) {
        writeLimit(writer.beginObject().key("above"), band.low);
        writeLimit(writer.key("up_to"), band.high);
        writer.key("filings").whole(static_cast<long long>(band.count));
        writer.key("defaults").whole(static_cast<long long>(band.defaults));
        writer.key("mean_probability").number(band.meanProbability);
        writer.key("observed_rate").number(band.observedRate).endObject();
    }
    writer.endArray();
}

void writeRoc(json::Writer &writer, const Evaluation &found)
{
    writer.key("roc").beginArray();
    for (const scorecards::RocPoint &point : found.roc) {
        writeLimit(writer.beginObject().key("threshold"), point.threshold);
        writer.key("false_positive_rate").number(point.falsePositiveRate);
        writer.key("true_positive_rate").number(point.truePositiveRate).endObject();
    }
    writer.endArray();
}

void writeEvaluation(json::Writer &writer, const Domain &domain, const RunEvaluation &result)
{
    writer.beginObject().key("scorecard").text(result.scorecard);
    writer.key("period").text(domain.windowName(result.window));
    writer.key("filings").whole(result.filings).key("filings_with_outcome").whole(result.matched);
    writer.key("outcomes_without_filing").whole(result.unmatchedOutcomes);
    if (result.evaluation) {
        const Evaluation &found = *result.evaluation;
        writer.key("defaults").whole(static_cast<long long>(found.defaults));
        writer.key("auc").number(found.auc).key("ks").number(found.ks);
        writer.key("ks_threshold").number(found.ksThreshold);
        writer.key("brier").number(found.brier).key("log_loss").number(found.logLoss);
        writeBands(writer, found);
        writeRoc(writer, found);
    } else {
        writer.key("reason").text(result.reason);
    }
    writer.endObject();
}

std::string asJson(const Domain &domain, const std::vector<RunEvaluation> &results)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("evaluations").beginArray();
    for (const RunEvaluation &result : results)
        writeEvaluation(writer, domain, result);
    writer.endArray().endObject();
    return text += "\n";
}

/// The calibration tables, for spreadsheets.
std::string asCsv(const std::vector<RunEvaluation> &results)
{
    std::string text = "scorecard,above,up_to,filings,defaults,mean_probability,observed_rate\n";
    const auto limit = [](double value) {
        return value == scorecards::infinity || value == -scorecards::infinity ? std::string()
                                                                               : numberText(value);
    };
    for (const RunEvaluation &result : results) {
        for (const CalibrationBand &band :
             result.evaluation ? result.evaluation->bands : std::vector<CalibrationBand>())
            text += result.scorecard + "," + limit(band.low) + "," + limit(band.high) + "," +
                    std::to_string(band.count) + "," + std::to_string(band.defaults) + "," +
                    numberText(band.meanProbability) + "," + numberText(band.observedRate) + "\n";
    }
    return text;
}

Result<std::vector<RunEvaluation>> evaluateAll(Program &program, const Domain &domain,
                                               const EvaluateArguments &arguments)
{
    DRAMATIS_TRY_ASSIGN(part, arguments.labelled.part());
    DRAMATIS_TRY_ASSIGN(outcomes, arguments.labelled.outcomes());
    DRAMATIS_TRY_ASSIGN(session, program.open(jobs::Session::Purpose::Look));
    DRAMATIS_TRY_ASSIGN(wanted, wantedScorecards(program, session, domain, arguments));
    std::vector<RunEvaluation> results;
    std::set<std::string> said; // each period reads the outcomes
    for (const rules::RuleSet &ruleSet : wanted) {
        DRAMATIS_TRY_ASSIGN(result, jobs::evaluateScorecard(session, program.settings, domain, ruleSet,
                                                            outcomes, part, program.job()));
        for (const std::string &warning : result.warnings) {
            if (said.insert(warning).second)
                program.warn(warning);
        }
        if (result.filings > 0)
            results.push_back(std::move(result));
    }
    if (results.empty())
        return notFound("There are no filings to evaluate a scorecard on: import some first.");
    return results;
}

int runEvaluate(Program &program, const EvaluateArguments &arguments)
{
    const auto domain = jobs::findScoringDomain(program.registry);
    if (!domain)
        return program.fail(domain.error());
    const auto results = evaluateAll(program, **domain, arguments);
    if (!results)
        return program.fail(results.error());
    const bool any = std::any_of(results->begin(), results->end(),
                                 [](const RunEvaluation &result) { return result.evaluation.has_value(); });
    if (!any)
        return program.fail(notFound(results->front().reason));
    const std::string json = asJson(**domain, *results);
    if (!arguments.file.empty()) {
        const Status written =
            writeFile(arguments.file, arguments.file.ends_with(".csv") ? asCsv(*results) : json);
        if (!written)
            return program.fail(written.error());
    }
    std::string text;
    for (const RunEvaluation &result : *results)
        text += asText(**domain, result);
    return program.finish(program.json ? json : text);
}

} // namespace

void addScorecardEvaluate(CLI::App &group, Program &program)
{
    CLI::App &command =
        addLibraryCommand(group, program, "evaluate",
                          "Compare the probabilities of a scorecard with what became of the filings", true);
    auto arguments = std::make_shared<EvaluateArguments>();
    command.add_option("--scorecard", arguments->scorecard,
                       "A file, ID, or ID@VERSION; else the built-in one of each period");
    command.add_option("--period", arguments->period, "annual or quarterly; else each that has filings");
    arguments->labelled.addTo(command);
    command.add_option("-o,--output", arguments->file,
                       "Write the evaluation as JSON or, to a name that ends in .csv, its calibration table");
    command.callback([&program, arguments] { program.exit = runEvaluate(program, *arguments); });
}

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/scorecard_evaluation.h"
#include "classify/stored_run.h"
#include "store/transaction.h"

#include <algorithm>

namespace dramatis::jobs
{

namespace
{

std::string versionedName(const rules::RuleSet &ruleSet)
{
    return ruleSet.id + "@" + std::to_string(ruleSet.version);
}

std::string nothingMatches(const Domain &domain, const RunEvaluation &result)
{
    const std::string subjects =
        std::string(domain.windowName(result.window)) + " " + std::string(domain.subjectWord()) + "s";
    if (result.unmatchedOutcomes == 0)
        return "There are no outcomes of " + subjects + ": import some (symbol, year, quarter, defaulted).";
    return "None of the " + std::to_string(result.unmatchedOutcomes) + " outcomes matches one of the " +
           std::to_string(result.filings) + " " + subjects +
           ": symbol, year and quarter must be the same, and the period where it is stated.";
}

void compare(const Domain &domain, const std::vector<double> &probabilities,
             const std::vector<std::uint8_t> &labels, RunEvaluation &result)
{
    if (result.matched == 0) {
        result.reason = nothingMatches(domain, result);
        return;
    }
    auto evaluation = scorecards::evaluate(probabilities, labels);
    if (evaluation)
        result.evaluation = std::move(*evaluation);
    else
        result.reason = evaluation.error().text;
}

/// Outcomes of the run's subjects: `probabilities` and `labels` side by side.
void joinWithRun(const classify::StoredRun &run, const std::vector<SubjectOutcome> &outcomes, int window,
                 std::vector<double> &probabilities, std::vector<std::uint8_t> &labels)
{
    const std::vector<store::SubjectKey> &keys = run.results.subjectKeys;
    const std::size_t signal = *run.domain->probabilitySignal();
    for (std::size_t row = 0; row < keys.size(); ++row) {
        const auto found = std::lower_bound(
            outcomes.begin(), outcomes.end(), keys[row],
            [](const SubjectOutcome &outcome, store::SubjectKey key) { return outcome.subject < key; });
        if (found == outcomes.end() || found->subject != keys[row])
            continue;
        const double probability = run.value(row, window, signal);
        if (isMissing(probability))
            continue;
        probabilities.push_back(probability);
        labels.push_back(found->happened ? 1 : 0);
    }
}

} // namespace

Result<RunEvaluation> evaluateRun(Session &session, const Domain &domain, std::int64_t runNo,
                                  const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(record, store::findRun(session.results(), session.lockFile(), std::to_string(runNo)));
    if (record.domain != domain.name() || !domain.scores() || !record.subjectsWindow)
        return conflict("Run " + std::to_string(runNo) + " gave no probabilities: name a score run.");
    DRAMATIS_TRY_ASSIGN(places, session.placesFor(domain, job));
    if (places.separate)
        return conflict("The outcomes lie in another database than the run: evaluate the scorecard instead.");
    const int window = *record.subjectsWindow;
    DRAMATIS_TRY_ASSIGN(run, classify::readStoredRun(session.results(), session.registry(), record));
    DRAMATIS_TRY_ASSIGN(reading, store::Transaction::begin(places.data, store::Transaction::Kind::Read));
    DRAMATIS_TRY_ASSIGN(known, domain.knownOutcomes(places.data, places.data, window));
    std::vector<double> probabilities;
    std::vector<std::uint8_t> labels;
    joinWithRun(run, known.bySubject, window, probabilities, labels);
    RunEvaluation result;
    result.scorecard = versionedName(run.ruleSet);
    result.window = window;
    result.filings = static_cast<std::int64_t>(run.results.subjectKeys.size());
    result.matched = static_cast<std::int64_t>(labels.size());
    result.unmatchedOutcomes =
        known.withoutSubject + static_cast<std::int64_t>(known.bySubject.size()) - result.matched;
    compare(domain, probabilities, labels, result);
    return result;
}

Result<RunEvaluation> evaluateScorecard(Session &session, const Settings &settings, const Domain &domain,
                                        const rules::RuleSet &ruleSet,
                                        const std::optional<importing::FileOrder> &outcomes, const Part &part,
                                        const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(labelled,
                        readLabelledSubjects(session, settings, domain, ruleSet, outcomes, part, job));
    RunEvaluation result;
    result.scorecard = versionedName(ruleSet);
    result.window = labelled.window;
    result.filings = labelled.subjects;
    result.matched = static_cast<std::int64_t>(labelled.labels.size());
    result.unmatchedOutcomes = labelled.outcomesWithoutSubject;
    result.warnings = labelled.warnings;
    if (labelled.labelled > 0 && labelled.labels.empty())
        result.reason = "The part of the labelled filings that was asked for is empty.";
    else
        compare(domain, labelled.column(*domain.probabilitySignal()), labelled.labels, result);
    return result;
}

} // namespace dramatis::jobs

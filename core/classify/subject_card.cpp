// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/subject_card.h"
#include "classify/outcomes.h"

namespace dramatis::classify
{

namespace
{

WindowCard windowCard(const StoredRun &run, std::size_t w, const std::vector<store::OverrideRow> &overrides,
                      double nearMissShare)
{
    WindowCard card;
    card.window = run.results.assignedWindows[w];
    const rules::MatchMask mask = run.results.masks[w].front();
    card.assignment = outcomeOf(run.ruleSet, mask);
    card.outcome = rules::possibleOutcomes(run.ruleSet)[rules::outcomePosition(run.ruleSet, mask)];
    card.traits = rules::traitsText(run.ruleSet, mask, run.values(0, card.window), run.labels);
    card.evidence = rules::evidence(run.ruleSet, run.values(0, card.window));
    card.nearMisses = rules::nearMisses(run.ruleSet, card.evidence, nearMissShare);
    card.override = store::activeOverride(overrides, card.window);
    return card;
}

bool isCompletedClassification(const store::RunRecord &run, std::string_view domain)
{
    return run.assigns() && run.status == store::status::completed && run.domain == domain;
}

/// The outcome of one subject in every completed run of the domain.
Status readHistory(store::Connection &results, const Registry &registry,
                   const std::vector<store::RunRecord> &runs, store::SubjectKey subject, SubjectCard &card)
{
    for (const store::RunRecord &record : runs) {
        if (!isCompletedClassification(record, card.run.record.domain))
            continue;
        DRAMATIS_TRY_ASSIGN(run, readStoredOutcomesOf(results, registry, record, subject));
        if (run.results.subjectKeys.empty())
            continue;
        for (std::size_t w = 0; w < run.results.assignedWindows.size(); ++w)
            card.history.push_back({record.no, record.startedAt, run.settings.referenceDate,
                                    run.results.assignedWindows[w],
                                    outcomeOf(run.ruleSet, run.results.masks[w].front()).personaId});
    }
    return {};
}

} // namespace

Result<store::RunRecord> newestRunOf(store::Connection &results, const Registry &registry,
                                     const std::vector<store::RunRecord> &allRuns, std::string_view domain,
                                     std::string_view subjectId)
{
    DRAMATIS_TRY_ASSIGN(subject, store::findSubject(results, domain, subjectId));
    if (!subject)
        return notFound("There is no subject '" + std::string(subjectId) + "' among the " +
                        std::string(domain) + ".");
    for (auto record = allRuns.rbegin(); record != allRuns.rend(); ++record) {
        if (!isCompletedClassification(*record, domain))
            continue;
        DRAMATIS_TRY_ASSIGN(run, readStoredOutcomesOf(results, registry, *record, *subject));
        if (!run.results.subjectKeys.empty())
            return *record;
    }
    return notFound("No completed classification contains '" + std::string(subjectId) +
                    "': run 'dramatis-cli classify'.");
}

Result<SubjectCard> readSubjectCard(store::Connection &results, const Registry &registry,
                                    const store::RunRecord &record,
                                    const std::vector<store::RunRecord> &allRuns, std::string_view subjectId,
                                    double nearMissShare)
{
    DRAMATIS_TRY_ASSIGN(subject, store::findSubject(results, record.domain, subjectId));
    const Error unknown =
        notFound("Run " + std::to_string(record.no) + " has no subject '" + std::string(subjectId) + "'.");
    if (!subject)
        return unknown;
    SubjectCard card;
    card.subjectId = subjectId;
    DRAMATIS_TRY_ASSIGN(run, readStoredRunOf(results, registry, record, *subject));
    if (run.results.subjectKeys.empty())
        return unknown;
    card.run = std::move(run);
    DRAMATIS_TRY_ASSIGN(failure, store::failureOf(results, record.no, *subject));
    card.failure = std::move(failure);
    DRAMATIS_TRY_ASSIGN(overrides, store::overrideRowsOf(results, *subject));
    card.overrides = std::move(overrides);
    for (std::size_t w = 0; w < card.run.results.assignedWindows.size(); ++w)
        card.windows.push_back(windowCard(card.run, w, card.overrides, nearMissShare));
    DRAMATIS_TRY(readHistory(results, registry, allRuns, *subject, card));
    return card;
}

} // namespace dramatis::classify

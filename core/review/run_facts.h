// SPDX-License-Identifier: GPL-3.0-or-later
// What the items of one classification are made from: its results, and what held for its subjects before it.
#pragma once

#include "base/progress.h"
#include "classify/stored_run.h"
#include "review/draft.h"
#include "rules/outcome.h"

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace dramatis::review
{

/// Position in RunFacts::outcomes.
using OutcomeIndex = std::uint8_t;
inline constexpr OutcomeIndex noOutcome = 255;

/// An outcome that the run can give, or one before it gave.
struct KnownOutcome {
    std::string id;
    std::string name; ///< of a persona; else its id in words
    rules::OutcomeKind kind = rules::OutcomeKind::Persona;
    std::optional<std::size_t> rule = {}; ///< position in the rule set of the run

    [[nodiscard]] bool isPersona() const { return kind == rules::OutcomeKind::Persona; }
};

struct WindowFacts {
    int days = 0;
    bool newest = true;               ///< no newer run of all has this window
    std::vector<OutcomeIndex> now;    ///< [row]
    std::vector<OutcomeIndex> before; ///< [row] noOutcome: there was none
    std::vector<std::int64_t> countNow;
    std::vector<std::int64_t> countBefore; ///< [outcome] of the same subjects
};

struct RunFacts {
    classify::StoredRun run; ///< with signals, without identifiers
    double nearMissShare = 0.05;
    std::vector<KnownOutcome> outcomes; ///< those of the run first, in the order of possibleOutcomes()
    std::vector<WindowFacts> windows;
    /// Days between the reference date and the newest event of the data; nothing if that is not known.
    std::optional<std::int64_t> lag;
    /// A part of the identifiers that is a signal too, such as the year that a filing reports on.
    std::optional<std::size_t> periodSignal;
    double newestPeriod = missing;

    [[nodiscard]] std::size_t size() const { return run.results.subjectKeys.size(); }
    [[nodiscard]] std::size_t personaCount() const { return run.ruleSet.personas.size(); }
    [[nodiscard]] std::string runName() const { return "Run " + std::to_string(run.record.no); }
    [[nodiscard]] std::string_view subjectWord() const { return run.domain->subjectWord(); }
    /// " over 30 days"; empty where there are no look-backs.
    [[nodiscard]] std::string over(const WindowFacts &window) const;

    /// The frame of an item about one subject, `id` behind its kind.
    [[nodiscard]] ItemRow itemAbout(std::string_view kind, const std::string &id, std::size_t row,
                                    const WindowFacts &window) const;
    /// The same about many of them.
    [[nodiscard]] ItemRow itemOfMany(std::string_view kind, std::int64_t count) const;

    // Components that all kinds have in common; each with its reason.
    void scoreTimeliness(std::size_t row, const WindowFacts &window, ScoredWhy &scores) const;
    void scoreConfidence(std::size_t row, const WindowFacts &window, ScoredWhy &scores) const;
    /// 4 for each doubling of those to whom the same happened.
    static void scoreVirality(std::int64_t count, const std::string &what, ScoredWhy &scores);
    /// By the priority of a persona: 25 for the first, less in equal steps. `rank` counts from 0.
    void scoreRelevance(std::size_t rank, const std::string &what, ScoredWhy &scores) const;
    /// How much the number of subjects of an outcome grew since before.
    void scoreVelocity(const WindowFacts &window, OutcomeIndex outcome, ScoredWhy &scores) const;
};

/// `record`: a completed classification. `runs`: all of the ledger, by number.
Result<RunFacts> readRunFacts(store::Connection &results, const Registry &registry,
                              const std::vector<store::RunRecord> &runs, const store::RunRecord &record,
                              double nearMissShare, const JobContext &job);

/// Items of one kind. More than mostPerKind become `ofAll()`.
template <typename Candidate, typename One, typename All>
void addItems(const std::vector<Candidate> &candidates, One one, All ofAll, std::vector<ItemRow> &items)
{
    if (static_cast<std::int64_t>(candidates.size()) > mostPerKind) {
        items.push_back(ofAll());
        return;
    }
    for (const Candidate &candidate : candidates)
        items.push_back(one(candidate));
}

/// An undecided item about a state of one subject.
struct OpenState {
    std::string itemId;
    std::string type;
    store::SubjectKey subject = 0;
    int window = 0;
};

// One file each.
void addMoves(const RunFacts &facts, std::vector<ItemRow> &items); ///< and exclusions
/// `open`: those that the run has looked at and that do not hold any more stay, the others are taken out.
void addNearMisses(const RunFacts &facts, std::vector<OpenState> &open, std::vector<ItemRow> &items);
void addHighRisks(const RunFacts &facts, std::vector<OpenState> &open, std::vector<ItemRow> &items);
Status addLapsedOverrides(store::Connection &results, const RunFacts &facts, std::vector<ItemRow> &items);
void addShadowDifferences(const RunFacts &facts, std::vector<ItemRow> &items);
/// Of an import run; nothing where imports are not known.
Status addImportRejects(store::Connection &results, const store::RunRecord &run, std::vector<ItemRow> &items);

} // namespace dramatis::review

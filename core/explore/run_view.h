// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator looks at: a completed classification of all subjects, brought up to date with later runs
// of some of them and with overrides, beside the run before it. Immutable; shared between threads as
// std::shared_ptr<const RunView>; made by a job, drawn by the window.
//
// Row i of every column is the same subject everywhere. Outcomes are numbered as rules::possibleOutcomes():
// the personas of the rule set in its order, `unclassified`, and, where the rules screen, what excludes and
// `failed`; then what only the run before or an override knows.
//
// Later runs are worked in where they are completed, have the same rules and look-backs, and no newer run of
// all subjects came between; their subjects' masks, flags and signals take the place of the run's. A subject
// that only a later run knows is not shown before the next run of all.
#pragma once

#include "classify/stored_run.h"
#include "rules/outcome.h"
#include "store/overrides.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::explore
{

/// Position in RunView::outcomes.
using OutcomeIndex = std::uint8_t;
/// Of a subject that the run before did not contain.
inline constexpr OutcomeIndex noOutcome = 255;

struct OutcomeName {
    std::string id;      ///< "low_savings", "unclassified"
    std::string name;    ///< "Low Savings / Emergency Fund Builder"; empty for all but personas
    bool current = true; ///< false: only the run before or an override knows it
    rules::OutcomeKind kind = rules::OutcomeKind::Persona;
};

/// What became of a subject since the run before. Moved: its effective outcome is another one. DataOnly: the
/// same, but an import between the data of the two runs touched it. Without a run before all are Same.
enum class Change : std::uint8_t { Same, Moved, DataOnly, Appeared };
inline constexpr std::size_t changeCount = 4;

struct WindowColumns {
    int days = 0;
    std::vector<OutcomeIndex> assigned;   ///< by the run
    std::vector<OutcomeIndex> effective;  ///< the active override, else the assignment
    std::vector<std::uint8_t> overridden; ///< 1 with an active override, also one that says the same
    std::vector<OutcomeIndex> before;     ///< assigned by the run before, without overrides; noOutcome
    std::vector<std::int64_t>
        beforeCounts;                      ///< [outcome] subjects of the run before; empty without its window
    std::vector<std::uint64_t> nearMisses; ///< bit = persona that is one condition away, within the share
    std::vector<Change> change;
    std::vector<std::uint64_t> traits; ///< bit = RunView::traits; empty where the rules know none
};

/// All identifiers as one text, ASCII letters in lower case, a zero byte behind each: what is searched.
struct IdentifierText {
    std::string folded;
    std::vector<std::size_t> starts; ///< [row], and the end
};

struct RunView {
    std::shared_ptr<const classify::StoredRun> run; ///< masks, flags, identifiers; signals once they are read
    bool hasSignals = false; ///< a view without them comes first, so that a large workspace shows at once
    std::optional<store::RunRecord> previous; ///< the run that `before` is taken from
    std::vector<OutcomeName> outcomes;
    std::size_t personaCount = 0;       ///< outcomes[personaCount] is unclassified
    std::vector<std::string> traits;    ///< `BONDER`, `TOPIC_LANE=politics`: at most 64, the rarest left out
    std::vector<WindowColumns> windows; ///< one per assigned window, ascending
    std::vector<std::uint32_t> order;   ///< rows in bytewise order of the identifiers
    IdentifierText identifiers;
    std::int64_t laterRuns = 0; ///< runs of some subjects that are worked in
    std::int64_t newestRun = 0; ///< number of the newest of them; else of the run
    double nearMissShare = 0.05;

    [[nodiscard]] std::size_t size() const { return run->subjectIds.size(); }
    /// Column of a signal over the window at that position; empty without signals.
    [[nodiscard]] std::span<const double> signal(std::size_t window, std::size_t signal) const;
    /// Is there a run before, with that look-back?
    [[nodiscard]] bool hasBefore(std::size_t window) const { return !windows[window].beforeCounts.empty(); }
    [[nodiscard]] SignalCatalogue catalogue() const { return run->domain->signals(); }
};

/// Which run to look at, and how.
struct ViewRequest {
    std::string_view domain;
    std::optional<int> window = {};          ///< whose subjects, where windows have subjects of their own
    std::optional<std::int64_t> runNo = {};  ///< nothing: the newest completed one over all subjects
    std::optional<std::int64_t> before = {}; ///< to compare with; nothing: the one over all before it
    double nearMissShare = 0.05;
    bool withSignals = true; ///< false leaves them out: RunView::hasSignals is false, near misses are empty
    /// An earlier view, whose run is taken over where it is the same and no subject was forgotten since.
    std::shared_ptr<const RunView> known = {};
};

/// The run with what came after it. NotFound if there is none.
Result<std::shared_ptr<const RunView>> readRunView(store::Connection &results, const Registry &registry,
                                                   const std::filesystem::path &lockFile,
                                                   const ViewRequest &request, const JobContext &job);

} // namespace dramatis::explore

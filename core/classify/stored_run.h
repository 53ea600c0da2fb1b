// SPDX-License-Identifier: GPL-3.0-or-later
// A completed classification read back whole: results, rule set, identifiers. What every export, card and
// what-if works on; everything comes from what the run stored, nothing from today's data.
#pragma once

#include "classify/run_settings.h"
#include "domains/registry.h"
#include "rules/evidence.h"
#include "store/results.h"
#include "store/runs.h"

#include <string>
#include <vector>

namespace dramatis::classify
{

struct StoredRun {
    store::RunRecord record;
    RunSettings settings;
    const Domain *domain = nullptr;
    rules::RuleSet ruleSet;
    store::RunResults results;
    std::vector<std::string> subjectIds; ///< of every row of the results
    std::vector<std::size_t> byId;       ///< rows in bytewise order of the identifiers
    std::vector<std::string> labels;     ///< what the values of text signals stand for

    /// The value of a signal for a row and window.
    [[nodiscard]] double value(std::size_t row, int window, std::size_t signal) const;
    /// The same for rules; listedSignal too.
    [[nodiscard]] rules::SignalValue values(std::size_t row, int window) const;
    /// The label that a value of a text signal stands for; empty for a missing one.
    [[nodiscard]] std::string_view label(double value) const;
    /// Row of a subject.
    [[nodiscard]] std::optional<std::size_t> findSubject(std::string_view id) const;
};

/// Conflict if the run is not a completed classification.
Result<StoredRun> readStoredRun(store::Connection &results, const Registry &registry,
                                store::RunRecord record);
/// The same without signals: masks, flags and, if wanted, identifiers of all subjects.
Result<StoredRun> readStoredOutcomes(store::Connection &results, const Registry &registry,
                                     store::RunRecord record, bool withIdentifiers);
/// Only one subject's rows; none if the run does not contain it.
Result<StoredRun> readStoredRunOf(store::Connection &results, const Registry &registry,
                                  store::RunRecord record, store::SubjectKey subject);
/// Only one subject's masks and flags, without signals.
Result<StoredRun> readStoredOutcomesOf(store::Connection &results, const Registry &registry,
                                       store::RunRecord record, store::SubjectKey subject);

} // namespace dramatis::classify

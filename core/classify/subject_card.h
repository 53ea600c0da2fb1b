// SPDX-License-Identifier: GPL-3.0-or-later
// One subject as an operator looks at it: assignment with evidence and near misses per window of a run, what
// counts instead (override), and its history over the runs.
#pragma once

#include "classify/stored_run.h"
#include "rules/outcome.h"
#include "store/overrides.h"

#include <optional>
#include <string>
#include <vector>

namespace dramatis::classify
{

struct WindowCard {
    int window = 0;
    store::Outcome assignment;
    rules::OutcomeSpec outcome; ///< what the assignment is; of excluded subjects with its rule
    std::string traits;         ///< `BONDER=1;TOPIC_LANE=politics`
    std::vector<rules::PersonaEvidence>
        evidence; ///< by position of the rules (RuleSet::rule), personas first
    std::vector<rules::NearMiss> nearMisses;
    std::optional<store::OverrideRow> override; ///< the active one: it counts instead
};

struct HistoryEntry {
    std::int64_t runNo = 0;
    std::string startedAt;
    Day referenceDate = 0;
    int window = 0;
    std::string personaId;
};

struct SubjectCard {
    std::string subjectId;
    StoredRun run; ///< of the subject only; row 0
    std::vector<WindowCard> windows;
    std::vector<HistoryEntry> history; ///< oldest run first
    std::vector<store::OverrideRow> overrides;
    bool dataChanged = false; ///< since the run; set where the data version is known
    std::string failure;      ///< why its data could not be read; empty: they could
};

/// The newest completed classification, over whatever subjects, that contains the subject.
Result<store::RunRecord> newestRunOf(store::Connection &results, const Registry &registry,
                                     const std::vector<store::RunRecord> &allRuns, std::string_view domain,
                                     std::string_view subjectId);

/// `record`: a completed classification. NotFound if it does not contain the subject.
Result<SubjectCard> readSubjectCard(store::Connection &results, const Registry &registry,
                                    const store::RunRecord &record,
                                    const std::vector<store::RunRecord> &allRuns, std::string_view subjectId,
                                    double nearMissShare);

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// Results of classification runs: written block by block, read back whole as an immutable value.
#pragma once

#include "columns/signals.h"
#include "store/block_codec.h"
#include "store/subjects.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dramatis::store
{

/// Everything one run found out. Row i of every column is subject i.
struct RunResults {
    std::vector<SubjectKey> subjectKeys;
    std::vector<int> assignedWindows;              ///< in days, ascending: those the run was asked for
    SignalTable signals;                           ///< over the assigned windows and those of conditions
    std::vector<std::vector<std::uint64_t>> masks; ///< [assigned window][subject], bit = rule-set order
    std::vector<std::uint64_t> flags;              ///< bits as the domain defines them
};

/// What a match mask means under the rule set of the run.
struct Outcome {
    std::uint64_t mask = 0;
    std::string personaId; ///< or "unclassified"
    std::optional<int> priority;
    std::string matched; ///< ids in rule-set order joined with ';'
    std::string reason;
};

/// Writes blocks and outcomes of a run that has none yet; call inside a transaction.
Status writeResults(Connection &connection, std::int64_t runNo, const RunResults &results,
                    const std::vector<Outcome> &outcomes);
Status deleteResults(Connection &connection, std::int64_t runNo);

/// All results of a run; slots of forgotten subjects are left out.
Result<RunResults> readResults(Connection &connection, std::int64_t runNo);
/// The same for one subject; no subject keys if the run does not contain it.
Result<RunResults> readResultsOf(Connection &connection, std::int64_t runNo, SubjectKey subject);

/// Empties the slots of a subject in every stored run.
Status emptySlots(Connection &connection, SubjectKey subject);

} // namespace dramatis::store

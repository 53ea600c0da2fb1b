// SPDX-License-Identifier: GPL-3.0-or-later
// Results of classification runs: written block by block, read back whole as an immutable value.
#pragma once

#include "columns/signals.h"
#include "store/block_codec.h"
#include "store/subjects.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dramatis::store
{

/// What every subject of a run came out as. Element i of every column is subject i.
struct RunOutcomes {
    std::vector<SubjectKey> subjectKeys;
    std::vector<int> assignedWindows;              ///< in days, ascending: those the run was asked for
    std::vector<std::vector<std::uint64_t>> masks; ///< [assigned window][subject], bit = rule-set order
    std::vector<std::uint64_t> flags;              ///< bits as the domain defines them
    /// What the current results say beside the outcome, as further elements of a JSON list (",1.5,\"a\"");
    /// empty: nothing. Only of a run that is being made.
    std::vector<std::string> details;
};

/// Everything one run found out.
struct RunResults : RunOutcomes {
    SignalTable signals; ///< over the assigned windows and those of conditions
};

/// What a match mask means under the rule set of the run.
struct Outcome {
    std::uint64_t mask = 0;
    std::string personaId; ///< or that of the rule that excludes, or the kind
    std::optional<int> priority;
    std::string matched; ///< ids in rule-set order joined with ';'
    std::string reason;
    std::string kind = "persona";        ///< persona | unclassified | excluded | failed
    std::optional<double> threshold = {}; ///< of the rule that excludes
};

/// Up to subjectsPerBlock subjects of one window, ready to be written.
struct PackedBlock {
    int window = 0;
    bool assigned = false; ///< else: a window that only conditions look at
    std::size_t first = 0; ///< subject of the run
    std::size_t count = 0;
    SubjectKey firstKey = 0; ///< lowest
    SubjectKey lastKey = 0;  ///< highest
    std::vector<std::uint8_t> bytes;
};

/// Packs the subjects [first, first + keys.size()) of a run: their rows of the table begin with `row`.
/// `masks`: [assigned window][subject of the block]. One block per window of the table.
std::vector<PackedBlock> packBlocks(std::size_t first, std::span<const SubjectKey> keys,
                                    std::span<const std::uint64_t> flags, const SignalTable &signals,
                                    std::size_t row, const std::vector<int> &assignedWindows,
                                    std::span<const std::span<const std::uint64_t>> masks);
/// All of a run.
std::vector<PackedBlock> packBlocks(const RunResults &results);

/// The next three are called inside a transaction.
Status writeBlocks(Connection &connection, std::int64_t runNo, std::span<const PackedBlock> blocks);
Status writeOutcomes(Connection &connection, std::int64_t runNo, const std::vector<Outcome> &outcomes);
/// Blocks and outcomes of a run that has none yet.
Status writeResults(Connection &connection, std::int64_t runNo, const RunResults &results,
                    const std::vector<Outcome> &outcomes);
Status deleteResults(Connection &connection, std::int64_t runNo);

/// The subjects from the first on whose blocks of all `windows` are stored: where an interrupted run goes on.
/// `each` is given every block of an assigned window.
Result<RunOutcomes> readOutcomes(Connection &connection, std::int64_t runNo, const std::vector<int> &windows,
                                 const std::vector<int> &assignedWindows,
                                 const std::function<void(const ResultBlock &block, int window)> &each = {});
/// Blocks from that subject on, as of chunks behind one that could not be written. Inside a transaction.
Status deleteBlocksFrom(Connection &connection, std::int64_t runNo, std::size_t firstSubject);

/// A subject of a run whose data could not be read.
struct Failure {
    SubjectKey subject = 0;
    std::string reason;
};
/// Inside a transaction.
Status writeFailures(Connection &connection, std::int64_t runNo, std::span<const Failure> failures);
/// Empty for a subject whose data could be read.
Result<std::string> failureOf(Connection &connection, std::int64_t runNo, SubjectKey subject);

/// What the values of a run's text signals stand for, by value. Writing: inside a transaction.
Status writeLabels(Connection &connection, std::int64_t runNo, const std::vector<std::string> &labels);
Result<std::vector<std::string>> readLabels(Connection &connection, std::int64_t runNo);
/// All results of a run; slots of forgotten subjects are left out. Storage error if they do not fit together.
/// A second thread fetches blocks with `connection` while this one unpacks them.
Result<RunResults> readResults(Connection &connection, std::int64_t runNo);
/// The same without the signals, of which nothing is read: a fraction of the time.
Result<RunOutcomes> readOutcomes(Connection &connection, std::int64_t runNo);
/// The same for one subject; no subject keys if the run does not contain it.
Result<RunResults> readResultsOf(Connection &connection, std::int64_t runNo, SubjectKey subject);
Result<RunOutcomes> readOutcomesOf(Connection &connection, std::int64_t runNo, SubjectKey subject);

/// Empties the slots of a subject in every stored run.
Status emptySlots(Connection &connection, SubjectKey subject);

} // namespace dramatis::store

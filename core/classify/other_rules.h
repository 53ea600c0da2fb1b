// SPDX-License-Identifier: GPL-3.0-or-later
// The data of one stored run under the rules of another: what would its subjects have come out as? What tells
// moves that new rules make from those that new data make. Everything comes from what the runs stored.
#pragma once

#include "classify/stored_run.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dramatis::classify
{

/// Positions among rules::possibleOutcomes() of the rules: [window][subject].
using OutcomeColumns = std::vector<std::vector<std::uint8_t>>;

/// Of `subjects` (ascending, all of them in the data) for each of `windows`, which both runs assigned. `data`
/// needs no signals: they are read here, of those subjects' blocks only, over several threads. Nothing where
/// the rules look at signals or look-backs that the run did not store.
Result<std::optional<OutcomeColumns>> outcomesUnder(store::Connection &results, const StoredRun &data,
                                                    const StoredRun &rules, const std::vector<int> &windows,
                                                    const std::vector<store::SubjectKey> &subjects);

} // namespace dramatis::classify

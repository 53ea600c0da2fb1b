// SPDX-License-Identifier: GPL-3.0-or-later
// Undecided items about states that a newer run has looked at: those that hold no more are taken away, so
// that nobody decides on what is not so.
#pragma once

#include "review/run_facts.h"

#include <functional>

namespace dramatis::review
{

/// Says of a window, a row and what stands last in the identifier (persona or level) whether it holds.
using StateHolds = std::function<bool(std::size_t window, std::size_t row, std::string_view what)>;

/// Takes out of `open` the items of that kind that still hold.
void takeOutHeld(const RunFacts &facts, std::string_view kind, std::vector<OpenState> &open,
                 const StateHolds &holds);

/// Items about one subject each that the run has looked at, and is the newest to have done so.
Result<std::vector<OpenState>> readOpenStates(store::Connection &results, const RunFacts &facts);

/// Those that sum up the states of earlier runs, where this one has looked at all of it again.
Result<std::vector<std::string>> supersededSums(store::Connection &results, const RunFacts &facts,
                                                const std::vector<store::RunRecord> &runs);

/// Inside a transaction.
Status removeItems(store::Connection &results, const std::vector<std::string> &itemIds);

} // namespace dramatis::review

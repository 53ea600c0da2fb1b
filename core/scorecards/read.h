// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards from JSON text, with every fault of the file found in one go and named by line and column, and
// back to text. A syntax error is reported alone; otherwise all faults are. The form is described in
// docs/scorecards.md and resources/schemas/scorecard.schema.json.
#pragma once

#include "scorecards/scorecard.h"
#include "json/document.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::scorecards
{

using Finding = json::Finding;

inline constexpr std::size_t maximumBins = 1000; ///< of a term
inline constexpr std::size_t maximumLevels = 64; ///< bits of rules::MatchMask

struct ReadReport {
    std::optional<Scorecard> scorecard; ///< absent if there is any fault
    std::vector<Finding> faults;        ///< by place
    /// By place: bins that overlap, leave gaps or are out of order, terms without effect, rates that are no
    /// shares, levels that nothing can reach.
    std::vector<Finding> warnings;
};

/// `knownRatios`: what a term may be about.
ReadReport readScorecard(std::string_view json, std::span<const std::string_view> knownRatios);

/// The scorecard as indented JSON for people, from its fields (canonicalJson and hash are not looked at):
/// reading it gives a scorecard that is equal but for the two, which are then of this text.
std::string scorecardJson(const Scorecard &scorecard);

/// JSON of the scorecards that come with the program: company-annual, company-quarterly.
std::span<const std::string_view> builtInScorecards();

} // namespace dramatis::scorecards

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a subject's card that says how its probability comes about.
#pragma once

#include "classify/subject_card.h"
#include "json/writer.h"

#include <string>

namespace dramatis::cli
{

/// Ratio by ratio, with the mean of all subjects of the run; what would lower the level.
std::string scoreText(const classify::SubjectCard &card, const scorecards::Scorecard &scorecard);
/// The same as the member `score` of the open object.
void writeScore(json::Writer &writer, const classify::SubjectCard &card,
                const scorecards::Scorecard &scorecard);

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a subject in each section of a rule set that screens, in the order in which the sections are
// looked at: eligibility, exclusions, personas, floor, traits. One sentence each.
#pragma once

#include "classify/subject_card.h"

#include <QString>

#include <vector>

namespace dramatis::ui
{

struct StageSummary {
    /// Passed: it did not keep the subject from a persona. Near: it did, but one condition would do.
    enum class State { Passed, Near, Failed, Plain };

    rules::Section section = rules::Section::Eligibility;
    State state = State::Plain;
    QString title; ///< "Eligibility"
    QString text;  ///< "6 of 6 passed", "would be eligible at age_days ≥ 45, has 43"
};

/// Empty for rule sets that do not screen.
std::vector<StageSummary> stagesOf(const classify::SubjectCard &card, std::size_t window);

/// "has 5.72, needs 6.00"; in words "needs below 3".
QString missText(const classify::SubjectCard &card, const rules::NearMiss &miss, bool inWords = false);

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What would lower the risk level of a subject, in sentences.
#pragma once

#include "classify/subject_card.h"
#include "pages/score/score_sheet.h"

#include <QStringList>

namespace dramatis::ui
{

/// One sentence per way: "LOW at 1.98% with total_debt_to_ebitda at most 3.72 (has 4.61)". A single sentence
/// where nothing can, or nothing needs to.
QStringList loweringTexts(const classify::SubjectCard &card, const ScoreSheet &sheet, int window);

} // namespace dramatis::ui

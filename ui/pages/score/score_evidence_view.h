// SPDX-License-Identifier: GPL-3.0-or-later
// The table of ScoreEvidence, painted: bins as small bars, differences with sign and colour.
#pragma once

#include "pages/score/score_evidence.h"
#include "widgets/small_table.h"

namespace dramatis::ui
{

/// As high as its rows.
SmallTable *scoreEvidenceTable(ScoreEvidence *model);

} // namespace dramatis::ui

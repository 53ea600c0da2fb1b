// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs in the operator's words, as the job bar writes them.
#pragma once

#include "jobs/open_workspace.h"

namespace dramatis::ui
{

/// "Import", "Classify"
QString jobWord(jobs::JobKind kind);
/// "Import payments-2025-11b.csv"
QString jobTitle(const jobs::JobState &job);
/// "2.55 M of 4.12 M rows · 2.31 M rows/s · 0:01 left"
QString jobDetails(const jobs::JobState &job);
/// "0:01", "12:30", "1:05:00"
QString remainingText(double seconds);

/// "Last: classify, 48 212 subjects × 2 windows in 0.14 s"
/// `domain`: whose subjects they are.
QString lastText(const classify::Report &report, const Domain *domain);
QString lastText(const importing::ImportReport &report);
QString lastText(const jobs::JobState &ended);

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Which subjects a classification of all no longer tells the truth about, because imports touched them since.
#pragma once

#include "jobs/classify_job.h"

#include <optional>
#include <vector>

namespace dramatis::jobs
{

/// Ascending keys of the subjects that completed imports touched after `base`, a completed classification of
/// all, read its data, and that no later completed classification by the same rules and look-backs contains
/// with these data. Nothing: the data versions do not tell. `runs` newest first.
Result<std::optional<std::vector<store::SubjectKey>>>
changedSubjects(store::Connection &connection, const store::RunRecord &base,
                const std::vector<store::RunRecord> &runs);

/// `options` with the changed subjects' identifiers; unchanged, meaning all, where a run of some would not be
/// shown with the newest run of all: without such a run, with other rules or look-backs, with a changed
/// subject that it does not contain, and where nothing is known to have changed.
Result<ClassifyOptions> ofChangedSubjects(Session &session, const Settings &settings,
                                          ClassifyOptions options);

} // namespace dramatis::jobs

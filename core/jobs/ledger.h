// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with runs and subjects beside classifying: resume, discard, override, forget.
#pragma once

#include "classify/forget.h"
#include "importing/importer.h"
#include "jobs/session.h"
#include "jobs/settings.h"

#include <optional>
#include <string>
#include <variant>

namespace dramatis::jobs
{

/// A run by what people call it; empty or "latest": the newest completed one over all subjects (of `window`,
/// where windows have subjects of their own).
Result<store::RunRecord> findClassification(Session &session, std::string_view domain, std::string_view name,
                                            std::optional<int> window = {});

/// NotFound where there are no results of ours yet.
Status checkHasResults(const Session &session);

/// For an import as the settings say; the files are the caller's.
importing::ImportOptions importOptions(const Settings &settings);

/// Goes on with an interrupted or cancelled run of whatever type.
using Resumed = std::variant<classify::Report, importing::ImportReport>;
Result<Resumed> resumeRun(Session &session, const Settings &settings, std::string_view name,
                          const JobContext &job);

/// Drops what an interrupted, cancelled or failed run left behind; the run stays in the ledger as discarded.
Result<store::RunRecord> discardRun(Session &session, const Settings &settings, std::string_view name);

struct OverrideRequest {
    std::string domain = "customers";
    std::string subjectId;
    std::optional<std::string> personaId; ///< nothing: withdraw
    std::optional<int> window;            ///< nothing: all
    std::string reason;
};

/// Adds an operator's decision. Its persona must be one of the rule set of the newest classification, or of
/// the domain's default before the first.
Status decideOverride(Session &session, const Settings &settings, const OverrideRequest &request);

Result<classify::Forgotten> forgetJob(Session &session, const Settings &settings, std::string_view domain,
                                      std::string_view subjectId);

} // namespace dramatis::jobs

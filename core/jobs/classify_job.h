// SPDX-License-Identifier: GPL-3.0-or-later
// Classification as the command line and the window ask for it.
#pragma once

#include "jobs/session.h"
#include "jobs/settings.h"

#include <optional>
#include <string>
#include <vector>

namespace dramatis::jobs
{

struct ClassifyOptions {
    std::string domain = "customers";
    std::optional<int> window = {};         ///< whose subjects, where windows have subjects of their own
    std::optional<EventTime> referenceTime; ///< in the domain's unit; nothing: the newest event's
    std::vector<int> windows;               ///< empty: the settings', then the domain's own
    std::optional<classify::Engine> engine;
    std::optional<std::size_t> chunk;
    std::optional<std::size_t> tasks;
    std::string rules; ///< file, ID, ID@VERSION; empty: the domain's default
    std::optional<std::vector<std::string>> subjectIds;
    bool consentedOnly = false;
    std::size_t shadow = 0; ///< so many of its subjects are classified by the loop too, and compared
};

Result<classify::Report> classifyJob(Session &session, const Settings &settings,
                                     const ClassifyOptions &options, const JobContext &job);

/// "30,180" as windows: whole numbers from 1 to 3650, each once, ascending.
Result<std::vector<int>> parseWindows(const std::string &text);

/// The domain of that name; a Usage error naming the known ones.
Result<const Domain *> findDomain(const Registry &registry, std::string_view name);

} // namespace dramatis::jobs

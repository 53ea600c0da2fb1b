// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator sends along with a question: settings, versions, logs, telemetry of the newest runs. No
// subject data: no identifiers, no rows, no names of files of data. Any thread.
#pragma once

#include "jobs/session.h"
#include "jobs/settings.h"

#include <filesystem>

namespace dramatis::jobs
{

/// Writes the bundle as a zip archive. `session`: null without an open workspace; it is only looked at.
Status saveSupportBundle(const std::filesystem::path &file, const Settings &settings, Session *session,
                         const JobContext &job);

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a support bundle as texts. None holds subject data: what could is not asked for, and what
// stands in quotes in the log is left out.
#pragma once

#include "jobs/session.h"
#include "jobs/settings.h"

#include <string>
#include <string_view>

namespace dramatis::jobs
{

/// The effective settings without the operator's name.
std::string bundledSettings(const Settings &settings);
/// Program, libraries, machine; of an open workspace its kind and schema version.
Result<std::string> bundledVersions(Session *session, const JobContext &job);
/// The newest 50 runs: number, type, domain, status, times, how many subjects, telemetry. Newest first.
Result<std::string> bundledTelemetry(Session *session, const JobContext &job);
/// A log with everything in quotes left out, and with nothing of lines that are not the program's own but
/// their beginning.
std::string bundledLog(std::string_view log);
std::string bundleReadme();

} // namespace dramatis::jobs

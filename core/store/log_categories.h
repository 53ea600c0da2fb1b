// SPDX-License-Identifier: GPL-3.0-or-later
// What the program writes to its log (jobs/log.h), by what it is about. Without a log nothing but critical
// messages is let through, so that libraries and tests keep their standard error clean.
//
// Everything that is not the program's own words (paths, messages of others) stands in inQuotes(): the
// support bundle leaves out what is quoted. Identifiers of subjects never go into the log.
#pragma once

#include "base/result.h"

#include <QLoggingCategory>
#include <string>
#include <string_view>

namespace dramatis
{

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logImport)
Q_DECLARE_LOGGING_CATEGORY(logClassify)
Q_DECLARE_LOGGING_CATEGORY(logReview)
Q_DECLARE_LOGGING_CATEGORY(logJobs)
Q_DECLARE_LOGGING_CATEGORY(logWindow)

/// The category of a run of that type.
const QLoggingCategory &categoryOfRun(std::string_view type);

/// "text", with double quotes in it as single ones and without line breaks.
std::string inQuotes(std::string_view text);

/// "NotFound", …
std::string_view kindName(ErrorKind kind);
/// Notes that something failed: its kind, and its sentence where that speaks of the machine and not of the
/// data.
void logError(const QLoggingCategory &category, std::string_view during, const Error &error);

} // namespace dramatis

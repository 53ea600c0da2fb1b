// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log_categories.h"

namespace dramatis
{

Q_LOGGING_CATEGORY(logStore, "dramatis.store", QtCriticalMsg)
Q_LOGGING_CATEGORY(logImport, "dramatis.import", QtCriticalMsg)
Q_LOGGING_CATEGORY(logClassify, "dramatis.classify", QtCriticalMsg)
Q_LOGGING_CATEGORY(logReview, "dramatis.review", QtCriticalMsg)
Q_LOGGING_CATEGORY(logJobs, "dramatis.jobs", QtCriticalMsg)
Q_LOGGING_CATEGORY(logWindow, "dramatis.window", QtCriticalMsg)

namespace
{

/// Sentences of other kinds name what the operator gave: identifiers, values, lines of files.
bool speaksOfTheMachine(ErrorKind kind)
{
    return kind == ErrorKind::Storage || kind == ErrorKind::Busy || kind == ErrorKind::ReadOnly ||
           kind == ErrorKind::Version;
}

} // namespace

const QLoggingCategory &categoryOfRun(std::string_view type)
{
    if (type == "import" || type == "generate")
        return logImport();
    return type == "classify" || type == "score" ? logClassify() : logJobs();
}

std::string inQuotes(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        const bool control = static_cast<unsigned char>(c) < ' ';
        quoted += c == '"' ? '\'' : control ? ' ' : c;
    }
    return quoted + '"';
}

std::string_view kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return "Usage";
    case ErrorKind::NotFound:
        return "NotFound";
    case ErrorKind::Input:
        return "Input";
    case ErrorKind::Conflict:
        return "Conflict";
    case ErrorKind::ReadOnly:
        return "ReadOnly";
    case ErrorKind::Version:
        return "Version";
    case ErrorKind::Busy:
        return "Busy";
    case ErrorKind::Storage:
        return "Storage";
    case ErrorKind::Interrupted:
        return "Interrupted";
    case ErrorKind::Internal:
        break;
    }
    return "Internal";
}

void logError(const QLoggingCategory &category, std::string_view during, const Error &error)
{
    std::string text = std::string(during) + ": error of kind " + std::string(kindName(error.kind));
    if (speaksOfTheMachine(error.kind))
        text += ": " + inQuotes(error.text);
    if (error.kind == ErrorKind::Interrupted)
        qCInfo(category, "%s", text.c_str());
    else
        qCWarning(category, "%s", text.c_str());
}

} // namespace dramatis

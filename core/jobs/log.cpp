// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/log.h"
#include "base/date.h"
#include "jobs/log_file.h"

#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <unistd.h>
#include <utility>

namespace dramatis::jobs
{

namespace fs = std::filesystem;

namespace
{

std::string processText()
{
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return "[" + std::to_string(::getpid()) + " " +
           (error ? std::string("dramatis") : program.filename().string()) + "]";
}

/// What the message handler works with; Qt hands it nothing.
struct Target {
    explicit Target(const Log::Options &options)
        : file(options.file, options.mostBytes, Log::mostFiles), warningsOnStderr(options.warningsOnStderr),
          off(options.level == "off"), everything(options.level == "debug")
    {
    }

    LogFile file;
    bool warningsOnStderr;
    bool off;
    bool everything; ///< details of Qt's own too
    std::string process = processText();
    QtMessageHandler before = nullptr;
};

std::mutex targetMutex;
Target *target = nullptr;

std::string_view levelText(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

/// One line, whatever the message holds.
std::string lineOf(QtMsgType type, const QMessageLogContext &context, const std::string &message)
{
    std::string line = timestampNow() + " " + std::string(levelText(type)) + " " +
                       (context.category ? context.category : "default") + " " + target->process + " ";
    for (const char c : message)
        line += c == '\n' || c == '\r' ? ' ' : c;
    return line + "\n";
}

bool isWarning(QtMsgType type)
{
    return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const std::lock_guard lock(targetMutex);
    if (!target)
        return;
    const std::string message = text.toStdString();
    const bool ours = context.category && std::string_view(context.category).starts_with("dramatis.");
    if (!target->off && (ours || isWarning(type) || target->everything))
        target->file.append(lineOf(type, context, message));
    if ((target->warningsOnStderr && isWarning(type)) || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.c_str());
}

/// Which of our categories let what through.
QString rulesOf(const std::string &level)
{
    const bool info = level == "info" || level == "debug";
    const bool debug = level == "debug";
    const auto rule = [](const char *type, bool on) {
        return QStringLiteral("dramatis.*.%1=%2\n")
            .arg(QLatin1String(type), QLatin1String(on ? "true" : "false"));
    };
    return rule("debug", debug) + rule("info", info) + rule("warning", level != "off");
}

} // namespace

fs::path logFile()
{
    const char *state = std::getenv("XDG_STATE_HOME");
    const char *home = std::getenv("HOME");
    const fs::path base = state && *state ? fs::path(state) : fs::path(home ? home : "") / ".local" / "state";
    return base / "dramatis" / "dramatis.log";
}

std::vector<fs::path> logFiles(const fs::path &newest)
{
    std::vector<fs::path> files;
    for (int number = 0; number < Log::mostFiles; ++number) {
        std::error_code error;
        if (const fs::path file = olderLog(newest, number); fs::is_regular_file(file, error))
            files.push_back(file);
    }
    return files;
}

Log::Log(const Options &options)
{
    auto made = std::make_unique<Target>(options);
    QLoggingCategory::setFilterRules(rulesOf(options.level));
    made->before = qInstallMessageHandler(take);
    const std::lock_guard lock(targetMutex);
    target = made.release();
}

Log::~Log()
{
    std::unique_ptr<Target> ended;
    {
        const std::lock_guard lock(targetMutex);
        ended.reset(std::exchange(target, nullptr));
    }
    qInstallMessageHandler(ended->before);
    QLoggingCategory::setFilterRules(QString());
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that another program, or another window, has written to the open workspace: the file and its log
// are looked at once a second, and only where they have changed the ledger is asked whether that means
// anything. Our own jobs are read after anyway, so nothing is looked at while one runs.
#include "jobs/open_workspace_private.h"
#include "store/change_mark.h"

#include <sys/stat.h>

namespace dramatis::jobs
{

namespace
{

/// Size and time of a file; empty if it is not there.
std::string stampOf(const std::string &file)
{
    struct stat status = {};
    if (::stat(file.c_str(), &status) != 0)
        return {};
    return std::to_string(status.st_ino) + ":" + std::to_string(status.st_size) + ":" +
           std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec);
}

} // namespace

std::string OpenWorkspace::Private::stampNow() const
{
    return stampOf(file.string()) + "|" + stampOf(file.string() + "-wal");
}

void OpenWorkspace::Private::lookOutside()
{
    if (file.empty() || !owner.m_queue->isIdle())
        return;
    std::string now = stampNow();
    if (now == stamp)
        return;
    stamp = std::move(now);
    look<std::string>(
        JobKind::Load, {},
        [](Session &session, const JobContext &) -> Result<std::string> {
            return session.resultsFile().hasResults() ? store::changeMark(session.results())
                                                      : Result<std::string>(std::string());
        },
        [this, name = file, no = reading](const Result<std::string> &found) {
            // Busy or damaged: the next job says so. What is being read anew is newer.
            if (!found || name != file || no != reading || *found == mark)
                return;
            whenRead.push_back([this] { Q_EMIT owner.changedOutside(); });
            reload(true);
        });
}

} // namespace dramatis::jobs

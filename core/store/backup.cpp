// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/private_file.h"
#include "store/transaction.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace dramatis::store
{

namespace fs = std::filesystem;

namespace
{

/// Replaces nothing, where the file system can promise that.
bool renameToFree(const fs::path &from, const fs::path &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    return errno == EINVAL && ::rename(from.c_str(), to.c_str()) == 0;
}

/// Copies all pages of one state of the database, whoever writes to it meanwhile.
Status copyDatabase(Connection &connection, const fs::path &target, const JobContext &job)
{
    constexpr int pagesAtATime = 1024;
    if (connection.inTransaction())
        return Error{ErrorKind::Internal, "A backup was asked for in the middle of a transaction."};
    // Without a state held, every commit of another connection would make the copy begin again.
    DRAMATIS_TRY_ASSIGN(reading, Transaction::begin(connection, Transaction::Kind::Read));
    DRAMATIS_TRY(connection.execute("SELECT count(*) FROM sqlite_schema"));
    DRAMATIS_TRY_ASSIGN(copy, Connection::open(target, Connection::Access::ReadWrite, {}));
    sqlite3_backup *work = sqlite3_backup_init(copy->handle(), "main", connection.handle(), "main");
    int code = work ? SQLITE_OK : SQLITE_ERROR;
    while (code == SQLITE_OK) { // a busy one has waited its 30 s in there
        code = job.stopped() ? SQLITE_INTERRUPT : sqlite3_backup_step(work, pagesAtATime);
        const int pages = sqlite3_backup_pagecount(work);
        job.report({"pages", pages - sqlite3_backup_remaining(work), pages, 0});
    }
    const int finished = sqlite3_backup_finish(work);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    if (code == SQLITE_INTERRUPT)
        return interrupted("Stopped; no copy was made.");
    return databaseError(copy->handle(), finished == SQLITE_OK ? code : finished, target.string());
}

} // namespace

Status backup(Connection &connection, const fs::path &target, const JobContext &job)
{
    std::error_code error;
    if (fs::exists(target, error))
        return conflict(target.string() + " exists already: choose a name that is free.");
    // Under another name until it is whole: a killed backup must not look like one.
    const fs::path part = beside(target, "." + std::to_string(::getpid()) + ".part");
    fs::remove(part, error);
    if (!makePrivateFile(part))
        return Error{ErrorKind::ReadOnly,
                     "Cannot make " + target.string() + ": its folder is not there or not writable."};
    Status copied = copyDatabase(connection, part, job);
    if (copied && !renameToFree(part, target))
        copied = conflict(target.string() + " cannot be made, or was made by another program meanwhile.");
    fs::remove(part, error);
    return copied;
}

Result<fs::path> backupBeside(Connection &connection, int version, std::stop_token stop)
{
    constexpr int mostBackups = 1000;
    const std::string suffix = ".before-" + std::to_string(version);
    fs::path copy = beside(connection.file(), suffix + ".backup");
    for (int number = 2;; ++number) {
        const Status copied = backup(connection, copy, {stop, {}});
        if (copied)
            return copy;
        if (copied.error().kind != ErrorKind::Conflict || number > mostBackups)
            return copied.error();
        copy = beside(connection.file(), suffix + "-" + std::to_string(number) + ".backup");
    }
}

} // namespace dramatis::store

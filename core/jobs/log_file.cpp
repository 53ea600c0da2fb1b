// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/log_file.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dramatis::jobs
{

namespace fs = std::filesystem;

namespace
{

constexpr mode_t ownerOnly = 0600;
constexpr mode_t ownerEnters = 0700;

} // namespace

fs::path olderLog(const fs::path &newest, int number)
{
    return number == 0 ? newest : fs::path(newest.string() + "." + std::to_string(number));
}

LogFile::LogFile(fs::path file, std::size_t mostBytes, int most)
    : m_file(std::move(file)), m_mostBytes(mostBytes), m_most(most)
{
    std::error_code error;
    fs::create_directories(m_file.parent_path().parent_path(), error);
    ::mkdir(m_file.parent_path().c_str(), ownerEnters);
}

LogFile::~LogFile()
{
    close();
}

bool LogFile::open()
{
    m_descriptor = ::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, ownerOnly);
    return m_descriptor >= 0;
}

void LogFile::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

/// Another process may have moved it aside, or somebody deleted it.
bool LogFile::isStillTheNewest() const
{
    struct stat ours = {};
    struct stat newest = {};
    return ::fstat(m_descriptor, &ours) == 0 && ::stat(m_file.c_str(), &newest) == 0 &&
           ours.st_ino == newest.st_ino && ours.st_dev == newest.st_dev;
}

/// Under the lock of the full file itself: of two processes that find it full the second then finds that it
/// is the newest no more.
void LogFile::moveAside(std::size_t coming)
{
    struct stat info = {};
    if (::fstat(m_descriptor, &info) != 0 || info.st_size == 0 ||
        static_cast<std::size_t>(info.st_size) + coming <= m_mostBytes)
        return;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 && isStillTheNewest()) {
        for (int number = m_most - 1; number > 0; --number)
            ::rename(olderLog(m_file, number - 1).c_str(), olderLog(m_file, number).c_str());
    }
    close(); // gives the lock back
    open();
}

void LogFile::append(std::string_view line)
{
    if (m_descriptor >= 0 && !isStillTheNewest())
        close();
    if (m_descriptor < 0 && !open())
        return;
    moveAside(line.size());
    if (m_descriptor >= 0 && ::write(m_descriptor, line.data(), line.size()) < 0 && errno != EINTR)
        close();
}

} // namespace dramatis::jobs

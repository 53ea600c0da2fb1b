// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace dramatis::store
{

namespace
{

struct flock byteLock(std::int64_t runNo)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = runNo;
    lock.l_len = 1;
    return lock;
}

} // namespace

Result<RunLock> RunLock::take(const std::filesystem::path &lockFile, std::int64_t runNo)
{
    RunLock lock(::open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.m_descriptor < 0)
        return Error{ErrorKind::ReadOnly,
                     "Cannot make " + lockFile.string() + ": the folder is not writable."};
    struct flock wanted = byteLock(runNo);
    if (::fcntl(lock.m_descriptor, F_OFD_SETLK, &wanted) != 0)
        return conflict("Run " + std::to_string(runNo) +
                        " is being worked on by another process; wait for it to end.");
    return lock;
}

bool RunLock::isHeld(const std::filesystem::path &lockFile, std::int64_t runNo)
{
    const RunLock probe(::open(lockFile.c_str(), O_RDWR | O_CLOEXEC));
    const RunLock fallback(probe.m_descriptor < 0 ? ::open(lockFile.c_str(), O_RDONLY | O_CLOEXEC) : -1);
    const int descriptor = probe.m_descriptor >= 0 ? probe.m_descriptor : fallback.m_descriptor;
    if (descriptor < 0)
        return errno !=
               ENOENT; // somebody else's file that may not be looked at: nothing says that the run is dead
    struct flock wanted = byteLock(runNo);
    return ::fcntl(descriptor, F_OFD_GETLK, &wanted) == 0 && wanted.l_type != F_UNLCK;
}

RunLock::RunLock(RunLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

RunLock &RunLock::operator=(RunLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

RunLock::~RunLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace dramatis::store

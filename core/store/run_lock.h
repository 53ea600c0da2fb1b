// SPDX-License-Identifier: GPL-3.0-or-later
// Who is running: a running run holds an open-file-description lock on the byte at offset run_no of
// `<workspace>.lock`. The system lets go of it when the process ends, however it ends, so a run that is
// marked running without its lock held was interrupted.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace dramatis::store
{

class RunLock
{
public:
    /// Takes the lock of run `runNo`; a Conflict if another process or job holds it.
    static Result<RunLock> take(const std::filesystem::path &lockFile, std::int64_t runNo);
    /// True while some process, this one included, holds the lock of that run.
    static bool isHeld(const std::filesystem::path &lockFile, std::int64_t runNo);

    RunLock(RunLock &&other) noexcept;
    RunLock &operator=(RunLock &&other) noexcept;
    ~RunLock();

private:
    explicit RunLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace dramatis::store

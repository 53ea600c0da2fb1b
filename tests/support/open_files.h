// SPDX-License-Identifier: GPL-3.0-or-later
// How many files this process has open: what a leaked connection shows in.
#pragma once

#include <filesystem>
#include <iterator>

namespace dramatis::test
{

inline std::ptrdiff_t openFiles()
{
    const std::filesystem::directory_iterator entries("/proc/self/fd");
    return std::distance(begin(entries), end(entries));
}

} // namespace dramatis::test

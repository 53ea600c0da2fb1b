// SPDX-License-Identifier: GPL-3.0-or-later
// What the program runs on, for a support bundle: kinds and sizes, no names of machine or user.
#pragma once

#include <cstdint>
#include <string>

namespace dramatis::jobs
{

struct Machine {
    std::string kernel;       ///< "Linux 6.1.0-28-amd64 x86_64"
    std::string distribution; ///< "Debian GNU/Linux 12 (bookworm)"; empty: not known
    std::string processor;    ///< its model; empty: not known
    std::size_t processors = 1;
    std::int64_t memoryBytes = 0; ///< 0: not known
};

Machine thisMachine();

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// What the process takes from the machine.
#pragma once

#include <cstdint>

namespace dramatis
{

/// The most resident memory this process has had, in bytes (its peak working set); 0 where the system does
/// not say.
std::int64_t peakMemoryBytes();

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// What the process takes from the machine: memory in bytes, processor time in seconds.
#pragma once

#include <cstdint>

namespace dramatis
{

/// The most resident memory this process has had, in bytes (its peak working set); 0 where the system does
/// not say.
std::int64_t peakMemoryBytes();

/// Gives freed memory back and starts the count of peakMemorySinceReset() anew. False where the system does
/// not let a process do that (/proc/self/clear_refs cannot be written): the count then goes on.
bool resetPeakMemory();
/// The most resident memory since then; peakMemoryBytes() where the system does not say.
std::int64_t peakMemorySinceReset();

/// Time that processors have spent on this process, all its threads, in user and system mode.
double processorSeconds();

} // namespace dramatis

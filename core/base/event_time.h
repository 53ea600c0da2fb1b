// SPDX-License-Identifier: GPL-3.0-or-later
// When events happen. Domains count in days (bank transactions) or in seconds (trades); what is common to
// them keeps the number and asks the domain for its unit.
#pragma once

#include "base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis
{

/// Days or seconds since 1970-01-01 UTC, as the domain says.
using EventTime = std::int64_t;

enum class TimeUnit { Days, Seconds };

inline constexpr EventTime secondsPerDay = 86'400;

/// The UTC day it falls on.
Day dayOf(EventTime time, TimeUnit unit);
/// The last moment of that day.
EventTime lastMomentOf(Day day, TimeUnit unit);
/// `2025-11-05`, or `2025-11-05 10:20:30` (UTC).
std::string eventTimeText(EventTime time, TimeUnit unit);
/// A date (its last moment), or, where seconds count, also whole unix seconds.
std::optional<EventTime> parseReferenceTime(std::string_view text, TimeUnit unit);

} // namespace dramatis

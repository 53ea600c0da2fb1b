// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar dates as days since 1970-01-01 in the proleptic Gregorian calendar, without time zones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis
{

/// Days since 1970-01-01; differences are numbers of days.
using Day = std::int32_t;

/// Reads YYYY-MM-DD from year 1 on, alone or followed by a blank or `T` and a time of day (HH:MM, with or
/// without seconds and zone), which is cut off unconverted. Blanks around it are ignored. Nothing for
/// anything else.
std::optional<Day> parseDate(std::string_view text);

/// Reads YYYY-MM-DD and nothing else.
std::optional<Day> parseIsoDate(std::string_view text);

/// A date as parseDate() reads it as seconds since 1970-01-01 UTC: zones are converted, no zone is UTC, no
/// time of day is midnight, fractions of a second are cut off.
std::optional<std::int64_t> parseIsoTime(std::string_view text);

/// Seconds since 1970-01-01 UTC, or milliseconds (from 10^11 on), rounded down; or as parseIsoTime(). Up to
/// the year 9999.
std::optional<std::int64_t> parseTime(std::string_view text);
/// The same of a number.
std::optional<std::int64_t> timeOf(double number);

/// YYYY-MM-DD.
std::string dateText(Day day);

/// Today in UTC.
Day today();

/// The time now in UTC as `2025-11-05T10:20:30.123Z`.
std::string timestampNow();

} // namespace dramatis

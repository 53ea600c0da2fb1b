// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace dramatis
{

namespace
{

constexpr std::size_t isoDateLength = 10;
constexpr int secondsPerMinute = 60;
constexpr int secondsPerHour = 3600;
constexpr std::int64_t secondsPerDay = 86'400;

/// The number that `count` digits make; -1 if one of them is none.
int digitsAt(std::string_view text, std::size_t from, std::size_t count)
{
    int number = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

/// Two digits up to `most` at the start of `text`, which is then cut off.
bool takeTwoDigits(std::string_view &text, int most, int &number)
{
    number = text.size() < 2 ? -1 : digitsAt(text, 0, 2);
    if (number < 0 || number > most)
        return false;
    text.remove_prefix(2);
    return true;
}

bool takeOne(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// Seconds by which a zone is ahead of UTC. Nothing, Z, UTC, or an offset: ±HH, ±HHMM, ±HH:MM; blanks may
/// stand before it.
std::optional<int> parseZone(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text == "Z" || text == "UTC")
        return 0;
    const int sign = text.front() == '-' ? -1 : 1;
    int hours = 0;
    int minutes = 0;
    if (!takeOne(text, '+') && !takeOne(text, '-'))
        return std::nullopt;
    if (!takeTwoDigits(text, 23, hours))
        return std::nullopt;
    if (!text.empty()) {
        takeOne(text, ':');
        if (!takeTwoDigits(text, 59, minutes) || !text.empty())
            return std::nullopt;
    }
    return sign * (hours * secondsPerHour + minutes * secondsPerMinute);
}

/// Seconds from midnight UTC of HH:MM[:SS[.fraction]] with or without a zone.
std::optional<int> parseTimeOfDay(std::string_view text)
{
    constexpr int leapSecond = 60;
    const std::string padded = "0" + std::string(text); // programs write 9:05 as well as 09:05
    if (text.find(':') == 1)
        text = padded;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (!takeTwoDigits(text, 23, hours) || !takeOne(text, ':') || !takeTwoDigits(text, 59, minutes))
        return std::nullopt;
    if (takeOne(text, ':')) {
        if (!takeTwoDigits(text, leapSecond, seconds))
            return std::nullopt;
        if (takeOne(text, '.')) {
            const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
            if (digits == 0)
                return std::nullopt;
            text.remove_prefix(digits);
        }
    }
    const auto zone = parseZone(text);
    if (!zone)
        return std::nullopt;
    return hours * secondsPerHour + minutes * secondsPerMinute + seconds - *zone;
}

/// A date and the seconds behind its midnight UTC.
struct Moment {
    Day day = 0;
    int seconds = 0;
};

std::optional<Moment> parseMoment(std::string_view text)
{
    text = trimmed(text);
    Moment moment;
    if (text.size() > isoDateLength) {
        const char separator = text[isoDateLength];
        if (separator != 'T' && !isBlank(separator))
            return std::nullopt;
        const auto seconds = parseTimeOfDay(trimmed(text.substr(isoDateLength + 1)));
        if (!seconds)
            return std::nullopt;
        moment.seconds = *seconds;
    }
    const auto day = parseIsoDate(text.substr(0, isoDateLength));
    if (!day)
        return std::nullopt;
    moment.day = *day;
    return moment;
}

} // namespace

std::optional<Day> parseIsoDate(std::string_view text)
{
    if (text.size() != isoDateLength || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    if (year <= 0 || month < 0 || day < 0)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<Day> parseDate(std::string_view text)
{
    const auto moment = parseMoment(text);
    return moment ? std::optional(moment->day) : std::nullopt;
}

std::optional<std::int64_t> parseIsoTime(std::string_view text)
{
    const auto moment = parseMoment(text);
    return moment ? std::optional(moment->day * secondsPerDay + moment->seconds) : std::nullopt;
}

std::optional<std::int64_t> parseTime(std::string_view text)
{
    text = trimmed(text);
    if (const auto number = parseNumber(text))
        return timeOf(*number);
    return parseIsoTime(text);
}

std::optional<std::int64_t> timeOf(double number)
{
    constexpr double firstMilliseconds = 1e11;
    constexpr double earliest = -62'135'596'800;     // 0001-01-01
    constexpr double behindLatest = 253'402'300'800; // 9999-12-31
    const double seconds = std::floor(number < firstMilliseconds ? number : number / 1000);
    if (!(seconds >= earliest && seconds < behindLatest))
        return std::nullopt;
    return static_cast<std::int64_t>(seconds);
}

std::string dateText(Day day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer;
}

Day today()
{
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<Day>(now.time_since_epoch().count());
}

std::string timestampNow()
{
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto midnight = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time(now - midnight);
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%sT%02d:%02d:%02d.%03dZ",
                  dateText(static_cast<Day>(midnight.time_since_epoch().count())).c_str(),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return buffer;
}

} // namespace dramatis

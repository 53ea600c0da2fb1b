// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace dramatis
{

namespace
{

constexpr std::size_t isoDateLength = 10;

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
bool takeTwoDigits(std::string_view &text, std::int64_t most)
{
    const auto number = parseWholeNumber(text.substr(0, 2));
    if (text.size() < 2 || !number || *number > most)
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

/// Nothing, Z, UTC, or an offset: ±HH, ±HHMM, ±HH:MM; blanks may stand before it.
bool isZone(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text == "Z" || text == "UTC")
        return true;
    if (!takeOne(text, '+') && !takeOne(text, '-'))
        return false;
    if (!takeTwoDigits(text, 23) || text.empty())
        return text.empty();
    takeOne(text, ':');
    return takeTwoDigits(text, 59) && text.empty();
}

/// HH:MM[:SS[.fraction]] with or without a zone.
bool isTimeOfDay(std::string_view text)
{
    constexpr std::int64_t leapSecond = 60;
    const std::string padded = "0" + std::string(text); // programs write 9:05 as well as 09:05
    if (text.find(':') == 1)
        text = padded;
    if (!takeTwoDigits(text, 23) || !takeOne(text, ':') || !takeTwoDigits(text, 59))
        return false;
    if (takeOne(text, ':')) {
        if (!takeTwoDigits(text, leapSecond))
            return false;
        if (takeOne(text, '.')) {
            const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
            if (digits == 0)
                return false;
            text.remove_prefix(digits);
        }
    }
    return isZone(text);
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
    text = trimmed(text);
    if (text.size() > isoDateLength) {
        const char separator = text[isoDateLength];
        if (separator != 'T' && !isBlank(separator))
            return std::nullopt;
        if (!isTimeOfDay(trimmed(text.substr(isoDateLength + 1))))
            return std::nullopt;
    }
    return parseIsoDate(text.substr(0, isoDateLength));
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

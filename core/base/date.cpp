// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"

#include <chrono>
#include <cstdio>

namespace dramatis
{

namespace
{

constexpr std::size_t isoDateLength = 10;

/// A time of day as programs write it behind a date: one or two digits, a colon, two digits, whatever else.
bool startsLikeTime(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon > 2 || text.size() < colon + 3)
        return false;
    return parseWholeNumber(text.substr(0, colon)) && parseWholeNumber(text.substr(colon + 1, 2));
}

} // namespace

std::optional<Day> parseIsoDate(std::string_view text)
{
    if (text.size() != isoDateLength || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = parseWholeNumber(text.substr(0, 4));
    const auto month = parseWholeNumber(text.substr(5, 2));
    const auto day = parseWholeNumber(text.substr(8, 2));
    if (!year || !month || !day || *year == 0)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
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
        if (!startsLikeTime(trimmed(text.substr(isoDateLength + 1))))
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

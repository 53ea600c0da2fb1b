// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_time.h"
#include "base/number.h"

#include <array>
#include <cstdio>

namespace dramatis
{

Day dayOf(EventTime time, TimeUnit unit)
{
    if (unit == TimeUnit::Days)
        return static_cast<Day>(time);
    const EventTime day = time / secondsPerDay;
    return static_cast<Day>(time % secondsPerDay < 0 ? day - 1 : day);
}

EventTime lastMomentOf(Day day, TimeUnit unit)
{
    return unit == TimeUnit::Days ? EventTime{day} : (EventTime{day} + 1) * secondsPerDay - 1;
}

std::string eventTimeText(EventTime time, TimeUnit unit)
{
    const Day day = dayOf(time, unit);
    if (unit == TimeUnit::Days)
        return dateText(day);
    const EventTime second = time - EventTime{day} * secondsPerDay;
    constexpr EventTime hour = 3600;
    constexpr EventTime minute = 60;
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), " %02d:%02d:%02d", static_cast<int>(second / hour),
                  static_cast<int>(second % hour / minute), static_cast<int>(second % minute));
    return dateText(day) + clock.data();
}

std::optional<EventTime> parseReferenceTime(std::string_view text, TimeUnit unit)
{
    if (const auto day = parseIsoDate(text))
        return lastMomentOf(*day, unit);
    // A year alone is no time; nobody looks at the first days of 1970.
    constexpr std::int64_t least = 1'000'000;
    constexpr std::int64_t most = 253'402'300'799; // the end of the year 9999
    const auto seconds = parseWholeNumber(text);
    if (unit == TimeUnit::Seconds && seconds && *seconds >= least && *seconds <= most)
        return *seconds;
    return std::nullopt;
}

} // namespace dramatis

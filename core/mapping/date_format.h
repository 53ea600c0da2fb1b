// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and times in a form that is said: strptime's, or seconds or milliseconds since 1970. Not strptime
// itself, which looks at the locale. Of a date the time of day is cut off and its zone not converted; times
// are converted to UTC, from the zones of North America, UTC and GMT by name, from others by their offset.
//
// Known: %Y %y %m %d %e %b %B %h %j %H %I %M %S %f %p %a %A %z %Z %F %D %T %R %s %n %t %%. Numbers may be
// written without leading zeros, but %Y has four digits; %y from 70 on is 19xx; names are English.
#pragma once

#include "base/event_time.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::mapping
{

class DateFormat
{
public:
    /// Input error, a sentence without place: an unknown directive, or one that says no date.
    static Result<DateFormat> compile(std::string_view format);

    /// Nothing for a text that is not of this form or no date. A time of day may follow a form that has none.
    [[nodiscard]] std::optional<Day> read(std::string_view text) const;
    /// A directive (in the order of the format) from a text each; as many as directiveCount().
    [[nodiscard]] std::optional<Day> read(const std::vector<std::string_view> &texts) const;
    /// Seconds since 1970 UTC, rounded down; without a zone: UTC, without a time of day: midnight. Nothing
    /// for a zone whose name says no offset.
    [[nodiscard]] std::optional<EventTime> readTime(std::string_view text) const;
    [[nodiscard]] std::optional<EventTime> readTime(const std::vector<std::string_view> &texts) const;
    [[nodiscard]] std::size_t directiveCount() const;
    /// How 29 February 2024 is written.
    [[nodiscard]] std::string example() const;

private:
    struct Step {
        char directive = 0; ///< 0: `literal`; a blank: any blanks
        char literal = 0;
    };
    struct Parts;
    enum class Unit { Steps, Seconds, Milliseconds };

    bool expand(std::string_view format);
    [[nodiscard]] bool saysDate() const;
    [[nodiscard]] bool hasTime() const;
    bool takeAll(std::string_view text, Parts &parts) const;
    bool takeAll(const std::vector<std::string_view> &texts, Parts &parts) const;
    static bool take(const Step &step, std::string_view &text, Parts &parts);
    static bool takeNumber(char directive, std::string_view &text, Parts &parts);
    static bool takeWord(char directive, std::string_view &text, Parts &parts);
    [[nodiscard]] std::optional<EventTime> readSeconds(std::string_view text) const;

    Unit m_unit = Unit::Steps;
    std::vector<Step> m_steps;
};

} // namespace dramatis::mapping

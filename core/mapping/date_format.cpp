// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/date_format.h"
#include "base/number.h"
#include "base/text.h"
#include "mapping/time_zones.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace dramatis::mapping
{

namespace
{

constexpr std::array<std::string_view, 12> monthNames = {"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> dayNames = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::string_view dateDirectives = "YymdebBhj";
constexpr std::string_view timeDirectives = "HIMSfpzZ";
constexpr std::string_view otherDirectives = "aAs";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct NumberRange {
    std::size_t least; ///< digits
    std::size_t most;
    int low;
    int high;
};

NumberRange rangeOf(char directive)
{
    switch (directive) {
    case 'Y':
        return {4, 4, 1, 9999};
    case 'y':
        return {2, 2, 0, 99};
    case 'm':
        return {1, 2, 1, 12};
    case 'd':
    case 'e':
        return {1, 2, 1, 31};
    case 'j':
        return {1, 3, 1, 366};
    case 'H':
        return {1, 2, 0, 23};
    case 'I':
        return {1, 2, 1, 12};
    case 'M':
        return {1, 2, 0, 59};
    case 'S':
        return {1, 2, 0, 60};
    default: // f
        return {1, 9, 0, 999'999'999};
    }
}

/// Position of the name, whole or its first three letters, that `text` begins with; cut off.
template <typename Names> std::optional<int> takeName(std::string_view &text, const Names &names)
{
    const auto length =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isLetter) - text.begin());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view word = text.substr(0, length);
        if (equalIgnoringCase(word, names[i]) || equalIgnoringCase(word, names[i].substr(0, 3)) ||
            (names[i] == "September" && equalIgnoringCase(word, "Sept"))) {
            text.remove_prefix(length);
            return static_cast<int>(i);
        }
    }
    return std::nullopt;
}

void skipBlanks(std::string_view &text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
}

constexpr int secondsPerHour = 3600;
constexpr int secondsPerMinute = 60;

std::optional<Day> dayOf(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (year <= 0 || !date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

} // namespace

struct DateFormat::Parts {
    int year = 0;
    int month = 0;
    int day = 0;
    int dayOfYear = 0;
    std::optional<EventTime> known; ///< from %s
    int hour = 0;
    int minute = 0;
    int second = 0;
    int halfDay = -1;                  ///< %p: 0 am, 1 pm
    std::optional<int> zoneOffset = 0; ///< seconds ahead of UTC; nothing: not known

    /// Of the day that date() gives.
    [[nodiscard]] std::optional<EventTime> time() const
    {
        if (known)
            return known;
        const auto midnight = date();
        if (!midnight || !zoneOffset)
            return std::nullopt;
        const int hours = halfDay < 0 ? hour : hour % 12 + halfDay * 12;
        return *midnight * secondsPerDay + hours * secondsPerHour + minute * secondsPerMinute + second -
               *zoneOffset;
    }
    [[nodiscard]] std::optional<Day> date() const
    {
        if (known)
            return dramatis::dayOf(*known, TimeUnit::Seconds);
        if (dayOfYear == 0)
            return dayOf(year, month, day);
        const auto first = dayOf(year, 1, 1);
        const bool leap = dayOf(year, 2, 29).has_value();
        return first && dayOfYear <= (leap ? 366 : 365) ? std::optional(*first + dayOfYear - 1)
                                                        : std::nullopt;
    }
};

Result<DateFormat> DateFormat::compile(std::string_view format)
{
    DateFormat compiled;
    const std::string shown = "The date format \"" + shownText(format) + "\" ";
    if (format == "epoch" || format == "epoch_ms") {
        compiled.m_unit = format == "epoch" ? Unit::Seconds : Unit::Milliseconds;
        return compiled;
    }
    if (!compiled.expand(trimmed(format)))
        return inputError(shown + "has a directive that is not known: give strptime's, such as %d.%m.%Y, or "
                                  "epoch, or epoch_ms.");
    if (!compiled.saysDate())
        return inputError(shown + "does not say year, month and day: give one such as %d.%m.%Y, or epoch, or "
                                  "epoch_ms.");
    return compiled;
}

bool DateFormat::expand(std::string_view format)
{
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c != '%') {
            m_steps.push_back(isBlank(c) ? Step{' ', 0} : Step{0, c});
            continue;
        }
        const char directive = ++i < format.size() ? format[i] : 0;
        const std::string_view whole = directive == 'F'   ? "%Y-%m-%d"
                                       : directive == 'D' ? "%m/%d/%y"
                                       : directive == 'T' ? "%H:%M:%S"
                                       : directive == 'R' ? "%H:%M"
                                                          : "";
        if (!whole.empty())
            expand(whole);
        else if (directive == '%')
            m_steps.push_back({0, '%'});
        else if (directive == 'n' || directive == 't')
            m_steps.push_back({' ', 0});
        else if (directive != 0 && (dateDirectives.find(directive) != std::string_view::npos ||
                                    timeDirectives.find(directive) != std::string_view::npos ||
                                    otherDirectives.find(directive) != std::string_view::npos))
            m_steps.push_back({directive, 0});
        else
            return false;
    }
    return true;
}

bool DateFormat::saysDate() const
{
    const auto has = [&](std::string_view directives) {
        return std::any_of(m_steps.begin(), m_steps.end(), [&](const Step &step) {
            return step.directive != 0 && directives.find(step.directive) != std::string_view::npos;
        });
    };
    return has("s") || (has("Yy") && (has("j") || (has("mbBh") && has("de"))));
}

bool DateFormat::hasTime() const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [](const Step &step) {
        return step.directive != 0 && timeDirectives.find(step.directive) != std::string_view::npos;
    });
}

std::size_t DateFormat::directiveCount() const
{
    return static_cast<std::size_t>(std::count_if(m_steps.begin(), m_steps.end(), [](const Step &step) {
        return step.directive != 0 && step.directive != ' ';
    }));
}

std::optional<Day> DateFormat::read(std::string_view text) const
{
    if (m_unit != Unit::Steps) {
        const auto seconds = readSeconds(trimmed(text));
        return seconds ? std::optional(dramatis::dayOf(*seconds, TimeUnit::Seconds)) : std::nullopt;
    }
    Parts parts;
    return takeAll(trimmed(text), parts) ? parts.date() : std::nullopt;
}

std::optional<Day> DateFormat::read(const std::vector<std::string_view> &texts) const
{
    Parts parts;
    return takeAll(texts, parts) ? parts.date() : std::nullopt;
}

std::optional<EventTime> DateFormat::readTime(std::string_view text) const
{
    if (m_unit != Unit::Steps)
        return readSeconds(trimmed(text));
    Parts parts;
    return takeAll(trimmed(text), parts) ? parts.time() : std::nullopt;
}

std::optional<EventTime> DateFormat::readTime(const std::vector<std::string_view> &texts) const
{
    Parts parts;
    return takeAll(texts, parts) ? parts.time() : std::nullopt;
}

/// A time of day behind a form without one is read too.
bool DateFormat::takeAll(std::string_view text, Parts &parts) const
{
    for (const Step &step : m_steps)
        if (!take(step, text, parts))
            return false;
    if (text.empty())
        return true;
    const auto behindMidnight = hasTime() ? std::nullopt : parseIsoTime("1970-01-01" + std::string(text));
    parts.second = static_cast<int>(behindMidnight.value_or(0));
    return behindMidnight.has_value();
}

bool DateFormat::takeAll(const std::vector<std::string_view> &texts, Parts &parts) const
{
    std::size_t next = 0;
    for (const Step &step : m_steps) {
        if (step.directive == 0 || step.directive == ' ')
            continue;
        std::string_view text = trimmed(texts[next++]);
        if (!take(step, text, parts) || !text.empty())
            return false;
    }
    return true;
}

bool DateFormat::take(const Step &step, std::string_view &text, Parts &parts)
{
    switch (step.directive) {
    case 0:
        if (text.empty() || text.front() != step.literal)
            return false;
        text.remove_prefix(1);
        return true;
    case ' ':
        skipBlanks(text);
        return true;
    case 'b':
    case 'B':
    case 'h':
    case 'a':
    case 'A':
    case 'p':
    case 'z':
    case 'Z':
        return takeWord(step.directive, text, parts);
    default:
        skipBlanks(text);
        return takeNumber(step.directive, text, parts);
    }
}

bool DateFormat::takeWord(char directive, std::string_view &text, Parts &parts)
{
    if (directive == 'z' || directive == 'Z')
        return takeZone(text, parts.zoneOffset);
    if (directive == 'a' || directive == 'A')
        return takeName(text, dayNames).has_value();
    if (directive == 'p') {
        const std::string_view word = text.substr(0, 2);
        const bool pm = equalIgnoringCase(word, "pm");
        const bool found = equalIgnoringCase(word, "am") || pm;
        parts.halfDay = pm ? 1 : 0;
        text.remove_prefix(found ? 2 : 0);
        return found;
    }
    const auto month = takeName(text, monthNames);
    parts.month = month.value_or(-1) + 1;
    return month.has_value();
}

bool DateFormat::takeNumber(char directive, std::string_view &text, Parts &parts)
{
    if (directive == 's') {
        const std::size_t length = std::min(text.find_first_not_of("-0123456789"), text.size());
        DateFormat seconds;
        seconds.m_unit = Unit::Seconds;
        parts.known = seconds.readSeconds(text.substr(0, length));
        text.remove_prefix(length);
        return parts.known.has_value();
    }
    const NumberRange range = rangeOf(directive);
    int number = 0;
    std::size_t digits = 0;
    for (; digits < range.most && digits < text.size() && isDigit(text[digits]); ++digits)
        number = number * 10 + (text[digits] - '0');
    if (digits < range.least || number < range.low || number > range.high)
        return false;
    text.remove_prefix(digits);
    constexpr int firstOf19xx = 70;
    if (directive == 'Y')
        parts.year = number;
    else if (directive == 'y')
        parts.year = number + (number >= firstOf19xx ? 1900 : 2000);
    else if (directive == 'm')
        parts.month = number;
    else if (directive == 'd' || directive == 'e')
        parts.day = number;
    else if (directive == 'j')
        parts.dayOfYear = number;
    else if (directive == 'H' || directive == 'I')
        parts.hour = number;
    else if (directive == 'M')
        parts.minute = number;
    else if (directive == 'S')
        parts.second = number;
    return true;
}

std::optional<EventTime> DateFormat::readSeconds(std::string_view text) const
{
    constexpr double earliest = -62'135'596'800; // 0001-01-01
    constexpr double behindLatest = 253'402'300'800;
    const auto number = parseNumber(text);
    if (!number)
        return std::nullopt;
    const double seconds = std::floor(m_unit == Unit::Milliseconds ? *number / 1000 : *number);
    if (seconds < earliest || seconds >= behindLatest)
        return std::nullopt;
    return static_cast<EventTime>(seconds);
}

std::string DateFormat::example() const
{
    if (m_unit != Unit::Steps)
        return m_unit == Unit::Seconds ? "1709164800" : "1709164800000";
    std::string text;
    for (const Step &step : m_steps) {
        static constexpr std::array<std::pair<char, std::string_view>, 21> examples = {
            {{'Y', "2024"},     {'y', "24"},         {'m', "02"},  {'d', "29"},    {'e', "29"},  {'b', "Feb"},
             {'h', "Feb"},      {'B', "February"},   {'j', "060"}, {'H', "16"},    {'I', "04"},  {'M', "05"},
             {'S', "00"},       {'f', "000"},        {'p', "PM"},  {'z', "+0000"}, {'Z', "UTC"}, {'a', "Thu"},
             {'A', "Thursday"}, {'s', "1709164800"}, {' ', " "}}};
        const auto *const found = std::find_if(examples.begin(), examples.end(), [&](const auto &example) {
            return example.first == step.directive;
        });
        if (found == examples.end())
            text += step.literal;
        else
            text += found->second;
    }
    return text;
}

} // namespace dramatis::mapping

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/time_zones.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace dramatis::mapping
{

namespace
{

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Zone {
    std::string_view name;
    int hours;
};
constexpr std::array<Zone, 12> zones = {{{"UTC", 0},
                                         {"GMT", 0},
                                         {"Z", 0},
                                         {"EST", -5},
                                         {"EDT", -4},
                                         {"CST", -6},
                                         {"CDT", -5},
                                         {"MST", -7},
                                         {"MDT", -6},
                                         {"PST", -8},
                                         {"PDT", -7},
                                         {"UT", 0}}};
constexpr int secondsPerHour = 3600;
constexpr int secondsPerMinute = 60;

/// ±HH, ±HHMM or ±HH:MM in seconds.
std::optional<int> offsetOf(std::string_view text)
{
    std::string digits;
    for (const char c : text.substr(1)) {
        if (c != ':' || digits.size() != 2)
            digits += c;
    }
    const auto number = parseWholeNumber(digits);
    if (!number || (digits.size() != 2 && digits.size() != 4))
        return std::nullopt;
    const auto whole = static_cast<int>(*number);
    const int hours = digits.size() == 2 ? whole : whole / 100;
    const int minutes = digits.size() == 2 ? 0 : whole % 100;
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return (text.front() == '-' ? -1 : 1) * (hours * secondsPerHour + minutes * secondsPerMinute);
}

} // namespace

bool takeZone(std::string_view &text, std::optional<int> &offset)
{
    const auto belongs = [](char c) {
        return isLetterOrDigit(c) || c == '+' || c == '-' || c == ':' || c == '/' || c == '_';
    };
    const auto length =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
    const std::string_view zone = text.substr(0, length);
    text.remove_prefix(length);
    if (zone.empty())
        return false;
    const auto *const known = std::find_if(zones.begin(), zones.end(),
                                           [&](const Zone &z) { return equalIgnoringCase(zone, z.name); });
    offset.reset();
    if (known != zones.end())
        offset = known->hours * secondsPerHour;
    else if (zone.front() == '+' || zone.front() == '-')
        offset = offsetOf(zone);
    return true;
}

} // namespace dramatis::mapping

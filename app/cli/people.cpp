// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/people.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace dramatis::cli
{

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, " ");
    }
    return digits;
}

std::string rounded(double value)
{
    if (isMissing(value))
        return "—";
    constexpr double largestRounded = 1e13;
    if (std::fabs(value) >= largestRounded)
        return numberText(value);
    return numberText(std::round(value * 100) / 100);
}

std::string valueText(double value, Unit unit)
{
    const std::string text = rounded(value);
    if (isMissing(value))
        return text;
    switch (unit) {
    case Unit::Percent:
        return text + " %";
    case Unit::Hours:
        return text + " hours";
    case Unit::Days:
        return text + " days";
    case Unit::Months:
        return text + " months";
    case Unit::Flag:
        return value != 0 ? "yes" : "no";
    case Unit::Count:
    case Unit::Money:
    case Unit::Ratio:
    case Unit::Text:
        break;
    }
    return text;
}

std::string durationText(double seconds)
{
    char buffer[64];
    if (seconds < 1)
        std::snprintf(buffer, sizeof buffer, "%.0f ms", seconds * 1000);
    else
        std::snprintf(buffer, sizeof buffer, "%.1f s", seconds);
    return buffer;
}

std::string counted(std::int64_t number, const std::string &noun)
{
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string aligned(const std::vector<std::vector<std::string>> &rows, const std::vector<bool> &right,
                    const std::string &indent)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], codePointCount(row[i]));
    }
    std::string text;
    for (const auto &row : rows) {
        std::string line = indent;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - codePointCount(row[i]), ' ');
            const bool toRight = i < right.size() && right[i];
            line += (i > 0 ? "  " : "") + (toRight ? padding + row[i] : row[i] + padding);
        }
        while (!line.empty() && line.back() == ' ')
            line.pop_back();
        text += line + "\n";
    }
    return text;
}

std::string windowText(const Domain &domain, int window)
{
    const std::string_view name = domain.windowName(window);
    return name.empty() ? std::to_string(window) + " days" : std::string(name);
}

} // namespace dramatis::cli

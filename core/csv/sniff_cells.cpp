// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_cells.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace dramatis::csv
{

namespace
{

constexpr std::size_t longestNumber = 48;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isMark(char c)
{
    return c == '.' || c == ',' || c == '\'' || c == ' ';
}

bool dropStart(std::string_view &text, std::string_view start)
{
    if (!text.starts_with(start))
        return false;
    text = trimmed(text.substr(start.size()));
    return true;
}

bool dropEnd(std::string_view &text, std::string_view end)
{
    if (!text.ends_with(end))
        return false;
    text = trimmed(text.substr(0, text.size() - end.size()));
    return true;
}

/// Signs before and behind, in whatever order people put them.
void dropSigns(std::string_view &text)
{
    constexpr std::array<std::string_view, 11> signs = {"-",   "+",   "$",   "€",  "£", "¥",
                                                        "USD", "EUR", "GBP", "Kč", "−"};
    bool again = true;
    for (int round = 0; again && round < 4; ++round) {
        again = false;
        for (const std::string_view sign : signs)
            again = dropStart(text, sign) || dropEnd(text, sign) || again;
    }
    dropEnd(text, "%");
}

void dropExponent(std::string_view &text)
{
    const std::size_t at = text.find_first_of("eE");
    if (at == std::string_view::npos || at == 0)
        return;
    std::string_view power = text.substr(at + 1);
    if (power.starts_with('-') || power.starts_with('+'))
        power.remove_prefix(1);
    if (!power.empty() && std::all_of(power.begin(), power.end(), isDigit))
        text = text.substr(0, at);
}

/// Behind all marks but the last one stand three digits: they are groups.
bool groupsFit(std::string_view body)
{
    std::size_t group = 0;
    std::size_t seen = 0;
    std::size_t left = static_cast<std::size_t>(std::count_if(body.begin(), body.end(), isMark));
    for (const char c : body) {
        if (!isMark(c)) {
            ++group;
            continue;
        }
        if (seen > 0 && group != 3)
            return false;
        if (left > 1 && seen == 0 && group > 3)
            return false;
        if (c == ' ' && group > 3)
            return false;
        ++seen;
        --left;
        group = 0;
    }
    const std::size_t last = body.find_last_of(" '");
    const bool endsInGroup =
        last != std::string_view::npos && body.find_first_of(".,", last) == std::string_view::npos;
    return !endsInGroup || group == 3;
}

/// Of digits with one sign between them: how long the groups are.
struct Groups {
    std::array<std::size_t, 3> lengths = {};
    std::size_t count = 0;
    std::string_view rest;
};

Groups digitGroups(std::string_view text, std::string_view separators)
{
    Groups found;
    char separator = 0;
    std::size_t at = 0;
    while (found.count < 3) {
        const std::size_t begin = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at == begin)
            break;
        found.lengths[found.count++] = at - begin;
        const bool more = at + 1 < text.size() && separators.find(text[at]) != std::string_view::npos &&
                          (separator == 0 || separator == text[at]) && isDigit(text[at + 1]);
        if (!more || found.count == 3)
            break;
        separator = text[at++];
    }
    found.rest = text.substr(at);
    return found;
}

bool isDate(const Groups &found)
{
    const auto [a, b, c] = found.lengths;
    const bool yearFirst = a == 4 && b <= 2 && c <= 2;
    const bool yearLast = a <= 2 && b <= 2 && (c == 4 || c == 2);
    return found.count == 3 && (yearFirst || yearLast);
}

/// `12:30`, `12:30:05.123 PM`, with a zone behind it.
bool isTime(std::string_view text)
{
    const Groups found = digitGroups(text, ":");
    if (found.count < 2 || found.lengths[0] > 2 || found.lengths[1] != 2 ||
        (found.count == 3 && found.lengths[2] != 2))
        return false;
    constexpr std::string_view allowed = "0123456789.:+-ZUTCAMPampm ";
    return found.rest.find_first_not_of(allowed) == std::string_view::npos;
}

/// Between fields in some file; in a cell it is natural only before a blank.
bool holdsSeparator(std::string_view text)
{
    for (std::size_t at = text.find_first_of(",;|\t"); at != std::string_view::npos;
         at = text.find_first_of(",;|\t", at + 1)) {
        const bool natural =
            (text[at] == ',' || text[at] == ';') && at + 1 < text.size() && text[at + 1] == ' ' && at > 0;
        if (!natural)
            return true;
    }
    return false;
}

} // namespace

std::optional<NumberShape> numberShape(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text.size() > longestNumber)
        return std::nullopt;
    if (text.starts_with('(') && text.ends_with(')'))
        text = trimmed(text.substr(1, text.size() - 2));
    dropSigns(text);
    dropExponent(text);
    const bool digits = std::any_of(text.begin(), text.end(), isDigit);
    if (!digits || !std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || isMark(c); }))
        return std::nullopt;
    if (!isDigit(text.back()))
        text.remove_suffix(1); // "5."
    if (text.empty() || !isDigit(text.back()) || !groupsFit(text))
        return std::nullopt;
    return NumberShape{text, static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isMark))};
}

bool looksLikeMoment(std::string_view text)
{
    text = trimmed(text);
    if (text.size() < 4 || text.size() > longestNumber || !isDigit(text.front()))
        return false;
    if (isTime(text))
        return true;
    const Groups date = digitGroups(text, "-/.");
    if (!isDate(date))
        return false;
    std::string_view rest = trimmed(date.rest);
    if (rest.starts_with('T') || rest.starts_with(','))
        rest = trimmed(rest.substr(1));
    return rest.empty() || isTime(rest);
}

CellKind cellKind(std::string_view text)
{
    const std::string_view core = trimmed(text);
    if (core.empty())
        return CellKind::Empty;
    if (looksLikeMoment(core))
        return CellKind::Moment;
    if (numberShape(core))
        return CellKind::Number;
    const bool halfQuoted = core.front() == '"' || core.back() == '"' || core.starts_with("//");
    const bool otherQuotes = core.size() > 1 && core.front() == '\'' && core.back() == '\'';
    return halfQuoted || otherQuotes || holdsSeparator(core) ? CellKind::Odd : CellKind::Text;
}

double cellWeight(const Field &field)
{
    constexpr double ofEmpty = 0.9;
    constexpr double ofText = 0.9;
    constexpr double ofOdd = 0.3;
    if (field.quoted)
        return 1;
    switch (cellKind(field.text)) {
    case CellKind::Number:
    case CellKind::Moment:
        return 1;
    case CellKind::Empty:
        return ofEmpty;
    case CellKind::Text:
        return ofText;
    case CellKind::Odd:
        break;
    }
    return ofOdd;
}

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_header.h"
#include "base/number.h"
#include "base/text.h"
#include "csv/sniff_cells.h"

#include <algorithm>
#include <map>
#include <set>

namespace dramatis::csv
{

namespace
{

using Rows = std::vector<std::vector<std::string>>;

bool isTyped(std::string_view text)
{
    const CellKind kind = cellKind(text);
    return kind == CellKind::Number || kind == CellKind::Moment;
}

/// Letters as `a`, digits as `0`, runs as one: "AB-0012" is "a-0".
std::string shapeOf(std::string_view text)
{
    std::string shape;
    for (const char c : text) {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0;
        const char kind = letter ? 'a' : c >= '0' && c <= '9' ? '0' : c;
        if (shape.empty() || shape.back() != kind)
            shape += kind;
    }
    return shape;
}

bool isYear(std::string_view text)
{
    const auto year = parseWholeNumber(trimmed(text));
    return year && *year >= 1900 && *year <= 2100;
}

/// What one column says of the first row.
struct Evidence {
    double names = 0; ///< it differs from what stands below
    double data = 0;  ///< it is of the same kind
};

Evidence evidenceOf(const Rows &rows, std::size_t column)
{
    const std::string_view first = trimmed(rows.front()[column]);
    std::int64_t filled = 0;
    std::int64_t typed = 0;
    std::int64_t years = 0;
    bool again = false;
    std::map<std::string, std::int64_t> shapes;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::string_view text = column < rows[i].size() ? trimmed(rows[i][column]) : std::string_view();
        if (text.empty())
            continue;
        ++filled;
        typed += isTyped(text) ? 1 : 0;
        years += isYear(text) ? 1 : 0;
        again = again || text == first;
        if (shapes.size() < 8)
            ++shapes[shapeOf(text)];
    }
    if (filled == 0 || first.empty())
        return {};
    constexpr double most = 0.9;
    const auto isMost = [filled](std::int64_t number) {
        return static_cast<double>(number) >= most * static_cast<double>(filled);
    };
    if (isMost(typed)) {
        if (isYear(first) && years * 2 < filled)
            return {}; // a year as the name of a column of numbers
        return isTyped(first) ? Evidence{0, 1} : Evidence{1, 0};
    }
    if (again && !isTyped(first))
        return {0, filled > 1 ? 0.5 : 0};
    for (const auto &[shape, number] : shapes) {
        if (isMost(number) && shape.find('0') != std::string::npos)
            return shape == shapeOf(first) ? Evidence{0, 1} : Evidence{1, 0};
    }
    return {};
}

bool areNames(const std::vector<std::string> &cells)
{
    std::set<std::string_view> seen;
    return std::all_of(cells.begin(), cells.end(), [&seen](std::string_view cell) {
        cell = trimmed(cell);
        return !cell.empty() && !isTyped(cell) && seen.insert(cell).second;
    });
}

} // namespace

HeaderGuess guessHeader(const Rows &rows)
{
    if (rows.empty())
        return {true, {0.5, "there is no row"}};
    const bool names = areNames(rows.front());
    bool numbers = std::any_of(rows.front().begin(), rows.front().end(), isTyped);
    if (rows.size() == 1)
        return numbers ? HeaderGuess{false, {0.6, "the only row holds numbers or dates"}}
                       : HeaderGuess{true, {0.6, "the only row holds words"}};
    numbers = std::any_of(rows.front().begin(), rows.front().end(),
                          [](std::string_view cell) { return isTyped(cell) && !isYear(cell); });
    Evidence all;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        const Evidence one = evidenceOf(rows, column);
        all.names += one.names;
        all.data += one.data;
    }
    if (all.names > 0 && all.data == 0)
        return {
            true,
            {names ? 0.98 : 0.85, "the first row holds words where the rows below hold numbers or dates"}};
    if (all.data > 0 && all.names == 0)
        return {false, {0.9, "the first row holds the same as the rows below"}};
    if (all.names != all.data)
        return {all.names > all.data,
                {0.6, "the first row differs from the rows below in some columns only"}};
    if (numbers)
        return {false, {0.6, "the first row holds numbers"}};
    return {true,
            {names ? 0.7 : 0.5, names ? "the first row holds different words" : "nothing speaks against it"}};
}

} // namespace dramatis::csv

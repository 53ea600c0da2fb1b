// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_decimal.h"
#include "base/text.h"
#include "csv/sniff_cells.h"

#include <algorithm>
#include <array>

namespace dramatis::csv
{

namespace
{

/// [0]: for the point, [1]: for the comma.
struct Votes {
    std::array<std::int64_t, 2> decimal = {};
    std::array<std::int64_t, 2> thousands = {};
    std::array<std::int64_t, 2> unclear = {};
    std::int64_t blanks = 0;
    std::int64_t apostrophes = 0;
    std::array<std::string, 2> example;

    void add(const Votes &other)
    {
        for (const std::size_t i : {0U, 1U}) {
            decimal[i] += other.decimal[i];
            thousands[i] += other.thousands[i];
            unclear[i] += other.unclear[i];
            if (example[i].empty())
                example[i] = other.example[i];
        }
        blanks += other.blanks;
        apostrophes += other.apostrophes;
    }
};

void voteDecimal(Votes &votes, std::size_t mark, std::string_view text)
{
    ++votes.decimal[mark];
    if (votes.example[mark].empty())
        votes.example[mark] = trimmed(text);
}

void vote(Votes &votes, std::string_view text, std::string_view body)
{
    votes.blanks += body.find(' ') != std::string_view::npos ? 1 : 0;
    votes.apostrophes += body.find('\'') != std::string_view::npos ? 1 : 0;
    const std::size_t last = body.find_last_of(".,");
    if (last == std::string_view::npos)
        return;
    const std::size_t mark = body[last] == '.' ? 0 : 1;
    const std::size_t other = 1 - mark;
    const std::size_t first = body.find_first_of(".,");
    if (body.find(".,"[other]) != std::string_view::npos) { // both: the last one is the decimal mark
        ++votes.thousands[other];
        voteDecimal(votes, mark, text);
    } else if (first != last) { // several of one
        ++votes.thousands[mark];
        if (votes.example[mark].empty())
            votes.example[mark] = trimmed(text);
    } else if (body.size() - last - 1 != 3 || last == 0 || last > 3 || body.front() == '0' ||
               body.find_first_of(" '") < last) {
        voteDecimal(votes, mark, text);
    } else {
        ++votes.unclear[mark];
    }
}

/// Of one column; nothing unless nearly all its filled cells are numbers.
Votes votesOf(const std::vector<std::vector<std::string>> &rows, std::size_t column)
{
    Votes votes;
    std::int64_t filled = 0;
    std::int64_t numbers = 0;
    for (const auto &row : rows) {
        if (column >= row.size() || trimmed(row[column]).empty())
            continue;
        ++filled;
        if (const auto shape = numberShape(row[column])) {
            ++numbers;
            vote(votes, row[column], shape->body);
        }
    }
    return numbers * 5 >= filled * 4 ? votes : Votes();
}

std::optional<char> thousandsOf(const Votes &votes, char decimal)
{
    const std::size_t other = decimal == '.' ? 1 : 0;
    if (votes.thousands[other] > 0 || (votes.unclear[other] > 0 && votes.decimal[other] == 0))
        return ".,"[other];
    if (votes.apostrophes > 0)
        return '\'';
    return votes.blanks > 0 ? std::optional(' ') : std::nullopt;
}

} // namespace

DecimalGuess guessDecimal(const std::vector<std::vector<std::string>> &rows)
{
    Votes votes;
    std::size_t columns = 0;
    for (const auto &row : rows)
        columns = std::max(columns, row.size());
    for (std::size_t column = 0; column < columns; ++column)
        votes.add(votesOf(rows, column));
    const std::int64_t point = votes.decimal[0] + votes.thousands[1];
    const std::int64_t comma = votes.decimal[1] + votes.thousands[0];
    const std::string unclear = std::to_string(votes.unclear[0] + votes.unclear[1]);
    DecimalGuess guess;
    guess.decimal = comma > point ? ',' : '.';
    guess.thousands = thousandsOf(votes, guess.decimal);
    const std::string_view shown = votes.example[0].empty() ? votes.example[1] : votes.example[0];
    if (point + comma == 0) {
        guess.reason = votes.unclear[0] + votes.unclear[1] > 0
                           ? Reason{0.3, unclear + " numbers like 1" + (votes.unclear[1] > 0 ? "," : ".") +
                                             "234 can be read both ways"}
                           : Reason{0.8, "no number looked at has a decimal mark"};
    } else if (point == 0 || comma == 0) {
        guess.reason = {0.98, "numbers like " + std::string(shown) + " can only be read so"};
    } else {
        const double share = static_cast<double>(std::max(point, comma)) / static_cast<double>(point + comma);
        guess.reason = {share * 0.8, std::to_string(point) + " numbers speak for the point, " +
                                         std::to_string(comma) + " for the comma"};
    }
    return guess;
}

} // namespace dramatis::csv

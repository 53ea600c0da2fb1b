// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_format.h"

#include <algorithm>
#include <cmath>

namespace dramatis::csv
{

namespace
{

constexpr std::string_view usualDelimiters = ",;\t|"; // in the order that settles a tie
constexpr double clearlyBetter = 0.03;
constexpr double betterThanFlawless = 0.1;

bool holds(const SniffBlocks &sample, std::string_view text)
{
    return std::any_of(sample.blocks.begin(), sample.blocks.end(), [text](const SniffBlock &block) {
        return block.bytes.find(text) != std::string::npos;
    });
}

/// Whether some field begins with a single quote.
bool beginsFields(const SniffBlocks &sample, char quote, char delimiter)
{
    const auto begins = [&](std::string_view text) {
        return text.starts_with(quote) ||
               text.find(std::string{delimiter, quote}) != std::string_view::npos ||
               text.find(std::string{'\n', quote}) != std::string_view::npos ||
               text.find(std::string{'\r', quote}) != std::string_view::npos;
    };
    return std::any_of(sample.blocks.begin(), sample.blocks.end(),
                       [&](const SniffBlock &block) { return begins(block.bytes); });
}

std::int64_t flaws(const Evaluation &found)
{
    return found.bad + found.records - found.fitting;
}

bool isFlawless(const Evaluation &found)
{
    return found.columns > 1 && found.headerFits && found.titleLines == 0 && flaws(found) == 0;
}

/// Tries the ways of quoting with one delimiter.
class Quoting
{
public:
    Quoting(const SniffBlocks &sample, const DialectChoice &choice) : m_sample(sample), m_choice(choice) {}

    [[nodiscard]] Evaluation best(Dialect dialect) const
    {
        dialect.quote = m_choice.quote.value_or('"');
        if (dialect.quote == dialect.delimiter)
            dialect.quote = std::nullopt;
        Evaluation found = withEscapes(dialect);
        if (m_choice.quote)
            return found;
        considerSingleQuotes(found, dialect);
        considerNone(found, dialect);
        return found;
    }

private:
    [[nodiscard]] Evaluation withEscapes(Dialect dialect) const
    {
        dialect.escape = m_choice.escape.value_or(Escape::Doubled);
        dialect.escapeCharacter = m_choice.escapeCharacter.value_or('\\');
        Evaluation found = evaluate(m_sample, dialect);
        if (m_choice.escape || !dialect.quote || flaws(found) == 0 ||
            !holds(m_sample, {"\\" + std::string(1, *dialect.quote)}))
            return found;
        dialect.escape = Escape::Character;
        const Evaluation escaped = evaluate(m_sample, dialect);
        const bool better = escaped.columns > found.columns ||
                            (escaped.columns == found.columns && flaws(escaped) < flaws(found));
        return better && escaped.score() >= found.score() ? escaped : found;
    }

    /// Apostrophes are no quotes: only fields that close as they open are.
    void considerSingleQuotes(Evaluation &found, Dialect dialect) const
    {
        if (found.quoted > 0 || !beginsFields(m_sample, '\'', dialect.delimiter))
            return;
        dialect.quote = '\'';
        Evaluation single = withEscapes(dialect);
        if (single.bad == 0 && single.quoted > 1 && single.score() > found.score() + clearlyBetter)
            found = std::move(single);
    }

    /// Where a quote opens fields and does not close them, it is part of the text.
    void considerNone(Evaluation &found, Dialect dialect) const
    {
        if (flaws(found) == 0 || found.quoted > found.bad)
            return;
        dialect.quote = std::nullopt;
        dialect.escape = m_choice.escape.value_or(Escape::Doubled);
        Evaluation none = evaluate(m_sample, dialect);
        if (flaws(none) < flaws(found) && none.score() > found.score() + clearlyBetter)
            found = std::move(none);
    }

    const SniffBlocks &m_sample;
    const DialectChoice &m_choice;
};

/// Times and links hold colons, sentences hold blanks: only where nothing else fits and these do everywhere.
bool isConvincing(const Evaluation &found)
{
    constexpr double convincing = 0.75;
    return isFlawless(found) && found.records > 1 && found.score() > convincing;
}

struct Contest {
    Evaluation best;
    double second = 0; ///< score of the next one with several columns
};

Contest bestOf(const SniffBlocks &sample, const Dialect &start, const Quoting &quoting)
{
    const auto with = [&](char delimiter) {
        Dialect dialect = start;
        dialect.delimiter = delimiter;
        return quoting.best(dialect);
    };
    Contest contest{with(usualDelimiters.front()), 0};
    const auto better = [&contest](const Evaluation &found) {
        return found.score() >
               contest.best.score() + (isFlawless(contest.best) ? betterThanFlawless : clearlyBetter);
    };
    for (const char delimiter : usualDelimiters.substr(1)) {
        if (!holds(sample, std::string(1, delimiter)))
            continue;
        const Evaluation found = with(delimiter);
        if (found.columns < 2)
            continue;
        const bool wins = better(found);
        const double lower = wins && contest.best.columns > 1 ? contest.best.score()
                             : wins                           ? 0
                                                              : found.score();
        contest.second = std::max(contest.second, lower);
        if (wins)
            contest.best = found;
    }
    const bool open = contest.best.columns < 2 ? !contest.best.typed : contest.best.score() < 0.5;
    if (open && holds(sample, ":")) {
        const Evaluation colons = with(':');
        if (isConvincing(colons) && better(colons))
            contest.best = colons;
    }
    if (open && contest.best.columns < 2 && holds(sample, " ")) {
        const Evaluation blanks = with(' ');
        if (isConvincing(blanks) && blanks.typed)
            contest.best = blanks;
    }
    return contest;
}

/// Under a header of one word, `1,5` is a number and not two.
void considerOneColumn(Contest &contest, const Dialect &start, const Quoting &quoting)
{
    const Evaluation &best = contest.best;
    if (best.dialect.delimiter != ',' || best.columns != 2 || (best.headerFits && best.titleLines == 0))
        return;
    Dialect dialect = start;
    dialect.delimiter = ';';
    Evaluation one = quoting.best(dialect);
    if (one.columns == 1 && one.typed && flaws(one) == 0)
        contest = {std::move(one), 0};
}

Reason reasonOfDelimiter(const Contest &contest)
{
    const Evaluation &best = contest.best;
    if (best.columns < 2)
        return {0.3, "nothing stands between fields in most rows: one column"};
    const std::string fields = " have " + std::to_string(best.columns) + " fields";
    const std::string rows = std::to_string(best.records) + " rows looked at";
    const bool close = contest.second + betterThanFlawless > best.score();
    if (best.fitting == best.records)
        return {close ? 0.7 : best.records > 1 ? 0.99 : 0.8, "all " + rows + fields};
    const double share = best.consistency();
    return {close ? 0.5 : 0.4 + 0.5 * share,
            std::to_string(static_cast<int>(std::floor(100 * share))) + "% of " + rows + fields};
}

Reason reasonOfQuote(const Evaluation &best)
{
    if (!best.dialect.quote)
        return {0.7, "what begins with a quote does not end with one"};
    if (best.quoted == 0)
        return {0.8, "no field looked at is quoted"};
    const std::string sign(1, *best.dialect.quote);
    if (best.bad == 0)
        return {0.99, "fields that begin with " + sign + " end with it"};
    return {0.7,
            std::to_string(best.bad) + " rows have text behind a closing " + sign + " or never close it"};
}

Reason reasonOfEscape(const Evaluation &best, bool backslashes)
{
    if (best.dialect.escape == Escape::Character)
        return {0.9, "with a backslash before quotes more rows fit"};
    return backslashes ? Reason{0.7, "rows fit without taking the backslash for one"}
                       : Reason{0.95, "no backslash stands before a quote"};
}

} // namespace

Format guessFormat(const SniffBlocks &sample, const Dialect &start, const DialectChoice &choice)
{
    const Quoting quoting(sample, choice);
    Contest contest;
    if (choice.delimiter) {
        Dialect dialect = start;
        dialect.delimiter = *choice.delimiter;
        contest.best = quoting.best(dialect);
    } else {
        contest = bestOf(sample, start, quoting);
        considerOneColumn(contest, start, quoting);
    }
    return {contest.best, reasonOfDelimiter(contest), reasonOfQuote(contest.best),
            reasonOfEscape(contest.best, holds(sample, "\\\""))};
}

std::optional<char> namedDelimiter(const SniffBlocks &sample)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    std::string_view text = sample.blocks.front().bytes;
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    const bool quoted = text.starts_with('"');
    if (quoted)
        text.remove_prefix(1);
    if (!text.starts_with("sep=") || text.size() < 6)
        return std::nullopt;
    const std::string_view behind = text.substr(5);
    const bool ends =
        behind.starts_with(quoted ? "\"\n" : "\n") || behind.starts_with(quoted ? "\"\r" : "\r");
    return ends ? std::optional(text[4]) : std::nullopt;
}

} // namespace dramatis::csv

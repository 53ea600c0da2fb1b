// SPDX-License-Identifier: GPL-3.0-or-later
// How a text file is written: what the reader needs to know to cut it into fields, and what the texts in its
// fields mean where a file has one habit for all of them (decimal mark).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace dramatis::csv
{

/// How a quote stands inside a quoted field.
enum class Escape {
    Doubled,   ///< twice
    Character, ///< behind Dialect::escapeCharacter, which also escapes itself
    None,      ///< it cannot
};

struct Dialect {
    char delimiter = ',';
    std::optional<char> quote = '"';
    Escape escape = Escape::Doubled;
    char escapeCharacter = '\\';      ///< for Escape::Character
    std::optional<char> comment = {}; ///< lines that begin with it are no rows
    std::int64_t skipLines = 0;       ///< physical lines before the header, whatever they hold
    std::string encoding = "UTF-8";   ///< a name that QStringDecoder knows
    bool header = true;               ///< does the first row name the columns?
    char decimal = '.';
    std::optional<char> thousands = {};

    // Not a matter of the file.
    std::size_t maximumRecordBytes = 16U << 20U;
    std::size_t blockBytes = 1U << 20U; ///< read at a time; tests make it tiny
};

/// A quote that escapes itself is a doubled quote.
inline bool hasDoubledQuotes(const Dialect &dialect)
{
    return dialect.escape == Escape::Doubled ||
           (dialect.escape == Escape::Character && dialect.quote == dialect.escapeCharacter);
}

/// The character that keeps a quote in quotes from closing them, if there is one.
inline std::optional<char> escapeOf(const Dialect &dialect)
{
    const bool other = dialect.escape == Escape::Character && !hasDoubledQuotes(dialect);
    return other ? std::optional(dialect.escapeCharacter) : std::nullopt;
}

/// What the operator has said of a dialect; the rest is guessed.
struct DialectChoice {
    std::optional<char> delimiter;
    std::optional<std::optional<char>> quote; ///< set but empty: none
    std::optional<Escape> escape;
    std::optional<char> escapeCharacter;
    std::optional<std::optional<char>> comment; ///< set but empty: none
    std::optional<std::int64_t> skipLines;
    std::optional<std::string> encoding;
    std::optional<bool> header;
    std::optional<char> decimal;
    std::optional<std::optional<char>> thousands;
};

} // namespace dramatis::csv

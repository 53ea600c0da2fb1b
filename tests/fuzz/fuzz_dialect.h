// SPDX-License-Identifier: GPL-3.0-or-later
// A dialect from the first bytes of an input; the rest is the text.
#pragma once

#include "csv/dialect.h"

#include <array>
#include <string_view>

namespace dramatis::csv
{

struct FuzzInput {
    Dialect dialect;
    std::size_t segmentBytes = 1;
    std::string_view text;
};

/// Nothing that contradicts itself: the marks of a dialect differ from each other and from line ends.
inline std::optional<FuzzInput> fuzzInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t choiceBytes = 8;
    constexpr std::string_view delimiters = ",;\t| :a~";
    constexpr std::array quotes = {std::optional('"'), std::optional('\''), std::optional<char>()};
    constexpr std::array escapes = {Escape::Doubled, Escape::Character, Escape::None};
    constexpr std::array comments = {std::optional<char>(), std::optional('#'), std::optional('b')};
    if (size < choiceBytes)
        return std::nullopt;
    FuzzInput input;
    Dialect &dialect = input.dialect;
    dialect.delimiter = delimiters[data[0] % delimiters.size()];
    dialect.quote = quotes[data[1] % quotes.size()];
    dialect.escape = escapes[data[2] % escapes.size()];
    dialect.escapeCharacter = data[2] < 128 ? '\\' : dialect.quote.value_or('\\');
    dialect.comment = comments[data[3] % comments.size()];
    dialect.skipLines = data[4] < 128 ? 0 : data[4] % 4;
    if (data[5] < 200)
        dialect.maximumRecordBytes = data[5];
    dialect.blockBytes = 1U + data[6];
    input.segmentBytes = data[7];
    input.text = std::string_view(reinterpret_cast<const char *>(data) + choiceBytes, size - choiceBytes);
    return input;
}

} // namespace dramatis::csv

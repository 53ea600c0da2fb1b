// SPDX-License-Identifier: GPL-3.0-or-later
// Texts much of which are quotes and line ends, in a dialect drawn with them.
#pragma once

#include "csv/dialect.h"

#include <random>
#include <string>
#include <string_view>

namespace dramatis::csv
{

/// Characters that matter most of the time; now and then a long run, so that groups of 64 are crossed.
inline std::string randomText(std::mt19937 &random)
{
    static constexpr std::string_view usual = "ab,,;\"\"\"'\r\n\n \t";
    static constexpr std::string_view odd = "a,,;\"\"\"'\r\n\n #\\\\|\t";
    const std::string_view alphabet = random() % 2 == 0 ? usual : odd;
    std::string text = random() % 10 == 0 ? "\xEF\xBB\xBF" : "";
    for (auto pieces = random() % 40; pieces > 0; --pieces) {
        if (random() % 8 == 0)
            text.append(random() % 100, 'x');
        else if (random() % 30 == 0)
            text.push_back('\0');
        else
            text += alphabet[random() % alphabet.size()];
    }
    return text;
}

inline Dialect randomDialect(std::mt19937 &random)
{
    Dialect dialect;
    dialect.delimiter = ",,,;\t|a "[random() % 8];
    if (random() % 4 == 0)
        dialect.quote = random() % 2 == 0 ? std::optional('\'') : std::nullopt;
    if (random() % 2 == 0)
        dialect.escape = random() % 3 == 0 ? Escape::None : Escape::Character;
    if (random() % 8 == 0)
        dialect.escapeCharacter = dialect.quote.value_or('\\');
    if (random() % 3 == 0)
        dialect.comment = random() % 4 == 0 ? 'b' : '#';
    if (random() % 5 == 0)
        dialect.skipLines = static_cast<std::int64_t>(random() % 4);
    if (random() % 2 == 0)
        dialect.maximumRecordBytes = random() % 100;
    return dialect;
}

} // namespace dramatis::csv

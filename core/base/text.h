// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-wise text operations on UTF-8 that the contract fixes: blank means ASCII white space, case folding
// is ASCII only, order is by bytes. Nothing here looks at the locale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramatis
{

constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

/// ASCII letters in lower case, all other bytes as they are.
std::string asciiLower(std::string_view text);

/// How types and subtypes are compared: trimmed, lower case, underscores and hyphens as spaces.
std::string normalisedSpelling(std::string_view text);

/// Comparison without regard to ASCII case.
bool equalIgnoringCase(std::string_view a, std::string_view b);
bool startsWithIgnoringCase(std::string_view text, std::string_view prefix);
bool containsIgnoringCase(std::string_view text, std::string_view part);

/// Well-formed UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF.
bool isValidUtf8(std::string_view text);

/// Number of code points of well-formed UTF-8.
std::size_t codePointCount(std::string_view text);

/// For sentences: trimmed, at most 40 characters, well-formed, without control characters.
std::string shownText(std::string_view text);
/// For sentences: "a, b and c".
std::string listed(const std::vector<std::string> &names);

std::string join(const std::vector<std::string> &parts, std::string_view separator);
std::vector<std::string> split(std::string_view text, char separator);

} // namespace dramatis

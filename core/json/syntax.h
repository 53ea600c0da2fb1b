// SPDX-License-Identifier: GPL-3.0-or-later
// What simdjson says too little about: which byte is wrong when a text is no UTF-8, a string is not closed or
// brackets do not pair. Looked at only once parsing has failed, so it may be slow.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis::json
{

struct SyntaxFault {
    std::size_t offset = 0;
    std::string reason;
};

/// "line 3, column 7" of a byte.
using PlaceText = std::function<std::string(std::size_t offset)>;

/// The first byte that belongs to no well-formed UTF-8 sequence.
std::optional<SyntaxFault> encodingFault(std::string_view text);

/// The first string or bracket that is not closed, or closed by the wrong one, or anything behind the end.
std::optional<SyntaxFault> bracketFault(std::string_view text, const PlaceText &placeText);

/// True if `text` is a number as JSON writes it.
bool isNumberLiteral(std::string_view text);

} // namespace dramatis::json

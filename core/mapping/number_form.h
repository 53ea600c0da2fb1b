// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people and other programs write them: decimal comma, thousands separators, currency signs,
// accounting's brackets. The contract's own form is parseNumber's; what that reads means the same here.
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::mapping
{

struct NumberForm {
    char decimal = '.';
    std::optional<char> thousands; ///< a blank stands for the narrow and the fixed ones too
    bool percent = false;          ///< a percent sign may follow, and says nothing
};

/// Reads a sign or brackets (negative), one currency (sign or three capital letters) before or behind, digits
/// in whole groups, and an exponent. Nothing for anything else: `1,23` with thousands ',' is no number, nor
/// is `5-`.
std::optional<double> readNumber(std::string_view text, const NumberForm &form);

} // namespace dramatis::mapping

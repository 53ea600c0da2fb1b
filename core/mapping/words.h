// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a mapping file that its writer and its reader share.
#pragma once

#include "mapping/mapping.h"

#include <array>

namespace dramatis::mapping
{

inline constexpr int knownFormat = 1;
inline constexpr std::string_view escapeDoubled = "double";
inline constexpr std::string_view escapeNone = "none";

/// In the order of Transform.
inline constexpr std::array<std::string_view, 5> transformWords = {
    "trim", "upper", "lower", "percent_to_fraction", "fraction_to_percent"};

inline std::string_view wordOf(Transform transform)
{
    return transformWords[static_cast<std::size_t>(transform)];
}

} // namespace dramatis::mapping

// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in upper and lower case, whatever their language. Nothing else changes: a byte order mark at the
// beginning stays where it is, though QString would drop it.
#pragma once

#include <string>
#include <string_view>

namespace dramatis::mapping
{

/// Of a text in UTF-8.
std::string upperCase(std::string_view text);
std::string lowerCase(std::string_view text);

} // namespace dramatis::mapping

// SPDX-License-Identifier: GPL-3.0-or-later
// Zones as they stand behind times: Z, UTC, GMT, the names of North America, or an offset.
#pragma once

#include <optional>
#include <string_view>

namespace dramatis::mapping
{

/// Cuts the zone that `text` begins with off: Z, a name, or an offset with or without colon. False if there
/// is none. `offset`: seconds ahead of UTC, nothing where the name says none.
bool takeZone(std::string_view &text, std::optional<int> &offset);

} // namespace dramatis::mapping

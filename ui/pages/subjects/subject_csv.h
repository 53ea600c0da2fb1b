// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of an answer as CSV for the clipboard: identifier, persona, chosen signals by id, with a header. Texts
// a spreadsheet would run as formulas are guarded: that is where most clipboards end.
#pragma once

#include "explore/run_view.h"

#include <string>

namespace dramatis::ui
{

std::string csvOf(const explore::RunView &view, std::size_t window, const std::vector<std::size_t> &columns,
                  std::span<const std::uint32_t> rows);

} // namespace dramatis::ui

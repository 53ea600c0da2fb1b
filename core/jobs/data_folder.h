// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program keeps what the operator made outside of workspaces: named mappings, pasted tables.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace dramatis::jobs
{

/// $XDG_DATA_HOME/dramatis/NAME, by default in ~/.local/share; it may not be there yet. Any thread.
std::filesystem::path dataFolder(std::string_view name);

/// Writes a text under a name of its own and moves it over `target`, whose folder is made where it is
/// missing: nobody ever reads half of it. Storage error naming the file.
Status writeWhole(const std::filesystem::path &target, std::string_view text);

} // namespace dramatis::jobs

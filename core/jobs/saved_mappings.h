// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's named mappings: JSON files in the user's data folder (XDG, dramatis/mappings), the same as
// for
// `--mapping`; offered again when a file with the same header comes. Any thread.
#pragma once

#include "base/result.h"
#include "mapping/mapping.h"

#include <filesystem>
#include <vector>

namespace dramatis::jobs
{

struct SavedMapping {
    std::filesystem::path file;
    mapping::Mapping mapping; ///< its title is the name
};

/// By title; files that cannot be read are left out.
std::vector<SavedMapping> savedMappings();
/// Those whose kind and header are these, newest first. `kind` empty: any.
std::vector<SavedMapping> savedMappingsFor(const std::vector<std::string> &header, std::string_view kind);
/// Under its title, in place of one with the same title. The file.
Result<std::filesystem::path> saveMapping(const mapping::Mapping &mapping);
Status removeMapping(const std::filesystem::path &file);

} // namespace dramatis::jobs

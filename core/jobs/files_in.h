// SPDX-License-Identifier: GPL-3.0-or-later
// Folders among the files that somebody names or drops.
#pragma once

#include "base/progress.h"
#include "domains/registry.h"
#include "importing/file_order.h"

namespace dramatis::jobs
{

/// A folder stands for the plain files in it, hidden ones left out, by name.
std::vector<importing::FileOrder> withFilesOfFolders(const std::vector<importing::FileOrder> &orders);

/// The files to import: those named, and of folders the files that can be used. Input error for a folder that
/// has none.
Result<std::vector<importing::FileOrder>> filesToImport(const std::vector<importing::FileOrder> &orders,
                                                        const Registry &registry, const JobContext &job);

} // namespace dramatis::jobs

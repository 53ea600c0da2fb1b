// SPDX-License-Identifier: GPL-3.0-or-later
// Files that somebody drops, before anything is imported: what each is, or why it cannot be used.
#pragma once

#include "base/progress.h"
#include "domains/registry.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dramatis::jobs
{

/// A file before it is imported: what it is, or the sentence why it cannot be used.
struct FileGuess {
    std::filesystem::path path;
    std::int64_t size = 0;
    std::string kind;       ///< "transactions"; empty: cannot be used
    std::string domainName; ///< "customers"
    std::string problem;
};

/// Looks at the beginning of each file; a folder stands for the plain files in it, hidden ones left out, by
/// name.
std::vector<FileGuess> guessFiles(const std::vector<std::filesystem::path> &paths, const Registry &registry,
                                  const JobContext &job);

/// The files to import: those named, and of folders the files that can be used. Input error for a folder that
/// has none.
Result<std::vector<std::filesystem::path>> filesToImport(const std::vector<std::filesystem::path> &paths,
                                                         const Registry &registry, const JobContext &job);

} // namespace dramatis::jobs

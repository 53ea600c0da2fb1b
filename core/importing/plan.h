// SPDX-License-Identifier: GPL-3.0-or-later
// What one import command is going to do with each of its files. Everything that can be refused is refused
// here, before anything is written.
#pragma once

#include "importing/import_ledger.h"

namespace dramatis::importing
{

struct PlannedImport {
    InputFile file;
    std::optional<ImportRecord>
        earlier; ///< the run that goes on, or is completed and makes this one needless
    [[nodiscard]] bool resumes() const { return earlier && !earlier->completed(); }
    [[nodiscard]] bool isNeedless() const { return earlier && earlier->completed(); }
};

struct Plan {
    std::vector<PlannedImport> imports;    ///< in the order of the kinds, then as given
    std::optional<std::int64_t> commandNo; ///< of the command that goes on
};

/// For a command with these options.
Result<Plan> planCommand(store::Connection &connection, const std::filesystem::path &lockFile,
                         const Registry &registry, const ImportOptions &options, const JobContext &job);
/// For going on with one run.
Result<Plan> planResuming(store::Connection &connection, const std::filesystem::path &lockFile,
                          const Registry &registry, std::int64_t runNo);

} // namespace dramatis::importing

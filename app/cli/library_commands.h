// SPDX-License-Identifier: GPL-3.0-or-later
// check, list, show and add: the same for rule sets and for scorecards.
#pragma once

#include "cli/program.h"
#include "json/document.h"
#include "json/writer.h"

namespace dramatis::cli
{

/// What the things are called, and whose they are.
struct LibraryWords {
    std::string noun;        ///< "rule set"
    std::string listKey;     ///< "rule_sets"
    bool scorecards = false; ///< those of domains that score; else of the others
};

/// Adds the four to `rules` or `scorecard`.
void addLibraryCommands(CLI::App &group, Program &program, const LibraryWords &words);

/// A command of the group with -w, --output-workspace, --json and --quiet.
CLI::App &addLibraryCommand(CLI::App &group, Program &program, const std::string &name,
                            const std::string &description, bool needsWorkspace);

} // namespace dramatis::cli

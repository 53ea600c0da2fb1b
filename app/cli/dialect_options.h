// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say how a text file is written: the same for every command that reads one. What is not
// said is guessed from the file.
#pragma once

#include "csv/dialect.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace dramatis::cli
{

struct DialectOptions {
    csv::DialectChoice choice;
    std::optional<std::string> dateFormat; ///< as it was given: strptime's, "epoch" or "epoch_ms"
};

/// Adds `--delimiter --quote --escape --comment --skip-lines --encoding --date-format --decimal --no-header`
/// to the command; a wrong value is a usage error (one sentence, exit status 2). `options` must outlive it.
void addDialectOptions(CLI::App &command, DialectOptions &options);

} // namespace dramatis::cli

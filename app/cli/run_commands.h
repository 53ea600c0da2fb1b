// SPDX-License-Identifier: GPL-3.0-or-later
// The commands below `runs` that have files of their own.
#pragma once

#include "cli/commands.h"

namespace dramatis::cli
{

void addRunsDiff(CLI::App &group, Program &program);
void addRunsPrune(CLI::App &group, Program &program);

} // namespace dramatis::cli

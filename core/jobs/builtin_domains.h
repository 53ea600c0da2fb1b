// SPDX-License-Identifier: GPL-3.0-or-later
// The registry line of every domain of the program.
#pragma once

#include "domains/registry.h"

namespace dramatis::jobs
{

Registry builtInDomains();

/// "0.1.0"
std::string_view programVersion();

} // namespace dramatis::jobs

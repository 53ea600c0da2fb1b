// SPDX-License-Identifier: GPL-3.0-or-later
// Progress on stderr: a line that is overwritten where stderr is a terminal, a line every five seconds
// elsewhere.
#pragma once

#include "base/progress.h"

namespace dramatis::cli
{

ProgressSink progressLine();

/// Clears an open progress line, so that other text starts on a line of its own.
void endProgressLine();

} // namespace dramatis::cli

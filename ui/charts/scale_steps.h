// SPDX-License-Identifier: GPL-3.0-or-later
// Round numbers for the lines of an axis.
#pragma once

namespace dramatis::ui
{

/// 1, 2 or 5 times a power of ten, so that three to five steps reach `most`; at least `least`, which is such
/// a number.
double roundStep(double most, double least = 1);

} // namespace dramatis::ui

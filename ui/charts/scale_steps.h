// SPDX-License-Identifier: GPL-3.0-or-later
// Round numbers for the lines of an axis.
#pragma once

namespace dramatis::ui
{

/// 1, 2 or 5 times a power of ten, so that three to five steps reach `most`; at least 1.
double roundStep(double most);

} // namespace dramatis::ui

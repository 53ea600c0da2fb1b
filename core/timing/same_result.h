// SPDX-License-Identifier: GPL-3.0-or-later
// Are two runs' results the same, bit for bit? The engines' promise, checked on what they stored.
#pragma once

#include "store/results.h"

#include <optional>
#include <string>

namespace dramatis::timing
{

/// The first place where two results differ, subject by subject, window by window.
struct Difference {
    std::optional<store::SubjectKey> subject; ///< nothing: not even the subjects or windows are the same
    int window = 0;                           ///< 0: of no window (flags)
    std::string what; ///< id of a signal, or "subjects", "windows", "flags", "personas"
    std::string first;
    std::string second;
};

/// Nothing if there is none. Missing values are the same whatever their bits; 0 and -0 are not.
std::optional<Difference> firstDifference(const store::RunResults &first, const store::RunResults &second,
                                          SignalCatalogue catalogue);

} // namespace dramatis::timing

// SPDX-License-Identifier: GPL-3.0-or-later
// Short names of the signals and rules that the program comes with. Those of an operator's own rule set have
// none; their ids are written in words (subject_words.h).
#pragma once

#include <QString>

#include <string_view>

namespace dramatis::ui
{

/// "Emergency fund"; empty: not known.
QString knownSignalName(std::string_view id);
/// Of a rule that excludes or of a trait: "Too few trades", "Whale"; empty: not known.
QString knownRuleName(std::string_view id);

} // namespace dramatis::ui

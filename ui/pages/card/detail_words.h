// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject's charts, tables and their columns are called on screen; of an id that is not known its
// words.
#pragma once

#include <QString>

#include <string_view>

namespace dramatis::ui
{

/// "Result of pairs" of `equity_curve`.
QString detailTitle(std::string_view id);
/// What stands beside the title; empty: nothing.
QString detailRemark(std::string_view id);

} // namespace dramatis::ui

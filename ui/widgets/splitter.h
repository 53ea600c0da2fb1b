// SPDX-License-Identifier: GPL-3.0-or-later
// Panes side by side or one below the other, with the gap that all pages have.
#pragma once

#include <QSplitter>

#include <initializer_list>

namespace dramatis::ui
{

inline constexpr int paneGap = 8;

/// None of them can be made to vanish. The splitter has no parent yet; it takes the panes.
QSplitter *splitPanes(Qt::Orientation way, std::initializer_list<QWidget *> panes);

} // namespace dramatis::ui

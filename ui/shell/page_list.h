// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window in the order of the navigation, and how each is made.
#pragma once

#include "pages/page.h"

#include <functional>
#include <vector>

namespace dramatis::ui
{

struct PageEntry {
    PageId id = PageId::Overview;
    QString word;       ///< "overview": in sessions, on the command line, and the icon's name
    QString title;      ///< "Overview"
    bool listed = true; ///< in the navigation; a card is reached from a list
    std::function<Page *(const PageContext &, QWidget *)> make;
};

std::vector<PageEntry> pageList();

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/card_page.h"

namespace dramatis::ui
{

CardPage::CardPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
}

} // namespace dramatis::ui

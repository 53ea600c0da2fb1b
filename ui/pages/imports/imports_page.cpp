// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/imports_page.h"

namespace dramatis::ui
{

ImportsPage::ImportsPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
}

QString ImportsPage::title() const
{
    return tr("Imports");
}

void ImportsPage::refresh()
{
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/overview_page.h"

namespace dramatis::ui
{

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent) : Page(context, parent) {}

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::refresh() {}

} // namespace dramatis::ui

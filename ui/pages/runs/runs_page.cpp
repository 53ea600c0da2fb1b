// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/runs_page.h"

namespace dramatis::ui
{

RunsPage::RunsPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
}

QString RunsPage::title() const
{
    return tr("Runs");
}

void RunsPage::refresh()
{
}

} // namespace dramatis::ui

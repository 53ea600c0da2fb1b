// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timing/timing_page.h"

namespace dramatis::ui
{

TimingPage::TimingPage(const PageContext &context, QWidget *parent) : Page(context, parent) {}

QString TimingPage::title() const
{
    return tr("Timing");
}

void TimingPage::refresh() {}

} // namespace dramatis::ui

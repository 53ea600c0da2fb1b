// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subjects_page.h"

namespace dramatis::ui
{

SubjectsPage::SubjectsPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
}

} // namespace dramatis::ui

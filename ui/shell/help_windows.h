// SPDX-License-Identifier: GPL-3.0-or-later
// The two windows of the Help menu; they stand beside the work and hold nothing up.
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace dramatis::ui
{

void showShortcuts(QWidget *window, const QList<QAction *> &actions);
void showAbout(QWidget *window);

} // namespace dramatis::ui

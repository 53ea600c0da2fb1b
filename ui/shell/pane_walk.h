// SPDX-License-Identifier: GPL-3.0-or-later
// F6 and Shift+F6: the focus goes from pane to pane. A stop is a part of the frame or a pane of the page that
// holds something to focus.
#pragma once

#include <QList>

class QWidget;

namespace dramatis::ui
{

/// `frame` parts come in their order, `page` stands for its panes (or itself, without any).
void walkPanes(const QList<QWidget *> &frame, QWidget *page, bool forward);

} // namespace dramatis::ui

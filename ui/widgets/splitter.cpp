// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/splitter.h"

namespace dramatis::ui
{

QSplitter *splitPanes(Qt::Orientation way, std::initializer_list<QWidget *> panes)
{
    auto *splitter = new QSplitter(way);
    splitter->setHandleWidth(paneGap);
    splitter->setChildrenCollapsible(false);
    for (QWidget *pane : panes)
        splitter->addWidget(pane);
    return splitter;
}

} // namespace dramatis::ui

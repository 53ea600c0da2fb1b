// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_head.h"

#include "widgets/elided_label.h"
#include "widgets/pane.h"

#include <QHBoxLayout>

namespace dramatis::ui
{

namespace
{
constexpr int headHeight = 48;
constexpr int gap = 8;
} // namespace

PageHead::PageHead(const QString &title, const QString &remark, QWidget *parent)
    : QWidget(parent), m_across(new QHBoxLayout(this))
{
    setMinimumHeight(headHeight);
    m_across->setContentsMargins(0, 0, 0, 0);
    m_across->setSpacing(gap);
    m_across->addWidget(titleLabel(title, this));
    auto *told = new ElidedLabel(&Theme::text2, this);
    told->setText(remark);
    m_across->addWidget(told, 1);
    m_across->addStretch();
}

void PageHead::addControl(QWidget *control)
{
    m_across->addWidget(control);
}

} // namespace dramatis::ui

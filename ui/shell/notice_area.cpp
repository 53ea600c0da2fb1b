// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notice_area.h"

#include <QVBoxLayout>

namespace dramatis::ui
{

NoticeArea::NoticeArea(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(4);
    m_column->setContentsMargins(16, 8, 16, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("Notes"));
    hide();
}

NoticeStrip *NoticeArea::tell(NoticeTopic topic, NoticeKind kind, const QString &sentence)
{
    NoticeStrip *&strip = m_strips[static_cast<int>(topic)];
    if (!strip) {
        strip = new NoticeStrip(this);
        m_column->addWidget(strip);
        connect(strip, &NoticeStrip::closed, this, &NoticeArea::fit);
    }
    QWidget::show();
    strip->show(kind, sentence);
    return strip;
}

void NoticeArea::clear(NoticeTopic topic)
{
    if (NoticeStrip *strip = m_strips.value(static_cast<int>(topic)))
        strip->hide();
    fit();
}

QString NoticeArea::sentence(NoticeTopic topic) const
{
    const NoticeStrip *strip = m_strips.value(static_cast<int>(topic));
    return strip ? strip->sentence() : QString();
}

void NoticeArea::fit()
{
    setHidden(std::all_of(m_strips.cbegin(), m_strips.cend(),
                          [](const NoticeStrip *strip) { return strip->isHidden(); }));
}

} // namespace dramatis::ui

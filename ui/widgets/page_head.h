// SPDX-License-Identifier: GPL-3.0-or-later
// The 48 px above a page's panes: its title, what the page is for (elided where there is no room), and at the
// right end what is done with the page as a whole.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace dramatis::ui
{

class PageHead : public QWidget
{
    Q_OBJECT
public:
    PageHead(const QString &title, const QString &remark, QWidget *parent = nullptr);

    void addControl(QWidget *control); ///< behind the ones before

private:
    QHBoxLayout *m_across;
};

} // namespace dramatis::ui

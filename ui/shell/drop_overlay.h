// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the window while files are held above it: the content faded, a dashed frame, and what the
// files are. Lets every event through.
#pragma once

#include "jobs/open_workspace.h"

#include <QWidget>

namespace dramatis::ui
{

class DropOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *parent);

    void cover(int files); ///< shows it; the files are being looked at
    void tell(const std::vector<importing::Inspection> &files);
    void refuse(const QString &reason);
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &text, bool bad, const QStringList &problems = {});

    QString m_text;
    QStringList m_problems;
    bool m_bad = false;
};

} // namespace dramatis::ui

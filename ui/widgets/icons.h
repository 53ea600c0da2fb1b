// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own line icons, coloured for the theme in force: "overview", "subjects", "imports", "runs",
// "timing", "search", "export", "warning", "check", "cross", "back", "up", "down", "open", "demo", "info",
// "close", "calendar", "cancel", "resume", "override", …; files of resources/icons, found under :/icons. An
// icon is drawn when it is painted, so it follows the theme and any scale; "back" and "forward" are mirrored
// in right-to-left layouts.
#pragma once

#include "widgets/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>
#include <QWidget>

namespace dramatis::ui
{

QIcon icon(const QString &name);
/// In one colour, at a size in logical pixels.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal pixelRatio);

/// An icon beside a text; silent for screen readers. Its colour is a member of Theme.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString &name, int size, QColor Theme::*color, QWidget *parent = nullptr);
    void setIcon(const QString &name, QColor Theme::*color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_size;
    QColor Theme::*m_color;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own line icons, coloured for the theme in force: "overview", "subjects", "imports", "runs",
// "timing", "search", "export", "warning", "check", "cross", "back", "up", "down", "open", "demo", "info",
// "close", "calendar", "cancel", "resume", "override", …; files of resources/icons.
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace dramatis::ui
{

QIcon icon(const QString &name);
/// In one colour, at a size in logical pixels.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal pixelRatio);

} // namespace dramatis::ui

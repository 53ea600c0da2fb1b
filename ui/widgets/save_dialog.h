// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where a file shall go. The end of the name follows the kind that is chosen; an existing file is only
// taken after the dialog's own question.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace dramatis::ui
{

/// `kinds`: filters like "PNG image (*.png)". Returns at once; `chosen` is called with the path, unless the
/// operator leaves the dialog or `parent` is gone.
void askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QStringList &kinds,
                    std::function<void(const QString &)> chosen);

} // namespace dramatis::ui

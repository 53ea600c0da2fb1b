// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspace_place.h"

#include <QDir>
#include <QStandardPaths>

namespace dramatis::ui
{

QString workspacePlace(const QString &name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                      QStringLiteral("/dramatis/workspaces"));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(name + QStringLiteral(".dramatis"));
}

QString freeWorkspacePlace(const QString &name)
{
    QString file = workspacePlace(name);
    for (int number = 2; QFile::exists(file); ++number)
        file = workspacePlace(QStringLiteral("%1-%2").arg(name).arg(number));
    return file;
}

} // namespace dramatis::ui

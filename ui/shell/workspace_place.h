// SPDX-License-Identifier: GPL-3.0-or-later
// Where workspaces are put that nobody has given a place: the user's data folder.
#pragma once

#include <QString>

namespace dramatis::ui
{

/// "…/workspaces/NAME.dramatis"; the folder is made.
QString workspacePlace(const QString &name);
/// The same with a number behind the name where it is taken.
QString freeWorkspacePlace(const QString &name);

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Where imports go: into workspaces of our own only.
#pragma once

#include "store/workspace.h"

namespace dramatis::importing
{

/// ReadOnly, with what to do instead, for another program's database.
Status checkWorkspace(const store::Workspace &workspace);

} // namespace dramatis::importing

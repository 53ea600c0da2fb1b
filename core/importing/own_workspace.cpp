// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/own_workspace.h"

namespace dramatis::importing
{

Status checkWorkspace(const store::Workspace &workspace)
{
    if (workspace.kind() == store::Workspace::Kind::Own)
        return {};
    return Error{ErrorKind::ReadOnly, workspace.file().string() +
                                          " belongs to another program and is only read: import into "
                                          "a workspace of your own, named with -w."};
}

} // namespace dramatis::importing

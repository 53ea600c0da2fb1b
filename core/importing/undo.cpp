// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/undo.h"

namespace dramatis::importing
{

Result<Undone> undoImport(const store::Workspace &, const Registry &, std::int64_t, const std::string &,
                          const JobContext &)
{
    return inputError("No undo yet.");
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Errors of core as a window shows them. Their last clause says what to do, with commands and options of the
// command line; a window has pages and buttons instead.
#pragma once

#include "base/result.h"

#include <string>

namespace dramatis::jobs
{

/// Known clauses become the window's way to do the same; of others the clause that names a command or an
/// option is left out. Text without any comes back as it is.
std::string withoutCommands(const std::string &text);

template <typename T> Result<T> withoutCommands(Result<T> result)
{
    if (result)
        return result;
    Error error = result.error();
    error.text = withoutCommands(error.text);
    return error;
}

} // namespace dramatis::jobs

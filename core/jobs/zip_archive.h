// SPDX-License-Identifier: GPL-3.0-or-later
// A zip archive as bytes in memory. The same members give the same bytes: they carry no time of the day.
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace dramatis::jobs
{

struct ZipMember {
    std::string name; ///< with slashes
    std::string bytes;
};

/// Members in their order. Any thread.
Result<std::string> zipArchive(const std::vector<ZipMember> &members);

} // namespace dramatis::jobs

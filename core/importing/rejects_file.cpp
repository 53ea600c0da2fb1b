// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rejects_file.h"

namespace dramatis::importing
{

Result<std::int64_t> writeRejectsFile(store::Connection &, std::int64_t, const std::filesystem::path &,
                                      const JobContext &)
{
    return inputError("No rejects file yet.");
}

} // namespace dramatis::importing

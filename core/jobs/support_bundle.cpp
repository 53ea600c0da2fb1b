// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/support_bundle.h"

namespace dramatis::jobs
{

Status saveSupportBundle(const std::filesystem::path &, const Settings &, Session *, const JobContext &)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}

} // namespace dramatis::jobs

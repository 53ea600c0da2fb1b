// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/run_comparison.h"

namespace dramatis::classify
{

std::string_view causeText(Cause)
{
    return {};
}
Result<RunComparison> compareRuns(store::Connection &, const Registry &, const std::filesystem::path &,
                                  store::RunRecord, store::RunRecord, const JobContext &)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/prune.h"

namespace dramatis::classify
{

std::optional<Retention> retentionOf(std::string_view)
{
    return std::nullopt;
}
std::string retentionText(const Retention &)
{
    return {};
}
Result<Pruned> pruningPlan(store::Connection &, const std::filesystem::path &, const Retention &)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}
Result<Pruned> prune(store::Connection &, const std::filesystem::path &, const Retention &,
                     std::string_view, const JobContext &)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}

} // namespace dramatis::classify

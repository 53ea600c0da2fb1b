// SPDX-License-Identifier: GPL-3.0-or-later
// What a domain has that does not say otherwise.
#include "domains/domain.h"

#include <algorithm>

namespace dramatis
{

std::string_view Domain::windowName(int) const
{
    return {};
}

std::optional<int> Domain::windowOf(const rules::RuleSet &) const
{
    return std::nullopt;
}

std::optional<scorecards::Scorecard> Domain::scorecard(const rules::RuleSet &) const
{
    return std::nullopt;
}

Result<bool> Domain::hasSubjectsOf(store::Connection &, int) const
{
    return true;
}

Result<KnownOutcomes> Domain::knownOutcomes(store::Connection &, store::Connection &, int) const
{
    return KnownOutcomes();
}

std::vector<std::string> Domain::identifierParts(std::string_view) const
{
    return {};
}

Result<SubjectDetails> Domain::readDetails(store::Connection &, store::SubjectKey, int, EventTime) const
{
    return SubjectDetails();
}

Result<std::vector<SubjectEvent>> Domain::readEvents(store::Connection &, store::SubjectKey, int, Day) const
{
    return std::vector<SubjectEvent>();
}

const TableSpec *Domain::findTable(std::string_view kind) const
{
    const auto found =
        std::find_if(tables().begin(), tables().end(), [&](const TableSpec &t) { return t.kind == kind; });
    return found == tables().end() ? nullptr : &*found;
}

} // namespace dramatis

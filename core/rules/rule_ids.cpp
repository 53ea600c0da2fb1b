// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule_ids.h"

namespace dramatis::rules
{

namespace
{

/// Assignments write it where no persona matches.
constexpr std::string_view reservedId = "unclassified";

} // namespace

std::string RuleIds::read(json::Fields &fields)
{
    return fields.requiredId("id");
}

std::string RuleIds::readUnique(json::Fields &fields, std::string_view what, std::size_t offset)
{
    const std::string id = read(fields);
    if (id.empty())
        return id;
    const std::size_t place = fields.optional("id")->offset;
    if (id == reservedId)
        m_faults.add(place, "The id \"unclassified\" is reserved for subjects that no persona matches.");
    if (!m_places.emplace(id, offset).second)
        m_faults.add(place, "The id \"" + id + "\" is given to two " + std::string(what) + ".");
    return id;
}

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule_ids.h"

#include <algorithm>

namespace dramatis::rules
{

namespace
{

/// Assignments write it where no persona matches.
constexpr std::string_view reservedId = "unclassified";

/// Ids are joined with `;`, written into what-if texts and file names.
bool isId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-';
    });
}

} // namespace

std::string RuleIds::read(json::Fields &fields)
{
    const std::string id = fields.requiredText("id");
    if (!id.empty() && !isId(id))
        m_faults.add(fields.optional("id")->offset,
                     "An id consists of letters, digits, points, hyphens and underscores only.");
    return id;
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

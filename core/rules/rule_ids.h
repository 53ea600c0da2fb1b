// SPDX-License-Identifier: GPL-3.0-or-later
// The ids of a rule set while it is read: of the right form, each given once, and where they stand. Only
// rules/read.h uses this.
#pragma once

#include "json/fields.h"

#include <map>
#include <string>
#include <string_view>

namespace dramatis::rules
{

class RuleIds
{
public:
    explicit RuleIds(json::Findings &faults) : m_faults(faults) {}

    /// The object's "id".
    std::string read(json::Fields &fields);
    /// The same of a rule, which begins at `offset`; `what` it is one of: "personas".
    std::string readUnique(json::Fields &fields, std::string_view what, std::size_t offset);
    /// Takes an id that no file may give: that of a built-in check.
    void reserve(std::string id) { m_places.emplace(std::move(id), 0); }
    /// Where the rule begins.
    [[nodiscard]] std::size_t placeOf(const std::string &id) const { return m_places.at(id); }

private:
    json::Findings &m_faults;
    std::map<std::string, std::size_t> m_places;
};

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/mapping.h"

#include <algorithm>

namespace dramatis::mapping
{

const FieldSource *Mapping::find(std::string_view field) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto &entry) { return entry.first == field; });
    return found == fields.end() ? nullptr : &found->second;
}

} // namespace dramatis::mapping

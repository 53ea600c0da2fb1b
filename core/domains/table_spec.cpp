// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/table_spec.h"

#include <algorithm>

namespace dramatis
{

std::optional<std::size_t> TableSpec::findColumn(std::string_view name) const
{
    for (std::size_t i = 0; i < fieldCount(); ++i) {
        if (columns[i].name == name)
            return i;
    }
    return std::nullopt;
}

std::string TableSpec::rowsOfKind() const
{
    std::string text(physical);
    for (const ConstantColumn &column : constants)
        text += (&column == constants.data() ? " WHERE " : " AND ") + std::string(column.physical) + " = '" +
                std::string(column.text) + "'";
    return text;
}

bool TableSpec::holdsEvents() const
{
    return !observations && std::any_of(columns.begin(), columns.end(), [](const ColumnSpec &column) {
        return column.required && column.isTimed();
    });
}

std::optional<std::size_t> TableSpec::timeColumn() const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [](const ColumnSpec &column) { return column.isTimed(); });
    return found == columns.end() ? std::nullopt : std::optional<std::size_t>(found - columns.begin());
}

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/value.h"

#include <cstring>
#include <sqlite3.h>

namespace dramatis::importing
{

void bindValue(store::Statement &statement, int position, const Value &value)
{
    switch (value.index()) {
    case 0:
        return statement.bind(position, nullptr);
    case 1:
        return statement.bind(position, std::get<std::int64_t>(value));
    case 2:
        return statement.bind(position, std::get<double>(value));
    default:
        return statement.bindKept(position, std::get<std::string_view>(value));
    }
}

Value valueAt(store::Row row, int column)
{
    switch (row.type(column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return row.whole(column);
    case SQLITE_FLOAT:
        return row.real(column);
    default:
        return row.text(column);
    }
}

std::string_view TextMemory::keep(std::string_view text)
{
    if (text.empty())
        return {};
    auto *place = static_cast<char *>(m_memory.allocate(text.size(), 1));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
}

Value TextMemory::keepValue(const Value &value)
{
    const auto *text = std::get_if<std::string_view>(&value);
    return text ? Value(keep(*text)) : value;
}

} // namespace dramatis::importing

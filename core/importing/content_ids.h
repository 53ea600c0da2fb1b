// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of rows that are made of their values (TableSpec::contentKey).
#pragma once

#include "domains/content_id.h"
#include "domains/table_spec.h"
#include "importing/value.h"

namespace dramatis::importing
{

/// Values as texts with blanks between, absent ones left out.
template <typename ValueAt> std::string readableIdOf(const ContentKey &key, ValueAt valueAt)
{
    std::string id;
    const auto add = [&id](std::string_view part) {
        if (!id.empty() && !part.empty())
            id += ' ';
        id += part;
    };
    for (const std::size_t &column : key.parts) {
        const Value value = valueAt(column);
        if (const auto *whole = std::get_if<std::int64_t>(&value))
            add(std::to_string(*whole));
        else
            add(textOf(value));
        if (&column == key.parts.data())
            add(key.word);
    }
    return id;
}

/// `valueAt(column)`: the values of a row as they are stored, texts instead of keys. Empty: the row has no
/// id.
template <typename ValueAt> std::string contentIdOf(const ContentKey &key, ContentId &memory, ValueAt valueAt)
{
    if (isAbsent(valueAt(key.needs)))
        return {};
    if (key.readable)
        return readableIdOf(key, valueAt);
    memory.clear();
    for (const std::size_t column : key.parts) {
        const Value value = valueAt(column);
        if (const auto *whole = std::get_if<std::int64_t>(&value))
            memory.addWhole(*whole);
        else if (const auto *number = std::get_if<double>(&value))
            memory.addNumber(*number);
        else if (isAbsent(value))
            memory.addAbsent();
        else
            memory.addText(textOf(value));
    }
    return memory.hex();
}

} // namespace dramatis::importing

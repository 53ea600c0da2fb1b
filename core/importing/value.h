// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a row on its way into a table: absent, whole, real or text, as SQLite keeps it.
//
// Trap: a text is a view; whoever makes the value says where its bytes live (TextMemory, a statement's row).
#pragma once

#include "store/statement.h"

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <variant>

namespace dramatis::importing
{

/// Whole: dates (days), yes and no, keys. Real: numbers. Text: everything else.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view>;

inline bool isAbsent(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// The text of a text value, empty for any other.
inline std::string_view textOf(const Value &value)
{
    const auto *text = std::get_if<std::string_view>(&value);
    return text ? *text : std::string_view();
}

/// A text must stay where it is until the statement has run.
void bindValue(store::Statement &statement, int position, const Value &value);
/// A blob reads as text. The text is valid as long as the row.
Value valueAt(store::Row row, int column);

/// Where the texts of many values live, until all are forgotten at once.
class TextMemory
{
public:
    std::string_view keep(std::string_view text);
    /// The same value with its text, if it is one, kept here.
    Value keepValue(const Value &value);
    void clear() { m_memory.release(); }

private:
    std::pmr::monotonic_buffer_resource m_memory;
};

} // namespace dramatis::importing

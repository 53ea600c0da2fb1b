// SPDX-License-Identifier: GPL-3.0-or-later
// One prepared SQL statement with typed binding and reading, directly on SQLite's C interface: texts are
// bytes of UTF-8 both ways, so identifiers come back byte for byte (docs/decisions/001).
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace dramatis::store
{

/// The row a statement stands on. Texts and blobs are valid until the next step or reset.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t whole(int column) const;
    [[nodiscard]] double real(int column) const; ///< missing (NaN) for NULL
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    [[nodiscard]] int
    type(int column) const; ///< SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB, SQLITE_NULL
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] std::optional<std::int64_t> optionalWhole(int column) const;

private:
    sqlite3_stmt *m_statement;
};

/// Belongs to one connection and its thread. Binding positions count from 1, columns from 0.
class Statement
{
public:
    static Result<Statement> prepare(sqlite3 *database, std::string_view sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    void bind(int position, std::nullptr_t);
    void bind(int position, std::int64_t value);
    void bind(int position, int value) { bind(position, static_cast<std::int64_t>(value)); }
    void bind(int position, double value); ///< missing is stored as NULL
    void bind(int position, std::string_view value);
    /// The same without a copy, for hot loops: the text must stay where it is until the statement has run.
    void bindKept(int position, std::string_view value);
    void bind(int position, const std::string &value) { bind(position, std::string_view(value)); }
    void bind(int position, const char *value) { bind(position, std::string_view(value)); }
    void bind(int position, std::span<const std::uint8_t> value);
    template <typename T> void bind(int position, const std::optional<T> &value)
    {
        if (value)
            bind(position, *value);
        else
            bind(position, nullptr);
    }

    /// Binds all values in order, after a reset.
    template <typename... Values> Statement &with(const Values &...values)
    {
        reset();
        int position = 0;
        (bind(++position, values), ...);
        return *this;
    }

    /// To the next row; false at the end.
    Result<bool> step();
    /// To the end, rows ignored, then ready for the next values.
    Status run();
    void reset();
    /// Reset, and the values let go.
    void clear();
    [[nodiscard]] Row row() const { return Row(m_statement); }

private:
    explicit Statement(sqlite3_stmt *statement) : m_statement(statement) {}
    sqlite3_stmt *m_statement = nullptr;
};

/// What SQLite's error code means to an operator; `doing` names the file.
Error databaseError(sqlite3 *database, int code, std::string_view file);
Error databaseError(sqlite3 *database);

} // namespace dramatis::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"
#include "base/number.h"
#include "store/log_categories.h"

#include <sqlite3.h>
#include <utility>

namespace dramatis::store
{

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Row::whole(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Row::real(int column) const
{
    return isNull(column) ? missing : sqlite3_column_double(m_statement, column);
}

std::string_view Row::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes
               ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
               : std::string_view();
}

std::span<const std::uint8_t> Row::blob(int column) const
{
    const auto *bytes = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

int Row::type(int column) const
{
    return sqlite3_column_type(m_statement, column);
}

int Row::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

std::optional<std::int64_t> Row::optionalWhole(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return whole(column);
}

Result<Statement> Statement::prepare(sqlite3 *database, std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_finalize(statement);
        return databaseError(database);
    }
    return Statement(statement);
}

Statement::Statement(Statement &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int position, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, position);
}

void Statement::bind(int position, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void Statement::bind(int position, double value)
{
    if (isMissing(value))
        sqlite3_bind_null(m_statement, position);
    else
        sqlite3_bind_double(m_statement, position, value);
}

void Statement::bind(int position, std::string_view value)
{
    sqlite3_bind_text64(m_statement, position, value.data() ? value.data() : "", value.size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bindKept(int position, std::string_view value)
{
    sqlite3_bind_text64(m_statement, position, value.data() ? value.data() : "", value.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bind(int position, std::span<const std::uint8_t> value)
{
    static const std::uint8_t nothing = 0;
    sqlite3_bind_blob64(m_statement, position, value.empty() ? &nothing : value.data(), value.size(),
                        SQLITE_TRANSIENT);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return databaseError(sqlite3_db_handle(m_statement));
}

Status Statement::run()
{
    for (;;) {
        DRAMATIS_TRY_ASSIGN(more, step());
        if (!more)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

void Statement::clear()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Error databaseError(sqlite3 *database)
{
    const char *name = sqlite3_db_filename(database, "main");
    return databaseError(database, sqlite3_extended_errcode(database), name ? name : "");
}

Error databaseError(sqlite3 *database, int code, std::string_view file)
{
    const std::string name = file.empty() ? std::string("the temporary database") : std::string(file);
    const std::string why = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    if ((code & 0xff) != SQLITE_INTERRUPT) // no values stand in SQLite's sentences, only names of the schema
        qCWarning(logStore, "SQLite error %d: %s", code, why.c_str());
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorKind::Storage,
                "The disk that holds " + name +
                    " is full: free some space and repeat the command; nothing half-done shows."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, "Another program has been writing to " + name +
                                     " for more than 30 seconds; try again when it is done."};
    case SQLITE_READONLY:
        return {ErrorKind::ReadOnly, "Cannot write to " + name +
                                         ": the file or its folder is read only; name another file for the "
                                         "results with --output-workspace, or make it writable."};
    case SQLITE_INTERRUPT:
        return interrupted();
    case SQLITE_NOTADB:
        return inputError(name + " is not a database: give a Dramatis workspace or an SQLite database.");
    case SQLITE_CORRUPT:
        return {ErrorKind::Storage, name + " is damaged (" + why + "); restore it from a backup."};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Storage, "Cannot open " + name + ": " + why + "."};
    case SQLITE_IOERR:
        return {ErrorKind::Storage, "Reading or writing " + name + " failed (" + why + "); check the disk."};
    default:
        return {ErrorKind::Internal, "The database " + name + " refused a statement: " + why + "."};
    }
}

} // namespace dramatis::store

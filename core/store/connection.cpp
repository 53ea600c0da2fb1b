// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"
#include "store/empty_log.h"
#include "store/wait_notice.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace dramatis::store
{

namespace
{

using namespace std::chrono_literals;
constexpr auto waitAtATime = 20ms;
constexpr int longestWait = 30'000 / 20; // turns of waitAtATime: 30 s
constexpr int saidAfter = 1'000 / 20;    // 1 s
constexpr int instructionsBetweenLooks = 20'000;

int waitForWriter(void *context, int turn)
{
    const auto *connection = static_cast<const Connection *>(context);
    if (connection->stop().stop_requested() || turn >= longestWait)
        return 0;
    if (turn == saidAfter)
        WaitNotice::sayThatItWaits();
    std::this_thread::sleep_for(waitAtATime);
    return 1;
}

int stopLongStatement(void *context)
{
    return static_cast<const Connection *>(context)->stop().stop_requested() ? 1 : 0;
}

/// A file name as an SQLite URI, with everything but harmless characters as %XX.
std::string uriOf(const std::filesystem::path &file, std::string_view parameters)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '/' || c == '.' || c == '-' || c == '_') {
            uri += c;
        } else {
            uri += '%';
            uri += digits[byte >> 4U];
            uri += digits[byte & 15U];
        }
    }
    return uri += parameters;
}

std::string_view parametersOf(Connection::Access access)
{
    switch (access) {
    case Connection::Access::ReadOnly:
        return "?mode=ro";
    case Connection::Access::Immutable:
        return "?mode=ro&immutable=1";
    case Connection::Access::ReadWrite:
        return "?mode=rw";
    case Connection::Access::Create:
        return "?mode=rwc";
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path &file, Access access,
                                                     std::stop_token stop)
{
    const bool writes = access == Access::ReadWrite || access == Access::Create;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                      (writes ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                      (access == Access::Create ? SQLITE_OPEN_CREATE : 0);
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(uriOf(file, parametersOf(access)).c_str(), &database, flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(database, file, std::move(stop)));
    if (code != SQLITE_OK)
        return databaseError(database, code, file.string());
    connection->installHandlers();
    DRAMATIS_TRY(
        connection->execute("PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA synchronous=NORMAL;"
                            "PRAGMA temp_store=FILE"));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openTemporary(std::stop_token stop)
{
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(
        "", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Connection> connection(new Connection(database, {}, std::move(stop)));
    if (code != SQLITE_OK)
        return databaseError(database, code, {});
    connection->installHandlers();
    DRAMATIS_TRY(
        connection->execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536"));
    return connection;
}

Connection::Connection(sqlite3 *database, std::filesystem::path file, std::stop_token stop)
    : m_database(database), m_file(std::move(file)), m_stop(std::move(stop))
{
}

Connection::~Connection()
{
    m_statements.clear();
    sqlite3_close_v2(m_database);
}

void Connection::installHandlers()
{
    sqlite3_extended_result_codes(m_database, 1);
    sqlite3_busy_handler(m_database, waitForWriter, this);
    sqlite3_progress_handler(m_database, instructionsBetweenLooks, stopLongStatement, this);
}

std::string Connection::expanded(std::string_view sql) const
{
    std::string result;
    result.reserve(sql.size() + 32);
    for (const char c : sql) {
        if (c == '@')
            result += m_prefix;
        else
            result += c;
    }
    return result;
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    return Statement::prepare(m_database, expanded(sql));
}

Result<KeptStatement> Connection::kept(std::string_view sql)
{
    const bool keeps = StatementCache::keeps(sql);
    StatementCache::Loan loan = keeps ? m_statements.take(sql) : StatementCache::Loan();
    if (loan.empty()) {
        DRAMATIS_TRY_ASSIGN(statement, prepare(sql));
        loan.push_back({std::string(sql), std::move(statement)});
    }
    return KeptStatement(keeps ? &m_statements : nullptr, std::move(loan));
}

void Connection::setPrefix(std::string prefix)
{
    m_statements.clear(); // their texts meant other tables
    m_prefix = std::move(prefix);
}

Status Connection::execute(std::string_view sql)
{
    const int code = sqlite3_exec(m_database, expanded(sql).c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    if ((code & 0xff) == SQLITE_BUSY && m_stop.stop_requested()) // the operator ended the wait, not its 30 s
        return interrupted();
    return databaseError(m_database);
}

Status Connection::readBlobStart(std::string_view table, const char *column, std::int64_t rowid,
                                 std::vector<std::uint8_t> &bytes)
{
    sqlite3_blob *blob = nullptr;
    if (sqlite3_blob_open(m_database, "main", expanded(table).c_str(), column, rowid, 0, &blob) != SQLITE_OK)
        return databaseError(m_database);
    bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(sqlite3_blob_bytes(blob))));
    const int code = sqlite3_blob_read(blob, bytes.data(), static_cast<int>(bytes.size()), 0);
    sqlite3_blob_close(blob);
    return code == SQLITE_OK ? Status() : databaseError(m_database);
}

void Connection::setAutomaticCheckpoints(bool on)
{
    constexpr int pages = 1000; // SQLite's own number
    sqlite3_wal_autocheckpoint(m_database, on ? pages : 0);
}

std::int64_t Connection::lastInsertedKey() const
{
    return sqlite3_last_insert_rowid(m_database);
}

std::int64_t Connection::changedRows() const
{
    return sqlite3_changes64(m_database);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_database) == 0;
}

Result<bool> emptyLog(Connection &connection, double seconds)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    sqlite3_busy_handler(connection.handle(), nullptr, nullptr);
    int code = SQLITE_OK;
    bool busy = false;
    for (;;) {
        code = sqlite3_wal_checkpoint_v2(connection.handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                                         nullptr);
        busy = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
        if (!busy || connection.stop().stop_requested() || std::chrono::steady_clock::now() >= until)
            break;
        std::this_thread::sleep_for(waitAtATime);
    }
    sqlite3_busy_handler(connection.handle(), waitForWriter, &connection);
    if (busy || code == SQLITE_OK)
        return !busy;
    return databaseError(connection.handle());
}

} // namespace dramatis::store

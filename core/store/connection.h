// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection, owned by the scope of the thread that opened it and used by that thread only.
//
// Table names of the results side are written `@runs`, `@result_blocks`, … in all SQL: the connection puts
// its prefix there, empty in a workspace of our own and `dramatis_` in somebody else's database.
#pragma once

#include "base/result.h"
#include "store/statement.h"
#include "store/statement_cache.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::store
{

class Connection
{
public:
    enum class Access { ReadOnly, Immutable, ReadWrite, Create };

    /// Opens `file`; waits for other writers at most 30 s, and not at all once `stop` is requested. Long
    /// statements stop with Interrupted soon after `stop` is requested.
    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path &file, Access access,
                                                    std::stop_token stop);
    /// A private database that vanishes with the connection (spills to a temporary file, not to memory).
    static Result<std::unique_ptr<Connection>> openTemporary(std::stop_token stop);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// For loops of the caller's own; run(), query() and the like keep theirs prepared by themselves.
    Result<Statement> prepare(std::string_view sql);
    /// Runs one or several statements without values or results.
    Status execute(std::string_view sql);
    /// Runs one statement with values.
    template <typename... Values> Status run(std::string_view sql, const Values &...values)
    {
        DRAMATIS_TRY_ASSIGN(statement, kept(sql));
        return statement->with(values...).run();
    }
    /// Calls `each(Row)` for every row of one statement.
    template <typename Each, typename... Values>
    Status query(std::string_view sql, Each each, const Values &...values)
    {
        DRAMATIS_TRY_ASSIGN(statement, kept(sql));
        statement->with(values...);
        for (;;) {
            DRAMATIS_TRY_ASSIGN(more, statement->step());
            if (!more)
                return {};
            each(statement->row());
        }
    }
    /// The first column of the first row, 0 if there is no row.
    template <typename... Values> Result<std::int64_t> wholeOf(std::string_view sql, const Values &...values)
    {
        std::int64_t result = 0;
        DRAMATIS_TRY(query(
            sql, [&](Row row) { result = row.whole(0); }, values...));
        return result;
    }
    template <typename... Values> Result<std::string> textOf(std::string_view sql, const Values &...values)
    {
        std::string result;
        DRAMATIS_TRY(query(
            sql, [&](Row row) { result = row.text(0); }, values...));
        return result;
    }

    /// Fills `bytes` with the beginning of a blob of the row with that rowid, as far as it goes, and cuts
    /// them to what there was. What stands behind is not looked at.
    Status readBlobStart(std::string_view table, const char *column, std::int64_t rowid,
                         std::vector<std::uint8_t> &bytes);

    /// Whether commits move a long log into the file, which may take longer than the commit. On at first.
    void setAutomaticCheckpoints(bool on);

    [[nodiscard]] std::int64_t lastInsertedKey() const;
    [[nodiscard]] std::int64_t changedRows() const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] const std::string &prefix() const { return m_prefix; }
    void setPrefix(std::string prefix);
    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    [[nodiscard]] sqlite3 *handle() const { return m_database; }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    /// For the next job of a connection that is kept; not while a statement runs.
    void setStop(std::stop_token stop) { m_stop = std::move(stop); }

    /// SQL text with `@name` replaced by prefix and name.
    [[nodiscard]] std::string expanded(std::string_view sql) const;

private:
    Connection(sqlite3 *database, std::filesystem::path file, std::stop_token stop);
    void installHandlers();
    Result<KeptStatement> kept(std::string_view sql);

    sqlite3 *m_database;
    std::filesystem::path m_file;
    std::stop_token m_stop;
    std::string m_prefix;
    StatementCache m_statements; ///< by their text before names are expanded
};

} // namespace dramatis::store

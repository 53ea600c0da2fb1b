// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/statement_observer.h"

#include <mutex>
#include <sqlite3.h>
#include <string_view>

namespace dramatis::test
{

namespace
{

struct Heard {
    std::mutex mutex;
    std::map<sqlite3 *, std::set<std::string>> open; ///< by connection
    std::set<std::string> explained;
    std::map<std::string, std::set<std::string>> scans;
    std::set<std::string> unexplained;
};

Heard &heard()
{
    static Heard all;
    return all;
}

bool readsOrWritesRows(std::string_view sql)
{
    for (const std::string_view beginning : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "REPLACE"}) {
        if (sql.starts_with(beginning))
            return true;
    }
    return false;
}

std::string textAt(sqlite3_stmt *statement, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return text ? text : "";
}

void explain(sqlite3 *database, const std::string &sql)
{
    sqlite3_stmt *plan = nullptr;
    if (sqlite3_prepare_v2(database, ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &plan, nullptr) !=
        SQLITE_OK) {
        heard().unexplained.insert(sql);
        return;
    }
    heard().explained.insert(sql);
    while (sqlite3_step(plan) == SQLITE_ROW) {
        if (const std::string line = textAt(plan, 3); line.starts_with("SCAN"))
            heard().scans[sql].insert(line);
    }
    sqlite3_finalize(plan);
}

void explainAllOf(sqlite3 *database)
{
    sqlite3_trace_v2(database, 0, nullptr, nullptr);
    const auto found = heard().open.find(database);
    if (found == heard().open.end())
        return;
    for (const std::string &sql : found->second) {
        if (!heard().explained.contains(sql))
            explain(database, sql);
    }
    heard().open.erase(found);
}

int note(unsigned event, void *, void *subject, void *text)
{
    const std::lock_guard lock(heard().mutex);
    if (event == SQLITE_TRACE_CLOSE) {
        explainAllOf(static_cast<sqlite3 *>(subject));
        return 0;
    }
    auto *statement = static_cast<sqlite3_stmt *>(subject);
    const bool ofTrigger = std::string_view(static_cast<const char *>(text)).starts_with("--");
    const char *sql = sqlite3_sql(statement);
    if (!ofTrigger && sql && readsOrWritesRows(sql))
        heard().open[sqlite3_db_handle(statement)].insert(sql);
    return 0;
}

int listen(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    sqlite3_trace_v2(database, SQLITE_TRACE_STMT | SQLITE_TRACE_CLOSE, note, nullptr);
    return SQLITE_OK;
}

auto entryPoint()
{
    return reinterpret_cast<void (*)()>(listen); // as SQLite wants it
}

} // namespace

StatementObserver::StatementObserver()
{
    sqlite3_auto_extension(entryPoint());
}

StatementObserver::~StatementObserver()
{
    sqlite3_cancel_auto_extension(entryPoint());
}

std::size_t StatementObserver::statements()
{
    const std::lock_guard lock(heard().mutex);
    return heard().explained.size();
}

std::map<std::string, std::set<std::string>> StatementObserver::scans()
{
    const std::lock_guard lock(heard().mutex);
    return heard().scans;
}

std::set<std::string> StatementObserver::unexplained()
{
    const std::lock_guard lock(heard().mutex);
    std::set<std::string> rest;
    for (const std::string &sql : heard().unexplained) {
        if (!heard().explained.contains(sql))
            rest.insert(sql);
    }
    return rest;
}

} // namespace dramatis::test

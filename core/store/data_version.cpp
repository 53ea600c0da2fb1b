// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/data_version.h"
#include "base/date.h"

#include <algorithm>

namespace dramatis::store
{

namespace
{

/// The newest event after a change; known only if it was before or can be seen from the change alone.
void changeNewest(DataState &state, const EventChange &change)
{
    const bool knownBefore = state.newestKnown || state.version == 0;
    state.newestKnown = knownBefore && !change.rewritten && change.newestCertain;
    if (!state.newestKnown)
        state.newestEvent.reset();
    else if (change.newestAdded)
        state.newestEvent = std::max(state.newestEvent.value_or(*change.newestAdded), *change.newestAdded);
}

} // namespace

Result<DataState> dataState(Connection &connection, std::string_view domain)
{
    DataState state;
    DRAMATIS_TRY(connection.query(
        "SELECT version, changed_at, events_rewritten, newest_known, newest_event FROM @data_versions "
        "WHERE domain = ?",
        [&](Row row) {
            state.version = row.whole(0);
            state.token = std::to_string(state.version) + " " + std::string(row.text(1));
            state.eventsRewritten = row.whole(2);
            state.newestKnown = row.whole(3) != 0;
            if (!row.isNull(4))
                state.newestEvent = row.whole(4);
        },
        domain));
    return state;
}

std::unique_ptr<Connection> connectAgain(const Workspace &workspace, Connection &first,
                                         std::string_view domain)
{
    auto another = workspace.connectToRead(first.stop());
    if (!another || !(*another)->execute("BEGIN"))
        return nullptr;
    const auto state = dataState(**another, domain);
    const auto expected = dataState(first, domain);
    return state && expected && state->token == expected->token ? std::move(*another) : nullptr;
}

Result<std::optional<std::int64_t>> findAncestor(Connection &connection, std::string_view domain,
                                                 std::string_view token)
{
    std::optional<std::int64_t> version;
    DRAMATIS_TRY(connection.query(
        "SELECT version FROM @data_history WHERE domain = ? AND token = ?",
        [&](Row row) { version = row.whole(0); }, domain, token));
    return version;
}

Result<std::optional<Day>> dayOfChange(Connection &connection, std::string_view domain)
{
    std::optional<Day> day;
    DRAMATIS_TRY(connection.query("SELECT date(changed_at) FROM @data_versions WHERE domain = ?",
                                  [&](Row row) { day = parseIsoDate(row.text(0)); }, domain));
    return day;
}

Result<std::string> dataVersion(Connection &connection, std::string_view domain)
{
    DRAMATIS_TRY_ASSIGN(version,
                        connection.wholeOf("SELECT version FROM @data_versions WHERE domain = ?", domain));
    return std::to_string(version);
}

Result<std::int64_t> raiseDataVersion(Connection &connection, std::string_view domain,
                                      const EventChange &change)
{
    DRAMATIS_TRY_ASSIGN(state, dataState(connection, domain));
    changeNewest(state, change);
    ++state.version;
    if (change.rewritten)
        state.eventsRewritten = state.version;
    const std::string now = timestampNow();
    DRAMATIS_TRY(connection.run("INSERT INTO @data_history(domain, token, version) VALUES(?, ?, ?)", domain,
                                std::to_string(state.version) + " " + now, state.version));
    DRAMATIS_TRY(connection.run(
        "INSERT OR REPLACE INTO @data_versions(domain, version, changed_at, events_rewritten, newest_known, "
        "newest_event) VALUES(?, ?, ?, ?, ?, ?)",
        domain, state.version, now, state.eventsRewritten, state.newestKnown ? 1 : 0, state.newestEvent));
    return state.version;
}

Status noteNewestEvent(Connection &connection, std::string_view domain, std::optional<EventTime> newest)
{
    return connection.run("UPDATE @data_versions SET newest_known = 1, newest_event = ? WHERE domain = ?",
                          newest, domain);
}

} // namespace dramatis::store

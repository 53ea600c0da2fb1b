// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a domain's data as a whole: one counter per domain, raised in the transaction of every
// change. Snapshots, runs and staleness refer to it.
#pragma once

#include "base/event_time.h"
#include "store/workspace.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis::store
{

struct DataState {
    std::int64_t version = 0; ///< 0: nothing was ever imported
    /// Differs between any two states of any two workspaces, also where a backup was put back and the counter
    /// counts the same numbers again: version and time of the change.
    std::string token;
    /// The version that last changed or removed stored events; since then they were only added to.
    std::int64_t eventsRewritten = 0;
    bool newestKnown = false;
    std::optional<EventTime> newestEvent; ///< if known: of all events; nothing if there are none
};

Result<DataState> dataState(Connection &connection, std::string_view domain);
/// The day (UTC) of its last change; nothing before the first.
Result<std::optional<Day>> dayOfChange(Connection &connection, std::string_view domain);
/// The counter as text; "0" before its first change.
Result<std::string> dataVersion(Connection &connection, std::string_view domain);

/// One more connection to `workspace` that sees what `first` sees, in a read transaction; null if somebody
/// has written meanwhile.
std::unique_ptr<Connection> connectAgain(const Workspace &workspace, Connection &first,
                                         std::string_view domain);

/// The version of a state, by its token, if these data once were in it; nothing else.
Result<std::optional<std::int64_t>> findAncestor(Connection &connection, std::string_view domain,
                                                 std::string_view token);

/// What a change did to the events of a domain.
struct EventChange {
    bool rewritten = true; ///< events that were stored before may have changed or gone
    /// If not rewritten: the newest among the events added; nothing if none was.
    std::optional<EventTime> newestAdded = {};
    bool newestCertain = true; ///< else no event may have that time
};

/// Raises the counter; call inside the transaction that changes the domain's tables. Returns the new one.
Result<std::int64_t> raiseDataVersion(Connection &connection, std::string_view domain,
                                      const EventChange &change = {});
/// Notes the newest event where it was not known; call inside a transaction.
Status noteNewestEvent(Connection &connection, std::string_view domain, std::optional<EventTime> newest);

} // namespace dramatis::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/read_rejects.h"

namespace dramatis::importing
{

Result<std::vector<RejectRow>> readRejects(store::Connection &connection, std::int64_t runNo,
                                           const std::string &kind, std::int64_t first, std::int64_t count)
{
    std::vector<RejectRow> rows;
    DRAMATIS_TRY(connection.query(
        "SELECT line, column_name, kind, message, raw FROM rejects WHERE run_no = ?1 AND (?2 = '' OR kind = "
        "?2) "
        "ORDER BY line, reject_no LIMIT ?3 OFFSET ?4",
        [&](store::Row row) {
            rows.push_back({row.whole(0), std::string(row.text(1)), std::string(row.text(2)),
                            std::string(row.text(3)), std::string(row.text(4))});
        },
        runNo, kind, count, first));
    return rows;
}

Result<std::vector<KindCount>> countRejectKinds(store::Connection &connection, std::int64_t runNo)
{
    std::vector<KindCount> kinds;
    DRAMATIS_TRY(connection.query(
        "SELECT kind, count(*) FROM rejects WHERE run_no = ? GROUP BY kind ORDER BY 2 DESC, 1",
        [&](store::Row row) {
            kinds.push_back({std::string(row.text(0)), row.whole(1)});
        },
        runNo));
    return kinds;
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/change_mark.h"
#include "store/transaction.h"

namespace dramatis::store
{

Result<std::string> changeMark(Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(reading, Transaction::begin(connection, Transaction::Kind::Read));
    DRAMATIS_TRY_ASSIGN(audit, connection.wholeOf("SELECT max(entry_no) FROM @audit_log"));
    DRAMATIS_TRY_ASSIGN(runs, connection.textOf("SELECT group_concat(run_no || status, ';') FROM @runs"));
    DRAMATIS_TRY_ASSIGN(versions,
                        connection.textOf("SELECT group_concat(domain || version, ';') FROM @data_versions"));
    return std::to_string(audit) + "|" + runs + "|" + versions;
}

} // namespace dramatis::store

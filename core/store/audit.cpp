// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "base/date.h"
#include "base/hash.h"
#include "base/number.h"
#include "base/text.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <QString>

#include <algorithm>
#include <sqlite3.h>

namespace dramatis::store
{

namespace
{

struct ChainedEntry {
    std::int64_t no;
    std::string createdAt;
    std::string operatorName;
    std::string action;
    std::optional<std::int64_t> subjectKey;
    std::string details;
    std::string previous;
};

std::string hashOf(const ChainedEntry &entry)
{
    std::string text;
    json::Writer writer(text); // keys in canonical order
    writer.beginObject();
    writer.key("action").text(entry.action);
    writer.key("created_at").text(entry.createdAt);
    writer.key("details").text(entry.details);
    writer.key("entry_no").whole(entry.no);
    writer.key("operator").text(entry.operatorName);
    writer.key("previous").text(entry.previous);
    writer.key("subject_key");
    if (entry.subjectKey)
        writer.whole(*entry.subjectKey);
    else
        writer.null();
    writer.endObject();
    return sha256Hex(text);
}

/// What stands for the hash of an entry in front of the first; also where the head is lost, which no entry
/// can mend then.
std::string beginning()
{
    return std::string(64, '0');
}

/// In one row of @meta: "17 9f86d0…".
constexpr std::string_view headKey = "audit_head";

Status writeHead(Connection &connection, std::int64_t no, const std::string &hash)
{
    return connection.run("INSERT INTO @meta(key, value) VALUES(?, ?) "
                          "ON CONFLICT(key) DO UPDATE SET value = excluded.value",
                          headKey, std::to_string(no) + " " + hash);
}

/// Does every column hold what was written there: texts of UTF-8, whole numbers? Others could be read as what
/// they are not.
bool hasOwnTypes(Row row)
{
    for (const int column : {1, 2, 3, 5, 6, 7}) {
        if (row.type(column) != SQLITE_TEXT || !isValidUtf8(row.text(column)))
            return false;
    }
    return row.type(4) == SQLITE_INTEGER || row.isNull(4);
}

} // namespace

namespace
{

/// Where the next entry goes: behind the head that is kept, not behind the rows that are left. What was
/// dropped or added behind the program's back would be forgotten otherwise: so its gap stays in the chain for
/// ever.
Result<AuditHead> endOfChain(Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(head, auditHead(connection));
    DRAMATIS_TRY_ASSIGN(last, connection.wholeOf("SELECT max(entry_no) FROM @audit_log"));
    return AuditHead{std::max(head.no, last), head.hash.empty() ? beginning() : head.hash};
}

} // namespace

Status appendAudit(Connection &connection, const AuditEntry &entry)
{
    DRAMATIS_TRY_ASSIGN(end, endOfChain(connection));
    const ChainedEntry chained{end.no + 1,
                               timestampNow(),
                               QString::fromUtf8(entry.operatorName.data(), // no UTF-8 has no hash of its own
                                                 static_cast<qsizetype>(entry.operatorName.size()))
                                   .toStdString(),
                               std::string(entry.action),
                               entry.subjectKey,
                               entry.details,
                               end.hash};
    const std::string hash = hashOf(chained);
    DRAMATIS_TRY(connection.run(
        "INSERT INTO @audit_log(entry_no, created_at, operator, action, subject_key, details_json, "
        "previous_hash, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        chained.no, chained.createdAt, chained.operatorName, chained.action, chained.subjectKey,
        chained.details, chained.previous, hash));
    return writeHead(connection, chained.no, hash);
}

Result<AuditHead> auditHead(Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(value, connection.textOf("SELECT value FROM @meta WHERE key = ?", headKey));
    const std::size_t blank = value.find(' ');
    const auto no = blank == std::string::npos ? std::nullopt
                                               : parseWholeNumber(std::string_view(value).substr(0, blank));
    return no ? AuditHead{*no, value.substr(blank + 1)} : AuditHead();
}

Result<std::optional<std::int64_t>> firstBrokenAuditEntry(Connection &connection)
{
    // Entries that are added meanwhile are none of this look.
    DRAMATIS_TRY_ASSIGN(reading, Transaction::begin(connection, Transaction::Kind::Read));
    std::optional<std::int64_t> broken;
    std::string previous = beginning();
    std::int64_t expected = 1;
    DRAMATIS_TRY(connection.query(
        "SELECT entry_no, created_at, operator, action, subject_key, details_json, previous_hash, "
        "hash FROM @audit_log ORDER BY entry_no",
        [&](Row row) {
            if (broken)
                return;
            // Reading a value as another type converts it: its own type is looked at first.
            const bool typed = hasOwnTypes(row);
            const ChainedEntry entry{row.whole(0),
                                     std::string(row.text(1)),
                                     std::string(row.text(2)),
                                     std::string(row.text(3)),
                                     row.optionalWhole(4),
                                     std::string(row.text(5)),
                                     std::string(row.text(6))};
            const bool fits = typed && entry.no == expected && entry.previous == previous;
            if (!fits || hashOf(entry) != row.text(7))
                broken = entry.no;
            previous = row.text(7);
            ++expected;
        }));
    if (broken)
        return broken;
    DRAMATIS_TRY_ASSIGN(head, auditHead(connection));
    const std::int64_t last = expected - 1;
    if (head.no > last)
        return std::optional(last + 1);
    if (head.no < last) // added behind the head, or the head has gone
        return std::optional(head.no + 1);
    return last > 0 && head.hash != previous ? std::optional(last) : std::nullopt;
}

} // namespace dramatis::store

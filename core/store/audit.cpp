// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "base/date.h"
#include "base/hash.h"
#include "json/writer.h"

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

} // namespace

Status appendAudit(Connection &connection, const AuditEntry &entry)
{
    ChainedEntry chained{1,
                         timestampNow(),
                         std::string(entry.operatorName),
                         std::string(entry.action),
                         entry.subjectKey,
                         entry.details,
                         std::string(64, '0')};
    DRAMATIS_TRY(connection.query("SELECT entry_no, hash FROM @audit_log ORDER BY entry_no DESC LIMIT 1",
                                  [&](Row row) {
                                      chained.no = row.whole(0) + 1;
                                      chained.previous = row.text(1);
                                  }));
    return connection.run(
        "INSERT INTO @audit_log(entry_no, created_at, operator, action, subject_key, details_json, "
        "previous_hash, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        chained.no, chained.createdAt, chained.operatorName, chained.action, chained.subjectKey,
        chained.details, chained.previous, hashOf(chained));
}

Result<std::optional<std::int64_t>> firstBrokenAuditEntry(Connection &connection)
{
    std::optional<std::int64_t> broken;
    std::string previous(64, '0');
    std::int64_t expected = 1;
    DRAMATIS_TRY(connection.query(
        "SELECT entry_no, created_at, operator, action, subject_key, details_json, previous_hash, "
        "hash FROM @audit_log ORDER BY entry_no",
        [&](Row row) {
            const ChainedEntry entry{row.whole(0),
                                     std::string(row.text(1)),
                                     std::string(row.text(2)),
                                     std::string(row.text(3)),
                                     row.optionalWhole(4),
                                     std::string(row.text(5)),
                                     std::string(row.text(6))};
            if (!broken &&
                (entry.no != expected || entry.previous != previous || hashOf(entry) != row.text(7)))
                broken = entry.no;
            previous = row.text(7);
            ++expected;
        }));
    return broken;
}

Result<std::vector<AuditRow>> readAudit(Connection &, const AuditFilter &)
{
    return std::vector<AuditRow>();
}

Result<std::vector<std::string>> auditActions(Connection &)
{
    return std::vector<std::string>();
}

} // namespace dramatis::store

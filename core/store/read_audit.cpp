// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "store/subjects.h"

namespace dramatis::store
{

namespace
{

/// The values of an indexed column, ascending, by one search each: the log may be long, the values are few.
Result<std::vector<std::string>> distinctValues(Connection &connection, const std::string &table,
                                                const std::string &column)
{
    DRAMATIS_TRY_ASSIGN(
        next, connection.prepare("SELECT min(" + column + ") FROM " + table + " WHERE " + column + " > ?"));
    std::vector<std::string> values;
    for (;;) {
        next.with(values.empty() ? std::string() : values.back());
        DRAMATIS_TRY_ASSIGN(more, next.step());
        if (!more || next.row().isNull(0))
            return values;
        values.emplace_back(next.row().text(0));
    }
}

/// The keys of all subjects of that name, of one domain or of each.
Result<std::vector<SubjectKey>> keysOf(Connection &connection, const AuditFilter &filter)
{
    std::vector<std::string> domains = {filter.domain};
    if (filter.domain.empty()) {
        DRAMATIS_TRY_ASSIGN(all, distinctValues(connection, "@subjects", "domain"));
        domains = std::move(all);
    }
    std::vector<SubjectKey> keys;
    for (const std::string &domain : domains) {
        DRAMATIS_TRY_ASSIGN(key, findSubject(connection, domain, filter.subjectId));
        if (key)
            keys.push_back(*key);
    }
    return keys;
}

/// The conditions of a filter with their texts; numbers stand in the SQL.
struct Conditions {
    std::string sql;
    std::vector<std::string> values;

    void add(const std::string &condition) { sql += (sql.empty() ? " WHERE " : " AND ") + condition; }
    void add(const std::string &condition, std::string value)
    {
        add(condition);
        values.push_back(std::move(value));
    }
};

/// As the beginning of times as the log writes them: `2025-11-05T10:20:30`.
std::string beginningOf(const std::string &time)
{
    std::string text = time;
    if (const std::size_t blank = text.find(' '); blank != std::string::npos)
        text[blank] = 'T';
    if (!text.empty() && text.back() == 'Z')
        text.pop_back();
    return text;
}

Conditions conditionsOf(const AuditFilter &filter, const std::vector<SubjectKey> &keys)
{
    Conditions conditions;
    if (!filter.action.empty())
        conditions.add("a.action = ?", filter.action);
    if (!filter.operatorName.empty())
        conditions.add("a.operator = ?", filter.operatorName);
    if (!filter.since.empty())
        conditions.add("a.created_at >= ?", beginningOf(filter.since));
    if (!filter.until.empty()) // a date means all of it
        conditions.add("a.created_at < ?", beginningOf(filter.until) + "\x7f");
    if (filter.before > 0)
        conditions.add("a.entry_no < " + std::to_string(filter.before));
    if (!filter.subjectId.empty()) {
        std::string list;
        for (const SubjectKey key : keys)
            list += (list.empty() ? "" : ", ") + std::to_string(key);
        conditions.add("a.subject_key IN (" + list + ")");
    }
    return conditions;
}

AuditRow rowOf(Row row)
{
    AuditRow entry;
    entry.no = row.whole(0);
    entry.createdAt = row.text(1);
    entry.operatorName = row.text(2);
    entry.action = row.text(3);
    entry.subjectKey = row.optionalWhole(4);
    entry.details = row.text(5);
    entry.subjectId = row.text(6);
    return entry;
}

} // namespace

Result<std::vector<AuditRow>> readAudit(Connection &connection, const AuditFilter &filter)
{
    std::vector<SubjectKey> keys;
    if (!filter.subjectId.empty()) {
        DRAMATIS_TRY_ASSIGN(found, keysOf(connection, filter));
        keys = std::move(found);
    }
    const Conditions conditions = conditionsOf(filter, keys);
    DRAMATIS_TRY_ASSIGN(statement,
                        connection.prepare("SELECT a.entry_no, a.created_at, a.operator, a.action, "
                                           "a.subject_key, a.details_json, s.subject_id FROM @audit_log a "
                                           "LEFT JOIN @subjects s ON s.subject_key = a.subject_key" +
                                           conditions.sql + " ORDER BY a.entry_no DESC LIMIT " +
                                           std::to_string(filter.most)));
    int position = 0;
    for (const std::string &value : conditions.values)
        statement.bind(++position, value);
    std::vector<AuditRow> rows;
    for (;;) {
        DRAMATIS_TRY_ASSIGN(more, statement.step());
        if (!more)
            return rows;
        rows.push_back(rowOf(statement.row()));
    }
}

Result<std::vector<std::string>> auditActions(Connection &connection)
{
    return distinctValues(connection, "@audit_log", "action");
}

} // namespace dramatis::store

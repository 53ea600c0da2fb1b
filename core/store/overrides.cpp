// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overrides.h"
#include "base/date.h"
#include "store/audit.h"
#include "json/writer.h"

#include <algorithm>
#include <array>

namespace dramatis::store
{

namespace
{

constexpr std::array<std::string_view, 3> kindTexts = {"override", "withdrawal", "lapse"};
constexpr std::array<std::string_view, 3> auditActions = {"override", "withdraw-override", "lapse-override"};

constexpr std::string_view selectRows =
    "SELECT override_no, domain, subject_key, window_days, kind, coalesce(persona_id, ''), "
    "reason, operator, created_at FROM @overrides ";

OverrideRow rowOf(Row row)
{
    OverrideRow result;
    result.no = row.whole(0);
    result.domain = row.text(1);
    result.subject = row.whole(2);
    if (!row.isNull(3))
        result.window = static_cast<int>(row.whole(3));
    const auto kind = std::find(kindTexts.begin(), kindTexts.end(), row.text(4));
    result.kind = static_cast<OverrideRow::Kind>(kind - kindTexts.begin());
    result.personaId = row.text(5);
    result.reason = row.text(6);
    result.operatorName = row.text(7);
    result.createdAt = row.text(8);
    return result;
}

std::string auditDetails(const OverrideRow &row)
{
    std::string details;
    json::Writer writer(details);
    writer.beginObject().key("domain").text(row.domain);
    if (!row.personaId.empty())
        writer.key("persona").text(row.personaId);
    writer.key("reason").text(row.reason).key("window");
    if (row.window)
        writer.whole(*row.window);
    else
        writer.null();
    writer.endObject();
    return details;
}

Status addRow(Connection &connection, const OverrideRow &row, const std::string &createdAt)
{
    const auto kind = static_cast<std::size_t>(row.kind);
    std::optional<std::string> persona;
    if (!row.personaId.empty())
        persona = row.personaId;
    DRAMATIS_TRY(connection.run(
        "INSERT INTO @overrides(domain, subject_key, window_days, kind, persona_id, reason, operator, "
        "created_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        row.domain, row.subject, row.window, kindTexts[kind], persona, row.reason, row.operatorName,
        createdAt));
    return appendAudit(connection, {auditActions[kind], row.operatorName, row.subject, auditDetails(row)});
}

template <typename... Values>
Result<std::vector<OverrideRow>> readRows(Connection &connection, std::string_view condition,
                                          const Values &...values)
{
    std::vector<OverrideRow> rows;
    DRAMATIS_TRY(connection.query(
        std::string(selectRows) + std::string(condition), [&](Row row) { rows.push_back(rowOf(row)); },
        values...));
    return rows;
}

/// Ends one override by a row of its own. One for all windows would end the narrower overrides behind it too,
/// for the newest row decides: those are said again as they were.
Status lapse(Connection &connection, const OverrideRow &row, const std::vector<OverrideRow> &active,
             std::string_view ruleSetName)
{
    OverrideRow end = row;
    end.kind = OverrideRow::Kind::Lapse;
    end.reason = "The rule set " + std::string(ruleSetName) + " has no persona " + row.personaId + ".";
    end.personaId.clear();
    end.operatorName = "dramatis";
    DRAMATIS_TRY(addOverrideRow(connection, end));
    for (const OverrideRow &other : active) {
        if (!row.window && other.subject == row.subject && other.window)
            DRAMATIS_TRY(addRow(connection, other, other.createdAt));
    }
    return {};
}

} // namespace

Status addOverrideRow(Connection &connection, const OverrideRow &row)
{
    return addRow(connection, row, timestampNow());
}

Result<std::vector<OverrideRow>> overrideRowsOf(Connection &connection, SubjectKey subject)
{
    return readRows(connection, "WHERE subject_key = ? ORDER BY override_no", subject);
}

Result<std::vector<OverrideRow>> overrideRowsOfDomain(Connection &connection, std::string_view domain)
{
    return readRows(connection, "WHERE domain = ? ORDER BY subject_key, override_no", domain);
}

std::optional<OverrideRow> activeOverride(std::span<const OverrideRow> rows, int window)
{
    const auto decides = std::find_if(rows.rbegin(), rows.rend(), [&](const OverrideRow &row) {
        return !row.window || *row.window == window;
    });
    if (decides == rows.rend() || decides->kind != OverrideRow::Kind::Override)
        return std::nullopt;
    return *decides;
}

Result<std::int64_t> lapseOverrides(Connection &connection, std::string_view domain,
                                    const std::vector<std::string> &personaIds, std::string_view ruleSetName,
                                    const std::vector<SubjectKey> &subjects)
{
    // A row is still in force where no later one of its subject covers its window.
    DRAMATIS_TRY_ASSIGN(
        active, readRows(connection,
                         "o WHERE domain = ? AND kind = 'override' AND NOT EXISTS (SELECT 1 FROM "
                         "@overrides x WHERE x.subject_key = o.subject_key AND x.override_no > o.override_no "
                         "AND (x.window_days IS NULL OR x.window_days = o.window_days)) "
                         "ORDER BY window_days IS NOT NULL, override_no",
                         domain));
    std::vector<SubjectKey> sorted = subjects;
    std::sort(sorted.begin(), sorted.end());
    std::int64_t lapsed = 0;
    for (const OverrideRow &row : active) {
        const bool known = std::find(personaIds.begin(), personaIds.end(), row.personaId) != personaIds.end();
        if (known || !std::binary_search(sorted.begin(), sorted.end(), row.subject))
            continue;
        DRAMATIS_TRY(lapse(connection, row, active, ruleSetName));
        ++lapsed;
    }
    return lapsed;
}

Result<std::vector<OverrideRow>> lapsesBetween(Connection &connection, std::string_view domain,
                                               std::string_view from, std::string_view to)
{
    return readRows(connection,
                    "WHERE kind = 'lapse' AND domain = ? AND created_at >= ? AND created_at <= ? ORDER BY "
                    "override_no",
                    domain, from, to);
}

Status deleteOverridesOf(Connection &connection, SubjectKey subject)
{
    return connection.run("DELETE FROM @overrides WHERE subject_key = ?", subject);
}

} // namespace dramatis::store

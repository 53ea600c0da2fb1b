// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overrides.h"
#include "base/date.h"
#include "json/writer.h"
#include "store/audit.h"

#include <algorithm>
#include <array>

namespace dramatis::store
{

namespace
{

constexpr std::array<std::string_view, 3> kindTexts = {"override", "withdrawal", "lapse"};
constexpr std::array<std::string_view, 3> auditActions = {"override", "withdraw-override", "lapse-override"};

constexpr std::string_view selectRows = "SELECT override_no, domain, subject_key, window_days, kind, coalesce(persona_id, ''), "
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

} // namespace

Status addOverrideRow(Connection &connection, const OverrideRow &row)
{
    const auto kind = static_cast<std::size_t>(row.kind);
    std::optional<std::string> persona;
    if (!row.personaId.empty())
        persona = row.personaId;
    DRAMATIS_TRY(connection.run("INSERT INTO @overrides(domain, subject_key, window_days, kind, persona_id, reason, operator, "
                                "created_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                                row.domain, row.subject, row.window, kindTexts[kind], persona, row.reason, row.operatorName,
                                timestampNow()));
    return appendAudit(connection, {auditActions[kind], row.operatorName, row.subject, auditDetails(row)});
}

Result<std::vector<OverrideRow>> overrideRowsOf(Connection &connection, SubjectKey subject)
{
    std::vector<OverrideRow> rows;
    DRAMATIS_TRY(connection.query(std::string(selectRows) + "WHERE subject_key = ? ORDER BY override_no",
                                  [&](Row row) { rows.push_back(rowOf(row)); }, subject));
    return rows;
}

std::optional<OverrideRow> activeOverride(const std::vector<OverrideRow> &rows, int window)
{
    const auto decides = std::find_if(rows.rbegin(), rows.rend(),
                                      [&](const OverrideRow &row) { return !row.window || *row.window == window; });
    if (decides == rows.rend() || decides->kind != OverrideRow::Kind::Override)
        return std::nullopt;
    return *decides;
}

Result<std::int64_t> lapseOverrides(Connection &connection, std::string_view domain,
                                    const std::vector<std::string> &personaIds, std::string_view ruleSetName,
                                    const std::vector<SubjectKey> &subjects)
{
    // A row is still in force where no later one of its subject covers its window.
    std::vector<OverrideRow> active;
    DRAMATIS_TRY(connection.query(std::string(selectRows) + "o WHERE domain = ? AND kind = 'override' AND NOT EXISTS (SELECT 1 "
                                  "FROM @overrides x WHERE x.subject_key = o.subject_key AND x.override_no > o.override_no "
                                  "AND (x.window_days IS NULL OR x.window_days = o.window_days)) ORDER BY override_no",
                                  [&](Row row) { active.push_back(rowOf(row)); }, domain));
    std::vector<SubjectKey> sorted = subjects;
    std::sort(sorted.begin(), sorted.end());
    std::int64_t lapsed = 0;
    for (OverrideRow row : active) {
        const bool known = std::find(personaIds.begin(), personaIds.end(), row.personaId) != personaIds.end();
        if (known || !std::binary_search(sorted.begin(), sorted.end(), row.subject))
            continue;
        row.kind = OverrideRow::Kind::Lapse;
        row.reason = "The rule set " + std::string(ruleSetName) + " has no persona " + row.personaId + ".";
        row.personaId.clear();
        row.operatorName = "dramatis";
        DRAMATIS_TRY(addOverrideRow(connection, row));
        ++lapsed;
    }
    return lapsed;
}

Status deleteOverridesOf(Connection &connection, SubjectKey subject)
{
    return connection.run("DELETE FROM @overrides WHERE subject_key = ?", subject);
}

} // namespace dramatis::store

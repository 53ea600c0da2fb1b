// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rule_sets.h"
#include "base/date.h"

namespace dramatis::store
{

namespace
{

constexpr std::string_view selectRuleSets =
    "SELECT hash, rule_set_id, version, domain, published, created_at, operator, json FROM @rule_sets ";

StoredRuleSet ruleSetOf(Row row)
{
    StoredRuleSet ruleSet;
    ruleSet.hash = row.text(0);
    ruleSet.id = row.text(1);
    ruleSet.version = static_cast<int>(row.whole(2));
    ruleSet.domain = row.text(3);
    ruleSet.published = row.whole(4) != 0;
    ruleSet.createdAt = row.text(5);
    ruleSet.operatorName = row.text(6);
    ruleSet.json = row.text(7);
    return ruleSet;
}

} // namespace

Status keepRuleSet(Connection &connection, const StoredRuleSet &ruleSet)
{
    return connection.run(
        "INSERT INTO @rule_sets(hash, rule_set_id, version, domain, published, created_at, operator, json) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(hash) DO UPDATE SET published = max(published, "
        "excluded.published)",
        ruleSet.hash, ruleSet.id, ruleSet.version, ruleSet.domain, ruleSet.published ? 1 : 0, timestampNow(),
        ruleSet.operatorName, ruleSet.json);
}

Result<std::vector<StoredRuleSet>> listRuleSets(Connection &connection)
{
    std::vector<StoredRuleSet> ruleSets;
    DRAMATIS_TRY(connection.query(std::string(selectRuleSets) + "ORDER BY rule_set_id, version, created_at",
                                  [&](Row row) { ruleSets.push_back(ruleSetOf(row)); }));
    return ruleSets;
}

Result<std::optional<StoredRuleSet>> findRuleSetByHash(Connection &connection, std::string_view hash)
{
    std::optional<StoredRuleSet> found;
    DRAMATIS_TRY(connection.query(
        std::string(selectRuleSets) + "WHERE hash = ?", [&](Row row) { found = ruleSetOf(row); }, hash));
    return found;
}

} // namespace dramatis::store

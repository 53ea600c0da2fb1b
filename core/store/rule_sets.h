// SPDX-License-Identifier: GPL-3.0-or-later
// Rule sets kept in the workspace, immutable, by the hash of their content. The store knows them as JSON
// text; what they mean is rules/.
#pragma once

#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::store
{

struct StoredRuleSet {
    std::string hash; ///< SHA-256 of the canonical JSON
    std::string id;
    int version = 0;
    std::string domain;
    bool published = false; ///< found by id and version; else only kept for the runs that used it
    std::string createdAt;
    std::string operatorName;
    std::string json; ///< canonical
};

/// Keeps the content; a known one is not stored twice, but becomes published if it is now.
Status keepRuleSet(Connection &connection, const StoredRuleSet &ruleSet);
Result<std::vector<StoredRuleSet>> listRuleSets(Connection &connection);
Result<std::optional<StoredRuleSet>> findRuleSetByHash(Connection &connection, std::string_view hash);

} // namespace dramatis::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Rule sets by the names people give them: a file, ID, or ID@VERSION, built in or published in the workspace.
#pragma once

#include "domains/registry.h"
#include "rules/read.h"
#include "store/rule_sets.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::jobs
{

/// A rule-set file as it was read, with all that is wrong in it.
struct CheckedFile {
    std::filesystem::path file;
    rules::ReadReport report;
    std::string domain; ///< it belongs to, or was checked against
};

/// Reads and checks a file; one that does not say its domain as one of `usualDomain` (empty: the first).
/// Input error only if the file itself cannot be read.
Result<CheckedFile> checkRuleFile(const Registry &registry, const std::filesystem::path &file,
                                  std::string_view usualDomain = {});
/// "FILE:LINE:COLUMN: reason", one per line.
std::string findingsText(const std::filesystem::path &file, const std::vector<rules::Finding> &findings);

struct KnownRuleSet {
    rules::RuleSet ruleSet;
    bool builtIn = false;
    std::string createdAt; ///< of a stored one
};

/// All built-in rule sets and, with a workspace, all published ones, by id, then version.
Result<std::vector<KnownRuleSet>> knownRuleSets(const Registry &registry, store::Connection *results);

/// The rule set that `name` means: an existing file, ID (its highest version), ID@VERSION; empty: the
/// domain's default. `domain` empty: any. Warnings of a file are appended to `warnings`.
Result<rules::RuleSet> findRuleSet(const Registry &registry, store::Connection *results,
                                   std::string_view domain, std::string_view name,
                                   std::vector<std::string> &warnings);

/// The built-in one for the subjects of that window, where windows have subjects of their own.
Result<rules::RuleSet> defaultRuleSet(const Domain &domain, int window);

/// The version behind the highest known one of that id; 1 of an unknown id.
Result<int> nextVersion(const Registry &registry, store::Connection &results, std::string_view id);

/// Publishes a checked file in the workspace; a Conflict if its id and version already mean something else.
Status publishRuleSet(const Registry &registry, store::Connection &results, const rules::RuleSet &ruleSet,
                      std::string_view operatorName);

} // namespace dramatis::jobs

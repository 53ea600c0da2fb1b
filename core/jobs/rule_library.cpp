// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rule_library.h"
#include "base/number.h"
#include "store/audit.h"
#include "store/transaction.h"
#include "json/document.h"
#include "json/writer.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dramatis::jobs
{

namespace
{

Result<std::string> readFile(const std::filesystem::path &file)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return inputError(file.string() + " is a folder: name a rule-set file.");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return notFound("Cannot read " + file.string() +
                        ": there is no such file, or you have no permission for it.");
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

/// The domain a file says it is for; the usual one if it does not say, so that everything else can be
/// checked.
const Domain &domainOf(const Registry &registry, std::string_view json, std::string_view usualDomain)
{
    const auto parsed = json::Document::parse(json);
    if (const auto *document = std::get_if<json::Document>(&parsed)) {
        const json::Value *name = document->root().find("domain");
        if (const Domain *domain = name ? registry.find(name->text) : nullptr)
            return *domain;
    }
    const Domain *usual = registry.find(usualDomain);
    return usual ? *usual : *registry.domains().front();
}

std::string versionedName(const rules::RuleSet &ruleSet)
{
    return ruleSet.id + "@" + std::to_string(ruleSet.version);
}

std::string unknownText(const Registry &registry, std::string_view domainName, std::string_view name)
{
    const Domain *domain = registry.find(domainName);
    const bool scores = domain && domain->scores();
    return std::string("There is no ") + (scores ? "scorecard" : "rule set") + " '" + std::string(name) +
           "', neither a file nor one that 'dramatis-cli " + (scores ? "scorecard" : "rules") +
           " list' names.";
}

Result<rules::RuleSet> fromFile(const Registry &registry, std::string_view domain,
                                const std::filesystem::path &file, std::vector<std::string> &warnings)
{
    DRAMATIS_TRY_ASSIGN(checked, checkRuleFile(registry, file, domain));
    if (!checked.report.ruleSet)
        return inputError(findingsText(file, checked.report.faults));
    if (!domain.empty() && checked.report.ruleSet->domain != domain)
        return inputError(file.string() + " is a rule set for " + checked.report.ruleSet->domain +
                          ", not for " + std::string(domain) + ".");
    if (!checked.report.warnings.empty())
        warnings.push_back(findingsText(file, checked.report.warnings));
    return std::move(*checked.report.ruleSet);
}

} // namespace

std::string findingsText(const std::filesystem::path &file, const std::vector<rules::Finding> &findings)
{
    std::string text;
    for (const rules::Finding &finding : findings) {
        if (!text.empty())
            text += '\n';
        text += file.string() + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column) +
                ": " + finding.reason;
    }
    return text;
}

Result<CheckedFile> checkRuleFile(const Registry &registry, const std::filesystem::path &file,
                                  std::string_view usualDomain)
{
    DRAMATIS_TRY_ASSIGN(text, readFile(file));
    const Domain &domain = domainOf(registry, text, usualDomain);
    return CheckedFile{file, domain.readRules(text), std::string(domain.name())};
}

Result<std::vector<KnownRuleSet>> knownRuleSets(const Registry &registry, store::Connection *results)
{
    std::vector<KnownRuleSet> known;
    for (const auto &domain : registry.domains()) {
        for (const std::string_view json : domain->builtInRuleSets()) {
            auto report = domain->readRules(json);
            if (!report.ruleSet)
                return Error{ErrorKind::Internal,
                             "A built-in rule set is faulty: " + report.faults.front().reason};
            known.push_back({std::move(*report.ruleSet), true, {}});
        }
    }
    if (results) {
        DRAMATIS_TRY_ASSIGN(stored, store::listRuleSets(*results));
        for (const store::StoredRuleSet &kept : stored) {
            const Domain *domain = registry.find(kept.domain);
            auto report = domain && kept.published ? domain->readRules(kept.json) : rules::ReadReport();
            if (report.ruleSet)
                known.push_back({std::move(*report.ruleSet), false, kept.createdAt});
        }
    }
    std::stable_sort(known.begin(), known.end(), [](const KnownRuleSet &a, const KnownRuleSet &b) {
        return std::pair(a.ruleSet.id, a.ruleSet.version) < std::pair(b.ruleSet.id, b.ruleSet.version);
    });
    return known;
}

Result<rules::RuleSet> findRuleSet(const Registry &registry, store::Connection *results,
                                   std::string_view domain, std::string_view name,
                                   std::vector<std::string> &warnings)
{
    DRAMATIS_TRY_ASSIGN(known, knownRuleSets(registry, results));
    std::error_code error;
    if (!name.empty() && std::filesystem::exists(std::filesystem::path(name), error)) {
        DRAMATIS_TRY_ASSIGN(ruleSet, fromFile(registry, domain, std::filesystem::path(name), warnings));
        for (const KnownRuleSet &other : known) {
            if (versionedName(other.ruleSet) == versionedName(ruleSet) && other.ruleSet.hash != ruleSet.hash)
                warnings.push_back(std::string(name) + " calls itself " + versionedName(ruleSet) +
                                   " but differs from the " + (other.builtIn ? "built-in" : "published") +
                                   " rule set of that name; runs tell them apart "
                                   "by their hash.");
        }
        return std::move(ruleSet);
    }
    const std::size_t at = name.rfind('@');
    const std::string_view id = name.substr(0, at);
    const KnownRuleSet *found = nullptr;
    for (const KnownRuleSet &candidate : known) {
        const bool fitsDomain = domain.empty() || candidate.ruleSet.domain == domain;
        const bool fitsName =
            name.empty() ? candidate.builtIn
                         : candidate.ruleSet.id == id &&
                               (at == std::string_view::npos || versionedName(candidate.ruleSet) == name);
        if (fitsDomain && fitsName)
            found = &candidate; // the highest version comes last
    }
    if (!found)
        return notFound(unknownText(registry, domain, name));
    return found->ruleSet;
}

Result<rules::RuleSet> defaultRuleSet(const Domain &domain, int window)
{
    for (const std::string_view json : domain.builtInRuleSets()) {
        rules::ReadReport report = domain.readRules(json);
        if (report.ruleSet && domain.windowOf(*report.ruleSet) == window)
            return std::move(*report.ruleSet);
    }
    return Error{ErrorKind::Internal, "No built-in rule set is for the subjects asked for."};
}

Result<int> nextVersion(const Registry &registry, store::Connection &results, std::string_view id)
{
    DRAMATIS_TRY_ASSIGN(known, knownRuleSets(registry, &results));
    int highest = 0;
    for (const KnownRuleSet &each : known) {
        if (each.ruleSet.id == id)
            highest = std::max(highest, each.ruleSet.version);
    }
    return highest + 1;
}

Status publishRuleSet(const Registry &registry, store::Connection &results, const rules::RuleSet &ruleSet,
                      std::string_view operatorName)
{
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(results, store::Transaction::Kind::Durable));
    DRAMATIS_TRY_ASSIGN(known, knownRuleSets(registry, &results));
    for (const KnownRuleSet &other : known) {
        if (versionedName(other.ruleSet) != versionedName(ruleSet))
            continue;
        if (other.ruleSet.hash != ruleSet.hash)
            return conflict("There is a rule set " + versionedName(ruleSet) +
                            " with other content already: raise the version "
                            "in the file.");
        return conflict("The rule set " + versionedName(ruleSet) +
                        " is known already, with exactly this content.");
    }
    store::StoredRuleSet kept;
    kept.hash = ruleSet.hash;
    kept.id = ruleSet.id;
    kept.version = ruleSet.version;
    kept.domain = ruleSet.domain;
    kept.published = true;
    kept.operatorName = operatorName;
    kept.json = ruleSet.canonicalJson;
    DRAMATIS_TRY(store::keepRuleSet(results, kept));
    std::string details;
    json::Writer(details)
        .beginObject()
        .key("hash")
        .text(ruleSet.hash)
        .key("rule_set")
        .text(versionedName(ruleSet))
        .endObject();
    DRAMATIS_TRY(store::appendAudit(results, {"publish-rules", operatorName, std::nullopt, details}));
    return writing.commit();
}

} // namespace dramatis::jobs

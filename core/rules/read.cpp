// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/read.h"
#include "base/hash.h"
#include "rules/criteria_reader.h"
#include "rules/eclipsed.h"
#include "rules/rule_ids.h"
#include "rules/screening_reader.h"
#include "json/canonical.h"
#include "json/fields.h"

#include <algorithm>
#include <array>
#include <set>

namespace dramatis::rules
{

namespace
{

using json::Kind;
using json::Value;

constexpr int knownFormat = 1;
constexpr std::array<std::string_view, 8> ruleSetFields = {"format",   "id",    "version",     "domain",
                                                           "currency", "title", "description", "personas"};
constexpr std::array<std::string_view, 12> screeningRuleSetFields = {
    "format",      "id",       "version",     "domain", "currency",   "title",
    "description", "personas", "eligibility", "traits", "exclusions", "minimum_roi"};
constexpr std::array<std::string_view, 5> personaFields = {"id", "priority", "name", "description",
                                                           "criteria"};
/// The document with every criteria in the current form.
Value currentDocument(const Value &root)
{
    Value current = root;
    for (json::Member &field : current.members) {
        for (Value &rule : field.value.elements) // of personas, exclusions and traits
            for (json::Member &ruleField : rule.members)
                if (ruleField.name == "criteria" && isOlderForm(ruleField.value))
                    ruleField.value = currentForm(ruleField.value);
    }
    return current;
}

class RuleSetReader
{
public:
    RuleSetReader(const json::Document &document, const SignalDomain &domain)
        : m_document(document), m_domain(domain), m_faults(document), m_warnings(document)
    {
    }

    ReadReport read()
    {
        const Value &root = m_document.root();
        if (json::checkKind(root, Kind::Object, "a rule set", m_faults))
            readRoot(root);
        ReadReport report;
        report.faults = m_faults.sortedWithFaultsOfDocument();
        if (report.faults.empty())
            report.ruleSet = finish();
        report.warnings = m_warnings.sorted();
        return report;
    }

private:
    void readRoot(const Value &root)
    {
        const auto known = m_domain.screens ? std::span<const std::string_view>(screeningRuleSetFields)
                                            : std::span<const std::string_view>(ruleSetFields);
        json::Fields fields(root, known, m_faults);
        fields.checkFormat(knownFormat);
        m_ruleSet.id = m_ids.read(fields);
        m_ruleSet.version = fields.requiredWhole("version", 1).value_or(0);
        m_ruleSet.domain = fields.requiredText("domain");
        if (!m_ruleSet.domain.empty() && m_ruleSet.domain != m_domain.domain)
            m_faults.add(fields.optional("domain")->offset, "The rules are for \"" + m_ruleSet.domain +
                                                                "\", but \"" + std::string(m_domain.domain) +
                                                                "\" is wanted here.");
        m_ruleSet.currency = fields.optionalText("currency");
        checkCurrency(fields);
        m_ruleSet.title = fields.optionalText("title");
        m_ruleSet.description = fields.optionalText("description");
        if (m_domain.screens)
            ScreeningReader::reserveIds(m_ids);
        if (const Value *personas = fields.required("personas"))
            readPersonas(*personas);
        if (m_domain.screens)
            readScreening(fields, root);
    }

    void readScreening(json::Fields &fields, const Value &root)
    {
        m_ruleSet.screening = ScreeningReader(m_domain, m_ids, m_faults, m_warnings).read(fields);
        if (m_ruleSet.ruleCount() > maximumRules)
            m_faults.add(root.offset, "There are more than " + std::to_string(maximumRules) +
                                          " personas, exclusions, traits and checks of the eligibility.");
    }

    void checkCurrency(json::Fields &fields)
    {
        const std::string &currency = m_ruleSet.currency;
        const bool code = currency.size() == 3 && std::all_of(currency.begin(), currency.end(),
                                                              [](char c) { return c >= 'A' && c <= 'Z'; });
        const Value *value = fields.optional("currency");
        if (value && value->kind == Kind::Text && !code)
            m_faults.add(value->offset,
                         "\"currency\" must be an ISO code of three capital letters, such as USD.");
    }

    void readPersonas(const Value &personas)
    {
        if (!json::checkKind(personas, Kind::Array, "personas", m_faults))
            return;
        if (personas.elements.empty())
            m_faults.add(personas.offset, "There are no personas.");
        if (personas.elements.size() > maximumPersonas)
            m_faults.add(personas.elements[maximumPersonas].offset,
                         "There are more than " + std::to_string(maximumPersonas) + " personas.");
        for (const Value &persona : personas.elements)
            if (json::checkKind(persona, Kind::Object, "a persona", m_faults))
                readPersona(persona);
    }

    void readPersona(const Value &value)
    {
        json::Fields fields(value, personaFields, m_faults);
        Persona persona;
        persona.id = m_ids.readUnique(fields, "personas", value.offset);
        persona.priority = readPriority(fields);
        persona.name = fields.requiredText("name");
        persona.description = fields.optionalText("description");
        if (const Value *criteria = fields.required("criteria"))
            persona.criteria = readCriteria(*criteria, m_domain, m_faults, m_warnings);
        m_ruleSet.personas.push_back(std::move(persona));
    }

    int readPriority(json::Fields &fields)
    {
        const auto priority = fields.requiredWhole("priority", 1);
        if (priority && !m_priorities.insert(*priority).second)
            m_faults.add(fields.optional("priority")->offset,
                         "The priority " + std::to_string(*priority) + " is given to two personas.");
        return priority.value_or(0);
    }

    /// Of a document without faults.
    RuleSet finish()
    {
        std::vector<Persona> &personas = m_ruleSet.personas;
        std::sort(personas.begin(), personas.end(),
                  [](const Persona &a, const Persona &b) { return a.priority < b.priority; });
        warnOfEclipsed(m_ruleSet, m_domain.catalogue, m_ids, m_warnings);
        m_ruleSet.canonicalJson = json::canonicalJson(currentDocument(m_document.root()));
        m_ruleSet.hash = sha256Hex(m_ruleSet.canonicalJson);
        return std::move(m_ruleSet);
    }

    const json::Document &m_document;
    const SignalDomain &m_domain;
    json::Findings m_faults;
    json::Findings m_warnings;
    RuleSet m_ruleSet;
    RuleIds m_ids{m_faults};
    std::set<int> m_priorities;
};

} // namespace

ReadReport readRuleSet(std::string_view json, const SignalDomain &domain)
{
    const auto parsed = json::Document::parse(json);
    if (const auto *mistake = std::get_if<Finding>(&parsed))
        return {std::nullopt, {*mistake}, {}};
    return RuleSetReader(std::get<json::Document>(parsed), domain).read();
}

std::string statedDomain(std::string_view json)
{
    const auto parsed = json::Document::parse(json);
    const auto *document = std::get_if<json::Document>(&parsed);
    const Value *domain = document ? document->root().find("domain") : nullptr;
    return domain && domain->kind == Kind::Text ? domain->text : std::string();
}

std::string indentedJson(std::string_view canonicalJson)
{
    const auto parsed = json::Document::parse(canonicalJson);
    const auto *document = std::get_if<json::Document>(&parsed);
    return document ? json::indentedJson(document->root()) : std::string(canonicalJson);
}

} // namespace dramatis::rules

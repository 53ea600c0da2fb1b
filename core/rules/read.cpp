// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/read.h"
#include "base/hash.h"
#include "rules/criteria_reader.h"
#include "rules/implication.h"
#include "json/canonical.h"
#include "json/fields.h"

#include <algorithm>
#include <array>
#include <map>
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
constexpr std::array<std::string_view, 5> personaFields = {"id", "priority", "name", "description",
                                                           "criteria"};
/// Assignments write it where no persona matches.
constexpr std::string_view reservedPersona = "unclassified";

/// Ids are joined with `;`, written into what-if texts and file names.
bool isId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-';
    });
}

/// The document with every criteria in the current form.
Value currentDocument(const Value &root)
{
    Value current = root;
    for (json::Member &field : current.members) {
        if (field.name != "personas")
            continue;
        for (Value &persona : field.value.elements)
            for (json::Member &personaField : persona.members)
                if (personaField.name == "criteria" && isOlderForm(personaField.value))
                    personaField.value = currentForm(personaField.value);
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
        report.faults = m_faults.sorted();
        report.faults.insert(report.faults.end(), m_document.faults().begin(), m_document.faults().end());
        std::sort(report.faults.begin(), report.faults.end());
        if (report.faults.empty())
            report.ruleSet = finish();
        report.warnings = m_warnings.sorted();
        return report;
    }

private:
    void readRoot(const Value &root)
    {
        json::Fields fields(root, ruleSetFields, m_faults);
        checkFormat(fields);
        m_ruleSet.id = readId(fields);
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
        if (const Value *personas = fields.required("personas"))
            readPersonas(*personas);
    }

    void checkFormat(json::Fields &fields)
    {
        const auto format = fields.requiredWhole("format", 1);
        if (format && *format != knownFormat)
            m_faults.add(fields.optional("format")->offset,
                         "Format " + std::to_string(*format) + " is not known; this program reads format 1.");
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

    std::string readId(json::Fields &fields)
    {
        const std::string id = fields.requiredText("id");
        if (!id.empty() && !isId(id))
            m_faults.add(fields.optional("id")->offset,
                         "An id consists of letters, digits, points, hyphens and underscores only.");
        return id;
    }

    void readPersonas(const Value &personas)
    {
        if (!json::checkKind(personas, Kind::Array, "personas", m_faults))
            return;
        if (personas.elements.empty())
            m_faults.add(personas.offset, "There are no personas.");
        if (personas.elements.size() > maximumRules)
            m_faults.add(personas.elements[maximumRules].offset,
                         "There are more than " + std::to_string(maximumRules) + " personas.");
        for (const Value &persona : personas.elements)
            if (json::checkKind(persona, Kind::Object, "a persona", m_faults))
                readPersona(persona);
    }

    void readPersona(const Value &value)
    {
        json::Fields fields(value, personaFields, m_faults);
        Persona persona;
        persona.id = readId(fields);
        checkPersonaId(persona.id, fields);
        persona.priority = readPriority(fields);
        persona.name = fields.requiredText("name");
        persona.description = fields.optionalText("description");
        if (const Value *criteria = fields.required("criteria"))
            persona.criteria = readCriteria(*criteria, m_domain, m_faults, m_warnings);
        m_places[persona.id] = value.offset;
        m_ruleSet.personas.push_back(std::move(persona));
    }

    void checkPersonaId(const std::string &id, json::Fields &fields)
    {
        if (id.empty())
            return;
        const std::size_t place = fields.optional("id")->offset;
        if (id == reservedPersona)
            m_faults.add(place, "The id \"unclassified\" is reserved for subjects that no persona matches.");
        if (m_places.count(id) > 0)
            m_faults.add(place, "The id \"" + id + "\" is given to two personas.");
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
        for (std::size_t i = 0; i < personas.size(); ++i)
            warnIfEclipsed(i);
        m_ruleSet.canonicalJson = json::canonicalJson(currentDocument(m_document.root()));
        m_ruleSet.hash = sha256Hex(m_ruleSet.canonicalJson);
        return std::move(m_ruleSet);
    }

    void warnIfEclipsed(std::size_t position)
    {
        const std::vector<Persona> &personas = m_ruleSet.personas;
        const Persona &persona = personas[position];
        const auto end = personas.begin() + static_cast<std::ptrdiff_t>(position);
        const auto higher = std::find_if(personas.begin(), end, [&](const Persona &other) {
            return implies(persona.criteria, other.criteria, m_domain.catalogue);
        });
        if (higher != end)
            m_warnings.add(m_places[persona.id], "Nobody can get persona \"" + persona.id + "\": \"" +
                                                     higher->id + "\" (priority " +
                                                     std::to_string(higher->priority) +
                                                     ") matches whenever it does.");
    }

    const json::Document &m_document;
    const SignalDomain &m_domain;
    json::Findings m_faults;
    json::Findings m_warnings;
    RuleSet m_ruleSet;
    std::map<std::string, std::size_t> m_places; ///< of the personas, by id
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/fields.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace dramatis::json
{

namespace
{

std::string quoted(std::string_view name)
{
    return "\"" + std::string(name) + "\"";
}

bool isId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-';
    });
}

} // namespace

void Findings::add(std::size_t offset, std::string reason)
{
    m_findings.push_back(m_document.finding(offset, std::move(reason)));
}

std::vector<Finding> Findings::sorted() const
{
    std::vector<Finding> findings = m_findings;
    std::sort(findings.begin(), findings.end());
    return findings;
}

std::vector<Finding> Findings::sortedWithFaultsOfDocument() const
{
    std::vector<Finding> findings = m_findings;
    findings.insert(findings.end(), m_document.faults().begin(), m_document.faults().end());
    std::sort(findings.begin(), findings.end());
    return findings;
}

bool checkKind(const Value &value, Kind kind, std::string_view name, Findings &faults)
{
    if (value.kind == kind)
        return true;
    faults.add(value.offset, quoted(name) + " must be " + std::string(kindText(kind)) + ", not " +
                                 std::string(kindText(value.kind)) + ".");
    return false;
}

std::string quotedList(std::span<const std::string_view> words)
{
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            list += i + 1 == words.size() ? " and " : ", ";
        list += quoted(words[i]);
    }
    return list;
}

Fields::Fields(const Value &object, std::span<const std::string_view> known, Findings &faults)
    : m_object(object), m_faults(faults)
{
    for (const Member &member : object.members)
        if (std::find(known.begin(), known.end(), member.name) == known.end())
            faults.add(member.offset, "Unknown field " + quoted(member.name) + "; known here are " +
                                          quotedList(known) + ".");
}

const Value *Fields::required(std::string_view name)
{
    const Value *value = m_object.find(name);
    if (!value)
        m_faults.add(m_object.offset, quoted(name) + " is missing.");
    return value;
}

std::string Fields::requiredText(std::string_view name)
{
    const Value *value = required(name);
    if (!value || !checkKind(*value, Kind::Text, name, m_faults))
        return {};
    if (trimmed(value->text).empty())
        m_faults.add(value->offset, quoted(name) + " is empty.");
    return value->text;
}

std::string Fields::optionalText(std::string_view name)
{
    const Value *value = optional(name);
    if (!value || !checkKind(*value, Kind::Text, name, m_faults))
        return {};
    return value->text;
}

std::string Fields::requiredId(std::string_view name)
{
    std::string id = requiredText(name);
    if (!id.empty() && !isId(id))
        m_faults.add(optional(name)->offset,
                     "An id consists of letters, digits, points, hyphens and underscores only.");
    return id;
}

void Fields::checkFormat(int known)
{
    const auto format = requiredWhole("format", 1);
    if (format && *format != known)
        m_faults.add(optional("format")->offset, "Format " + std::to_string(*format) +
                                                     " is not known; this program reads format " +
                                                     std::to_string(known) + ".");
}

std::optional<double> Fields::requiredNumber(std::string_view name)
{
    const Value *value = required(name);
    if (!value || !checkKind(*value, Kind::Number, name, m_faults) || !std::isfinite(value->number))
        return std::nullopt;
    return value->number;
}

std::optional<int> Fields::requiredWhole(std::string_view name, int low, int high)
{
    const Value *value = required(name);
    return value ? whole(*value, name, low, high) : std::nullopt;
}

std::optional<int> Fields::optionalWhole(std::string_view name, int low, int high)
{
    const Value *value = optional(name);
    return value ? whole(*value, name, low, high) : std::nullopt;
}

std::optional<int> Fields::whole(const Value &value, std::string_view name, int low, int high)
{
    if (value.kind == Kind::Number && value.number >= low && value.number <= high &&
        std::trunc(value.number) == value.number)
        return static_cast<int>(value.number);
    std::string reason = quoted(name) + " must be a whole number from " + std::to_string(low);
    if (high != std::numeric_limits<int>::max())
        reason += " to " + std::to_string(high);
    m_faults.add(value.offset, reason + ".");
    return std::nullopt;
}

} // namespace dramatis::json

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule_set.h"
#include "base/number.h"

#include <algorithm>
#include <set>
#include <utility>

namespace dramatis::rules
{

std::string_view opText(Op op)
{
    static constexpr std::string_view texts[] = {">=", "<=", ">", "<", "==", "between"};
    return texts[static_cast<std::size_t>(op)];
}

std::string_view sectionText(Section section)
{
    static constexpr std::string_view texts[] = {"personas", "eligibility", "exclusions", "minimum_roi",
                                                 "traits"};
    return texts[static_cast<std::size_t>(section)];
}

std::size_t RuleSet::firstOf(Section section) const
{
    std::size_t position = 0;
    if (section == Section::Personas)
        return position;
    position += personas.size();
    if (!screening || section == Section::Eligibility)
        return position;
    position += screening->eligibility.size();
    if (section == Section::Exclusions)
        return position;
    position += screening->exclusions.size();
    return section == Section::Floor ? position : position + 1;
}

std::size_t RuleSet::ruleCount() const
{
    return screening ? firstOf(Section::Traits) + screening->traits.size() : personas.size();
}

Section RuleSet::sectionOf(std::size_t position) const
{
    Section found = Section::Personas;
    for (const Section section :
         {Section::Eligibility, Section::Exclusions, Section::Floor, Section::Traits}) {
        if (position >= firstOf(section))
            found = section;
    }
    return found;
}

const Rule &RuleSet::rule(std::size_t position) const
{
    const Section section = sectionOf(position);
    const std::size_t within = position - firstOf(section);
    switch (section) {
    case Section::Eligibility:
        return screening->eligibility[within];
    case Section::Exclusions:
        return screening->exclusions[within];
    case Section::Floor:
        return screening->floor;
    case Section::Traits:
        return screening->traits[within];
    case Section::Personas:
        break;
    }
    return personas[within];
}

Rule &RuleSet::rule(std::size_t position)
{
    return const_cast<Rule &>(std::as_const(*this).rule(position));
}

std::optional<std::size_t> RuleSet::findRule(std::string_view ruleId) const
{
    for (std::size_t position = 0; position < ruleCount(); ++position) {
        if (rule(position).id == ruleId)
            return position;
    }
    return std::nullopt;
}

std::optional<std::size_t> RuleSet::findPersona(std::string_view personaId) const
{
    const auto found = std::find_if(personas.begin(), personas.end(),
                                    [&](const Persona &persona) { return persona.id == personaId; });
    if (found == personas.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - personas.begin());
}

std::vector<int> RuleSet::ownWindows() const
{
    std::set<int> windows;
    for (const Persona &persona : personas)
        for (const Condition &condition : persona.criteria.conditions)
            if (condition.window)
                windows.insert(*condition.window);
    return {windows.begin(), windows.end()};
}

MatchMask personaBits(const RuleSet &ruleSet)
{
    return ruleSet.personas.size() >= maximumPersonas ? ~MatchMask{0}
                                                      : (MatchMask{1} << ruleSet.personas.size()) - 1;
}

std::string_view signalId(const Condition &condition, SignalCatalogue catalogue)
{
    return condition.signal == listedSignal ? "known_bot" : catalogue[condition.signal].id;
}

std::string signalText(const Condition &condition, SignalCatalogue catalogue)
{
    std::string text(signalId(condition, catalogue));
    if (condition.window)
        text.append("@").append(std::to_string(*condition.window));
    return text;
}

std::string conditionText(const Condition &condition, SignalCatalogue catalogue)
{
    std::string text = signalText(condition, catalogue);
    text.append(" ").append(opText(condition.op)).append(" ");
    appendNumber(text, condition.low);
    if (condition.op == Op::Between) {
        text += " and ";
        appendNumber(text, condition.high);
    }
    return text;
}

} // namespace dramatis::rules

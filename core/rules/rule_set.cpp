// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rule_set.h"
#include "base/number.h"

#include <algorithm>
#include <set>

namespace dramatis::rules
{

std::string_view opText(Op op)
{
    static constexpr std::string_view texts[] = {">=", "<=", ">", "<", "==", "between"};
    return texts[static_cast<std::size_t>(op)];
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

std::string signalText(const Condition &condition, SignalCatalogue catalogue)
{
    std::string text(catalogue[condition.signal].id);
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

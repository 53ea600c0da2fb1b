// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/what_if.h"
#include "base/number.h"
#include "base/text.h"

#include <charconv>

namespace dramatis::rules
{

namespace
{

/// `persona.signal[@window][#n]=threshold`, taken apart.
struct Change {
    std::string_view whole;
    std::string_view persona;
    std::string_view signal;
    std::optional<int> window;
    std::optional<std::size_t> ordinal; ///< from 1
    std::string_view threshold;
};

Error wrong(std::string_view change, const std::string &reason)
{
    return usageError("\"" + std::string(change) + "\": " + reason);
}

/// Cuts `mark` and the whole number behind it off the end of `text`; nothing without the mark.
Result<std::optional<int>> cutNumber(std::string_view change, std::string_view &text, char mark)
{
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos)
        return std::optional<int>();
    const std::string_view digits = text.substr(at + 1);
    text = text.substr(0, at);
    const auto number = parseWholeNumber(digits);
    if (!number || *number < 1 || *number > 1'000'000)
        return wrong(change, std::string("behind \"") + mark + "\" a whole number from 1 is expected.");
    return std::optional(static_cast<int>(*number));
}

Result<Change> takeApart(std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return wrong(text, "expected persona.signal[@window][#n]=threshold.");
    std::string_view name = trimmed(text.substr(0, equals));
    DRAMATIS_TRY_ASSIGN(ordinal, cutNumber(text, name, '#'));
    DRAMATIS_TRY_ASSIGN(window, cutNumber(text, name, '@'));
    // Ids of personas may have points, names of signals have none.
    const std::size_t point = name.rfind('.');
    if (point == std::string_view::npos)
        return wrong(text, "expected persona.signal[@window][#n]=threshold.");
    return Change{text,    name.substr(0, point),           name.substr(point + 1), window,
                  ordinal, trimmed(text.substr(equals + 1))};
}

std::vector<std::size_t> namedConditions(const Criteria &criteria, const Change &change, std::size_t signal)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < criteria.conditions.size(); ++i) {
        const Condition &condition = criteria.conditions[i];
        if (condition.signal == signal && (!change.window || condition.window == change.window))
            found.push_back(i);
    }
    return found;
}

/// The one condition that the change names.
Result<std::size_t> namedCondition(const Rule &rule, const std::string &what, const Change &change,
                                   SignalCatalogue catalogue)
{
    const auto signal = findSignal(catalogue, change.signal);
    if (!signal)
        return wrong(change.whole, "there is no signal \"" + std::string(change.signal) + "\".");
    const std::vector<std::size_t> found = namedConditions(rule.criteria, change, *signal);
    if (found.empty())
        return wrong(change.whole, what + " \"" + rule.id + "\" has no such condition.");
    if (!change.ordinal && found.size() > 1)
        return wrong(change.whole, what + " \"" + rule.id + "\" has " + std::to_string(found.size()) +
                                       " such conditions; name one with #1 to #" +
                                       std::to_string(found.size()) + ".");
    const std::size_t ordinal = change.ordinal.value_or(1);
    if (ordinal > found.size())
        return wrong(change.whole, what + " \"" + rule.id + "\" has only " + std::to_string(found.size()) +
                                       " such condition" + (found.size() == 1 ? "." : "s."));
    return found[ordinal - 1];
}

Status setThreshold(Condition &condition, const Change &change)
{
    if (condition.op != Op::Between) {
        const auto value = parseNumber(change.threshold);
        if (!value)
            return wrong(change.whole, "the threshold is not a number.");
        condition.low = *value;
        return {};
    }
    const std::vector<std::string> bounds = split(change.threshold, ';');
    const auto low = parseNumber(bounds.front());
    const auto high = parseNumber(bounds.back());
    if (bounds.size() != 2 || !low || !high)
        return wrong(change.whole, "the condition is a \"between\"; its threshold is written low;high.");
    if (*low > *high)
        return wrong(change.whole, "the lower bound is above the upper one.");
    condition.low = *low;
    condition.high = *high;
    return {};
}

} // namespace

Result<RuleSet> withThreshold(const RuleSet &ruleSet, SignalCatalogue catalogue, std::string_view change)
{
    DRAMATIS_TRY_ASSIGN(parts, takeApart(change));
    const auto position = ruleSet.findRule(parts.persona);
    if (!position)
        return wrong(change, std::string("the rule set has no ") + (ruleSet.screening ? "rule" : "persona") +
                                 " \"" + std::string(parts.persona) + "\".");
    const std::string what = *position < ruleSet.personas.size() ? "persona" : "rule";
    DRAMATIS_TRY_ASSIGN(condition, namedCondition(ruleSet.rule(*position), what, parts, catalogue));
    RuleSet result = ruleSet;
    result.version = 0;
    result.canonicalJson.clear();
    result.hash.clear();
    DRAMATIS_TRY(setThreshold(result.rule(*position).criteria.conditions[condition], parts));
    return result;
}

} // namespace dramatis::rules

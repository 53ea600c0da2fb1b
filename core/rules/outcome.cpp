// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcome.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <bit>

namespace dramatis::rules
{

namespace
{

/// The `count` bits from `first` on.
MatchMask bitsFrom(std::size_t first, std::size_t count)
{
    return count == 0 ? 0 : (~MatchMask{0} >> (maximumPersonas - count)) << first;
}

/// Position of the lowest of the section's bits that is set in `mask`.
std::optional<std::size_t> lowest(MatchMask mask, std::size_t first, std::size_t count)
{
    const MatchMask bits = mask & bitsFrom(first, count);
    return bits == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(std::countr_zero(bits)));
}

std::optional<std::size_t> failedCheck(const RuleSet &ruleSet, MatchMask mask)
{
    return lowest(~mask, ruleSet.firstOf(Section::Eligibility), ruleSet.screening->eligibility.size());
}

/// A label that says that nothing is known.
constexpr std::string_view unknownLabel = "unknown";

/// The trait's value; empty where it has none to say.
std::string traitValue(const Trait &trait, const SignalValue &value, std::span<const std::string> labels)
{
    if (!trait.label)
        return numberText(trait.value);
    const double label = value(*trait.label, std::nullopt);
    if (isMissing(label) || label < 0 || label >= static_cast<double>(labels.size()))
        return {};
    const std::string &text = labels[static_cast<std::size_t>(label)];
    return text == unknownLabel ? std::string() : text;
}

} // namespace

std::string_view outcomeKindText(OutcomeKind kind)
{
    static constexpr std::string_view texts[] = {"persona", "unclassified", "excluded", "failed"};
    return texts[static_cast<std::size_t>(kind)];
}

std::vector<OutcomeSpec> possibleOutcomes(const RuleSet &ruleSet)
{
    std::vector<OutcomeSpec> outcomes;
    for (std::size_t p = 0; p < ruleSet.personas.size(); ++p)
        outcomes.push_back({OutcomeKind::Persona, ruleSet.personas[p].id, ruleSet.personas[p].name, p});
    const auto named = [](OutcomeKind kind) {
        return OutcomeSpec{kind, std::string(outcomeKindText(kind)), {}, {}};
    };
    outcomes.push_back(named(OutcomeKind::Unclassified));
    if (!ruleSet.screening)
        return outcomes;
    for (std::size_t p = ruleSet.firstOf(Section::Eligibility); p < ruleSet.firstOf(Section::Traits); ++p)
        outcomes.push_back({OutcomeKind::Excluded, ruleSet.rule(p).id, {}, p});
    outcomes.push_back(named(OutcomeKind::Failed));
    return outcomes;
}

std::size_t outcomePosition(const RuleSet &ruleSet, MatchMask mask)
{
    const std::size_t unclassified = ruleSet.personas.size();
    const auto persona = lowest(mask, 0, ruleSet.personas.size());
    if (!ruleSet.screening)
        return persona.value_or(unclassified);
    // Rules that exclude come behind `unclassified`, in the order of their positions.
    if (mask == failedMask)
        return ruleSet.firstOf(Section::Traits) + 1;
    if (const auto check = failedCheck(ruleSet, mask))
        return *check + 1;
    if (const auto exclusion =
            lowest(mask, ruleSet.firstOf(Section::Exclusions), ruleSet.screening->exclusions.size()))
        return *exclusion + 1;
    const std::size_t floor = ruleSet.firstOf(Section::Floor);
    if (persona && (mask >> floor & 1U) == 0)
        return floor + 1;
    return persona.value_or(unclassified);
}

std::vector<std::size_t> decisionOrder(const RuleSet &ruleSet)
{
    std::vector<std::size_t> order;
    const auto add = [&](std::size_t first, std::size_t end) {
        for (std::size_t position = first; position < end; ++position)
            order.push_back(position);
    };
    if (ruleSet.screening)
        add(ruleSet.firstOf(Section::Eligibility), ruleSet.firstOf(Section::Floor));
    add(0, ruleSet.personas.size());
    if (ruleSet.screening)
        add(ruleSet.firstOf(Section::Floor), ruleSet.ruleCount());
    return order;
}

std::vector<std::size_t> traitsOf(const RuleSet &ruleSet, MatchMask mask)
{
    std::vector<std::size_t> traits;
    if (!ruleSet.screening || mask == failedMask || failedCheck(ruleSet, mask))
        return traits;
    for (std::size_t p = ruleSet.firstOf(Section::Traits); p < ruleSet.ruleCount(); ++p) {
        if ((mask >> p & 1U) != 0)
            traits.push_back(p);
    }
    return traits;
}

std::vector<std::string> traitTexts(const RuleSet &ruleSet, MatchMask mask, const SignalValue &value,
                                    std::span<const std::string> labels)
{
    std::vector<std::string> texts;
    for (const std::size_t position : traitsOf(ruleSet, mask)) {
        const Trait &trait = ruleSet.screening->traits[position - ruleSet.firstOf(Section::Traits)];
        const std::string of = traitValue(trait, value, labels);
        if (!of.empty())
            texts.push_back(trait.id + "=" + of);
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

std::string traitsText(const RuleSet &ruleSet, MatchMask mask, const SignalValue &value,
                       std::span<const std::string> labels)
{
    return join(traitTexts(ruleSet, mask, value, labels), ";");
}

Metric metricOf(const RuleSet &ruleSet, std::size_t rule, const SignalValue &value)
{
    const Condition &condition = ruleSet.rule(rule).criteria.conditions.front();
    return {value(condition.signal, condition.window), condition.low};
}

} // namespace dramatis::rules

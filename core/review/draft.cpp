// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/draft.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace dramatis::review
{

namespace
{

/// In a fixed number of digits behind the point, without zeros at the end; the same in every locale.
std::string rounded(double value, int digits)
{
    std::array<char, 512> text;
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits);
    std::string result(text.data(), end.ptr);
    while (result.find('.') != std::string::npos && (result.back() == '0' || result.back() == '.')) {
        const bool point = result.back() == '.';
        result.pop_back();
        if (point)
            break;
    }
    return result == "-0" ? "0" : result;
}

int sideOf(double value, double threshold)
{
    return value < threshold ? -1 : value > threshold ? 1 : 0;
}

} // namespace

void ScoredWhy::set(Component component, std::int64_t value, const std::string &why)
{
    const auto index = static_cast<std::size_t>(component);
    const auto kept = std::clamp<std::int64_t>(value, 0, mostOf[index]);
    m_scores.components[index] = static_cast<int>(kept);
    std::string name(componentName(component));
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    m_why.push_back(name + " " + std::to_string(kept) + " of " + std::to_string(mostOf[index]) + ": " + why);
}

void ScoredWhy::engagement(std::int64_t percent, const std::string &why)
{
    m_scores.engagement = static_cast<double>(std::clamp<std::int64_t>(percent, 0, 100));
    m_why.push_back("Engagement " + numberText(m_scores.engagement) + ": " + why);
}

void ScoredWhy::velocity(std::int64_t percent, const std::string &why)
{
    m_scores.velocity = static_cast<double>(std::clamp<std::int64_t>(percent, 0, 100));
    m_why.push_back("Velocity " + numberText(m_scores.velocity) + ": " + why);
}

std::string ScoredWhy::scoresJson() const
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    for (std::size_t i = 0; i < componentCount; ++i)
        writer.key(componentName(static_cast<Component>(i))).whole(m_scores.components[i]);
    writer.key("engagement").number(m_scores.engagement);
    writer.key("velocity").number(m_scores.velocity).endObject();
    return text;
}

void EvidenceList::add(const rules::Condition &condition, const rules::ConditionEvidence &evidence,
                       SignalCatalogue catalogue)
{
    m_elements += m_elements.empty() ? "" : ",";
    json::Writer writer(m_elements);
    writer.beginObject();
    writer.key("signal").text(rules::signalText(condition, catalogue));
    writer.key("op").text(rules::opText(condition.op));
    const bool between = condition.op == rules::Op::Between;
    // Of two bounds the one that is nearer: what the margin is measured from.
    const bool upper = between && condition.high - evidence.value < evidence.value - condition.low;
    writer.key("threshold").number(upper ? condition.high : condition.low);
    writer.key("value").number(evidence.value);
    writer.key("held").flag(evidence.held);
    writer.key("margin").number(evidence.margin);
    writer.key("relative_margin").number(evidence.relativeMargin);
    writer.key("text").text(rules::conditionText(condition, catalogue));
    writer.endObject();
}

void EvidenceList::add(std::string_view text)
{
    m_elements += m_elements.empty() ? "" : ",";
    json::Writer(m_elements).beginObject().key("text").text(text).endObject();
}

std::string EvidenceList::json() const
{
    return "[" + m_elements + "]";
}

std::string listJson(const std::vector<std::string> &texts)
{
    std::string json;
    json::Writer writer(json);
    writer.beginArray();
    for (const std::string &text : texts)
        writer.text(text);
    writer.endArray();
    return json;
}

std::string valueBeside(double value, double threshold)
{
    constexpr int fewestDigits = 2;
    constexpr int mostDigits = 15;
    for (int digits = fewestDigits; digits <= mostDigits && std::abs(value) < 1e15; ++digits) {
        std::string text = rounded(value, digits);
        if (sideOf(*parseNumber(text), threshold) == sideOf(value, threshold))
            return text;
    }
    return numberText(value);
}

std::string valueText(const rules::Condition &condition, double value)
{
    if (isMissing(value))
        return "absent";
    const bool upper = condition.op == rules::Op::Between && condition.high - value < value - condition.low;
    return valueBeside(value, upper ? condition.high : condition.low);
}

std::string askedText(const rules::Condition &condition)
{
    const std::string low = numberText(condition.low);
    switch (condition.op) {
    case rules::Op::AtLeast:
        return "at least " + low;
    case rules::Op::AtMost:
        return "at most " + low;
    case rules::Op::Above:
        return "more than " + low;
    case rules::Op::Below:
        return "less than " + low;
    case rules::Op::Equal:
        return "exactly " + low;
    case rules::Op::Between:
        break;
    }
    return low + " to " + numberText(condition.high);
}

std::string withUnit(double value, Unit unit, std::string_view currency)
{
    const std::string number = numberText(value);
    switch (unit) {
    case Unit::Money:
        return currency.empty() ? number : number + " " + std::string(currency);
    case Unit::Percent:
        return number + " %";
    case Unit::Hours:
        return number + " hours";
    case Unit::Days:
        return number + " days";
    case Unit::Months:
        return number + " months";
    case Unit::Count:
    case Unit::Flag:
    case Unit::Ratio:
    case Unit::Text:
        break;
    }
    return number;
}

std::string countText(std::int64_t count, std::string_view word)
{
    return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

} // namespace dramatis::review

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/criteria_reader.h"
#include "base/number.h"
#include "rules/interval.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dramatis::rules
{

namespace
{

using json::Kind;
using json::Value;
using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 5> conditionFields = {"signal", "op", "value", "window", "tolerance"};
constexpr std::array<std::string_view, 3> olderConditionFields = {"signal", "operator", "value"};
constexpr std::array<std::string_view, 2> olderGroupFields = {"operator", "conditions"};
constexpr std::array<std::string_view, 1> allFields = {"all"};
constexpr std::array<std::string_view, 1> anyFields = {"any"};

constexpr int maximumWindow = 3650;

std::optional<Op> findOp(std::string_view text)
{
    for (const Op op : {Op::AtLeast, Op::AtMost, Op::Above, Op::Below, Op::Equal, Op::Between})
        if (opText(op) == text)
            return op;
    return std::nullopt;
}

std::string rangeText(const SignalSpec &spec)
{
    if (std::isinf(spec.minimum))
        return "the signal is never above " + numberText(spec.maximum);
    if (std::isinf(spec.maximum))
        return "the signal is never below " + numberText(spec.minimum);
    return "the signal is always between " + numberText(spec.minimum) + " and " + numberText(spec.maximum);
}

class CriteriaReader
{
public:
    CriteriaReader(const SignalDomain &domain, json::Findings &faults, json::Findings &warnings)
        : m_domain(domain), m_faults(faults), m_warnings(warnings)
    {
    }

    Criteria read(const Value &value)
    {
        if (json::checkKind(value, Kind::Object, "criteria", m_faults)) {
            if (isOlderForm(value))
                readOlderGroup(value);
            else
                readNode(value, 1);
        }
        return std::move(m_criteria);
    }

private:
    std::size_t addNode(Node::Kind kind)
    {
        m_criteria.nodes.emplace_back().kind = kind;
        return m_criteria.nodes.size() - 1;
    }

    std::size_t readNode(const Value &value, int depth)
    {
        if (!json::checkKind(value, Kind::Object, "criteria", m_faults))
            return 0;
        const Value *all = value.find("all");
        const Value *any = value.find("any");
        if (all && any)
            m_faults.add(value.offset, "Only one of \"all\" and \"any\" can stand here.");
        else if (all)
            return readGroup(value, Node::Kind::All, allFields, depth);
        else if (any)
            return readGroup(value, Node::Kind::Any, anyFields, depth);
        else
            return readCondition(value, conditionFields);
        return 0;
    }

    /// A group with the one field that holds its members.
    std::size_t readGroup(const Value &value, Node::Kind kind, Names fields, int depth)
    {
        const json::Fields group(value, fields, m_faults);
        const Value &members = *group.optional(fields.front());
        const std::size_t node = addNode(kind);
        if (depth > maximumDepth) {
            m_faults.add(value.offset, "Groups are nested deeper than " + std::to_string(maximumDepth) + ".");
            return node;
        }
        if (!checkMembers(members, fields.front()))
            return node;
        for (const Value &member : members.elements) {
            const std::size_t child = readNode(member, depth + 1);
            m_criteria.nodes[node].children.push_back(child);
        }
        return node;
    }

    void readOlderGroup(const Value &value)
    {
        json::Fields group(value, olderGroupFields, m_faults);
        const std::string word = group.requiredText("operator");
        if (!word.empty() && word != "AND" && word != "OR")
            m_faults.add(group.optional("operator")->offset, "\"operator\" must be \"AND\" or \"OR\".");
        const std::size_t node = addNode(word == "OR" ? Node::Kind::Any : Node::Kind::All);
        const Value *members = group.required("conditions");
        if (!members || !checkMembers(*members, "conditions"))
            return;
        for (const Value &member : members->elements) {
            if (!json::checkKind(member, Kind::Object, "conditions", m_faults))
                continue;
            const std::size_t child = readCondition(member, olderConditionFields);
            m_criteria.nodes[node].children.push_back(child);
        }
    }

    bool checkMembers(const Value &members, std::string_view name)
    {
        if (!json::checkKind(members, Kind::Array, name, m_faults))
            return false;
        if (members.elements.empty())
            m_faults.add(members.offset, "\"" + std::string(name) + "\" has no conditions.");
        return !members.elements.empty();
    }

    std::size_t readCondition(const Value &value, Names known)
    {
        json::Fields fields(value, known, m_faults);
        Condition condition;
        const bool hasSignal = readSignal(fields, condition);
        const bool hasOp = readOp(fields, known[1], condition);
        const bool hasValue = readThreshold(fields, hasOp, condition);
        readWindow(fields, condition);
        readTolerance(fields, hasOp, condition);
        if (hasSignal && hasOp && hasValue)
            warn(value, condition);
        const std::size_t node = addNode(Node::Kind::Condition);
        m_criteria.nodes[node].condition = m_criteria.conditions.size();
        m_criteria.conditions.push_back(condition);
        return node;
    }

    bool readSignal(json::Fields &fields, Condition &condition)
    {
        const std::string id = fields.requiredText("signal");
        if (id.empty())
            return false;
        const auto signal = findSignal(m_domain.catalogue, id);
        if (!signal) {
            m_faults.add(fields.optional("signal")->offset, "Unknown signal \"" + id + "\".");
            return false;
        }
        if (m_domain.catalogue[*signal].unit == Unit::Text) {
            m_faults.add(fields.optional("signal")->offset,
                         "The signal \"" + id + "\" is a text: there is nothing to compare it with.");
            return false;
        }
        condition.signal = *signal;
        return true;
    }

    bool readOp(json::Fields &fields, std::string_view name, Condition &condition)
    {
        const std::string text = fields.requiredText(name);
        if (text.empty())
            return false;
        const auto op = findOp(text);
        if (!op) {
            m_faults.add(fields.optional(name)->offset,
                         "Unknown operator \"" + text + "\"; known are >=, <=, >, <, == and between.");
            return false;
        }
        condition.op = *op;
        return true;
    }

    bool readThreshold(json::Fields &fields, bool hasOp, Condition &condition)
    {
        const Value *value = fields.required("value");
        if (!value || !hasOp)
            return false;
        if (condition.op == Op::Between)
            return readBounds(*value, condition);
        condition.low = value->number;
        return json::checkKind(*value, Kind::Number, "value", m_faults) && std::isfinite(value->number);
    }

    bool readBounds(const Value &value, Condition &condition)
    {
        const std::vector<Value> &bounds = value.elements;
        const auto isNumber = [](const Value &bound) { return bound.kind == Kind::Number; };
        if (bounds.size() != 2 || !std::all_of(bounds.begin(), bounds.end(), isNumber)) {
            m_faults.add(value.offset,
                         "The value of \"between\" must be a list of two numbers: [low, high].");
            return false;
        }
        condition.low = bounds[0].number;
        condition.high = bounds[1].number;
        if (!std::isfinite(condition.low) || !std::isfinite(condition.high))
            return false;
        if (condition.low > condition.high)
            m_faults.add(value.offset, "The lower bound is above the upper one.");
        return condition.low <= condition.high;
    }

    void readWindow(json::Fields &fields, Condition &condition)
    {
        const Value *value = fields.optional("window");
        if (!value)
            return;
        if (!m_domain.windowed)
            m_faults.add(value->offset,
                         "\"window\" cannot be given: " + std::string(m_domain.domain) + " have no windows.");
        else
            condition.window = fields.optionalWhole("window", 1, maximumWindow);
    }

    void readTolerance(json::Fields &fields, bool hasOp, Condition &condition)
    {
        const Value *value = fields.optional("tolerance");
        if (!value || !json::checkKind(*value, Kind::Number, "tolerance", m_faults))
            return;
        condition.tolerance = value->number;
        if (value->number < 0)
            m_faults.add(value->offset, "\"tolerance\" must not be negative.");
        const bool strict =
            condition.op == Op::Above || condition.op == Op::Below || condition.op == Op::Equal;
        if (hasOp && strict && value->number > 0)
            m_warnings.add(value->offset, "The tolerance has no effect: only >=, <= and between look at it.");
    }

    void warn(const Value &value, const Condition &condition)
    {
        const SignalSpec &spec = m_domain.catalogue[condition.signal];
        const Interval range{spec.minimum, spec.maximum};
        const Interval held = heldInterval(condition);
        const std::string text = conditionText(condition, m_domain.catalogue);
        if (intersection(held, range).empty())
            m_warnings.add(value.offset, text + " can never hold: " + rangeText(spec) + ".");
        else if (held.contains(range))
            m_warnings.add(value.offset,
                           text + " always holds where the signal is there: " + rangeText(spec) + ".");
    }

    const SignalDomain &m_domain;
    json::Findings &m_faults;
    json::Findings &m_warnings;
    Criteria m_criteria;
};

} // namespace

Criteria readCriteria(const Value &value, const SignalDomain &domain, json::Findings &faults,
                      json::Findings &warnings)
{
    return CriteriaReader(domain, faults, warnings).read(value);
}

bool isOlderForm(const Value &criteria)
{
    return criteria.find("conditions") || (criteria.find("operator") && !criteria.find("signal"));
}

Value currentForm(const Value &olderCriteria)
{
    json::Member members;
    members.name = olderCriteria.find("operator")->text == "AND" ? "all" : "any";
    members.value = *olderCriteria.find("conditions");
    for (Value &condition : members.value.elements)
        for (json::Member &field : condition.members)
            if (field.name == "operator")
                field.name = "op";
    Value criteria = olderCriteria;
    criteria.members = {members};
    return criteria;
}

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/screening_reader.h"
#include "rules/criteria_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dramatis::rules
{

namespace
{

using json::Kind;
using json::Value;

constexpr std::array<std::string_view, 7> eligibilityFields = {
    "known_bots",       "min_age_days",  "min_total_trades", "max_inactive_days",
    "min_all_time_roi", "recent_profit", "recent_days"};
constexpr std::array<std::string_view, 3> exclusionFields = {"id", "order", "criteria"};
constexpr std::array<std::string_view, 3> traitFields = {"id", "value", "criteria"};

constexpr int longestRecent = 3650;
/// Allowed in favour of passing a bound of ratios, and of a loss that is none.
constexpr double leeway = 1e-9;

/// All of the conditions.
Criteria allOf(const std::vector<Condition> &conditions)
{
    Criteria criteria;
    criteria.nodes.push_back({Node::Kind::All, {}, 0});
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        criteria.nodes.front().children.push_back(i + 1);
        criteria.nodes.push_back({Node::Kind::Condition, {}, i});
    }
    criteria.conditions = conditions;
    return criteria;
}

} // namespace

void ScreeningReader::reserveIds(RuleIds &ids)
{
    for (const char *id : {"KNOWN_BOT", "STAGE1_TOO_YOUNG", "STAGE1_TOO_FEW_TRADES", "STAGE1_INACTIVE",
                           "STAGE1_ALL_TIME_ROI", "STAGE1_RECENT_LOSS", "INSUFFICIENT_PNL", "failed"})
        ids.reserve(id);
}

Screening ScreeningReader::read(json::Fields &root)
{
    readEligibility(root.optional("eligibility"));
    if (const Value *exclusions = root.optional("exclusions"))
        readExclusions(*exclusions);
    constexpr double usualFloor = 0.05;
    m_screening.floor.id = "INSUFFICIENT_PNL";
    m_screening.floor.criteria = allOf({condition(
        "roi", Op::AtLeast, number(root.optional("minimum_roi"), "minimum_roi", usualFloor), leeway)});
    if (const Value *traits = root.optional("traits"))
        readTraits(*traits);
    return std::move(m_screening);
}

void ScreeningReader::readEligibility(const Value *value)
{
    static const Value none = [] {
        Value object;
        object.kind = Kind::Object;
        return object;
    }();
    if (value && !json::checkKind(*value, Kind::Object, "eligibility", m_faults))
        return;
    const json::Fields fields(value ? *value : none, eligibilityFields, m_faults);
    const auto limit = [&](std::string_view name, double without) {
        return number(fields.optional(name), name, without);
    };
    readListed(fields.optional("known_bots"));
    json::Fields whole(value ? *value : none, eligibilityFields, m_faults);
    constexpr int usualDays = 30;
    m_screening.recentDays = whole.optionalWhole("recent_days", 1, longestRecent).value_or(usualDays);
    constexpr double usualAge = 45;
    constexpr double usualTrades = 10;
    constexpr double usualInactive = 45;
    Condition notListed;
    notListed.signal = listedSignal;
    notListed.op = Op::AtMost;
    addCheck("KNOWN_BOT", {notListed});
    addCheck("STAGE1_TOO_YOUNG", {condition("age_days", Op::AtLeast, limit("min_age_days", usualAge)),
                                  condition("total_trades", Op::AtLeast, 1)});
    addCheck("STAGE1_TOO_FEW_TRADES",
             {condition("total_trades", Op::AtLeast, limit("min_total_trades", usualTrades))});
    addCheck("STAGE1_INACTIVE",
             {condition("days_since_last", Op::AtMost, limit("max_inactive_days", usualInactive))});
    addCheck("STAGE1_ALL_TIME_ROI",
             {condition("all_time_roi", Op::AtLeast, limit("min_all_time_roi", 0), leeway)});
    if (flag(fields.optional("recent_profit"), "recent_profit", true))
        addCheck("STAGE1_RECENT_LOSS", {condition("recent_pnl", Op::AtLeast, 0, leeway)});
}

void ScreeningReader::readListed(const Value *value)
{
    if (!value || !json::checkKind(*value, Kind::Array, "known_bots", m_faults))
        return;
    for (const Value &entry : value->elements) {
        if (json::checkKind(entry, Kind::Text, "known_bots", m_faults))
            m_screening.listed.push_back(entry.text);
    }
    std::sort(m_screening.listed.begin(), m_screening.listed.end());
}

double ScreeningReader::number(const Value *value, std::string_view name, double without)
{
    if (!value || !json::checkKind(*value, Kind::Number, name, m_faults) || !std::isfinite(value->number))
        return without;
    return value->number;
}

bool ScreeningReader::flag(const Value *value, std::string_view name, bool without)
{
    if (!value || !json::checkKind(*value, Kind::Boolean, name, m_faults))
        return without;
    return value->flag;
}

void ScreeningReader::readExclusions(const Value &value)
{
    if (!json::checkKind(value, Kind::Array, "exclusions", m_faults))
        return;
    std::vector<std::pair<int, Rule>> ordered;
    std::set<int> orders;
    for (const Value &element : value.elements) {
        if (!json::checkKind(element, Kind::Object, "an exclusion", m_faults))
            continue;
        json::Fields fields(element, exclusionFields, m_faults);
        Rule rule;
        rule.id = m_ids.readUnique(fields, "rules", element.offset);
        const auto order = fields.requiredWhole("order", 1);
        if (order && !orders.insert(*order).second)
            m_faults.add(fields.optional("order")->offset,
                         "The order " + std::to_string(*order) + " is given to two exclusions.");
        if (const Value *criteria = fields.required("criteria"))
            rule.criteria = readCriteria(*criteria, m_domain, m_faults, m_warnings);
        ordered.emplace_back(order.value_or(0), std::move(rule));
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (auto &[order, rule] : ordered)
        m_screening.exclusions.push_back(std::move(rule));
}

void ScreeningReader::readTraits(const Value &value)
{
    if (!json::checkKind(value, Kind::Array, "traits", m_faults))
        return;
    for (const Value &element : value.elements) {
        if (!json::checkKind(element, Kind::Object, "a trait", m_faults))
            continue;
        json::Fields fields(element, traitFields, m_faults);
        Trait trait;
        trait.id = m_ids.readUnique(fields, "rules", element.offset);
        readTraitValue(fields, trait);
        if (const Value *criteria = fields.required("criteria"))
            trait.criteria = readCriteria(*criteria, m_domain, m_faults, m_warnings);
        m_screening.traits.push_back(std::move(trait));
    }
}

void ScreeningReader::readTraitValue(json::Fields &fields, Trait &trait)
{
    const Value *value = fields.required("value");
    if (!value)
        return;
    if (value->kind == Kind::Number && std::isfinite(value->number)) {
        trait.value = value->number;
        return;
    }
    trait.label = value->kind == Kind::Text ? findSignal(m_domain.catalogue, value->text) : std::nullopt;
    if (!trait.label || m_domain.catalogue[*trait.label].unit != Unit::Text)
        m_faults.add(value->offset, "The value of a trait is a number or a signal that is a text.");
}

Condition ScreeningReader::condition(std::string_view signal, Op op, double threshold, double tolerance) const
{
    Condition made;
    made.signal = findSignal(m_domain.catalogue, signal).value();
    made.op = op;
    made.low = threshold;
    made.tolerance = tolerance;
    return made;
}

void ScreeningReader::addCheck(std::string id, const std::vector<Condition> &conditions)
{
    m_screening.eligibility.push_back({std::move(id), allOf(conditions)});
}

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/level_rules.h"
#include "companies/catalogue.h"
#include "scorecards/read.h"

#include <stdexcept>

namespace dramatis::companies
{

namespace
{

using scorecards::Bound;
using scorecards::Level;

rules::Condition condition(rules::Op op, double percent)
{
    rules::Condition made;
    made.signal = DefaultProbabilityPct;
    made.op = op;
    made.low = percent;
    return made;
}

/// Holds for what reaches the level and not the one above.
rules::Criteria criteriaOf(const Level &level, const Level *above)
{
    rules::Criteria criteria;
    if (level.bound != Bound::None)
        criteria.conditions.push_back(
            condition(level.bound == Bound::Above ? rules::Op::Above : rules::Op::AtLeast, level.percent));
    if (above)
        criteria.conditions.push_back(
            condition(above->bound == Bound::Above ? rules::Op::AtMost : rules::Op::Below, above->percent));
    if (criteria.conditions.empty()) // the only level
        criteria.conditions.push_back(condition(rules::Op::AtLeast, 0));
    criteria.nodes.push_back({rules::Node::Kind::All, {}, 0});
    for (std::size_t i = 0; i < criteria.conditions.size(); ++i) {
        criteria.nodes.front().children.push_back(criteria.nodes.size());
        criteria.nodes.push_back({rules::Node::Kind::Condition, {}, i});
    }
    return criteria;
}

} // namespace

rules::RuleSet levelRules(const scorecards::Scorecard &scorecard)
{
    rules::RuleSet ruleSet;
    ruleSet.id = scorecard.id;
    ruleSet.version = scorecard.version;
    ruleSet.domain = "companies";
    ruleSet.title = scorecard.title;
    ruleSet.description = scorecard.description;
    for (std::size_t i = 0; i < scorecard.levels.size(); ++i) {
        const Level &level = scorecard.levels[i];
        rules::Persona persona;
        persona.id = level.id;
        persona.name = level.id;
        persona.priority = static_cast<int>(i) + 1;
        persona.criteria = criteriaOf(level, i > 0 ? &scorecard.levels[i - 1] : nullptr);
        ruleSet.personas.push_back(std::move(persona));
    }
    ruleSet.canonicalJson = scorecard.canonicalJson;
    ruleSet.hash = scorecard.hash;
    return ruleSet;
}

rules::ReadReport readLevelRules(std::string_view json)
{
    scorecards::ReadReport read = scorecards::readScorecard(json, ratios());
    rules::ReadReport report;
    if (read.scorecard)
        report.ruleSet = levelRules(*read.scorecard);
    report.faults = std::move(read.faults);
    report.warnings = std::move(read.warnings);
    return report;
}

scorecards::Scorecard scorecardOf(std::string_view canonicalJson)
{
    scorecards::ReadReport read = scorecards::readScorecard(canonicalJson, ratios());
    if (!read.scorecard)
        throw std::logic_error("a rule set of companies is no scorecard");
    return std::move(*read.scorecard);
}

} // namespace dramatis::companies

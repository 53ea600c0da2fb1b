// SPDX-License-Identifier: GPL-3.0-or-later
// 64 subjects at a time: one bit each in one word per condition. Trees are then walked word by word.
#include "rules/evaluate.h"
#include "rules/evidence.h"
#include "rules/interval.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace dramatis::rules
{

namespace
{

using Word = std::uint64_t;
constexpr std::size_t wordBits = 64;

struct Leaf {
    const Condition *condition = nullptr;
    const double *column = nullptr;
    Interval interval;
};

struct Plan {
    const Criteria *criteria = nullptr;
    std::vector<Leaf> leaves; ///< as Criteria::conditions
};

Plan makePlan(const Criteria &criteria, const SignalTable &signals, std::size_t window)
{
    Plan plan{&criteria, {}};
    for (const Condition &condition : criteria.conditions) {
        const auto own = condition.window ? signals.windowIndex(*condition.window) : window;
        assert(own && "the caller puts RuleSet::ownWindows() into the table");
        plan.leaves.push_back(
            {&condition, signals.column(*own, condition.signal).data(), heldInterval(condition)});
    }
    return plan;
}

Word heldBits(const Leaf &leaf, std::size_t first, std::size_t count)
{
    Word bits = 0;
    const double *values = leaf.column + first;
    for (std::size_t i = 0; i < count; ++i)
        bits |= Word{leaf.interval.contains(values[i])} << i;
    return bits;
}

/// Of those in `asked`: close to the threshold on the wrong side.
Word nearBits(const Leaf &leaf, std::size_t first, Word asked, double share)
{
    Word bits = 0;
    for (Word rest = asked; rest != 0; rest &= rest - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(rest));
        bits |= Word{relativeMargin(*leaf.condition, leaf.column[first + i]) >= -share} << i;
    }
    return bits;
}

/// What a node says of 64 subjects, where condition `granted` is taken to hold.
Word nodeBits(const Criteria &criteria, const Node &node, const std::vector<Word> &held, std::size_t granted)
{
    if (node.kind == Node::Kind::Condition)
        return node.condition == granted ? ~Word{0} : held[node.condition];
    const bool any = node.kind == Node::Kind::Any;
    Word bits = any ? 0 : ~Word{0};
    for (const std::size_t child : node.children) {
        const Word of = nodeBits(criteria, criteria.nodes[child], held, granted);
        bits = any ? bits | of : bits & of;
    }
    return bits;
}

/// The subjects that one condition keeps from the persona.
Word missBits(const Plan &plan, std::size_t first, std::size_t count, double share, std::vector<Word> &held)
{
    const Criteria &criteria = *plan.criteria;
    held.resize(plan.leaves.size());
    for (std::size_t c = 0; c < plan.leaves.size(); ++c)
        held[c] = heldBits(plan.leaves[c], first, count);
    const Word all = count == wordBits ? ~Word{0} : (Word{1} << count) - 1;
    const Word unmatched = all & ~nodeBits(criteria, criteria.nodes.front(), held, plan.leaves.size());
    Word misses = 0;
    for (std::size_t c = 0; c < plan.leaves.size() && unmatched != misses; ++c) {
        const Word wouldDo =
            unmatched & ~misses & ~held[c] & nodeBits(criteria, criteria.nodes.front(), held, c);
        misses |= nearBits(plan.leaves[c], first, wouldDo, share);
    }
    return misses;
}

} // namespace

void nearMissMasks(const RuleSet &ruleSet, const SignalTable &signals, std::size_t window, std::size_t first,
                   double share, std::span<MatchMask> masks)
{
    assert(first + masks.size() <= signals.subjectCount());
    std::vector<Plan> plans;
    for (const Persona &persona : ruleSet.personas)
        plans.push_back(makePlan(persona.criteria, signals, window));
    std::vector<Word> held;
    for (std::size_t done = 0; done < masks.size(); done += wordBits) {
        const std::size_t count = std::min(wordBits, masks.size() - done);
        std::fill_n(masks.begin() + static_cast<std::ptrdiff_t>(done), count, MatchMask{0});
        for (std::size_t p = 0; p < plans.size(); ++p) {
            for (Word misses = missBits(plans[p], first + done, count, share, held); misses != 0;
                 misses &= misses - 1)
                masks[done + static_cast<std::size_t>(std::countr_zero(misses))] |= MatchMask{1} << p;
        }
    }
}

} // namespace dramatis::rules

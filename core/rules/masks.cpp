// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops of a classification. Subjects go through in blocks small enough that their lanes and the
// pieces of their columns stay in the first cache; a lane is 64 bits wide like the doubles it comes from, so
// that the outcome of a comparison needs no repacking. The loops stay this plain on purpose: the compiler
// makes vector code of them. Measured: 1 M subjects with the customers' default rules (9 conditions on 7
// signals) take 10 ms, 7 of them for reading the columns from memory; SSE2, which has no 64-bit comparison,
// takes twice as long; blocks of 128 to 2048 subjects differ by a fifth.
#include "rules/evaluate.h"
#include "rules/interval.h"

#include <algorithm>
#include <array>
#include <cassert>

// One binary for all x86-64: the loader takes the widest version that the processor knows. The versions
// compare and combine bits and do no arithmetic, so their results are the same. Sanitizers cannot start such
// functions.
#if defined(__x86_64__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&                          \
    !defined(__SANITIZE_THREAD__)
#define DRAMATIS_WIDEST __attribute__((target_clones("avx2", "default")))
#else
#define DRAMATIS_WIDEST
#endif

namespace dramatis::rules
{

namespace
{

constexpr std::size_t blockSize = 256;
constexpr std::uint64_t allBits = ~std::uint64_t{0};

/// Per subject of a block: all bits set where a node holds, none where it does not.
using Lanes = std::array<std::uint64_t, blockSize>;

/// How the outcome of a node enters the lanes of its group: as the first, as one of `all`, as one of `any`.
enum class Join { Start, Narrow, Widen };

/// A condition with its column found: row i is subject i of the table.
struct Leaf {
    const double *column = nullptr;
    Interval interval;
};

struct Plan {
    const Criteria *criteria = nullptr;
    std::vector<Leaf> leaves; ///< as Criteria::conditions
};

/// The subjects [first, first + count) of the table.
struct Block {
    std::size_t first = 0;
    std::size_t count = 0;
};

DRAMATIS_WIDEST void start(const double *values, double low, double high, std::size_t count,
                           std::uint64_t *lanes)
{
    for (std::size_t i = 0; i < count; ++i)
        lanes[i] = (values[i] >= low ? allBits : 0) & (values[i] <= high ? allBits : 0);
}

DRAMATIS_WIDEST void narrow(const double *values, double low, double high, std::size_t count,
                            std::uint64_t *lanes)
{
    for (std::size_t i = 0; i < count; ++i)
        lanes[i] &= (values[i] >= low ? allBits : 0) & (values[i] <= high ? allBits : 0);
}

DRAMATIS_WIDEST void widen(const double *values, double low, double high, std::size_t count,
                           std::uint64_t *lanes)
{
    for (std::size_t i = 0; i < count; ++i)
        lanes[i] |= (values[i] >= low ? allBits : 0) & (values[i] <= high ? allBits : 0);
}

DRAMATIS_WIDEST void mark(const std::uint64_t *lanes, std::uint64_t bit, std::size_t count, MatchMask *masks)
{
    for (std::size_t i = 0; i < count; ++i)
        masks[i] |= lanes[i] & bit;
}

void joinCondition(const Leaf &leaf, Block block, Join join, Lanes &lanes)
{
    const auto enter = join == Join::Start ? start : join == Join::Widen ? widen : narrow;
    enter(leaf.column + block.first, leaf.interval.low, leaf.interval.high, block.count, lanes.data());
}

void joinLanes(const Lanes &held, Block block, Join join, Lanes &lanes)
{
    for (std::size_t i = 0; i < block.count; ++i)
        lanes[i] = join == Join::Widen ? lanes[i] | held[i] : lanes[i] & held[i];
}

/// Brings what the node says of the block's subjects into their lanes.
void evaluate(const Plan &plan, const Node &node, Block block, Join join, Lanes &lanes)
{
    if (node.kind == Node::Kind::Condition)
        return joinCondition(plan.leaves[node.condition], block, join, lanes);
    Lanes own;
    Lanes &held = join == Join::Start ? lanes : own;
    Join childJoin = Join::Start;
    for (const std::size_t child : node.children) {
        evaluate(plan, plan.criteria->nodes[child], block, childJoin, held);
        childJoin = node.kind == Node::Kind::Any ? Join::Widen : Join::Narrow;
    }
    if (join != Join::Start)
        joinLanes(held, block, join, lanes);
}

/// `listed`: listedSignal as a column of the table.
Plan makePlan(const Criteria &criteria, const SignalTable &signals, std::size_t window,
              const std::vector<double> &listed)
{
    Plan plan{&criteria, {}};
    for (const Condition &condition : criteria.conditions) {
        if (condition.signal == listedSignal) {
            plan.leaves.push_back({listed.data(), heldInterval(condition)});
            continue;
        }
        const auto own = condition.window ? signals.windowIndex(*condition.window) : window;
        assert(own && "the caller puts RuleSet::ownWindows() into the table");
        plan.leaves.push_back({signals.column(*own, condition.signal).data(), heldInterval(condition)});
    }
    return plan;
}

/// For the rows [first, first + flags.size()) of a table; those before are not looked at.
std::vector<double> listedColumn(std::span<const std::uint64_t> flags, std::size_t first, std::size_t count)
{
    std::vector<double> listed(first + count, 0);
    for (std::size_t i = 0; i < flags.size(); ++i)
        listed[first + i] = (flags[i] & listedFlag) != 0 ? 1 : 0;
    return listed;
}

void markFailed(std::span<const std::uint64_t> flags, std::span<MatchMask> masks)
{
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if ((flags[i] & failedFlag) != 0)
            masks[i] = failedMask;
    }
}

} // namespace

void matchMasks(const RuleSet &ruleSet, const SignalTable &signals, std::size_t window, std::size_t first,
                std::span<MatchMask> masks, std::span<const std::uint64_t> flags)
{
    assert(first + masks.size() <= signals.subjectCount());
    const std::vector<double> listed =
        ruleSet.screening ? listedColumn(flags, first, masks.size()) : std::vector<double>();
    std::vector<Plan> plans;
    for (std::size_t position = 0; position < ruleSet.ruleCount(); ++position)
        plans.push_back(makePlan(ruleSet.rule(position).criteria, signals, window, listed));
    Lanes held;
    for (std::size_t done = 0; done < masks.size(); done += blockSize) {
        const Block block{first + done, std::min(blockSize, masks.size() - done)};
        MatchMask *const out = masks.data() + done;
        std::fill_n(out, block.count, 0);
        for (std::size_t p = 0; p < plans.size(); ++p) {
            evaluate(plans[p], plans[p].criteria->nodes.front(), block, Join::Start, held);
            mark(held.data(), MatchMask{1} << p, block.count, out);
        }
    }
    if (ruleSet.screening)
        markFailed(flags, masks);
}

} // namespace dramatis::rules

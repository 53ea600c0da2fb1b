// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/implication.h"
#include "rules/interval.h"

#include <algorithm>

namespace dramatis::rules
{

namespace
{

class Search
{
public:
    Search(const Criteria &a, const Criteria &b, SignalCatalogue catalogue)
        : m_a(a), m_b(b), m_catalogue(catalogue)
    {
    }

    /// `x` is a node of a, `y` one of b.
    bool implies(const Node &x, const Node &y)
    {
        if (++m_steps > maximumSteps)
            return false;
        const auto childImplies = [&](std::size_t child) { return implies(m_a.nodes[child], y); };
        const auto impliesChild = [&](std::size_t child) { return implies(x, m_b.nodes[child]); };
        if (x.kind == Node::Kind::Any)
            return std::all_of(x.children.begin(), x.children.end(), childImplies);
        if (y.kind == Node::Kind::All)
            return std::all_of(y.children.begin(), y.children.end(), impliesChild);
        if (y.kind == Node::Kind::Condition)
            return impliesCondition(x, m_b.conditions[y.condition]) ||
                   std::any_of(x.children.begin(), x.children.end(), childImplies);
        return std::any_of(y.children.begin(), y.children.end(), impliesChild) ||
               std::any_of(x.children.begin(), x.children.end(), childImplies);
    }

private:
    static constexpr int maximumSteps = 20'000;

    /// `x` is a condition or an `all`: the conditions that hold together leave only values that `y` holds
    /// for.
    [[nodiscard]] bool impliesCondition(const Node &x, const Condition &y) const
    {
        const SignalSpec &spec = m_catalogue[y.signal];
        Interval left{spec.minimum, spec.maximum};
        return narrowed(x, y, left) && heldInterval(y).contains(left);
    }

    /// Takes what `x` excludes away from `left`; false if `x` says nothing of the signal (which may be
    /// missing).
    [[nodiscard]] bool narrowed(const Node &x, const Condition &y, Interval &left) const
    {
        if (x.kind == Node::Kind::Any)
            return false;
        if (x.kind == Node::Kind::Condition) {
            const Condition &condition = m_a.conditions[x.condition];
            if (condition.signal != y.signal || condition.window != y.window)
                return false;
            left = intersection(left, heldInterval(condition));
            return true;
        }
        bool any = false;
        for (const std::size_t child : x.children)
            any |= narrowed(m_a.nodes[child], y, left);
        return any;
    }

    const Criteria &m_a;
    const Criteria &m_b;
    SignalCatalogue m_catalogue;
    int m_steps = 0;
};

} // namespace

bool implies(const Criteria &a, const Criteria &b, SignalCatalogue catalogue)
{
    return Search(a, b, catalogue).implies(a.nodes.front(), b.nodes.front());
}

} // namespace dramatis::rules

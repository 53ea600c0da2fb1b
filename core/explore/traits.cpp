// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/traits.h"
#include "base/text.h"

#include <algorithm>
#include <map>

namespace dramatis::explore
{

namespace
{

constexpr std::size_t mostTraits = 64; ///< bits of the column

/// Every trait that somebody has, as `KEY=value`; of a plain mark only the key.
class TraitNames
{
public:
    explicit TraitNames(const classify::StoredRun &run) : m_run(run) {}

    [[nodiscard]] std::vector<std::string> of(std::size_t row, std::size_t window) const
    {
        const rules::MatchMask mask = m_run.results.masks[window][row];
        const std::string text = rules::traitsText(
            m_run.ruleSet, mask, m_run.values(row, m_run.results.assignedWindows[window]), m_run.labels);
        std::vector<std::string> names;
        for (std::string &name : split(text, ';')) {
            if (name.ends_with("=1"))
                name.resize(name.size() - 2);
            if (!name.empty())
                names.push_back(std::move(name));
        }
        return names;
    }

private:
    const classify::StoredRun &m_run;
};

/// The most frequent ones, by name.
std::vector<std::string> mostFrequent(const std::map<std::string, std::int64_t> &counts)
{
    std::vector<std::pair<std::int64_t, std::string>> byCount;
    for (const auto &[name, count] : counts)
        byCount.emplace_back(-count, name);
    std::sort(byCount.begin(), byCount.end());
    byCount.resize(std::min(byCount.size(), mostTraits));
    std::vector<std::string> names;
    for (auto &[count, name] : byCount)
        names.push_back(std::move(name));
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

void addTraits(RunView &view)
{
    const classify::StoredRun &run = *view.run;
    if (!run.ruleSet.screening || run.ruleSet.screening->traits.empty())
        return;
    const TraitNames names(run);
    std::map<std::string, std::int64_t> counts;
    std::vector<std::vector<std::vector<std::string>>> ofRows(view.windows.size());
    for (std::size_t w = 0; w < view.windows.size(); ++w) {
        for (std::size_t row = 0; row < view.size(); ++row) {
            ofRows[w].push_back(names.of(row, w));
            for (const std::string &name : ofRows[w].back())
                ++counts[name];
        }
    }
    view.traits = mostFrequent(counts);
    for (std::size_t w = 0; w < view.windows.size(); ++w) {
        std::vector<std::uint64_t> &bits = view.windows[w].traits;
        bits.assign(view.size(), 0);
        for (std::size_t row = 0; row < view.size(); ++row) {
            for (const std::string &name : ofRows[w][row]) {
                const auto found = std::lower_bound(view.traits.begin(), view.traits.end(), name);
                if (found != view.traits.end() && *found == name)
                    bits[row] |= std::uint64_t{1} << (found - view.traits.begin());
            }
        }
    }
}

} // namespace dramatis::explore

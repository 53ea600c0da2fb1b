// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/traits.h"
#include "base/number.h"

#include <algorithm>
#include <map>

namespace dramatis::explore
{

namespace
{

constexpr std::size_t mostTraits = 64; ///< bits of the column

/// The traits of a subject, as `KEY=value`; of a plain mark only the key.
std::vector<std::string> traitNames(const classify::StoredRun &run, std::size_t row, std::size_t window)
{
    std::vector<std::string> names =
        rules::traitTexts(run.ruleSet, run.results.masks[window][row],
                          run.values(row, run.results.assignedWindows[window]), run.labels);
    for (std::string &name : names) {
        if (name.ends_with("=1"))
            name.resize(name.size() - 2);
    }
    return names;
}

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

/// Where the rules know no traits, what the text signals say: `sector=Energy`.
void addTexts(RunView &view)
{
    const classify::StoredRun &run = *view.run;
    const SignalCatalogue catalogue = view.catalogue();
    for (std::size_t signal = 0; signal < catalogue.size(); ++signal) {
        if (catalogue[signal].unit != Unit::Text || !view.traits.empty())
            continue; // one of them: their bits are few
        std::vector<std::int64_t> counts(run.labels.size());
        for (std::size_t w = 0; w < view.windows.size(); ++w) {
            for (const double label : view.signal(w, signal)) {
                if (!isMissing(label))
                    ++counts[static_cast<std::size_t>(label)];
            }
        }
        const auto nameOf = [&](std::size_t label) {
            return std::string(catalogue[signal].id) + "=" + run.labels[label];
        };
        std::map<std::string, std::int64_t> byName;
        for (std::size_t label = 0; label < counts.size(); ++label) {
            if (counts[label] > 0)
                byName[nameOf(label)] = counts[label];
        }
        view.traits = mostFrequent(byName);
        std::vector<std::uint64_t> bitOf(run.labels.size(), 0);
        for (std::size_t label = 0; label < counts.size(); ++label) {
            const auto found = std::lower_bound(view.traits.begin(), view.traits.end(), nameOf(label));
            if (found != view.traits.end() && *found == nameOf(label))
                bitOf[label] = std::uint64_t{1} << (found - view.traits.begin());
        }
        for (std::size_t w = 0; w < view.windows.size(); ++w) {
            const std::span<const double> values = view.signal(w, signal);
            std::vector<std::uint64_t> &bits = view.windows[w].traits;
            bits.assign(view.size(), 0);
            for (std::size_t row = 0; row < values.size(); ++row)
                bits[row] = isMissing(values[row]) ? 0 : bitOf[static_cast<std::size_t>(values[row])];
        }
    }
}

} // namespace

void addTraits(RunView &view)
{
    const classify::StoredRun &run = *view.run;
    if (!run.ruleSet.screening)
        return addTexts(view);
    if (run.ruleSet.screening->traits.empty())
        return;
    std::map<std::string, std::int64_t> counts;
    std::vector<std::vector<std::vector<std::string>>> ofRows(view.windows.size());
    for (std::size_t w = 0; w < view.windows.size(); ++w) {
        for (std::size_t row = 0; row < view.size(); ++row) {
            ofRows[w].push_back(traitNames(run, row, w));
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

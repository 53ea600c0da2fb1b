// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/reject_lines.h"

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr std::int64_t fewRejects = 20;

} // namespace

void RejectLines::add(std::int64_t line, const std::string &kind)
{
    auto name = std::find(m_names.begin(), m_names.end(), kind);
    if (name == m_names.end())
        name = m_names.insert(m_names.end(), kind);
    m_lines.push_back(line);
    m_kinds.push_back(static_cast<std::uint8_t>(name - m_names.begin()));
}

RejectLines::Span RejectLines::span(const std::string &kind, const LineRange &lines) const
{
    const auto first = std::lower_bound(m_lines.begin(), m_lines.end(), lines.first);
    const auto behind = std::upper_bound(first, m_lines.end(), lines.last);
    if (kind.empty())
        return {first - m_lines.begin(), behind - first};
    const auto name = std::find(m_names.begin(), m_names.end(), kind);
    if (name == m_names.end())
        return {};
    const auto of = static_cast<std::uint8_t>(name - m_names.begin());
    const auto from = m_kinds.begin() + (first - m_lines.begin());
    const auto to = m_kinds.begin() + (behind - m_lines.begin());
    return {std::count(m_kinds.begin(), from, of), std::count(from, to, of)};
}

std::vector<std::int64_t> RejectLines::perPart(std::size_t parts, std::int64_t allLines) const
{
    std::vector<std::int64_t> counts(parts, 0);
    if (parts == 0 || allLines <= 0)
        return counts;
    for (const std::int64_t line : m_lines) {
        const double place = static_cast<double>(line - 1) / static_cast<double>(allLines);
        const auto part = static_cast<std::size_t>(std::max(0.0, place) * static_cast<double>(parts));
        ++counts[std::min(part, parts - 1)];
    }
    return counts;
}

std::vector<std::int64_t> RejectLines::linesOf(std::size_t kind) const
{
    std::vector<std::int64_t> lines;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_kinds[i] == kind)
            lines.push_back(m_lines[i]);
    }
    return lines;
}

std::vector<RejectCluster> RejectLines::clusters(std::int64_t allLines) const
{
    std::vector<RejectCluster> found;
    const std::int64_t longest = std::max<std::int64_t>(allLines / 20, 1); // of a short file: one line
    for (std::size_t kind = 0; kind < m_names.size(); ++kind) {
        const std::vector<std::int64_t> lines = linesOf(kind);
        const auto all = static_cast<std::int64_t>(lines.size());
        RejectCluster best{m_names[kind], 0, all, {}};
        for (std::size_t first = 0, last = 0; last < lines.size(); ++last) {
            while (lines[last] - lines[first] >= longest)
                ++first;
            const auto inside = static_cast<std::int64_t>(last - first + 1);
            if (inside > best.inside) {
                best.inside = inside;
                best.lines = {lines[first], lines[last]};
            }
        }
        if (all >= fewRejects && best.inside * 10 >= all * 9)
            found.push_back(best);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const RejectCluster &a, const RejectCluster &b) { return a.inside > b.inside; });
    return found;
}

} // namespace dramatis::ui

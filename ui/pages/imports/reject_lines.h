// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rejects of an import lie in its file: the line and kind of each, in the order of the file. Small
// enough to keep for a million of them (9 bytes each), so that strip, kinds and table follow the chosen lines
// without asking the workspace.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::ui
{

/// Lines [first, last], from 1.
struct LineRange {
    std::int64_t first = 1;
    std::int64_t last = 0;
    [[nodiscard]] bool contains(std::int64_t line) const { return line >= first && line <= last; }
    bool operator==(const LineRange &) const = default;
};

/// Most of a kind on few lines: "795 of 802 bad dates lie in lines …".
struct RejectCluster {
    std::string kind;
    std::int64_t inside = 0;
    std::int64_t all = 0;
    LineRange lines;
    bool operator==(const RejectCluster &) const = default;
};

class RejectLines
{
public:
    RejectLines() = default;
    /// `kinds[i]`: position in `names` of the reject in lines[i]. Lines rise.
    RejectLines(std::vector<std::int64_t> lines, std::vector<std::uint8_t> kinds,
                std::vector<std::string> names)
        : m_lines(std::move(lines)), m_kinds(std::move(kinds)), m_names(std::move(names))
    {
    }

    /// In rising order of lines.
    void add(std::int64_t line, const std::string &kind);

    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_lines.size()); }
    [[nodiscard]] std::int64_t lastLine() const { return m_lines.empty() ? 0 : m_lines.back(); }

    /// How many rejects of the kind (empty: of all) lie before the lines, and how many in them.
    struct Span {
        std::int64_t before = 0;
        std::int64_t inside = 0;
    };
    [[nodiscard]] Span span(const std::string &kind, const LineRange &lines) const;
    /// Per part of a file of that many lines cut into equal parts.
    [[nodiscard]] std::vector<std::int64_t> perPart(std::size_t parts, std::int64_t allLines) const;
    /// Kinds of which at least 90 % lie within 5 % of the lines, the largest first; kinds with few rejects
    /// never.
    [[nodiscard]] std::vector<RejectCluster> clusters(std::int64_t allLines) const;

private:
    [[nodiscard]] std::vector<std::int64_t> linesOf(std::size_t kind) const;

    std::vector<std::int64_t> m_lines;
    std::vector<std::uint8_t> m_kinds; ///< position in m_names
    std::vector<std::string> m_names;
};

} // namespace dramatis::ui

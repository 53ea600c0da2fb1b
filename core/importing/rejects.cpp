// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rejects.h"

#include <algorithm>

namespace dramatis::importing
{

Result<Rejects> Rejects::open(store::Connection &connection, std::int64_t runNo, const Header &header,
                              RawText raw, const RejectLimits &limits)
{
    DRAMATIS_TRY_ASSIGN(
        insert, connection.prepare("INSERT INTO rejects(run_no, line, column_name, kind, message, raw, "
                                   "row_id, subject_ref) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    return Rejects(runNo, header, std::move(raw), std::move(insert), limits);
}

Status Rejects::add(const CheckedRow &row, const Fault &fault)
{
    std::string message = fault.message;
    std::string_view raw = row.raw;
    if (raw.empty()) {
        const auto text = m_raw.at(row.offset, row.length);
        raw = text.value_or(std::string_view());
        if (!text)
            message += " Its text is not shown: the file has gone or changed since it was read.";
    }
    const TableSpec &table = *m_header.table;
    const bool hasColumn = fault.column != Fault::wholeRow;
    const std::string_view column =
        hasColumn ? m_header.names[static_cast<std::size_t>(fault.column)] : std::string_view();
    DRAMATIS_TRY(m_insert
                     .with(m_runNo, row.place, column, fault.kind, message, raw, textAt(row, table.id),
                           textAt(row, table.reference))
                     .run());
    return note({row.place, std::string(column), fault.kind, std::move(message), std::string(raw)});
}

Status Rejects::note(RejectRow row)
{
    ++m_count;
    ++m_kinds[row.kind];
    if (tooMany())
        return tooManyRejects(m_raw.file(), m_limits.most, row.line, row.message);
    if (m_first.size() < m_limits.listed)
        m_first.push_back(std::move(row));
    return {};
}

std::vector<std::pair<std::string, std::int64_t>> Rejects::kinds() const
{
    std::vector<std::pair<std::string, std::int64_t>> kinds(m_kinds.begin(), m_kinds.end());
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return kinds;
}

Error tooManyRejects(const std::filesystem::path &file, std::int64_t most, std::int64_t line,
                     std::string_view message)
{
    return inputError(
        "\"" + file.string() + "\" has " + std::to_string(most) +
        " rejected rows, and the import was to stop after so many: nothing of the file was taken. "
        "The last one is in line " +
        std::to_string(line) + ": " + std::string(message));
}

std::optional<std::string> Rejects::textAt(const CheckedRow &row, std::optional<std::size_t> column) const
{
    if (!column || isAbsent(row.values[*column]))
        return std::nullopt;
    return std::string(textOf(row.values[*column]));
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rejects.h"

namespace dramatis::importing
{

Result<Rejects> Rejects::open(store::Connection &connection, std::int64_t runNo, const Header &header,
                              RawText raw)
{
    DRAMATIS_TRY_ASSIGN(
        insert, connection.prepare("INSERT INTO rejects(run_no, line, column_name, kind, message, raw, "
                                   "row_id, subject_ref) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
    return Rejects(runNo, header, std::move(raw), std::move(insert));
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
    return m_insert
        .with(m_runNo, row.place, column, fault.kind, message, raw, textAt(row, table.id),
              textAt(row, table.reference))
        .run();
}

std::optional<std::string> Rejects::textAt(const CheckedRow &row, std::optional<std::size_t> column) const
{
    if (!column || isAbsent(row.values[*column]))
        return std::nullopt;
    return std::string(textOf(row.values[*column]));
}

} // namespace dramatis::importing

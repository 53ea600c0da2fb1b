// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/csv_sink.h"

namespace dramatis::synthetic
{

Result<CsvSink> CsvSink::open(const Request &request, const std::filesystem::path &folder,
                              const std::vector<TableSpec> &tables, std::vector<TableFaults> faults)
{
    std::vector<std::string> names;
    for (const TableSpec &table : tables)
        names.push_back(std::string(table.kind) + ".csv");
    if (request.badRows > 0)
        names.emplace_back("bad_rows.csv");
    DRAMATIS_TRY_ASSIGN(output, OutputFolder::make(folder, names));
    CsvSink sink(BadRows(request, std::move(faults)), std::make_unique<OutputFolder>(std::move(output)));
    DRAMATIS_TRY(sink.begin(names, tables));
    return sink;
}

Status CsvSink::begin(const std::vector<std::string> &names, const std::vector<TableSpec> &tables)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        OutputFolder &folder = *m_folder;
        csv::Writer writer([&folder, i](std::string_view bytes) { return folder.write(i, bytes); });
        if (i < tables.size()) {
            m_kinds.push_back(tables[i].kind);
            for (std::size_t column = 0; column < tables[i].fieldCount(); ++column)
                writer.text(tables[i].columns[column].name);
        } else {
            writer.text("file").text("line").text("kind");
        }
        DRAMATIS_TRY(writer.endRow());
        m_files.push_back({std::move(writer), names[i]});
    }
    return {};
}

Status CsvSink::addBadRow(std::size_t table, FieldList row)
{
    File &to = m_files[table];
    const std::string_view kind = m_badRows.spoil(table, to.goodRows, row);
    return addRejected(to, row, kind);
}

Status CsvSink::addDuplicate(std::size_t table, const FieldList &row)
{
    return addRejected(m_files[table], row, "duplicate");
}

Status CsvSink::addRejected(File &to, const FieldList &row, std::string_view kind)
{
    for (const std::string &field : row.fields)
        to.writer.text(field);
    DRAMATIS_TRY(to.writer.endRow());
    ++to.line;
    ++m_bad;
    if (m_files.size() == m_kinds.size())
        return {}; // nobody asked for a list
    csv::Writer &record = m_files.back().writer;
    record.text(to.name).whole(to.line).text(kind);
    return record.endRow();
}

Status CsvSink::keep(Generated &generated)
{
    for (File &each : m_files)
        DRAMATIS_TRY(each.writer.finish());
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        generated.rows.push_back({std::string(m_kinds[i]), m_files[i].line - 1});
    generated.badRows = m_bad;
    return m_folder->keep();
}

Error CsvSink::stopped()
{
    return interrupted("Stopped; no files were left behind.");
}

} // namespace dramatis::synthetic

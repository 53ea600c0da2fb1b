// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the table of a file's columns.
#include "import/mapping_table.h"

#include <algorithm>

namespace dramatis::ui
{

using mapping::FieldSource;
using mapping::Mapping;

namespace
{

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

const ColumnSpec &specOf(const FileDraft &file, const std::string &field)
{
    return file.table()->columns[file.table()->findColumn(field).value_or(0)];
}

bool asksOf(const FileDraft &file, const std::string &field)
{
    for (const std::size_t question : file.questions()) {
        if (file.proposal()->questions[question].field == field && !file.isAnswered(question))
            return true;
    }
    return false;
}

/// The field that the column alone makes, or has a part in.
const std::pair<std::string, FieldSource> *fieldOf(const Mapping &mapping, const std::string &column)
{
    for (const auto &entry : mapping.fields) {
        if (entry.second.columns == std::vector<std::string>{column})
            return &entry;
    }
    return nullptr;
}

bool hasPart(const FieldSource &source, const std::string &column)
{
    const auto in = [&](const std::vector<std::string> &names) {
        return std::find(names.begin(), names.end(), column) != names.end();
    };
    return in(source.columns) || in(source.elseFrom) || source.inColumn == column ||
           source.outColumn == column || (source.sign && source.sign->column == column);
}

QString partText(const Mapping &mapping, const std::string &column)
{
    QStringList fields;
    for (const auto &[field, source] : mapping.fields) {
        if (hasPart(source, column))
            fields << MappingTable::tr("part of %1").arg(textOf(field));
    }
    return fields.join(QStringLiteral(", "));
}

} // namespace

void MappingTable::setFile(const FileDraft *file)
{
    beginResetModel();
    m_rows.clear();
    m_fields.clear();
    m_header.clear();
    if (file && file->table() && file->proposal()) {
        m_header = file->header();
        for (const bool needed : {true, false}) {
            for (const ColumnSpec &column : file->table()->columns) {
                if (column.required == needed)
                    m_fields.emplace_back(column.name);
            }
            if (needed)
                m_needed = m_fields.size();
        }
        const Mapping mapping = file->mapping();
        addMissing(*file);
        addColumns(*file, mapping);
        addMade(*file, mapping);
    }
    endResetModel();
}

void MappingTable::addMissing(const FileDraft &file)
{
    for (const std::string &field : file.missingFields()) {
        Row row;
        row.field = field;
        row.name = tr("no column yet");
        row.missing = row.doubtful = true;
        row.why = tr("needed, and no column fits");
        for (const std::string &column : m_header) {
            FieldSource source;
            source.columns = {column};
            row.readings.push_back({textOf(column), source});
        }
        m_rows.push_back(std::move(row));
    }
}

void MappingTable::addReadings(Row &row, const FileDraft &file, const FieldSource &source) const
{
    row.readings = readings(specOf(file, row.field), source, file.sniffed()->sample);
    const auto same = [&](const Reading &reading) { return sameSource(reading.source, source); };
    row.reading =
        static_cast<int>(std::find_if(row.readings.begin(), row.readings.end(), same) - row.readings.begin());
}

void MappingTable::addColumns(const FileDraft &file, const Mapping &mapping)
{
    constexpr double sure = 0.9;
    for (const mapping::ColumnProposal &column : file.proposal()->columns) {
        Row row;
        row.column = column.column;
        row.name = textOf(column.column);
        row.sample = textOf(column.example);
        const auto *made = fieldOf(mapping, column.column);
        row.field = made ? made->first : std::string();
        row.made = partText(mapping, column.column);
        const bool asProposed = row.field == column.field && !file.isEdited(row.field);
        const bool asked = !row.field.empty() && asksOf(file, row.field);
        row.why = asProposed || asked || row.field.empty() ? textOf(column.reason)
                  : file.isEdited(row.field)               ? tr("your choice")
                                                           : tr("saved mapping");
        row.doubtful = asked || (asProposed && !row.field.empty() && column.confidence < sure);
        if (made)
            addReadings(row, file, made->second);
        m_rows.push_back(std::move(row));
    }
}

void MappingTable::addMade(const FileDraft &file, const Mapping &mapping)
{
    for (const auto &[field, source] : mapping.fields) {
        const bool ofOne = source.columns.size() == 1 && std::find(m_header.begin(), m_header.end(),
                                                                   source.columns.front()) != m_header.end();
        const auto *shown = ofOne ? fieldOf(mapping, source.columns.front()) : nullptr;
        if (shown && shown->first == field)
            continue;
        Row row;
        row.field = field;
        row.name = madeOfText(source);
        row.why = file.isEdited(field) ? tr("your choice") : tr("proposed");
        row.doubtful = asksOf(file, field);
        addReadings(row, file, source);
        m_rows.push_back(std::move(row));
    }
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/proposal.h"
#include "mapping/recognise.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

/// The contract's own names.
Status placeByName(const TableSpec &table, const std::vector<std::string> &header, std::string_view file,
                   Proposal &proposal)
{
    const std::vector<std::string> names = normalisedNames(header);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!table.findColumn(names[i]))
            continue;
        const auto again =
            std::find(names.begin() + static_cast<std::ptrdiff_t>(i) + 1, names.end(), names[i]);
        if (again != names.end())
            return columnTwice(names[i], i, static_cast<std::size_t>(again - names.begin()), file);
        proposal.columns[i].field = names[i];
        proposal.columns[i].reason = "name";
    }
    for (const ColumnSpec &column : table.columns)
        for (const ColumnProposal &proposed : proposal.columns)
            if (proposed.field == column.name)
                proposal.mapping.fields.emplace_back(column.name, FieldSource{.columns = {proposed.column}});
    return {};
}

/// Names of the columns that a field is made of.
std::vector<std::string> columnsOf(const FieldSource &source)
{
    std::vector<std::string> names = source.columns;
    for (const std::string &name : {source.inColumn, source.outColumn})
        if (!name.empty())
            names.push_back(name);
    if (source.sign && !source.sign->column.empty())
        names.push_back(source.sign->column);
    names.insert(names.end(), source.elseFrom.begin(), source.elseFrom.end());
    return names;
}

std::string exampleOf(const csv::Sample &sample, std::size_t column)
{
    for (const auto &row : sample.rows)
        if (column < row.size() && !row[column].empty())
            return row[column];
    return {};
}

} // namespace

std::vector<ColumnProposal> columnsOf(const Mapping &mapping, const csv::Sniffed &sniffed)
{
    std::vector<ColumnProposal> columns;
    for (std::size_t i = 0; i < sniffed.sample.header.size(); ++i) {
        ColumnProposal column{sniffed.sample.header[i], exampleOf(sniffed.sample, i), {}, 1, "left out"};
        for (const auto &[field, source] : mapping.fields) {
            const auto names = columnsOf(source);
            if (column.field.empty() && std::find(names.begin(), names.end(), column.column) != names.end()) {
                column.field = field;
                column.reason = "the mapping says so";
            }
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

Result<Proposal> propose(const csv::Sniffed &sniffed, const Registry &registry,
                         const std::optional<std::string> &kind, const std::string &file)
{
    const std::vector<std::string> &header = sniffed.sample.header;
    std::optional<DomainTable> found;
    if (kind) {
        DRAMATIS_TRY_ASSIGN(table, tableOfKind(*kind, registry));
        found = table;
    } else {
        DRAMATIS_TRY_ASSIGN(recognised, recognise(header, registry, file));
        found = recognised;
    }
    if (!found)
        return unrecognised(header, registry, file);
    Proposal proposal;
    proposal.mapping.kind = found->table->kind;
    proposal.mapping.header = header;
    proposal.mapping.dialect = sniffed.dialect;
    for (const std::string &column : header)
        proposal.columns.push_back({.column = column, .example = {}, .field = {}, .reason = "no field fits"});
    DRAMATIS_TRY(placeByName(*found->table, header, file, proposal));
    std::vector<std::string> fields;
    for (const auto &[field, source] : proposal.mapping.fields)
        fields.push_back(field);
    proposal.missingFields = absentFields(*found->table, fields);
    proposal.asItIs = true;
    return proposal;
}

} // namespace dramatis::mapping

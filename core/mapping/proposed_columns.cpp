// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a file as a mapping sees them.
#include "mapping/proposal.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

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

} // namespace dramatis::mapping

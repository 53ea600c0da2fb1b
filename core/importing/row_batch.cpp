// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_batch.h"
#include "base/number.h"

namespace dramatis::importing
{

ColumnValues::Form ColumnValues::formOf(const ColumnSpec &column)
{
    switch (column.value) {
    case ValueKind::Number:
    case ValueKind::Limit:
        return Form::Reals;
    case ValueKind::Date:
    case ValueKind::Time:
    case ValueKind::Whole:
    case ValueKind::Year:
    case ValueKind::Boolean:
        return Form::Wholes;
    default:
        break;
    }
    const bool repeats = column.value == ValueKind::Reference || column.storage == Storage::Dictionary;
    return repeats ? Form::Codes : Form::Texts;
}

void ColumnValues::addAbsent()
{
    switch (form) {
    case Form::Texts:
        return texts.add({});
    case Form::Codes:
        return codes.push_back(0);
    case Form::Reals:
        return reals.push_back(missing);
    case Form::Wholes:
        return wholes.push_back(absentWhole);
    }
}

Value ColumnValues::at(std::size_t row) const
{
    switch (form) {
    case Form::Reals:
        return isMissing(reals[row]) ? Value() : Value(reals[row]);
    case Form::Wholes:
        return wholes[row] == absentWhole ? Value() : Value(wholes[row]);
    default: {
        const std::string_view text = textAt(row);
        return text.empty() ? Value() : Value(text);
    }
    }
}

RowBatch::RowBatch(const TableSpec &table)
{
    columns.reserve(table.columns.size());
    for (const ColumnSpec &column : table.columns)
        columns.push_back({.form = ColumnValues::formOf(column)});
}

void RowBatch::reserve(std::size_t rows)
{
    constexpr std::size_t bytesPerText = 16;
    places.reserve(rows);
    for (ColumnValues &column : columns) {
        switch (column.form) {
        case ColumnValues::Form::Texts:
            column.texts.reserve(rows, rows * bytesPerText);
            break;
        case ColumnValues::Form::Codes:
            column.codes.reserve(rows);
            break;
        case ColumnValues::Form::Reals:
            column.reals.reserve(rows);
            break;
        case ColumnValues::Form::Wholes:
            column.wholes.reserve(rows);
            break;
        }
    }
}

} // namespace dramatis::importing

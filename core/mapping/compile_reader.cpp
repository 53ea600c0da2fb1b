// SPDX-License-Identifier: GPL-3.0-or-later
// From what a mapping says of a field to its reader.
#include "base/text.h"
#include "mapping/field_reader.h"
#include "mapping/recognise.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

bool has(const FieldSource &source, Transform transform)
{
    return std::find(source.transforms.begin(), source.transforms.end(), transform) !=
           source.transforms.end();
}

bool onlyTrims(const FieldSource &source)
{
    return std::all_of(source.transforms.begin(), source.transforms.end(),
                       [](Transform transform) { return transform == Transform::Trim; });
}

/// The texts around and between the directives; `%%` is a percent sign.
std::vector<std::string> piecesOf(std::string_view format)
{
    std::vector<std::string> pieces(1);
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size())
            pieces.back() += format[i];
        else if (format[++i] == '%')
            pieces.back() += '%';
        else
            pieces.emplace_back();
    }
    return pieces;
}

std::string fieldOf(const ColumnSpec &column)
{
    return "The field " + std::string(column.name) + ": ";
}

} // namespace

bool takenAsItIs(const ColumnSpec &column, const FieldSource &source, const csv::Dialect &dialect)
{
    if (source.columns.size() != 1 || !source.format.empty() || source.sign || !source.elseFrom.empty() ||
        !source.absent.empty() || !onlyTrims(source))
        return false;
    const bool numeric =
        column.isNumeric() || column.value == ValueKind::Whole || column.value == ValueKind::Fractions;
    return !numeric || (normalisedName(source.columns.front()) == column.name && dialect.decimal == '.' &&
                        !dialect.thousands);
}

Result<std::shared_ptr<const FieldReader>> FieldReader::compile(const ColumnSpec &column,
                                                                const FieldSource &source,
                                                                const csv::Dialect &dialect,
                                                                const FindColumn &find)
{
    std::shared_ptr<FieldReader> reader(new FieldReader());
    reader->m_kind = column.value;
    reader->m_constant = source.constant;
    reader->m_transforms = source.transforms;
    reader->m_absent.assign(column.absent.begin(), column.absent.end());
    for (const std::string &word : source.absent)
        reader->m_absent.emplace_back(trimmed(word));
    DRAMATIS_TRY(reader->findColumns(source, find));
    const bool numeric = column.isNumeric();
    if (reader->m_in && !numeric)
        return inputError(fieldOf(column) + "\"in\" and \"out\" are for amounts.");
    if (source.sign && !numeric)
        return inputError(fieldOf(column) + "\"sign\" is for amounts.");
    if (!source.format.empty() || source.columns.size() > 1)
        DRAMATIS_TRY(column.isTimed() ? reader->compileDate(source, column.name)
                                      : reader->compileJoin(source, column.name));
    reader->compileNumber(column, source, dialect);
    return std::shared_ptr<const FieldReader>(reader);
}

Status FieldReader::findColumns(const FieldSource &source, const FindColumn &find)
{
    const auto all = [&](const std::vector<std::string> &names, std::vector<std::size_t> &places) -> Status {
        for (const std::string &name : names) {
            DRAMATIS_TRY_ASSIGN(place, find(name));
            places.push_back(place);
        }
        return {};
    };
    DRAMATIS_TRY(all(source.columns, m_columns));
    DRAMATIS_TRY(all(source.elseFrom, m_elseFrom));
    if (!source.inColumn.empty()) {
        DRAMATIS_TRY_ASSIGN(in, find(source.inColumn));
        DRAMATIS_TRY_ASSIGN(out, find(source.outColumn));
        m_in = in;
        m_out = out;
    }
    if (source.sign && !source.sign->column.empty()) {
        DRAMATIS_TRY_ASSIGN(sign, find(source.sign->column));
        m_signColumn = sign;
    }
    return {};
}

Status FieldReader::compileDate(const FieldSource &source, std::string_view field)
{
    auto format = DateFormat::compile(source.format);
    if (!format)
        return inputError("The field " + std::string(field) + ": " + format.error().text);
    m_date = std::move(*format);
    m_datePerColumn = source.columns.size() > 1 && m_date->directiveCount() == source.columns.size();
    m_expectation = (m_kind == ValueKind::Time ? "a time such as " : "a date such as ") + m_date->example() +
                    " is expected";
    return {};
}

Status FieldReader::compileJoin(const FieldSource &source, std::string_view field)
{
    const std::size_t count = source.columns.size();
    if (count < 2)
        return inputError("The field " + std::string(field) +
                          ": a format is for dates, and for joining several columns.");
    m_joinPieces = piecesOf(source.format);
    if (m_joinPieces.size() != count + 1)
        return inputError("The field " + std::string(field) + ": the format \"" + shownText(source.format) +
                          "\" has room for " + std::to_string(m_joinPieces.size() - 1) +
                          " columns, not for " + std::to_string(count) + ": write % and a letter for each.");
    return {};
}

void FieldReader::compileNumber(const ColumnSpec &column, const FieldSource &source,
                                const csv::Dialect &dialect)
{
    m_number = {dialect.decimal, dialect.thousands,
                column.percent || has(source, Transform::PercentToFraction)};
    if (dialect.decimal != '.' && (m_kind == ValueKind::Number || m_kind == ValueKind::Limit))
        m_expectation = "a number such as -12,50 is expected";
    if (!source.sign)
        return;
    m_flip = source.sign->flip;
    for (const std::string &out : source.sign->out)
        m_signOut.emplace_back(trimmed(out));
}

} // namespace dramatis::mapping

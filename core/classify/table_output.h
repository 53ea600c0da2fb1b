// SPDX-License-Identifier: GPL-3.0-or-later
// A table on its way out: the same rows as CSV or as a JSON array of objects with the header's names.
#pragma once

#include "classify/exports.h"
#include "csv/writer.h"
#include "json/writer.h"

#include <string>
#include <vector>

namespace dramatis::classify
{

class TableOutput
{
public:
    TableOutput(std::vector<std::string> header, const ExportOptions &options, const Output &output);

    TableOutput &text(std::string_view field);
    TableOutput &number(double value); ///< missing: an empty field, null
    TableOutput &whole(std::int64_t value);
    TableOutput &flag(bool value); ///< 1 and 0; true and false
    TableOutput &absent();
    TableOutput &textOrAbsent(std::string_view field) { return field.empty() ? absent() : text(field); }
    Status endRow();
    Status finish();

private:
    json::Writer &cell();

    std::vector<std::string> m_header;
    Format m_format;
    Output m_output;
    csv::Writer m_csv;
    std::string m_text;
    json::Writer m_json;
    std::size_t m_column = 0;
    Status m_headerStatus;
};

} // namespace dramatis::classify

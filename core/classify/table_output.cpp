// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/table_output.h"

namespace dramatis::classify
{

namespace
{

constexpr std::size_t bytesAtATime = 1U << 20U;

} // namespace

TableOutput::TableOutput(std::vector<std::string> header, const ExportOptions &options, const Output &output)
    : m_header(std::move(header)), m_format(options.format), m_output(output),
      m_csv(output, {options.spreadsheetSafe}), m_json(m_text)
{
    if (m_format == Format::Json) {
        m_json.beginArray();
        return;
    }
    for (const std::string &name : m_header)
        m_csv.text(name);
    m_headerStatus = m_csv.endRow();
}

json::Writer &TableOutput::cell()
{
    if (m_column == 0)
        m_json.beginObject();
    return m_json.key(m_header[m_column++]);
}

TableOutput &TableOutput::text(std::string_view field)
{
    if (m_format == Format::Json)
        cell().text(field);
    else
        m_csv.text(field);
    return *this;
}

TableOutput &TableOutput::number(double value)
{
    if (m_format == Format::Json)
        cell().number(value);
    else
        m_csv.number(value);
    return *this;
}

TableOutput &TableOutput::whole(std::int64_t value)
{
    if (m_format == Format::Json)
        cell().whole(value);
    else
        m_csv.whole(value);
    return *this;
}

TableOutput &TableOutput::flag(bool value)
{
    if (m_format == Format::Json)
        cell().flag(value);
    else
        m_csv.flag(value);
    return *this;
}

TableOutput &TableOutput::absent()
{
    if (m_format == Format::Json)
        cell().null();
    else
        m_csv.empty();
    return *this;
}

Status TableOutput::endRow()
{
    DRAMATIS_TRY(m_headerStatus);
    if (m_format == Format::Csv)
        return m_csv.endRow();
    m_column = 0;
    m_json.endObject();
    if (m_text.size() < bytesAtATime)
        return {};
    const Status written = m_output(m_text);
    m_text.clear();
    return written;
}

Status TableOutput::finish()
{
    DRAMATIS_TRY(m_headerStatus);
    if (m_format == Format::Csv)
        return m_csv.finish();
    m_json.endArray();
    m_text += '\n';
    return m_output(m_text);
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rows_as_json.h"
#include "csv/reader.h"
#include "csv/text.h"
#include "mapping/mapping.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

constexpr std::size_t pieceBytes = 1U << 20U;

std::string_view kindOf(csv::Record::Fault fault)
{
    return fault == csv::Record::Fault::TooLong ? "too_long" : "open_quote";
}

void writeRow(json::Writer &writer, const csv::Record &record)
{
    writer.beginArray();
    for (const csv::Field &field : record.fields)
        writer.text(field.text);
    writer.endArray();
}

void addFault(std::string &faults, const csv::Record &record)
{
    faults += faults.empty() ? "" : ",";
    json::Writer writer(faults);
    writer.beginObject().key("line").whole(record.line).key("kind").text(kindOf(record.fault)).endObject();
}

} // namespace

Status printRowsAsJson(const Program &program, const std::filesystem::path &file, const csv::Dialect &dialect)
{
    DRAMATIS_TRY_ASSIGN(source, csv::openText(file, dialect.encoding));
    csv::Reader reader(*source, dialect);
    std::string text;
    std::string faults;
    json::Writer writer(text);
    writer.beginObject().key("dialect").raw(mapping::toJson(dialect)).key("rows").beginArray();
    csv::Record record;
    for (;;) {
        DRAMATIS_TRY_ASSIGN(more, reader.next(record));
        if (!more)
            break;
        if (record.fault != csv::Record::Fault::None)
            addFault(faults, record);
        else
            writeRow(writer, record);
        if (text.size() < pieceBytes)
            continue;
        DRAMATIS_TRY(program.print(text));
        text.clear();
        if (program.stop.stop_requested())
            return interrupted("Stopped before all rows were printed.");
    }
    writer.endArray();
    if (!faults.empty())
        writer.key("faults").beginArray().raw(faults).endArray();
    writer.endObject();
    return program.print(text);
}

} // namespace dramatis::cli

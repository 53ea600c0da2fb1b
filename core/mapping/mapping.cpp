// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/mapping.h"
#include "mapping/words.h"
#include "json/writer.h"

namespace dramatis::mapping
{

namespace
{

void writeTexts(json::Writer &writer, const std::vector<std::string> &texts)
{
    writer.beginArray();
    for (const std::string &text : texts)
        writer.text(text);
    writer.endArray();
}

void writeCharacter(json::Writer &writer, std::string_view name, std::optional<char> character)
{
    writer.key(name);
    if (character)
        writer.text(std::string_view(&*character, 1));
    else
        writer.null();
}

void writeSign(json::Writer &writer, const Sign &sign)
{
    writer.key("sign").beginObject();
    if (sign.flip || sign.column.empty())
        writer.key("flip").flag(sign.flip);
    if (!sign.column.empty()) {
        writer.key("column").text(sign.column);
        writeTexts(writer.key("out"), sign.out);
    }
    writer.endObject();
}

void writeSource(json::Writer &writer, const FieldSource &source)
{
    writer.beginObject();
    if (source.columns.size() == 1)
        writer.key("column").text(source.columns.front());
    else if (!source.columns.empty())
        writeTexts(writer.key("columns"), source.columns);
    if (source.constant)
        writer.key("constant").text(*source.constant);
    if (!source.inColumn.empty())
        writer.key("in").text(source.inColumn);
    if (!source.outColumn.empty())
        writer.key("out").text(source.outColumn);
    if (!source.format.empty())
        writer.key("format").text(source.format);
    if (source.sign)
        writeSign(writer, *source.sign);
    if (!source.transforms.empty()) {
        writer.key("transforms").beginArray();
        for (const Transform transform : source.transforms)
            writer.text(wordOf(transform));
        writer.endArray();
    }
    if (!source.absent.empty())
        writeTexts(writer.key("absent"), source.absent);
    if (!source.elseFrom.empty()) {
        writeTexts(writer.key("else").beginObject().key("from"), source.elseFrom);
        writer.endObject();
    }
    writer.endObject();
}

void writeDialect(json::Writer &writer, const csv::Dialect &dialect)
{
    writer.beginObject();
    writeCharacter(writer, "delimiter", dialect.delimiter);
    writeCharacter(writer, "quote", dialect.quote);
    writer.key("escape");
    if (dialect.escape == csv::Escape::Character)
        writer.text(std::string_view(&dialect.escapeCharacter, 1));
    else
        writer.text(dialect.escape == csv::Escape::Doubled ? escapeDoubled : escapeNone);
    writer.key("encoding").text(dialect.encoding);
    writer.key("header").flag(dialect.header);
    writer.key("skip_lines").whole(dialect.skipLines);
    writeCharacter(writer, "comment", dialect.comment);
    writeCharacter(writer, "decimal", dialect.decimal);
    writeCharacter(writer, "thousands", dialect.thousands);
    writer.endObject();
}

} // namespace

const FieldSource *Mapping::find(std::string_view field) const
{
    for (const auto &[name, source] : fields)
        if (name == field)
            return &source;
    return nullptr;
}

std::string toJson(const csv::Dialect &dialect)
{
    std::string text;
    json::Writer writer(text);
    writeDialect(writer, dialect);
    return text;
}

std::string toJson(const Mapping &mapping, int indent)
{
    std::string text;
    json::Writer writer(text, indent);
    writer.beginObject().key("format").whole(knownFormat);
    writer.key("kind").text(mapping.kind).key("title").text(mapping.title);
    writeTexts(writer.key("header"), mapping.header);
    writeDialect(writer.key("dialect"), mapping.dialect);
    writer.key("fields").beginObject();
    for (const auto &[name, source] : mapping.fields)
        writeSource(writer.key(name), source);
    writer.endObject().key("create_missing").flag(mapping.createMissing).endObject();
    if (indent > 0)
        text += '\n';
    return text;
}

} // namespace dramatis::mapping

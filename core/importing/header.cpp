// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/header.h"
#include "base/text.h"
#include "importing/row_check.h"
#include "json/writer.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

using Names = std::vector<std::string>; ///< of the file's columns, normalised

std::string normalisedName(std::string_view text)
{
    std::string name = asciiLower(trimmed(text));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || isBlank(c); }, '_');
    return name;
}

bool contains(const Names &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isComplete(const TableSpec &table, const Names &names)
{
    return std::all_of(table.columns.begin(), table.columns.end(), [&](const ColumnSpec &column) {
        return !column.required || contains(names, column.name);
    });
}

std::size_t matchesOf(const TableSpec &table, const Names &names)
{
    return static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(),
                      [&](const ColumnSpec &column) { return contains(names, column.name); }));
}

/// Has the file a column of this table that no other table of the domain has?
bool hasOwnColumn(const TableSpec &table, const Domain &domain, const Names &names)
{
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const ColumnSpec &column) {
        const auto knows = [&](const TableSpec &t) { return t.findColumn(column.name).has_value(); };
        return contains(names, column.name) &&
               std::count_if(domain.tables().begin(), domain.tables().end(), knows) == 1;
    });
}

int depthOf(const TableSpec &table, const Domain &domain)
{
    const TableSpec *parent = table.parent.empty() ? nullptr : domain.findTable(table.parent);
    return parent ? depthOf(*parent, domain) + 1 : 0;
}

bool looksLike(const TableSpec &table, const Domain &domain, const Names &names)
{
    if (table.id)
        return contains(names, table.columns[*table.id].name);
    const TableSpec *parent = table.parent.empty() ? nullptr : domain.findTable(table.parent);
    return isComplete(table, names) && hasOwnColumn(table, domain, names) &&
           !(parent && isComplete(*parent, names));
}

const TableSpec *recognisedIn(const Domain &domain, const Names &names)
{
    const TableSpec *found = nullptr;
    for (const TableSpec &table : domain.tables()) {
        if (!looksLike(table, domain, names))
            continue;
        const int deeper = found ? depthOf(table, domain) - depthOf(*found, domain) : 1;
        if (deeper > 0 || (deeper == 0 && table.id && !found->id))
            found = &table;
    }
    return found;
}

std::vector<std::string> kindsOf(const Registry &registry)
{
    std::vector<std::string> kinds;
    for (const auto &domain : registry.domains()) {
        for (const TableSpec &table : domain->tables())
            kinds.emplace_back(table.kind);
    }
    return kinds;
}

Error unrecognised(const csv::Record &record, const Registry &registry, std::string_view file)
{
    std::string columns;
    for (const csv::Field &field : record.fields)
        columns += (columns.empty() ? "" : ", ") + shownText(field.text);
    return inputError(
        "The header of \"" + std::string(file) + "\" (" + shownText(columns) +
        ") is of no known kind: its first line must name the columns; or say with --kind what it is (" +
        join(kindsOf(registry), ", ") + ").");
}

Result<std::pair<const Domain *, const TableSpec *>> tableOf(const csv::Record &record, const Names &names,
                                                             const Registry &registry,
                                                             const std::optional<std::string> &kind,
                                                             std::string_view file)
{
    std::pair<const Domain *, const TableSpec *> found = {};
    if (kind) {
        found = registry.findKind(*kind);
        if (!found.second)
            return usageError("There is no kind '" + *kind + "': --kind takes " +
                              join(kindsOf(registry), ", ") + ".");
        return found;
    }
    std::size_t matches = 0;
    for (const auto &domain : registry.domains()) {
        const TableSpec *table = recognisedIn(*domain, names);
        if (!table || matchesOf(*table, names) < matches)
            continue;
        if (matchesOf(*table, names) == matches)
            return inputError("\"" + std::string(file) + "\" could be " + std::string(found.second->kind) +
                              " or " + std::string(table->kind) + ": say with --kind which.");
        matches = matchesOf(*table, names);
        found = {domain.get(), table};
    }
    if (!found.second)
        return unrecognised(record, registry, file);
    return found;
}

Status placeColumns(Header &header, const csv::Record &record, const Names &names, std::string_view file)
{
    for (const ColumnSpec &column : header.table->columns)
        header.names.emplace_back(column.name);
    header.places.resize(header.table->columns.size());
    for (std::size_t field = 0; field < names.size(); ++field) {
        const auto column = header.table->findColumn(names[field]);
        if (!column) {
            const std::string shown = shownText(record.fields[field].text);
            header.ignored.push_back(shown.empty() ? "number " + std::to_string(field + 1) : shown);
        } else if (header.has(*column)) {
            return inputError("\"" + std::string(file) + "\" has the column " + names[field] +
                              " twice (fields " + std::to_string(*header.places[*column] + 1) + " and " +
                              std::to_string(field + 1) + "): take one out.");
        } else {
            header.places[*column] = field;
            header.names[*column] = record.fields[field].text;
        }
    }
    return {};
}

Status checkComplete(const Header &header, bool forced, std::string_view file)
{
    std::vector<std::string> absent;
    for (std::size_t i = 0; i < header.places.size(); ++i) {
        if (header.table->columns[i].required && !header.has(i))
            absent.emplace_back(header.table->columns[i].name);
    }
    if (absent.empty())
        return {};
    const std::string kind(header.table->kind);
    return inputError("\"" + std::string(file) + "\" has no column" + (absent.size() > 1 ? "s " : " ") +
                      listed(absent) + ", which " + kind + " need: add " +
                      (absent.size() > 1 ? "them" : "it") +
                      (forced ? " to the file." : ", or say with --kind if these are no " + kind + "."));
}

} // namespace

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return text;
}

std::string Header::mappingJson() const
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject().key("kind").text(table->kind);
    writer.key("fields").beginObject();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (has(i))
            writer.key(table->columns[i].name).beginObject().key("column").text(names[i]).endObject();
    }
    writer.endObject().endObject();
    return text;
}

Result<Header> readHeader(const csv::Record &record, const Registry &registry,
                          const std::optional<std::string> &kind, std::string_view file)
{
    Names names;
    for (const csv::Field &field : record.fields)
        names.push_back(normalisedName(field.text));
    DRAMATIS_TRY_ASSIGN(found, tableOf(record, names, registry, kind, file));
    Header header;
    header.domain = found.first;
    header.table = found.second;
    header.fieldCount = names.size();
    DRAMATIS_TRY(placeColumns(header, record, names, file));
    DRAMATIS_TRY(checkComplete(header, kind.has_value(), file));
    return header;
}

} // namespace dramatis::importing

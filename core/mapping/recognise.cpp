// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/recognise.h"
#include "base/text.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

using Names = std::vector<std::string>; ///< normalised

bool contains(const Names &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Needed columns that the file does not have.
std::size_t absentOf(const TableSpec &table, const Names &names)
{
    return static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(), [&](const ColumnSpec &column) {
            return column.isNeeded() && !contains(names, column.name);
        }));
}

bool isComplete(const TableSpec &table, const Names &names)
{
    return absentOf(table, names) == 0;
}

std::size_t matchesOf(const TableSpec &table, const Names &names)
{
    return static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(),
                      [&](const ColumnSpec &column) { return contains(names, column.name); }));
}

/// How many columns has the file that only this table of the domain has?
std::size_t ownColumnsOf(const TableSpec &table, const Domain &domain, const Names &names)
{
    return static_cast<std::size_t>(
        std::count_if(table.columns.begin(), table.columns.end(), [&](const ColumnSpec &column) {
            const auto knows = [&](const TableSpec &t) { return t.findColumn(column.name).has_value(); };
            return contains(names, column.name) &&
                   std::count_if(domain.tables().begin(), domain.tables().end(), knows) == 1;
        }));
}

int depthOf(const TableSpec &table, const Domain &domain)
{
    const TableSpec *parent = table.parent.empty() ? nullptr : domain.findTable(table.parent);
    return parent ? depthOf(*parent, domain) + 1 : 0;
}

/// Does a file of this table need no more than to name its rows? Then every file that refers to them looks
/// like one.
bool needsOnlyId(const TableSpec &table)
{
    return std::all_of(table.columns.begin(), table.columns.end(), [](const ColumnSpec &column) {
        return !column.required || column.value == ValueKind::Id;
    });
}

/// Rows whose ids are made of their values: who refers and has a few of their columns, or all that says what
/// happened. Where people are to read the ids, the columns are telling enough: two of its own, or nearly all.
bool looksLikeUnnamed(const TableSpec &table, const Domain &domain, const Names &names)
{
    constexpr std::size_t few = 2;
    const bool refers = table.reference && contains(names, table.columns[*table.reference].name);
    const bool readable = table.contentKey->readable;
    if ((refers || readable) && ownColumnsOf(table, domain, names) >= few)
        return true;
    if (readable && matchesOf(table, names) > 2 * few && absentOf(table, names) <= few)
        return true;
    return std::all_of(table.columns.begin(), table.columns.end(), [&](const ColumnSpec &column) {
        return !column.isNeeded() || column.value == ValueKind::Reference ||
               column.value == ValueKind::Identifier || contains(names, column.name);
    });
}

bool looksLike(const TableSpec &table, const Domain &domain, const Names &names)
{
    if (table.contentKey)
        return looksLikeUnnamed(table, domain, names);
    if (table.id)
        return contains(names, table.columns[*table.id].name);
    const TableSpec *parent = table.parent.empty() ? nullptr : domain.findTable(table.parent);
    return isComplete(table, names) && ownColumnsOf(table, domain, names) > 0 &&
           !(parent && !needsOnlyId(*parent) && isComplete(*parent, names));
}

const TableSpec *recognisedIn(const Domain &domain, const Names &names)
{
    const TableSpec *found = nullptr;
    for (const TableSpec &table : domain.tables()) {
        if (table.notInFiles || !looksLike(table, domain, names))
            continue;
        const int deeper = found ? depthOf(table, domain) - depthOf(*found, domain) : 1;
        const bool nearer = found && found->contentKey && table.contentKey &&
                            absentOf(table, names) < absentOf(*found, names);
        if (deeper > 0 || (deeper == 0 && (nearer || (table.id && !found->id))))
            found = &table;
    }
    return found;
}

std::vector<std::string> kindsOf(const Registry &registry)
{
    std::vector<std::string> kinds;
    for (const auto &domain : registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            if (!table.notInFiles)
                kinds.emplace_back(table.kind);
        }
    }
    return kinds;
}

} // namespace

std::string normalisedName(std::string_view text)
{
    std::string name = asciiLower(trimmed(text));
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '-' || isBlank(c); }, '_');
    return name;
}

std::vector<std::string> normalisedNames(const std::vector<std::string> &header)
{
    std::vector<std::string> names;
    for (const std::string &name : header)
        names.push_back(normalisedName(name));
    return names;
}

Result<std::optional<DomainTable>> recognise(const std::vector<std::string> &header, const Registry &registry,
                                             std::string_view file)
{
    const Names names = normalisedNames(header);
    std::optional<DomainTable> found;
    std::size_t matches = 0;
    for (const auto &domain : registry.domains()) {
        const TableSpec *table = recognisedIn(*domain, names);
        if (!table || matchesOf(*table, names) < matches)
            continue;
        if (found && matchesOf(*table, names) == matches)
            return inputError("\"" + std::string(file) + "\" could be " + std::string(found->table->kind) +
                              " or " + std::string(table->kind) + ": say with --kind which.");
        matches = matchesOf(*table, names);
        found = {domain.get(), table};
    }
    return found;
}

Result<DomainTable> tableOfKind(std::string_view kind, const Registry &registry)
{
    const auto [domain, table] = registry.findKind(kind);
    if (!table || table->notInFiles)
        return usageError("There is no kind '" + std::string(kind) + "': --kind takes " +
                          join(kindsOf(registry), ", ") + ".");
    return DomainTable{domain, table};
}

std::vector<std::string> absentFields(const TableSpec &table, const std::vector<std::string> &fields)
{
    std::vector<std::string> absent;
    for (const ColumnSpec &column : table.columns)
        if (column.isNeeded() && !contains(fields, column.name))
            absent.emplace_back(column.name);
    return absent;
}

Error unrecognised(const std::vector<std::string> &header, const Registry &registry, std::string_view file)
{
    Names columns;
    for (const std::string &name : header)
        columns.push_back(shownText(name));
    return inputError(
        "The header of \"" + std::string(file) + "\" (" + shownText(join(columns, ", ")) +
        ") is of no known kind: its first line must name the columns; or say with --kind what it is (" +
        join(kindsOf(registry), ", ") + ").");
}

Error incomplete(const TableSpec &table, const std::vector<std::string> &absent, bool forced,
                 std::string_view file)
{
    const std::string kind(table.kind);
    const bool several = absent.size() > 1;
    return inputError("\"" + std::string(file) + "\" has no column" + (several ? "s " : " ") +
                      listed(absent) + ", which " + kind + " need: add " + (several ? "them" : "it") +
                      (forced ? " to the file." : ", or say with --kind if these are no " + kind + "."));
}

Error noSuchField(const TableSpec &table, const std::string &field, const std::string &column)
{
    return usageError("--set " + field + "=" + column + ": " + std::string(table.kind) + " have no field " +
                      field + ".");
}

Error columnTwice(std::string_view column, std::size_t first, std::size_t second, std::string_view file)
{
    return inputError("\"" + std::string(file) + "\" has the column " + std::string(column) +
                      " twice (fields " + std::to_string(first + 1) + " and " + std::to_string(second + 1) +
                      "): take one out.");
}

} // namespace dramatis::mapping

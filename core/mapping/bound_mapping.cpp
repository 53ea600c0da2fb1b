// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/bound_mapping.h"
#include "base/text.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

/// The columns of a file by name: as it is written, else as names are compared.
class Columns
{
public:
    Columns(const std::vector<std::string> &header, std::string_view file)
        : m_header(header), m_names(normalisedNames(header)), m_file(file), m_used(header.size())
    {
    }

    Result<std::size_t> find(const std::string &column, std::string_view field)
    {
        std::vector<std::size_t> found = placesOf(m_header, column);
        if (found.empty())
            found = placesOf(m_names, normalisedName(column));
        if (found.empty())
            return inputError("\"" + std::string(m_file) + "\" has no column " + shownText(column) +
                              ", which the mapping takes for " + std::string(field) + ": it has " +
                              shownHeader() + ".");
        if (found.size() > 1)
            return columnTwice(m_names[found[0]], found[0], found[1], m_file);
        m_used[found.front()] = true;
        return found.front();
    }

    [[nodiscard]] std::vector<std::string> unused() const
    {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_header.size(); ++i)
            if (!m_used[i]) {
                const std::string shown = shownText(m_header[i]);
                names.push_back(shown.empty() ? "number " + std::to_string(i + 1) : shown);
            }
        return names;
    }

private:
    static std::vector<std::size_t> placesOf(const std::vector<std::string> &names, std::string_view name)
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i] == name)
                places.push_back(i);
        return places;
    }

    [[nodiscard]] std::string shownHeader() const
    {
        std::vector<std::string> names;
        for (const std::string &name : m_header)
            names.push_back(shownText(name));
        return join(names, ", ");
    }

    const std::vector<std::string> &m_header;
    std::vector<std::string> m_names;
    std::string_view m_file;
    std::vector<bool> m_used;
};

/// As rejects name the column.
std::string sourceName(const FieldSource &source, std::string_view field)
{
    if (!source.columns.empty())
        return join(source.columns, "+");
    if (!source.inColumn.empty())
        return source.inColumn + "+" + source.outColumn;
    return std::string(field);
}

/// What the reference of a missing parent is made of: the parent's own reference.
const ColumnSpec *ownerColumn(const DomainTable &kind)
{
    const TableSpec *parent =
        kind.table->parent.empty() ? nullptr : kind.domain->findTable(kind.table->parent);
    return parent && parent->reference ? &parent->columns[*parent->reference] : nullptr;
}

class Binder
{
public:
    Binder(const DomainTable &kind, const Mapping &mapping, const std::vector<std::string> &header,
           std::string_view file)
        : m_kind(kind), m_table(*kind.table), m_given(mapping), m_header(header), m_columns(header, file),
          m_file(file)
    {
        m_bound.domain = kind.domain;
        m_bound.table = kind.table;
        m_bound.fieldCount = header.size();
        m_bound.places.resize(m_table.columns.size());
        m_bound.readers.resize(m_table.columns.size());
        for (const ColumnSpec &column : m_table.columns)
            m_bound.names.emplace_back(column.name);
        m_bound.mapping = mapping;
        m_bound.mapping.fields.clear();
    }

    Result<BoundMapping> bind()
    {
        std::vector<std::string> given;
        for (const auto &[field, source] : m_given.fields) {
            DRAMATIS_TRY(checkField(field));
            given.push_back(field);
        }
        if (const auto absent = absentFields(m_table, given); !absent.empty())
            return incomplete(m_table, absent, false, m_file);
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            if (const FieldSource *source = m_given.find(m_table.columns[i].name))
                DRAMATIS_TRY(bindField(i, *source));
        DRAMATIS_TRY(bindOwner());
        m_bound.ignored = m_columns.unused();
        return std::move(m_bound);
    }

private:
    Status checkField(const std::string &field)
    {
        const ColumnSpec *owner = ownerColumn(m_kind);
        if (m_table.findColumn(field) || (owner && m_given.createMissing && field == owner->name))
            return {};
        return inputError("The mapping for \"" + std::string(m_file) + "\" makes the field " +
                          shownText(field) + ", which " + std::string(m_table.kind) + " do not have.");
    }

    Status bindField(std::size_t position, const FieldSource &source)
    {
        const ColumnSpec &column = m_table.columns[position];
        m_bound.mapping.fields.emplace_back(column.name, source);
        m_bound.names[position] = sourceName(source, column.name);
        if (!takenAsItIs(column, source, m_given.dialect)) {
            DRAMATIS_TRY_ASSIGN(reader, compile(column, source));
            m_bound.readers[position] = reader;
            return {};
        }
        DRAMATIS_TRY_ASSIGN(place, m_columns.find(source.columns.front(), column.name));
        m_bound.places[position] = place;
        m_bound.names[position] = m_header[place];
        return {};
    }

    Status bindOwner()
    {
        const ColumnSpec *owner = ownerColumn(m_kind);
        if (!m_given.createMissing || !owner || m_table.findColumn(owner->name))
            return {};
        if (const FieldSource *source = m_given.find(owner->name)) {
            m_bound.mapping.fields.emplace_back(owner->name, *source);
            DRAMATIS_TRY_ASSIGN(reader, compile(*owner, *source));
            m_bound.owner = reader;
        }
        return {};
    }

    Result<std::shared_ptr<const FieldReader>> compile(const ColumnSpec &column, const FieldSource &source)
    {
        auto reader = FieldReader::compile(column, source, m_given.dialect, [&](const std::string &name) {
            return m_columns.find(name, column.name);
        });
        if (!reader && reader.error().text.starts_with("The field "))
            return inputError("The mapping for \"" + std::string(m_file) + "\" cannot be used. " +
                              reader.error().text);
        return reader;
    }

    const DomainTable &m_kind;
    const TableSpec &m_table;
    const Mapping &m_given;
    const std::vector<std::string> &m_header;
    Columns m_columns;
    std::string_view m_file;
    BoundMapping m_bound;
};

} // namespace

Result<BoundMapping> bind(const Mapping &mapping, const std::vector<std::string> &header,
                          const Registry &registry, std::string_view file)
{
    DRAMATIS_TRY_ASSIGN(kind, tableOfKind(mapping.kind, registry));
    return Binder(kind, mapping, header, file).bind();
}

} // namespace dramatis::mapping

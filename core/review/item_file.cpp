// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/item_file.h"
#include "base/text.h"
#include "csv/source.h"
#include "importing/input_file.h"
#include "mapping/mapping.h"
#include "review/import_items.h"

namespace dramatis::review
{

namespace
{

using importing::FileOrder;

constexpr std::size_t headBytes = std::size_t{64} << 10U;

FileOrder withHeader(FileOrder order)
{
    if (!order.dialect.header) // rows of texts could be taken for a header that is none, and the other way
        order.dialect.header = true;
    return order;
}

/// Does its start speak of items at all? Large files of other kinds are not looked at twice for nothing.
bool speaksOfItems(const std::filesystem::path &path)
{
    auto source = csv::ByteSource::open(path);
    if (!source)
        return false;
    std::string head(headBytes, '\0');
    std::size_t filled = 0;
    for (;;) { // the first bytes come by themselves
        const auto read = (*source)->read(std::span(head).subspan(filled));
        if (!read || *read == 0)
            break;
        filled += *read;
    }
    return containsIgnoringCase(std::string_view(head).substr(0, filled), "item");
}

} // namespace

Result<ItemFile> openItemFile(const FileOrder &given, const Registry &registry, const JobContext &job)
{
    ItemFile file;
    file.order = withHeader(given);
    DRAMATIS_TRY_ASSIGN(sniffed, importing::sniffOrdered(file.order, registry, job));
    file.dialect = sniffed.dialect;
    DRAMATIS_TRY_ASSIGN(columns, columnsOf(sniffed.sample.header, file.order));
    file.columns = std::move(columns);
    std::error_code ignored;
    file.size = static_cast<std::int64_t>(std::filesystem::file_size(file.order.path, ignored));
    return file;
}

mapping::Mapping mappingOf(const ItemFile &file)
{
    mapping::Mapping mapping;
    mapping.kind = itemsKind;
    mapping.header = file.columns.header;
    mapping.dialect = file.dialect;
    for (std::size_t i = 0; i < itemFieldCount; ++i) {
        if (const auto place = file.columns.places[i])
            mapping.fields.push_back({std::string(fieldName(static_cast<ItemField>(i))),
                                      {.columns = {file.columns.header[*place]}}});
    }
    return mapping;
}

bool isItemFile(const FileOrder &order, const Registry &registry, const JobContext &job)
{
    if (order.kind)
        return *order.kind == itemsKind;
    if (order.mapping)
        return order.mapping->kind == itemsKind;
    if (!speaksOfItems(order.path))
        return false;
    const auto sniffed = importing::sniffOrdered(withHeader(order), registry, job);
    return sniffed && areItemNames(sniffed->sample.header);
}

void describeItems(const FileOrder &order, const Registry &registry, const JobContext &job,
                   importing::Inspection &found)
{
    if (found.proposal || !isItemFile(order, registry, job))
        return;
    const auto file = openItemFile(order, registry, job);
    if (!file) {
        found.problem = file.error().text;
        return;
    }
    found.problem.clear();
    found.proposal.emplace();
    found.proposal->mapping = mappingOf(*file);
    found.proposal->kindReason =
        order.kind ? "you have said so" : "it has the column item_id and others of review items";
    if (found.sniffed)
        found.proposal->columns = mapping::columnsOf(found.proposal->mapping, *found.sniffed);
}

} // namespace dramatis::review

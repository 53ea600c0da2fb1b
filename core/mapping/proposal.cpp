// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/proposal.h"
#include "base/text.h"
#include "mapping/proposed_forms.h"
#include "mapping/recognise.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

/// A table that a file may be of, and what fits it.
struct Candidate {
    DomainTable kind;
    TableMatch match;
};

const TableSpec *parentOf(const DomainTable &kind)
{
    return kind.table->parent.empty() ? nullptr : kind.domain->findTable(kind.table->parent);
}

/// The contract's own names; the field that stands twice is an error.
Result<TableMatch> matchContract(const TableSpec &table, const FileColumns &file, std::string_view fileName)
{
    const std::vector<std::string> names = normalisedNames(file.header);
    TableMatch match;
    match.fields.resize(table.columns.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto field = table.findColumn(names[i]);
        if (!field)
            continue;
        const auto again =
            std::find(names.begin() + static_cast<std::ptrdiff_t>(i) + 1, names.end(), names[i]);
        if (again != names.end())
            return columnTwice(names[i], i, static_cast<std::size_t>(again - names.begin()), fileName);
        match.fields[*field] = FieldMatch{{.columns = {file.header[i]}}, 1, "name"};
    }
    return match;
}

std::vector<std::string> fieldsOf(const TableSpec &table, const TableMatch &match)
{
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < match.fields.size(); ++i)
        if (match.fields[i])
            fields.emplace_back(table.columns[i].name);
    return fields;
}

bool isByName(const std::optional<FieldMatch> &match)
{
    return match && !match->reason.starts_with("content");
}

/// Has a column of the file the name of every field that is needed?
bool allNeededByName(const TableSpec &table, const TableMatch &match)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].isNeeded() &&
            (!isByName(match.fields[i]) || match.fields[i]->source.columns.empty()))
            return false;
    return true;
}

/// Events have a date and amounts; of names that say nothing only if the file has none. Where nothing is an
/// amount of money, names must tell.
bool fitsEvents(const TableSpec &table, const TableMatch &match, bool named)
{
    bool hasMoney = false;
    bool money = false;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnSpec &column = table.columns[i];
        if (column.required && column.isTimed() && !match.fields[i])
            return false;
        if (!column.money)
            continue;
        hasMoney = true;
        money = match.fields[i] && (isByName(match.fields[i]) || !named);
    }
    return hasMoney ? money : allNeededByName(table, match);
}

/// Others have all that they need, and more than a name or two: fewer if their ids have the contract's own
/// name, but for how its words are joined.
bool fitsList(const TableSpec &table, const TableMatch &match)
{
    constexpr int leastScore = 5;
    constexpr int leastWithId = 4;
    if (!allNeededByName(table, match))
        return false;
    const bool named = table.id && match.fields[*table.id]->reason == "name";
    return match.score >= (named ? leastWithId : leastScore);
}

/// For a file whose names are not the contract's.
std::optional<Candidate> recogniseForeign(const Registry &registry, const FileColumns &file, bool named)
{
    std::optional<Candidate> best;
    for (const auto &domain : registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            if (table.notInFiles)
                continue;
            const DomainTable kind{domain.get(), &table};
            TableMatch match = matchTable(table, parentOf(kind), file);
            const bool events = table.holdsEvents();
            if (!(events ? fitsEvents(table, match, named) : fitsList(table, match)))
                continue;
            const bool better =
                !best || (events && !best->kind.table->holdsEvents()) ||
                (events == best->kind.table->holdsEvents() && match.score > best->match.score);
            if (better)
                best = Candidate{kind, std::move(match)};
        }
    }
    return best;
}

/// What the contract's names leave open.
void fillIn(const DomainTable &kind, const FileColumns &file, TableMatch &match)
{
    TableMatch more = matchTable(*kind.table, parentOf(kind), file);
    for (std::size_t i = 0; i < match.fields.size(); ++i)
        if (!match.fields[i])
            match.fields[i] = std::move(more.fields[i]);
    match.owner = more.owner;
}

Status applySet(const SetFields &set, const DomainTable &kind, const FileColumns &file, TableMatch &match)
{
    for (const auto &[field, column] : set) {
        const auto position = kind.table->findColumn(field);
        const TableSpec *parent = parentOf(kind);
        if (!position && parent && parent->reference && parent->columns[*parent->reference].name == field) {
            match.owner = file.find(squashedName(column));
            continue;
        }
        if (!position)
            return noSuchField(*kind.table, field, column);
        if (column.empty())
            match.fields[*position].reset();
        else
            match.fields[*position] = FieldMatch{{.columns = {column}}, 1, "said by hand"};
    }
    return {};
}

bool hasMoney(const TableSpec &table)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const ColumnSpec &column) { return column.money; });
}

std::string kindReasonOf(const TableSpec &table, bool forced, bool contract)
{
    const std::string kind(table.kind);
    return forced                                   ? "said by hand"
           : contract                               ? "the columns have the names of " + kind
           : hasMoney(table) && table.holdsEvents() ? "there are a date and an amount, as " + kind + " have"
                                                    : "the columns fit " + kind;
}

/// A kind whose needed fields all have columns by name, and more of them than the contract's names gave: who
/// names users may speak of their trades.
std::optional<Candidate> fitsBetter(const Registry &registry, const FileColumns &file,
                                    const DomainTable &than, std::size_t contractFields)
{
    for (const auto &domain : registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            const auto needed = static_cast<std::size_t>(
                std::count_if(table.columns.begin(), table.columns.end(),
                              [](const ColumnSpec &column) { return column.isNeeded(); }));
            if (&table == than.table || table.notInFiles || needed <= contractFields)
                continue;
            const DomainTable kind{domain.get(), &table};
            TableMatch match = matchTable(table, parentOf(kind), file);
            if (allNeededByName(table, match))
                return Candidate{kind, std::move(match)};
        }
    }
    return std::nullopt;
}

struct Recognised {
    Candidate candidate;
    bool contract = false; ///< all that is needed has the contract's own names
    bool known = false;    ///< the kind does not come from the contract's names
};

Result<Recognised> recogniseFile(const csv::Sniffed &sniffed, const Registry &registry,
                                 const FileColumns &file, const std::optional<std::string> &kind,
                                 const std::string &fileName)
{
    std::optional<DomainTable> table;
    if (kind) {
        DRAMATIS_TRY_ASSIGN(said, tableOfKind(*kind, registry));
        table = said;
    } else {
        DRAMATIS_TRY_ASSIGN(found, recognise(file.header, registry, fileName));
        table = found;
    }
    if (!table) {
        auto foreign = recogniseForeign(registry, file, sniffed.dialect.header);
        if (!foreign)
            return unrecognised(file.header, registry, fileName);
        return Recognised{std::move(*foreign), false, false};
    }
    DRAMATIS_TRY_ASSIGN(match, matchContract(*table->table, file, fileName));
    if (!kind) {
        if (auto better = fitsBetter(registry, file, *table, fieldsOf(*table->table, match).size()))
            return Recognised{std::move(*better), false, false};
    }
    const bool contract = absentFields(*table->table, fieldsOf(*table->table, match)).empty();
    if (!contract)
        fillIn(*table, file, match);
    return Recognised{{*table, std::move(match)}, contract, true};
}

} // namespace

Result<Proposal> propose(const csv::Sniffed &sniffed, const Registry &registry,
                         const std::optional<std::string> &kind, const std::string &file,
                         const SetFields &set)
{
    const FileColumns columns(sniffed);
    DRAMATIS_TRY_ASSIGN(found, recogniseFile(sniffed, registry, columns, kind, file));
    const DomainTable &table = found.candidate.kind;
    TableMatch &match = found.candidate.match;
    DRAMATIS_TRY(applySet(set, table, columns, match));
    Proposal proposal;
    proposal.mapping.kind = table.table->kind;
    proposal.mapping.header = columns.header;
    proposal.mapping.dialect = sniffed.dialect;
    proposal.kindReason = kindReasonOf(*table.table, kind.has_value(), found.known);
    proposal.missingFields = absentFields(*table.table, fieldsOf(*table.table, match));
    FormProposer(table, parentOf(table), columns, found.contract && set.empty(), proposal).propose(match);
    return proposal;
}

} // namespace dramatis::mapping

// SPDX-License-Identifier: GPL-3.0-or-later
// Which table the names of a file's columns belong to, by the contract's own names.
//
// Names are compared trimmed, without regard to case, blanks and hyphens as underscores. A file is of the
// most specific table whose id it has: a transactions file may well name accounts and users, never the other
// way round. So a file that lacks a needed column is refused for what it is, not taken for something else. A
// table without ids is recognised by its reference and a column that no other table has.
#pragma once

#include "domains/registry.h"

#include <optional>
#include <string>
#include <vector>

namespace dramatis::mapping
{

struct DomainTable {
    const Domain *domain = nullptr;
    const TableSpec *table = nullptr;
};

/// As names are compared.
std::string normalisedName(std::string_view text);
std::vector<std::string> normalisedNames(const std::vector<std::string> &header);

/// Nothing if the names are of no table. Input error if two domains claim them.
Result<std::optional<DomainTable>> recognise(const std::vector<std::string> &header, const Registry &registry,
                                             std::string_view file);
/// Usage error if there is no such kind.
Result<DomainTable> tableOfKind(std::string_view kind, const Registry &registry);

/// Needed columns of the table that are not among `fields`.
std::vector<std::string> absentFields(const TableSpec &table, const std::vector<std::string> &fields);

Error unrecognised(const std::vector<std::string> &header, const Registry &registry, std::string_view file);
/// Which columns a file lacks. `forced`: the operator has said the kind.
Error incomplete(const TableSpec &table, const std::vector<std::string> &absent, bool forced,
                 std::string_view file);
/// A column was said to be of a field that the table does not have.
Error noSuchField(const TableSpec &table, const std::string &field, const std::string &column);
/// The column is there at both fields (counted from 0).
Error columnTwice(std::string_view column, std::size_t first, std::size_t second, std::string_view file);

} // namespace dramatis::mapping

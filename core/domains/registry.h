// SPDX-License-Identifier: GPL-3.0-or-later
// The domains that a program knows. Filled once at its start and handed on by reference.
#pragma once

#include "domains/domain.h"

namespace dramatis
{

class Registry
{
public:
    void add(std::unique_ptr<Domain> domain);

    [[nodiscard]] const std::vector<std::unique_ptr<Domain>> &domains() const { return m_domains; }
    [[nodiscard]] const Domain *find(std::string_view name) const;
    /// The table of that file kind and its domain; null pointers if there is none.
    [[nodiscard]] std::pair<const Domain *, const TableSpec *> findKind(std::string_view kind) const;
    /// The store's migrations and those of every domain, by number.
    [[nodiscard]] store::Schema schema() const;

private:
    std::vector<std::unique_ptr<Domain>> m_domains;
};

} // namespace dramatis

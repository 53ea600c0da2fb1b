// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/registry.h"

#include <algorithm>

namespace dramatis
{

void Registry::add(std::unique_ptr<Domain> domain)
{
    m_domains.push_back(std::move(domain));
}

const Domain *Registry::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_domains.begin(), m_domains.end(), [&](const auto &d) { return d->name() == name; });
    return found == m_domains.end() ? nullptr : found->get();
}

std::pair<const Domain *, const TableSpec *> Registry::findKind(std::string_view kind) const
{
    for (const auto &domain : m_domains) {
        if (const TableSpec *table = domain->findTable(kind))
            return {domain.get(), table};
    }
    return {nullptr, nullptr};
}

store::Schema Registry::schema() const
{
    store::Schema schema = store::storeSchema();
    for (const auto &domain : m_domains) {
        const store::Schema own = domain->migrations();
        schema.insert(schema.end(), own.begin(), own.end());
    }
    std::stable_sort(schema.begin(), schema.end(), [](const store::Migration &a, const store::Migration &b) {
        return a.number < b.number;
    });
    return schema;
}

} // namespace dramatis

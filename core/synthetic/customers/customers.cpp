// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/customers.h"
#include "synthetic/customers/csv_files.h"
#include "synthetic/customers/kinds.h"
#include "synthetic/customers/workspace_rows.h"

namespace dramatis::synthetic::customers
{

DomainGenerator generator()
{
    return {"customers", kindNames(), {}, writeFiles, fillTables};
}

std::span<const std::string_view> kindNames()
{
    static const auto names = [] {
        std::array<std::string_view, customerKinds.size()> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = customerKinds[i].name;
        return all;
    }();
    return names;
}

} // namespace dramatis::synthetic::customers

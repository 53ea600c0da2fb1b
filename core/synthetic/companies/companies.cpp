// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/companies/companies.h"
#include "synthetic/companies/csv_files.h"
#include "synthetic/companies/filing.h"
#include "synthetic/companies/workspace_rows.h"

namespace dramatis::synthetic::companies
{

DomainGenerator generator()
{
    return {"companies", kindNames(), {}, writeFiles, fillTables};
}

std::span<const std::string_view> kindNames()
{
    static const auto names = [] {
        std::array<std::string_view, companyKinds.size()> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = companyKinds[i].name;
        return all;
    }();
    return names;
}

} // namespace dramatis::synthetic::companies

// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/wallets/wallets.h"
#include "synthetic/wallets/csv_files.h"
#include "synthetic/wallets/kinds.h"
#include "synthetic/wallets/workspace_rows.h"

namespace dramatis::synthetic::wallets
{

DomainGenerator generator()
{
    return {"wallets", kindNames(), rareKinds, writeFiles, fillTables};
}

std::span<const std::string_view> kindNames()
{
    static const auto names = [] {
        std::array<std::string_view, walletKinds.size()> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = walletKinds[i].name;
        return all;
    }();
    return names;
}

} // namespace dramatis::synthetic::wallets

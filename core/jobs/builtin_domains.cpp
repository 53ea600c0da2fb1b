// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/builtin_domains.h"
#include "customers/customers.h"
#include "wallets/wallets.h"

namespace dramatis::jobs
{

Registry builtInDomains()
{
    Registry registry;
    registry.add(customers::makeDomain());
    registry.add(wallets::makeDomain());
    return registry;
}

std::string_view programVersion()
{
    return DRAMATIS_VERSION;
}

} // namespace dramatis::jobs

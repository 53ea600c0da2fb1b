// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/builtin_domains.h"
#include "companies/companies.h"
#include "customers/customers.h"
#include "wallets/wallets.h"

namespace dramatis::jobs
{

Registry builtInDomains()
{
    Registry registry;
    registry.add(customers::makeDomain());
    registry.add(wallets::makeDomain());
    registry.add(companies::makeDomain());
    return registry;
}

std::string_view programVersion()
{
    return DRAMATIS_VERSION;
}

} // namespace dramatis::jobs

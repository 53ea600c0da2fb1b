// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/generator.h"
#include "base/number.h"
#include "synthetic/companies/companies.h"
#include "synthetic/customers/customers.h"
#include "synthetic/wallets/wallets.h"

namespace dramatis::synthetic
{

namespace
{

std::span<const DomainGenerator> generators()
{
    static const std::vector<DomainGenerator> all = {customers::generator(), wallets::generator(),
                                                     companies::generator()};
    return all;
}

} // namespace

std::int64_t Generated::allRows() const
{
    std::int64_t sum = 0;
    for (const TableRows &table : rows)
        sum += table.rows;
    return sum;
}

const DomainGenerator *findGenerator(std::string_view domain)
{
    for (const DomainGenerator &generator : generators()) {
        if (generator.domain == domain)
            return &generator;
    }
    return nullptr;
}

Status checkRequest(const Request &request, const DomainGenerator &generator)
{
    if (request.subjects < 1 || request.subjects > mostSubjects)
        return usageError("The number of subjects must be from 1 to " + std::to_string(mostSubjects) + ".");
    if (request.days < 1 || request.days > mostDays)
        return usageError("The number of days must be from 1 to " + std::to_string(mostDays) + ".");
    if (!(request.badRows >= 0 && request.badRows <= mostBadRows))
        return usageError("The share of bad rows must be from 0 to " + numberText(mostBadRows) + ".");
    DRAMATIS_TRY(KindShares::of(request, generator.kinds, generator.rareKinds));
    return {};
}

} // namespace dramatis::synthetic

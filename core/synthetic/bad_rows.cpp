// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/bad_rows.h"
#include "base/number.h"
#include "synthetic/random.h"

#include <utility>

namespace dramatis::synthetic
{

namespace
{

constexpr std::uint64_t faultStream = 0x42414420U; // "BAD ": another key than any subject's

} // namespace

FieldList &FieldList::text(std::string_view field)
{
    fields.emplace_back(field);
    return *this;
}

FieldList &FieldList::number(double value)
{
    return text(numberText(value));
}

FieldList &FieldList::whole(long long value)
{
    return text(std::to_string(value));
}

BadRows::BadRows(const Request &request, std::vector<TableFaults> tables)
    : m_seed(request.seed), m_probability(request.badRows / (1 - request.badRows)),
      m_tables(std::move(tables))
{
}

bool BadRows::follows(std::size_t table, std::int64_t goodRow) const
{
    const Draws draws(m_seed ^ faultStream, static_cast<std::uint64_t>(goodRow));
    return m_probability > 0 && draws.chance(m_probability, static_cast<std::uint32_t>(table), 0);
}

std::string_view BadRows::spoil(std::size_t table, std::int64_t goodRow, FieldList &row) const
{
    const Draws draws(m_seed ^ faultStream, static_cast<std::uint64_t>(goodRow));
    const auto [faults, keyed, copyNeeds] = m_tables[table];
    Fault fault = faults[static_cast<std::size_t>(
        draws.below(static_cast<int>(faults.size()), static_cast<std::uint32_t>(table), 1))];
    if (fault.column == wholeCopy && copyNeeds >= 0 &&
        row.fields[static_cast<std::size_t>(copyNeeds)].empty())
        fault = faults.front();
    if (fault.column == wholeCopy)
        return fault.kind;
    if (keyed)
        row.fields[0] += "_bad";
    if (fault.column == cutShort)
        row.fields.pop_back();
    else
        row.fields[static_cast<std::size_t>(fault.column)] = fault.text;
    return fault.kind;
}

} // namespace dramatis::synthetic
